"""With the keyboard alone: skip link, search, menus and dialogs, the review screen; the focus is always seen."""

import re

import pytest
from playwright.sync_api import Page, expect

from journeys.made import OFFICER, SPECIALIST, Made

pytestmark = pytest.mark.browser
FOCUSED = "document.activeElement"
SEEN = """() => { const style = getComputedStyle(document.activeElement);
    const shown = document.activeElement.closest(".drop, .ts-control, .check")
        || document.activeElement.parentNode.querySelector("input + span");
    const around = shown ? getComputedStyle(shown) : style;
    return [style, around].some(one => (one.outlineStyle != "none" && parseFloat(one.outlineWidth) > 0) || one.boxShadow != "none"); }"""


def test_the_skip_link_comes_first_and_leads_to_the_content(visit):
    page = visit(SPECIALIST).go("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đến nội dung chính")).to_be_focused()
    expect(page.get_by_role("link", name="Đến nội dung chính")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate(f"document.querySelector('main').contains({FOCUSED})")


def test_the_slash_goes_to_the_search_and_finds(visit):
    page = visit(SPECIALIST).go("/")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="Tìm trong hệ thống")).to_be_focused()
    page.keyboard.type("tan phong")
    page.keyboard.press("Enter")

    expect(page.get_by_role("main")).to_contain_text("Tân Phong")


def test_a_dialog_closes_with_escape_and_gives_the_focus_back(visit):
    page = visit(OFFICER).go("/giao-dien/")
    opener = page.locator("[data-dialog]").first
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(opener).to_be_focused()


def test_every_stop_on_the_review_screen_is_seen_and_comes_in_order(visit):
    reading = Made().reading
    page = visit(SPECIALIST).go(f"/ke-hoach/nhap/{reading.code}/")
    stops = walk(page, 60)

    assert stops.index("Lập kế hoạch (6 nhiệm vụ)") < next(
        place for place, words in enumerate(stops) if words.startswith("TỈNH LAI CHÂU") or "Đẩy mạnh" in words
    )
    page.locator("#v-tasks a[data-path]").first.focus()
    path = page.evaluate(f"{FOCUSED}.dataset.path")
    expect(page.locator(f".sheet [data-path='{path}']").first).to_have_class(re.compile("is-lit"))
    page.keyboard.press("Enter")
    expect(page.locator(f"[id='m-{path}']")).to_be_focused()


@pytest.mark.parametrize("address", ["/", "/nhiem-vu/", "/ke-hoach/"])
def test_every_stop_is_seen(visit, address):
    assert len(walk(visit(SPECIALIST).go(address), 30)) > 12


def test_a_report_is_written_with_the_keyboard(visit):
    work = Made().work
    page = visit(OFFICER).go(f"/nhiem-vu/{work.code}/bao-cao/")
    page.get_by_label("Đã làm được gì?").focus()
    page.keyboard.type("Đã họp dân tổ dân phố số 7.")
    while page.evaluate(f"{FOCUSED}.name") != "stuck":
        page.keyboard.press("Tab")
        if page.evaluate(f"{FOCUSED}.name").startswith("count_") and page.evaluate(f"{FOCUSED}.required"):
            page.keyboard.type("3")
    page.keyboard.press("Space")
    while "Gửi" not in (page.evaluate(f"{FOCUSED}.textContent") or ""):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("article.entry", has_text="Đã họp dân tổ dân phố số 7.")).to_be_visible()


def walk(page: Page, most: int) -> list[str]:
    """Press Tab until the end of the page; the words of each stop, every one of which must be seen."""
    stops: list[str] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        words = page.evaluate(f"({FOCUSED}.textContent || {FOCUSED}.name || '').trim()")
        if page.evaluate(f"{FOCUSED} === document.body"):
            break
        assert page.evaluate(SEEN), f"no focus to be seen at “{words[:60]}”"
        stops.append(words)
    return stops
