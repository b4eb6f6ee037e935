"""The gallery in a real browser: nothing axe finds serious, nothing wider than the screen, scripts at work."""

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Page

from hoagiai.base.tests.browser import serious_faults

User = get_user_model()


pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def open_page(browser, live_server, client):
    client.force_login(User.objects.create_user("can.bo", "mat-khau-du-dai", full_name="Lò Thị Én"))
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    opened = []

    def open_at(
        address: str, width: int, theme: str = "light", *, scripts: bool = True, bypass: bool = False
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=theme,
            java_script_enabled=scripts,
            bypass_csp=bypass,
        )
        opened.append(context)
        context.add_cookies([cookie])
        page = context.new_page()
        page.goto(live_server.url + address, wait_until="networkidle")
        return page

    yield open_at
    for context in opened:
        context.close()


def test_nothing_is_hard_to_use_or_wider_than_the_screen(open_page, live_server):
    faults = []
    page = open_page("/giao-dien/", 1440, bypass=True)
    for address in ("/giao-dien/", "/giao-dien/van-ban/", "/giao-dien/bieu-mau/", "/khong-co/"):
        page.goto(live_server.url + address, wait_until="networkidle")
        for width, theme in [(1440, "light"), (768, "dark"), (360, "light")]:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            page.wait_for_timeout(300)  # colours fade over
            faults += [(address, width, fault) for fault in serious_faults(page)]
            if page.evaluate("document.documentElement.scrollWidth") > width:
                faults.append((address, width, "wider than the screen"))
    assert faults == []


def test_the_slash_key_and_the_menus_work_without_inline_code(open_page):
    page = open_page("/giao-dien/", 1200)

    page.click("[data-dialog]")
    assert page.is_visible("dialog")
    page.click("dialog >> text=Thôi")
    assert page.is_hidden("dialog")
    page.evaluate("htmx.ajax('GET', '/khong-co/', '#toasts')")
    page.wait_for_selector(".toast-error:has-text('Không tìm thấy trang này')")


def test_a_phone_opens_the_menu_and_closes_it(open_page):
    page = open_page("/giao-dien/bieu-mau/", 360)

    assert page.is_hidden("#menu")
    page.click(".top-menu")
    assert page.is_visible("#menu")
    page.keyboard.press("Escape")
    assert page.is_hidden("#menu")


def test_a_form_is_sent_without_scripts(open_page):
    page = open_page("/giao-dien/bieu-mau/", 360, scripts=False)

    page.fill("[name=words]", "Cử 12 hòa giải viên dự lớp")
    page.fill("[name=people]", "12")
    page.fill("[name=on]", "2026-11-14")
    page.check("[name=stuck][value=no]", force=True)
    page.click("text=Gửi báo cáo")

    assert page.locator(".error").count() == 0


def test_every_target_on_a_phone_is_large_enough(open_page):
    page = open_page("/giao-dien/bieu-mau/", 360)

    small = page.evaluate(
        """() => [...document.querySelectorAll("main :is(.button, .input, input:not([type=checkbox],[type=hidden]), select, textarea)")]
        .filter(e => e.offsetParent && !e.matches(".ts-hidden-accessible, .ts-control input"))
        .filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 80))"""
    )
    assert small == []
