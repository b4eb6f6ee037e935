"""The main story: a plan becomes work of agencies, work becomes reports, and reports become one document."""

import io
import re

import docx
import pdfplumber
import pytest
from playwright.sync_api import Page, expect

from hoagiai.conf.demo.people import PASSWORD
from hoagiai.plans.models import Plan
from journeys import papers

pytestmark = pytest.mark.browser
DONE = "Đã rà soát 23 tổ hòa giải ở 23 tổ dân phố, củng cố 5 tổ"


def test_a_plan_becomes_work_and_work_becomes_a_report(visit, site, picture):
    specialist = visit().go("/")
    sign_in(specialist, "chuyenvien.laichau")
    picture(specialist, "desk")

    upload(specialist, site)
    see_both_sides(specialist)
    picture(specialist, "review-first")
    choose_body(specialist, papers.UNKNOWN[0], "sở văn hóa lai châu", "Sở Văn hóa")
    choose_body(specialist, papers.UNKNOWN[1], "hội luật gia lai châu", "Hội Luật gia tỉnh Lai Châu")
    fill_number(specialist, "377")
    picture(specialist, "review-corrected")
    plan = make_and_issue(specialist, picture)

    officer = visit().go("/")
    sign_in(officer, "canbo.tanphong")
    picture(officer, "desk-officer")
    open_due_work(officer)
    report(officer, "Báo cáo tiến độ", DONE, number="23", stuck="Thiếu mẫu biên bản bầu hòa giải viên")
    report(officer, "Báo cáo hoàn thành", "Đã củng cố xong các tổ.")
    picture(officer, "work-reported")
    work = officer.url

    settle(specialist, work, "Trả lại", "Chưa nêu số tổ đã củng cố, đề nghị bổ sung.")
    officer.goto(work)
    expect(officer.get_by_text("Chưa nêu số tổ đã củng cố").first).to_be_visible()
    report(officer, "Báo cáo hoàn thành", "Đã củng cố xong 5 tổ, bầu bổ sung 9 hòa giải viên.", number="5")
    settle(specialist, work, "Nghiệm thu", "Báo cáo rõ ràng.")
    picture(specialist, "work-accepted")

    answer_difficulty(specialist, "Thiếu mẫu biên bản bầu hòa giải viên")
    see_the_matrix(specialist, plan)
    picture(specialist, "plan-matrix")
    download_report(specialist, plan)
    picture(specialist, "report")


def sign_in(page: Page, username: str) -> None:
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".person-text b").first).to_be_visible()


def upload(page: Page, site) -> None:
    page.get_by_role("link", name="Kế hoạch").first.click()
    page.get_by_role("link", name="Đọc kế hoạch từ văn bản").click()
    file = {"name": "ke-hoach.docx", "mimeType": "application/octet-stream", "buffer": papers.word()}
    page.get_by_label("Văn bản kế hoạch").set_input_files(file)
    page.get_by_role("button", name="Đọc văn bản").click()
    expect(page.get_by_role("heading", name="Đang đọc văn bản")).to_be_visible()
    site.run_jobs()
    expect(page.get_by_role("heading", name="Đọc kế hoạch từ văn bản")).to_be_visible()  # opens by itself


def see_both_sides(page: Page) -> None:
    """Six tasks and two names to choose; an item lights its words, words light their item."""
    expect(page.get_by_role("heading", name="6 nhiệm vụ")).to_be_visible()
    expect(page.get_by_text("Cần người xem: 3 chỗ")).to_be_visible()
    for name in papers.UNKNOWN:
        expect(page.get_by_text(f"“{name}” chưa rõ là cơ quan nào").first).to_be_visible()
    sheet, understood = page.locator(".sheet"), page.locator("#v-tasks")
    words = "Tổ chức hội nghị tập huấn kỹ năng hòa giải cho hòa giải viên"
    understood.get_by_role("link", name=words).hover()
    expect(sheet.get_by_role("link", name=words)).to_have_class(re.compile("is-lit"))
    sheet.get_by_role("link", name="Bảo đảm kinh phí hỗ trợ tổ hòa giải").hover()
    expect(understood.get_by_role("link", name="Bảo đảm kinh phí")).to_have_class(re.compile("is-lit"))
    expect(understood.get_by_role("link", name=words)).not_to_have_class(re.compile("is-lit"))
    understood.get_by_role("link", name="Sơ kết công tác hòa giải ở cơ sở").click()
    expect(sheet.get_by_role("link", name="Sơ kết công tác hòa giải ở cơ sở")).to_be_in_viewport()


def choose_body(page: Page, phrase: str, search: str, body: str) -> None:
    page.locator(".needs li", has_text=phrase).get_by_role("link", name="chọn cơ quan", exact=True).click()
    page.get_by_label("Tìm cơ quan", exact=True).fill(search)
    page.get_by_role("button", name="Tìm", exact=True).click()
    page.get_by_role("checkbox", name=body).first.check()
    page.get_by_role("button", name="Chọn và nhớ cho cơ quan ban hành này").click()
    expect(page.get_by_text(f"Đã nhớ cách hiểu “{phrase}”")).to_be_visible()
    expect(page.locator(".needs li", has_text=phrase)).to_have_count(0)


def fill_number(page: Page, number: str) -> None:
    page.locator(".needs li", has_text="Số văn bản còn để trống").get_by_role(
        "link", name="sửa", exact=True
    ).click()
    page.get_by_label("Số", exact=False).first.fill(number)
    page.get_by_role("button", name="Lưu phần đầu").click()
    expect(page.locator("#v-number")).to_contain_text(number)
    expect(page.get_by_text("Mọi tên cơ quan đã nhận ra")).to_be_visible()


