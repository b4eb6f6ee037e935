"""A register is taken out, one phone is changed in Excel, it is brought in again, and taken back as a whole."""

import io
from datetime import date

import pytest
import xlsxwriter
from django.urls import reverse
from playwright.sync_api import Page, expect

from hoagiai.base.sheets import open_book
from hoagiai.conf.demo.people import LAI_CHAU, body_named
from hoagiai.teams.models import Person
from hoagiai.teams.tests.factories import mediator, neighbourhood, team

pytestmark = pytest.mark.browser
OFFICER = "canbo.tanphong"
OLD, NEW = "0912345678", "0987654321"


def test_a_register_comes_back_from_excel_with_one_phone_changed(visit, site, picture):
    who = somebody_with_a_phone()
    page = visit(OFFICER).go("/danh-sach/xuat/")
    exported = taken_out(page)
    changed = with_another_phone(exported)

    brought_in(page, site, exported)
    nothing_to_write(page, picture)
    brought_in(page, site, changed)
    one_change(page, picture, who)
    written(page, site)
    the_person_has(page, who, NEW, picture)

    taken_back(page, site)
    the_person_has(page, who, OLD)


def somebody_with_a_phone() -> Person:
    """A mediator of the ward, recorded with a number; two teams beside. What was never changed, a list may change."""
    ward = body_named("Ủy ban nhân dân phường Tân Phong", LAI_CHAU).unit
    teams = [
        team(ward, neighbourhood(ward, name), name=f"Tổ hòa giải bản {name}")
        for name in ("Nà Xuất", "Nà Nhập")
    ]
    who = Person(full_name="Lò Văn Số", sex="m", ethnicity="03", birth_year=1971, synthetic=True)
    who.phone = OLD
    who.save()
    mediator(teams[0], who)
    return who


def taken_out(page: Page) -> bytes:
    """The mediators of the ward with every column and with what is protected."""
    page.get_by_label("Kèm ngày sinh, số điện thoại").check()
    page.get_by_label("Lý do, khi kèm thông tin ấy").fill("Rà soát số điện thoại")
    page.get_by_role("button", name="Xuất Excel").click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Tải tệp Excel").click()
    return waiting.value.path().read_bytes()


def with_another_phone(data: bytes) -> bytes:
    """The file as Excel saves it after one cell was changed."""
    rows = [list(row) for row in open_book(data, "a.xlsx").sheets[0].rows()]
    head = next(row for row in rows if "Số điện thoại" in row)
    phone = head.index("Số điện thoại")
    next(row for row in rows if row[phone] == OLD)[phone] = f"{NEW[:4]} {NEW[4:7]} {NEW[7:]}"
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"strings_to_formulas": False, "strings_to_numbers": False}) as book:
        sheet, day = book.add_worksheet("Sổ"), book.add_format({"num_format": "dd/mm/yyyy"})
        for line, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(line, column, cell, day)
                elif cell != "":
                    sheet.write(line, column, cell)
    return target.getvalue()


def brought_in(page: Page, site, data: bytes) -> None:
    page.goto(f"{site.url}/danh-sach/nhap/")
    file = {"name": "Sổ (dữ liệu giả lập).xlsx", "mimeType": "application/octet-stream", "buffer": data}
    page.get_by_label("Tệp danh sách").set_input_files(file)
    page.get_by_role("button", name="Đọc danh sách").click()
    expect(page.get_by_role("heading", name="Đang đọc danh sách")).to_be_visible()
    site.run_jobs()
    expect(page.get_by_role("heading", name="Sổ (dữ liệu giả lập).xlsx")).to_be_visible()


def nothing_to_write(page: Page, picture) -> None:
    expect(page.get_by_text("Không có gì để ghi")).to_be_visible()
    expect(page.get_by_text("đã có trong sổ đúng như danh sách")).to_be_visible()
    expect(page.get_by_role("link", name="Ghi vào sổ")).to_have_count(0)
    for other in ("Mới", "Thay đổi", "Cần xem", "Bị từ chối"):
        expect(page.get_by_role("navigation", name="Kết quả").get_by_text(other)).to_have_count(0)
    picture(page, "changed-nothing")


def one_change(page: Page, picture, who: Person) -> None:
    page.get_by_role("link", name="Thay đổi 1").click()
    row = page.locator(".list-rows tbody tr")
    expect(row).to_have_count(1)
    expect(row).to_contain_text(who.full_name)
    expect(row).to_contain_text("Số điện thoại")
    expect(page.get_by_text(NEW)).to_have_count(0)  # until it is asked for
    page.get_by_role("link", name="Hiện ở các dòng này").click()
    expect(row).to_contain_text(NEW)
    picture(page, "changed-preview")


def written(page: Page, site) -> None:
    page.get_by_role("link", name="Ghi vào sổ").click()
    page.get_by_role("button", name="Ghi vào sổ").click()
    expect(page.get_by_role("heading", name="Đang ghi vào sổ")).to_be_visible()
    site.run_jobs()
    expect(page.get_by_role("link", name="Hoàn tác")).to_be_visible()


def the_person_has(page: Page, who: Person, phone: str, picture=None) -> None:
    """Looked at on the page of the person, with a reason; then back."""
    before = page.url
    page.goto(f"{before.split('/danh-sach/')[0]}{reverse('teams:person', args=[who.code])}")
    page.get_by_text("Xem thông tin được bảo vệ").click()
    page.get_by_label("Lý do xem").fill("Đối chiếu danh sách")
    page.get_by_role("button", name="Xem số điện thoại").click()
    expect(page.locator(".opened")).to_have_text(phone)
    if picture:
        picture(page, "changed-person")
    page.goto(before)


def taken_back(page: Page, site) -> None:
    page.get_by_role("link", name="Hoàn tác").click()
    page.get_by_label("Lý do").fill("Nhầm số")
    page.get_by_role("button", name="Hoàn tác cả danh sách").click()
    expect(page.get_by_role("heading", name="Đang hoàn tác")).to_be_visible()
    site.run_jobs()
    expect(page.get_by_text("Sổ đã trở về như trước")).to_be_visible()
