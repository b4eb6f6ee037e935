"""A red team becomes green: its finding, the papers with the names in them, the vote, the chair's decision."""

import io
import re
import zipfile
from datetime import date

import pytest
from playwright.sync_api import Page, Route, expect

from hoagiai.teams.models import Mediator, Team
from hoagiai.teams.tests.factories import neighbourhood, team
from journeys.made import OFFICER, Made

pytestmark = pytest.mark.browser
WOMAN, MAN = "Lò Thị Bích Thử", "Tòng Văn Hạ Thử"
LACKS, FULL = "Tổ chưa đủ số lượng, thành phần theo Luật", "Tổ đủ số lượng, thành phần"
BEGUN, PUBLISHED, HELD = "2026-09-01", "2026-09-10", "2026-09-25"
SENT, DECIDED, EVE = "2026-09-28", "2026-10-02", "2026-10-01"


@pytest.fixture
def red(site) -> Team:
    """A team of two men, one of whom leads; 120 households."""
    ward = Made().ward
    return team(ward, neighbourhood(ward, "Tổ 88", kind="to_dan_pho"), name="Tổ hòa giải số 88", women=0)


def test_a_red_team_is_cured_by_an_election_from_the_day_of_the_decision(visit, red, picture):
    page = visit(OFFICER).go(f"/to-hoa-giai/{red.code}/")
    expect(page.get_by_role("heading", name=LACKS)).to_be_visible()
    expect(page.locator(".finding", has_text="Chưa có hòa giải viên nữ")).to_contain_text(
        "Điều 12.1 Luật 35/2013/QH13"
    )
    picture(page, "election-red-team")
    blank = text_of(page, page.locator(".finding-papers a", has_text="Danh sách bầu").first)
    assert "Phường Tân Phong".lower() in blank.lower()

    begin(page)
    put_on_the_list(page)
    assert_names(page, "Danh sách bầu hòa giải viên", WOMAN, MAN, "1985")
    assert_names(page, "Biên bản biểu quyết bầu hòa giải viên", WOMAN, MAN)
    act(page, "Ghi niêm yết danh sách", "Ghi niêm yết", on=PUBLISHED)
    count(page)
    picture(page, "election-counted")
    assert_names(page, "Biên bản biểu quyết bầu hòa giải viên", WOMAN, "101", "25", "120")
    assert_names(page, "Danh sách đề nghị công nhận hòa giải viên", WOMAN)
    act(page, "Gửi danh sách đề nghị", "Ghi đã gửi", sent_on=SENT, received_on=SENT)
    assert_names(page, "Quyết định công nhận hòa giải viên", WOMAN)

    act(page, "Ghi quyết định", "Ghi quyết định", number="77/QĐ-UBND", day=DECIDED, signer="Hoàng Văn Thử")
    expect(page.locator(".steps")).to_be_visible()
    picture(page, "election-decided")
    signed = assert_names(page, "Quyết định công nhận hòa giải viên", WOMAN, "77/QĐ-UBND", "Hoàng Văn Thử")
    assert MAN not in signed
    office = Mediator.objects.get(team=red, person__full_name=WOMAN)
    assert (office.first_day, office.recognised_by.number) == (date.fromisoformat(DECIDED), "77/QĐ-UBND")

    for day, heading in (("", FULL), (f"?ngay={DECIDED}", FULL), (f"?ngay={EVE}", LACKS)):
        page.goto(f"{page.url.split('/bau-cu/')[0].split('/to-hoa-giai/')[0]}/to-hoa-giai/{red.code}/{day}")
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    picture(page, "election-green-team")


def begin(page: Page) -> None:
    page.get_by_role("link", name="Bắt đầu bầu hòa giải viên").first.click()
    page.locator("input[name=places]").fill("1")
    page.locator("input[name=begun_on]").fill(BEGUN)
    page.get_by_role("button", name="Bắt đầu và lập danh sách").click()


def put_on_the_list(page: Page) -> None:
    for name, sex, year in ((WOMAN, "Nữ", "1985"), (MAN, "Nam", "1979")):
        page.locator("input[name=full_name]").fill(name)
        page.locator(".choice", has_text=re.compile(f"^{sex}$")).click()
        page.locator("input[name=birth_year]").fill(year)
        page.get_by_role("button", name="Thêm vào danh sách").click()
        expect(page.locator(".list-title", has_text=name)).to_be_visible()
    page.get_by_role("link", name="Xong, về cuộc bầu").click()


def count(page: Page) -> None:
    page.get_by_role("link", name="Ghi kết quả bầu").click()
    expect(page.get_by_label("Lò Thị Bích Thử")).to_be_visible()
    for name, value in (("held_on", HELD), ("electors", "120"), ("attending", "105")):
        page.locator(f"input[name={name}]").fill(value)
    page.get_by_label(WOMAN).fill("101")
    page.get_by_label(MAN).fill("25")
    page.get_by_role("button", name="Lưu kết quả").click()
    expect(page.get_by_text("Được bầu", exact=True)).to_be_visible()


def act(page: Page, link: str, button: str, **given: str) -> None:
    """One step of the election: open its page, fill in, send."""
    page.get_by_role("link", name=link, exact=True).click()
    for name, value in given.items():
        page.locator(f"input[name={name}]").fill(value)
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.locator(".election-steps")).to_be_visible()


def assert_names(page: Page, title: str, *words: str) -> str:
    """The Word paper of this title has these words in it."""
    text = text_of(page, page.get_by_role("link", name=f"Word {title}", exact=True))
    assert [word for word in words if word not in text] == []
    return text


def text_of(page: Page, link) -> str:
    with page.expect_download() as waiting:
        link.click()
    assert waiting.value.suggested_filename.endswith(".docx")
    with zipfile.ZipFile(io.BytesIO(waiting.value.path().read_bytes())) as archive:
        xml = archive.read("word/document.xml").decode()
    return re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", "\n", xml))


def test_a_filter_stays_in_the_address_and_the_rows_before_it_are_not_opened(visit, red):
    page = visit(OFFICER).go("/to-hoa-giai/")
    held: list[Route] = []
    page.route("**/to-hoa-giai/?*", lambda route: held.append(route))
    page.get_by_label("Tên hoặc mã tổ").fill(red.code)
    page.get_by_role("button", name="Lọc", exact=True).click()
    expect(page.locator("#team-list .table")).to_have_css("pointer-events", "none")
    held[0].continue_()
    page.unroute_all(behavior="ignoreErrors")
    expect(page.get_by_role("heading", name="1 tổ hòa giải")).to_be_visible()
    assert f"tim={red.code}" in page.url

    page.reload()
    expect(page.locator("#team-list tbody tr")).to_have_count(1)
    expect(page.get_by_label("Tên hoặc mã tổ")).to_have_value(red.code)