def make_and_issue(page: Page, picture) -> Plan:
    page.get_by_role("button", name="Lập kế hoạch (6 nhiệm vụ)").click()
    expect(page.get_by_text("Đã lập dự thảo kế hoạch với 6 nhiệm vụ")).to_be_visible()
    page.get_by_role("link", name="Ban hành", exact=True).click()
    picture(page, "issue")
    page.get_by_role("button", name="Ban hành", exact=True).click()
    expect(page.get_by_text("Đã ban hành kế hoạch và giao việc cho")).to_be_visible()
    picture(page, "plan")
    return Plan.objects.get(number="377")


def open_due_work(page: Page) -> None:
    due = page.get_by_role("link", name="Rà soát, củng cố tổ hòa giải tại thôn, bản, tổ dân phố").first
    expect(page.get_by_role("row").filter(has=due).first).to_contain_text("27/11/2026")
    due.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rà soát, củng cố tổ hòa giải")


def report(page: Page, act: str, words: str, *, number: str = "", stuck: str = "") -> None:
    page.get_by_role("link", name=act).first.click()
    page.get_by_label("Đã làm được gì?").fill(words)
    if number:
        page.get_by_label("Số lượng").fill(number)
        page.get_by_label("Đơn vị tính").fill("tổ hòa giải")
        file = {"name": "bien-ban.pdf", "mimeType": "application/pdf", "buffer": papers.pdf([words])}
        page.get_by_label("Tệp kèm theo").set_input_files(file)
    if stuck:
        page.get_by_label("Có, ghi lại").check()
        page.get_by_label("Khó khăn, vướng mắc gì?").fill(stuck)
    page.get_by_role("button", name=re.compile("^Gửi|^Báo cáo hoàn thành")).click()
    expect(page.locator("article.entry", has_text=words)).to_be_visible()
    if number:
        expect(page.locator("article.entry", has_text=words)).to_contain_text(f"{number} tổ hòa giải")
        expect(page.locator("article.entry", has_text=words)).to_contain_text("bien-ban.pdf")


def settle(page: Page, work: str, act: str, words: str) -> None:
    page.goto(work)
    page.get_by_role("link", name=act, exact=True).click()
    page.get_by_role("textbox").last.fill(words)
    page.get_by_role("button", name=re.compile(f"^{act}")).click()
    expect(page.get_by_text(re.compile(f"Đã {act.lower()} ")).first).to_be_visible()


def answer_difficulty(page: Page, title: str) -> None:
    page.get_by_role("link", name="Khó khăn, vướng mắc").first.click()
    page.get_by_role("link", name=title).first.click()
    page.get_by_role("link", name="Trả lời", exact=True).click()
    page.get_by_role("textbox").last.fill("Dùng mẫu biên bản kèm công văn hướng dẫn của Sở Tư pháp.")
    page.get_by_role("button", name=re.compile("^Trả lời|^Gửi")).click()
    expect(page.get_by_text("Dùng mẫu biên bản kèm công văn").first).to_be_visible()


def see_the_matrix(page: Page, plan: Plan) -> None:
    """The ward's work is accepted, its neighbour's is not; in the year's plan the late ones are named."""
    page.get_by_role("link", name="377/KH-UBND").first.click()
    page.get_by_role("link", name="Ma trận").click()
    neighbour = page.get_by_role("row").filter(has_text="phường Đoàn Kết")
    expect(neighbour).to_contain_text("sắp đến hạn, chủ trì")
    page.get_by_role("link", name="Trang 2").click()
    ward = page.get_by_role("row").filter(has_text="phường Tân Phong")
    expect(ward).to_contain_text(re.compile("hoàn thành, chủ trì", re.IGNORECASE))
    year = Plan.objects.get(number="215", state="issued")
    page.goto(page.url.replace(str(plan.code), str(year.code)))
    assert page.get_by_role("row").filter(has_text="quá hạn").count() > 2


def download_report(page: Page, plan: Plan) -> None:
    """Word and PDF say what the register says: 1 of so many accepted, 28 teams counted."""
    page.get_by_role("link", name="Báo cáo", exact=True).first.click()
    page.get_by_role("link", name=plan.title).click()
    total = sum(task.assignments.count() for task in plan.tasks.all())
    expect(page.locator(".tiles").first).to_contain_text(re.compile(rf"1\s*/\s*{total}"))
    word = text_of_word(downloaded(page, "Tải Word"))
    printed = text_of_pdf(downloaded(page, "Tải PDF"))
    for text in (word, printed):
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
        assert "377/KH-UBND" in text
        assert "Thiếu mẫu biên bản bầu" in text
        assert f"Đã nghiệm thu: 1/{total} việc" in text
        assert "28 tổ hòa giải" in text


def downloaded(page: Page, name: str) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("link", name=name).click()
    return waiting.value.path().read_bytes()


def text_of_word(data: bytes) -> str:
    made = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return _plain([paragraph.text for paragraph in made.paragraphs] + cells)


def text_of_pdf(data: bytes) -> str:
    with pdfplumber.open(io.BytesIO(data)) as made:
        return _plain([page.extract_text() for page in made.pages])


def _plain(pieces: list[str]) -> str:
    return " ".join(" ".join(pieces).split())
