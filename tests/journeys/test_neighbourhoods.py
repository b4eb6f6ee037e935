"""Two villages become one: choose, fill in, look at what happens to teams, write, take back."""

import pytest

from hoagiai.base.tests.browser import serious_faults
from journeys.made import OFFICER, Made

pytestmark = pytest.mark.browser


def test_a_merger_is_previewed_written_and_taken_back(visit, site, picture):
    made = Made()
    first, second = made.village, made.another_village
    visitor = visit(OFFICER, axe=True)
    page = visitor.page
    page.goto(f"{site.url}/thon-to/sap-xep/sap-nhap/?xa={made.ward.pk}")
    for village in (first, second):
        page.locator(f"input[value='{village.pk}']").check()
    page.get_by_role("button", name="Tiếp tục").click()
    page.locator("input[name=name]").fill("số 99")
    page.locator("input[name=decision]").fill("Nghị quyết số 12/NQ-HĐND")
    page.locator("input[name=decided_on]").fill("2026-05-20")
    page.locator("input[name=effective]").fill("2026-06-01")
    page.get_by_role("button", name="Xem trước").click()

    assert page.locator("h1").inner_text() == "Sáp nhập thôn, tổ dân phố: xem trước khi ghi"
    for width in (1440, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert serious_faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        picture(page, f"neighbourhoods-preview-{width}")
    page.get_by_role("button", name="Ghi vào sổ").click()
    assert "Sáp nhập" in page.locator("h1").inner_text()
    assert page.get_by_text("chưa có tổ hòa giải phụ trách").count() == 1

    page.get_by_role("link", name="Hủy việc này").click()
    page.locator("input[name=reason]").fill("ghi nhầm")
    page.get_by_role("button", name="Hủy việc này").click()
    assert page.get_by_text("Việc này đã được hủy").count() == 1
