"""What a person with a phone sees first: the chosen tab, the list before its filters."""

import pytest

pytestmark = pytest.mark.browser
SPECIALIST = "chuyenvien.laichau"
PHONE = {"width": 360, "height": 780}
SEEN = """tab => { const row = tab.closest(".tabs").getBoundingClientRect(), own = tab.getBoundingClientRect();
    return own.left >= row.left - 1 && own.right <= row.right + 1; }"""


def test_the_chosen_tab_is_in_sight(visit):
    page = visit(SPECIALIST, viewport=PHONE).go("/nhiem-vu/?pham-vi=tat-ca&tinh-trang=tat-ca")

    assert page.locator(".tabs [aria-current]").evaluate(SEEN)


@pytest.mark.parametrize("address", ["/ke-hoach/", "/co-quan/"])
def test_filters_are_folded_until_asked_for(visit, address):
    page = visit(SPECIALIST, viewport=PHONE).go(address)

    assert page.locator(".more-filters").get_attribute("open") is None
    assert page.locator(".filters select:visible").count() == 0
    page.locator(".more-filters > summary").click()
    assert page.locator(".more-filters .field").first.is_visible()


@pytest.mark.parametrize("address", ["/to-hoa-giai/", "/hoa-giai-vien/", "/thon-to/", "/bau-cu/"])
def test_a_register_shows_one_field_and_rows_of_few_lines(visit, address):
    page = visit(SPECIALIST, viewport=PHONE).go(address)

    assert page.locator(".filters .field:visible").count() == 1
    rows = page.locator(".table-lines tbody tr").all()[:5]
    assert all(row.bounding_box()["height"] < 200 for row in rows)
    page.locator(".more-filters > summary").click()
    assert page.locator(".folds").first.is_visible()


def test_a_state_is_one_touch_and_its_tab_stays_in_sight(visit):
    page = visit(SPECIALIST, viewport=PHONE).go("/to-hoa-giai/")
    page.locator(".count-tabs .muted").first.wait_for()
    page.get_by_role("link", name="Đủ", exact=False).last.click()
    page.wait_for_url("**tinh-trang=du**")
    page.locator(".count-tabs .muted").first.wait_for()

    assert page.locator(".tabs [aria-current]").evaluate(SEEN)


def test_the_title_of_the_first_page_does_not_touch_the_edge(visit):
    page = visit(SPECIALIST, viewport=PHONE).go("/")

    left = page.locator(".top-title").evaluate(
        "title => title.getBoundingClientRect().left + parseFloat(getComputedStyle(title).paddingLeft)"
    )
    assert left >= 16
