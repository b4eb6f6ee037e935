"""A commune is divided: drafted, its villages sent by list, by hand and by filter, rehearsed, signed by another, carried out on its day, undone."""

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from hoagiai.borders.jobs import apply_now
from hoagiai.borders.models import Reorganisation
from hoagiai.places.models import Unit
from hoagiai.teams.tests.factories import neighbourhood, team
from journeys.pages import LEADER, SPECIALIST

pytestmark = pytest.mark.browser
TITLE, DAY, EVE = "Chia xã Pa Tần (dữ liệu giả lập)", "2026-12-15", "2026-12-14"
SOURCE, TARGET = "Xã Pa Tần", "Xã Sìn Hồ"
BY_LIST, BY_HAND, STAYS = "Nậm Thử Một", "Nậm Thử Hai", "Nậm Thử Ba"
REST = ("Huổi Thử Bốn", "Huổi Thử Năm")


@pytest.fixture
def divided(site) -> tuple[Unit, Unit]:
    """Two communes of Lai Châu, and some villages of the first with their teams."""
    communes = [Unit.objects.get(name=name, valid_to=None) for name in (SOURCE, TARGET)]
    for name in (BY_LIST, BY_HAND, STAYS, *REST):
        team(communes[0], neighbourhood(communes[0], name), name=f"Tổ hòa giải bản {name}")
    return communes[0], communes[1]


def test_a_commune_is_divided_on_its_day_and_put_together_again(visit, site, picture, monkeypatch, divided):
    source, target = divided
    page = visit(SPECIALIST).go("/sap-xep/")
    draft(page, picture)
    by_list(page, picture)
    by_hand(page, picture)
    rehearse(page, site, picture)

    signer = visit(LEADER).go(page.url.split("dien-tap")[0])
    signer.get_by_role("link", name="Xem và ký").first.click()
    signer.get_by_role("button", name="Ký phương án").click()
    expect(signer.get_by_text(f"thực hiện ngày {date.fromisoformat(DAY):%d/%m/%Y}").first).to_be_visible()
    site.run_jobs()
    assert in_register(page, site, target) == set()

    monkeypatch.setenv("HOAGIAI_TODAY", DAY)
    apply_now.defer()
    site.run_jobs()
    signer.reload()
    expect(signer.get_by_text("Đã thực hiện: 2 thôn, tổ dân phố và 2 tổ hòa giải")).to_be_visible()
    picture(signer, "reorganisation-applied")
    assert in_register(page, site, target) == {BY_LIST, BY_HAND}
    assert in_register(page, site, source) == {STAYS}
    assert in_register(page, site, source, EVE) == {BY_LIST, BY_HAND, STAYS}
    picture(page, "reorganisation-eve")

    undo(signer, site, picture)
    assert in_register(page, site, target) == set()
    assert in_register(page, site, source) == {BY_LIST, BY_HAND, STAYS}


def draft(page: Page, picture) -> None:
    page.get_by_role("link", name="Lập phương án").first.click()
    page.get_by_label("Tên phương án").fill(TITLE)
    page.get_by_label("Số, ký hiệu văn bản").fill("Nghị quyết số 31/NQ-UBTVQH16")
    page.locator("[name=decided_on]").fill("2026-11-18")
    page.locator("[name=effective]").fill(DAY)
    page.get_by_role("button", name="Lập phương án").click()
    page.get_by_role("link", name="Ghi đơn vị chuyển").first.click()
    choose(page, "target", TARGET)
    page.get_by_label(SOURCE, exact=True).check()
    page.get_by_label("Một phần, phân từng thôn, tổ dân phố").check()
    page.get_by_label("Phần còn lại ở lại đơn vị cũ").check()
    picture(page, "reorganisation-units")
    page.get_by_role("button", name="Ghi vào phương án").click()
    expect(page.get_by_text("phần ở lại")).to_be_visible()
    picture(page, "reorganisation-draft")


def by_list(page: Page, picture) -> None:
    """One village goes, one stays, as the resolution's list has them; one line is wrong."""
    page.get_by_role("link", name="Phân theo danh sách").first.click()
    lines = [
        f"{SOURCE}\t{BY_LIST}\t{TARGET}",
        f"pa tan\tban nam thu ba\t{SOURCE}",
        f"{SOURCE}\tKhông Có\t{TARGET}",
    ]
    page.locator("textarea[name=text]").fill("\n".join(lines))
    page.get_by_role("button", name="Xem danh sách").click()
    expect(page.get_by_text("không có thôn, tổ dân phố “Không Có”")).to_be_visible()
    picture(page, "reorganisation-by-list")
    page.get_by_role("button", name="Phân 2 thôn, tổ dân phố").click()
    expect(page.get_by_text("Đã phân 2 thôn, tổ dân phố theo danh sách")).to_be_visible()


def by_hand(page: Page, picture) -> None:
    page.get_by_label(f"Chọn Bản {BY_HAND}").check()
    choose(page, "ve", TARGET, of="ve-don-vi")
    picture(page, "reorganisation-by-hand")
    page.get_by_role("button", name="Chuyển mục đã chọn").click()
    expect(page.get_by_text(f"Đã phân 1 thôn, tổ dân phố về {TARGET}")).to_be_visible()
    choose(page, "ve", SOURCE, of="ve-don-vi")
    page.get_by_role("button", name="mục đang lọc").click()
    expect(page.get_by_text("Mọi thôn, tổ dân phố đã có nơi về").first).to_be_visible()


def rehearse(page: Page, site, picture) -> None:
    page.get_by_role("link", name="Diễn tập", exact=True).first.click()
    page.get_by_role("button", name="Diễn tập").first.click()
    site.run_jobs()
    page.reload()
    expect(page.get_by_text("Từng đơn vị nhận được gì")).to_be_visible()
    moved = page.get_by_role("row").filter(has_text=TARGET)
    expect(moved).to_contain_text("2")
    picture(page, "reorganisation-rehearsal")


def undo(page: Page, site, picture) -> None:
    page.get_by_text("Việc khác").click()
    page.get_by_role("link", name="Hủy phương án").click()
    page.get_by_label("Lý do hủy").fill("Văn bản bị thu hồi")
    page.get_by_role("button", name="Hủy phương án").click()
    site.run_jobs()
    page.reload()
    expect(page.get_by_text("Lý do: Văn bản bị thu hồi").first).to_be_visible()
    picture(page, "reorganisation-undone")
    assert Reorganisation.objects.get(title=TITLE).state == "undone"


def in_register(page: Page, site, unit: Unit, day: str = "") -> set[str]:
    """Which of the three villages the register of a commune shows, today or on a day."""
    asked = f"&ngay={day}" if day else ""
    page.goto(f"{site.url}/thon-to/?tinh={unit.province_id}&xa={unit.pk}&tim=nam+thu{asked}")
    words = page.locator("main").inner_text()
    return {name for name in (BY_LIST, BY_HAND, STAYS) if f"Bản {name}" in words}


def choose(page: Page, name: str, label: str, of: str = "") -> None:
    """Choose in a long list as the page without scripts has it; what draws over it hears of the change."""
    found = page.locator(f"select#{of}" if of else f"select[name={name}]")
    value = found.locator("option").filter(has_text=label).first.get_attribute("value")
    found.evaluate(
        "(box, value) => { box.value = value; box.dispatchEvent(new Event('change', {bubbles: true})) }",
        value,
    )
