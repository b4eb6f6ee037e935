"""A ward's list as it has been kept for years comes into the registers; what is wrong comes back beside its cells."""

import io
import zipfile
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from hoagiai.accounts.models import Position, User
from hoagiai.accounts.terms import RoleCode
from hoagiai.agencies.models import Agency
from hoagiai.teams.models import Mediator, Team
from journeys import messy

pytestmark = pytest.mark.browser
WARD, OFFICER = "Phường Lê Chân", "canbo.lechan"
FIXED = {"G": "leads|value|", "H": "training|mark|law_bachelor", "L": "recognised_on|value|"}
NAME = "Danh sách HGV (dữ liệu giả lập).xlsx"


@pytest.fixture
def officer(site) -> str:
    """The officer of a ward whose registers are empty."""
    if not User.objects.filter(username=OFFICER).exists():
        user = User.objects.create(username=OFFICER, full_name="Nguyễn Thị Thử (dữ liệu giả lập)")
        Position.objects.create(
            user=user,
            agency=Agency.objects.get(
                name=f"Ủy ban nhân dân {WARD.lower().replace('lê chân', 'Lê Chân')}", valid_to=None
            ),
            role_code=RoleCode.COMMUNE_OFFICER,
            title="Công chức tư pháp - hộ tịch",
            valid_from=date(2025, 7, 1),
        )
    return OFFICER


def in_ward() -> tuple[int, int]:
    """Teams and mediators of the ward."""
    teams = Team.objects.filter(periods__unit__name=WARD, periods__last_day=None)
    return teams.count(), Mediator.objects.filter(team__in=teams, last_day=None).count()


def test_a_messy_list_is_understood_mended_and_applied(visit, site, picture, officer):
    page = visit(officer).go("/to-hoa-giai/")
    page.get_by_role("link", name="Nhập từ Excel").click()
    picture(page, "lists-upload")
    upload(page, site, messy.workbook(), picture)
    expect(page.get_by_text("3 cột có nội dung nhưng chưa được hiểu")).to_be_visible()
    picture(page, "lists-preview-first")

    fix_three_columns(page, site, picture)
    expect(page.get_by_role("link", name=f"Mới {messy.PEOPLE - len(messy.WRONG)}")).to_be_visible()
    expect(page.get_by_role("link", name=f"Bị từ chối {len(messy.WRONG)}")).to_be_visible()
    picture(page, "lists-preview")

    copy = download(page, "Bản sao có ghi lỗi")
    comments_stand_at_the_wrong_cells(copy)
    apply(page, site, picture)
    assert in_ward() == (messy.TEAMS, messy.PEOPLE - len(messy.WRONG))
    picture(page, "lists-result")

    corrected = messy.corrected(copy)
    send_again(page, site, corrected)
    expect(page.get_by_text("Gửi tiếp của danh sách")).to_be_visible()
    expect(page.get_by_role("link", name=f"Giữ nguyên {messy.PEOPLE - len(messy.WRONG)}")).to_be_visible()
    expect(page.get_by_role("link", name=f"Mới {len(messy.WRONG)}")).to_be_visible()
    picture(page, "lists-again")
    apply(page, site)
    assert in_ward() == (messy.TEAMS, messy.PEOPLE)

    teams_show_green_amber_and_red(page, picture)
    the_same_file_again_changes_nothing(page, site, corrected)


def upload(page: Page, site, data: bytes, picture=None) -> None:
    file = {"name": NAME, "mimeType": "application/octet-stream", "buffer": data}
    page.get_by_label("Tệp danh sách").set_input_files(file)
    page.get_by_label("Danh sách đúng vào ngày").fill("2026-09-30")
    page.get_by_role("button", name="Đọc danh sách").click()
    expect(page.get_by_role("heading", name="Đang đọc danh sách")).to_be_visible()
    if picture:
        picture(page, "lists-reading")
    site.run_jobs()
    expect(page.get_by_role("heading", name=NAME)).to_be_visible()  # opens by itself


def fix_three_columns(page: Page, site, picture) -> None:
    page.get_by_role("link", name="Cách hiểu các cột").click()
    picture(page, "lists-columns")
    for letter, choice in FIXED.items():
        page.get_by_label(f"Cột {letter} được hiểu là").select_option(choice)
    page.get_by_role("button", name="Đọc lại theo cách này").click()
    expect(page.get_by_role("heading", name="Đang đọc danh sách")).to_be_visible()
    site.run_jobs()
    expect(page.get_by_role("heading", name=NAME)).to_be_visible()


def download(page: Page, name: str) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("link", name=name).click()
    assert waiting.value.suggested_filename == NAME.replace(".xlsx", " (lỗi cần sửa).xlsx")
    return waiting.value.path().read_bytes()


def comments_stand_at_the_wrong_cells(copy: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        comments = archive.read("xl/comments-sheet1.xml").decode()
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    for number, (column, _) in messy.WRONG.items():
        if number != 77:  # the mark in the second of the two columns is the wrong one
            assert f'ref="{column}{messy.row_of(number)}"' in comments
    assert "Lỗi cần sửa" in sheet and ".VnTime" not in comments
    assert sheet.count("<mergeCell ") > 2 * messy.TEAMS  # the ward's own merged cells are still there


def apply(page: Page, site, picture=None) -> None:
    page.get_by_role("link", name="Ghi vào sổ").click()
    if picture:
        picture(page, "lists-apply")
    page.get_by_role("button", name="Ghi vào sổ").click()
    expect(page.get_by_role("heading", name="Đang ghi vào sổ")).to_be_visible()
    if picture:
        picture(page, "lists-applying")
    site.run_jobs()
    expect(page.get_by_role("link", name="Hoàn tác")).to_be_visible()


def send_again(page: Page, site, data: bytes) -> None:
    file = {
        "name": NAME.replace(".xlsx", " (lỗi cần sửa).xlsx"),
        "mimeType": "application/octet-stream",
        "buffer": data,
    }
    page.get_by_label("Tệp đã sửa").set_input_files(file)
    page.get_by_role("button", name="Gửi lại tệp đã sửa").click()
    expect(page.get_by_role("heading", name="Đang đọc danh sách")).to_be_visible()
    site.run_jobs()
    expect(page.get_by_role("heading", name="lỗi cần sửa")).to_be_visible()


def teams_show_green_amber_and_red(page: Page, picture) -> None:
    page.goto(page.url.split("/danh-sach/")[0] + "/to-hoa-giai/")
    picture(page, "lists-teams")
    for words in ("Chưa đủ", "Còn thiếu", "Đủ"):
        expect(page.locator(".pill", has_text=words).first).to_be_visible()
    page.get_by_role("link", name="Tổ hòa giải tổ dân phố số 1", exact=True).click()
    expect(page.locator(".finding-red", has_text="35/2013/QH13").first).to_be_visible()
    picture(page, "lists-team-red")


def the_same_file_again_changes_nothing(page: Page, site, data: bytes) -> None:
    page.goto(page.url.split("/to-hoa-giai/")[0] + "/danh-sach/nhap/")
    upload(page, site, data)
    expect(page.get_by_text("giống hệt tệp")).to_be_visible()
    expect(page.get_by_role("link", name=f"Giữ nguyên {messy.PEOPLE}")).to_be_visible()
    expect(page.get_by_role("link", name="Ghi vào sổ")).to_have_count(0)
