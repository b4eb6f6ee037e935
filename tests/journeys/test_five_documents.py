"""All five published documents go through the product, as text, Word and PDF, up to work given to agencies."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from hoagiai.plans.models import Plan
from journeys import papers

PLANS = Path(__file__).resolve().parents[3] / "shared" / "plans"
DOCUMENTS = sorted(PLANS.glob("[0-9]*.txt"))
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not DOCUMENTS, reason="the published documents are not here"),
]
NEWS = "003"
NAMES = "#v-tasks .tag-pair .tag"  # not those that explain the colours
LEADS = {"000": "Hội Luật gia tỉnh", "002": "Phòng Văn hóa - Xã hội phường"}


@pytest.mark.parametrize(
    ("number", "form"),
    [
        ("000", "txt"),
        ("001", "docx"),
        ("002", "pdf"),
        ("003", "txt"),
        ("004", "txt"),
        ("002", "txt"),
        ("001", "txt"),
    ],
)
def test_a_published_document_becomes_a_plan_under_way(visit, site, picture, number, form):
    page = visit("botuphap").go("/ke-hoach/nhap/")
    upload(page, site, number, form)
    expect(page.locator("#v-header")).to_be_visible()
    if page.get_by_text("chưa rõ", exact=True).count():
        choose_issuer(page, number)
    if number == NEWS:
        expect(page.get_by_text("Văn bản là tin bài viết về một kế hoạch")).to_be_visible()
        add_task(page)
    if not page.locator(NAMES).count():
        name_a_lead(page, LEADS[number])
    picture(page, f"review-{number}-{form}", whole=False)
    tasks = int(
        re.search(r"\d+", page.get_by_role("button", name=re.compile("^Lập kế hoạch")).inner_text())[0]
    )
    assert tasks > 0

    page.get_by_role("button", name=re.compile("^Lập kế hoạch")).click()
    expect(page.get_by_text(f"Đã lập dự thảo kế hoạch với {tasks} nhiệm vụ")).to_be_visible()
    plan = Plan.objects.get(code=page.url.rstrip("/").rsplit("/", 1)[-1])
    page.get_by_role("link", name="Ban hành", exact=True).click()
    page.get_by_role("button", name="Ban hành", exact=True).click()

    expect(page.get_by_text(re.compile("Đã ban hành kế hoạch và giao việc cho"))).to_be_visible()
    plan.refresh_from_db()
    assert plan.state == "issued"
    assert plan.tasks.filter(assignments__isnull=False).exists()
    picture(page, f"plan-{number}-{form}", whole=False)


def upload(page: Page, site, number: str, form: str) -> None:
    text = next(path for path in DOCUMENTS if path.name.startswith(number)).read_text(encoding="utf-8")
    made = {"txt": str.encode, "docx": papers.word, "pdf": lambda text: papers.pdf(text.splitlines())}
    file = {"name": f"{number}.{form}", "mimeType": "application/octet-stream", "buffer": made[form](text)}
    page.get_by_label("Văn bản kế hoạch").set_input_files(file)
    page.get_by_role("button", name="Đọc văn bản").click()
    site.run_jobs()
    expect(page.get_by_role("heading", name="Đọc kế hoạch từ văn bản")).to_be_visible()


def choose_issuer(page: Page, number: str) -> None:
    """The document does not say clearly who issued it: the person does."""
    said = page.locator("#v-issuer").inner_text()
    page.locator("#v-issuer").get_by_role("link", name=re.compile("chọn cơ quan")).click()
    page.get_by_label("Tìm cơ quan", exact=True).fill(said.splitlines()[0])
    page.get_by_role("button", name="Tìm", exact=True).click()
    page.locator(".bodies").get_by_role("radio").first.check()
    page.get_by_role("button", name="Chọn cơ quan ban hành").click()
    expect(page.get_by_text("đã nhận ra", exact=True)).to_be_visible()


def name_a_lead(page: Page, name: str) -> None:
    """The document names nobody for any task: the person does."""
    page.get_by_role("link", name="Sửa", exact=True).nth(1).click()
    page.get_by_label("Chủ trì").fill(name)
    page.get_by_role("button", name="Lưu nhiệm vụ").click()
    expect(page.locator(NAMES)).to_have_count(1)


def add_task(page: Page) -> None:
    page.get_by_role("link", name="Thêm nhiệm vụ").click()
    page.get_by_label("Nội dung nhiệm vụ").fill("Tổ chức tập huấn nghiệp vụ hòa giải cho hòa giải viên")
    page.get_by_label("Chủ trì").fill("Sở Tư pháp")
    page.get_by_label("Thời gian (nguyên văn)").fill("Trước ngày 31/12/2026")
    page.get_by_role("button", name="Lưu nhiệm vụ").click()
    expect(page.get_by_role("heading", name="1 nhiệm vụ")).to_be_visible()
