"""The gallery of components: its scripts at work, its form without them, its fields under a thumb."""

import pytest

pytestmark = pytest.mark.browser
OFFICER = "canbo.doanket"
FORM = "/giao-dien/bieu-mau/"
PHONE = {"width": 360, "height": 900}
TOO_LOW = """() => [...document.querySelectorAll(
        "main :is(.button, .input, input:not([type=checkbox],[type=hidden]), select, textarea)")]
    .filter(e => e.offsetParent && !e.matches(".ts-hidden-accessible, .ts-control input"))
    .filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 80))"""


def test_a_dialog_opens_and_a_refused_fragment_says_so(visit):
    visitor = visit(OFFICER)
    page = visitor.go("/giao-dien/")

    page.click("[data-dialog]")
    assert page.is_visible("dialog")
    page.click("dialog >> text=Thôi")
    assert page.is_hidden("dialog")
    page.evaluate("htmx.ajax('GET', '/khong-co/', '#toasts')")
    page.wait_for_selector(".toast-error:has-text('Không tìm thấy trang này')")
    assert visitor.troubles and all("404" in trouble for trouble in visitor.troubles)
    visitor.troubles.clear()  # said on purpose


def test_a_phone_opens_the_menu_and_closes_it(visit):
    page = visit(OFFICER, viewport=PHONE).go(FORM)

    assert page.is_hidden("#menu")
    page.click(".top-menu")
    assert page.is_visible("#menu")
    page.keyboard.press("Escape")
    assert page.is_hidden("#menu")


def test_a_form_is_sent_without_scripts(visit):
    page = visit(OFFICER, viewport=PHONE, java_script_enabled=False).go(FORM)

    page.fill("[name=words]", "Cử 12 hòa giải viên dự lớp")
    page.fill("[name=people]", "12")
    page.fill("[name=on]", "2026-11-14")
    page.check("[name=stuck][value=no]", force=True)
    page.click("text=Gửi báo cáo")

    assert page.locator(".error").count() == 0


def test_every_target_on_a_phone_is_large_enough(visit):
    page = visit(OFFICER, viewport=PHONE).go(FORM)

    assert page.evaluate(TOO_LOW) == []
