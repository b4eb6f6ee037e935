"""Without scripts: sign in, find one's work, report on it with a file, correct a reading."""

import re

import pytest
from playwright.sync_api import expect

from hoagiai.conf.demo.people import PASSWORD
from hoagiai.plans.models import PlanImport
from journeys import papers
from journeys.made import Made
from journeys.visitor import fill_numbers

pytestmark = pytest.mark.browser


def test_an_officer_reports_without_scripts(visit):
    page = visit(java_script_enabled=False).go("/nhiem-vu/")
    page.get_by_label("Tên đăng nhập").fill("canbo.doanket")
    page.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    page.get_by_label("Từ khóa").fill("kiện toàn")
    page.get_by_role("button", name="Lọc").click()
    expect(page).to_have_url(re.compile("tim="))
    page.goto(page.url.split("?")[0] + "?tinh-trang=trong-han")
    page.locator("tbody a").first.click()
    page.get_by_role("link", name="Báo cáo tiến độ").click()
    page.get_by_label("Đã làm được gì?").fill("Đã lập danh sách 4 tổ cần củng cố.")
    fill_numbers(page)
    page.get_by_label("Tệp kèm theo").set_input_files(
        {"name": "danh-sach.pdf", "mimeType": "application/pdf", "buffer": papers.pdf(["Danh sách"])}
    )
    page.get_by_role("button", name=re.compile("^Gửi")).click()

    expect(page.locator("article.entry", has_text="Đã lập danh sách 4 tổ")).to_contain_text("danh-sach.pdf")


def test_a_reading_is_corrected_without_scripts(visit, site):
    page = visit("chuyenvien.laichau", java_script_enabled=False).go("/ke-hoach/nhap/")
    text = papers.PLAN.replace(papers.UNKNOWN[0], "Tổ Dịch thuật vùng cao")  # what is chosen is remembered
    file = {"name": "khong-kich-ban.txt", "mimeType": "text/plain", "buffer": text.encode()}
    page.get_by_label("Văn bản kế hoạch").set_input_files(file)
    page.get_by_role("button", name="Đọc văn bản").click()
    expect(page.get_by_role("heading", name="Đang đọc văn bản")).to_be_visible()
    site.run_jobs()
    page.reload()
    page.locator(".needs").get_by_role("link", name="chọn cơ quan", exact=True).first.click()
    page.get_by_label("Tìm cơ quan", exact=True).fill("sở dân tộc lai châu")
    page.get_by_role("button", name="Tìm", exact=True).click()
    page.locator(".bodies").get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Chọn và nhớ cho cơ quan ban hành này").click()
    expect(page.get_by_text("Đã nhớ cách hiểu")).to_be_visible()
    page.get_by_role("link", name="Sửa", exact=True).nth(1).click()
    page.get_by_label("Thời gian (nguyên văn)").fill("Trước ngày 05/12/2026")
    page.get_by_role("button", name="Lưu nhiệm vụ").click()

    expect(page.locator("#v-tasks")).to_contain_text("05/12/2026")
    assert PlanImport.objects.latest("pk").reading["tasks"][0]["end"] == "2026-12-05"


def test_every_list_and_the_desk_show_their_rows_without_scripts(visit):
    visitor = visit("chuyenvien.laichau", java_script_enabled=False)
    plan = Made().plan.code
    for address in ("/", "/ke-hoach/", "/kho-khan/", "/co-quan/", "/bao-cao/", f"/ke-hoach/{plan}/ma-tran/"):
        expect(visitor.go(address).locator("table tbody tr, ul.list li").first).to_be_visible()
