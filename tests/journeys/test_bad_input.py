"""Bad input at the browser: refused in clear Vietnamese, nothing half-saved, nobody stuck."""

import re

import pytest
from playwright.sync_api import Page, expect

from hoagiai.plans.models import Assignment, Plan, PlanImport, Progress, StoredFile
from journeys import papers
from journeys.visitor import fill_numbers

pytestmark = pytest.mark.browser
OLD_OFFICE = (
    bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512
)
NOT_TAKEN = "Không đọc được văn bản"
DOCUMENTS = {
    "a program": ("cai-dat.exe", b"MZ\x90\0" + b"\0" * 500, "chưa đọc được loại tệp này|có đuôi"),
    "macros": ("ke-hoach.docm", papers.macro_word, "macro"),
    "macros under another name": ("ke-hoach.docx", papers.macro_word, "macro"),
    "a password": ("ke-hoach.docx", OLD_OFFICE, "mật khẩu"),
    "a bomb": ("ke-hoach.docx", papers.zip_bomb, "giải nén lớn bất thường"),
    "a broken PDF": ("ke-hoach.pdf", b"%PDF-1.7\nhong", "bị hỏng"),
    "a scan": ("ban-chup.pdf", papers.scanned_pdf, "bản chụp"),
    "400 pages": ("tap-hop.pdf", lambda: papers.long_pdf(400), "400 trang"),
}


def upload(page: Page, site, name: str, data: bytes) -> None:
    page.goto(f"{site.url}/ke-hoach/nhap/")
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": data}
    page.get_by_label("Văn bản kế hoạch").set_input_files(file)
    page.get_by_role("button", name="Đọc văn bản").click()
    page.wait_for_load_state()


@pytest.mark.parametrize("what", DOCUMENTS)
def test_a_file_that_cannot_be_read_says_why(visit, site, what):
    name, made, words = DOCUMENTS[what]
    page = visit("chuyenvien.laichau").page
    plans = Plan.objects.count()

    upload(page, site, name, made() if callable(made) else made)
    site.run_jobs()
    page.reload()

    expect(page.get_by_text(re.compile(words)).first).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("Lập kế hoạch"))).to_have_count(0)
    assert Plan.objects.count() == plans


def test_an_empty_file_and_one_too_large_are_refused_before_anything_is_kept(visit, site):
    page = visit("chuyenvien.laichau").page
    kept = StoredFile.objects.count()

    upload(page, site, "trong.docx", b"")
    expect(page.locator(".error").first).to_contain_text(re.compile("trống|rỗng|không có nội dung"))
    upload(page, site, "lon.pdf", b"%PDF-" + b"0" * (26 * 2**20))
    expect(page.locator(".error").first).to_contain_text("chỉ nhận tệp đến 25")

    assert StoredFile.objects.count() == kept


def test_scripts_in_a_web_page_are_text_and_a_path_in_a_name_is_no_path(visit, site):
    page = visit("chuyenvien.laichau").page
    text = papers.PLAN.replace("Lò Văn Thử", "<script>document.title='x'</script>Lò Văn Thử")
    html = "".join(f"<p>{line}</p>" for line in text.splitlines() if line) + "<img src=x onerror=alert(1)>"
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))

    upload(page, site, "../../etc/passwd.html", html.encode())
    site.run_jobs()

    expect(page.get_by_role("heading", name="6 nhiệm vụ")).to_be_visible()
    assert page.title().startswith("Đối chiếu")
    assert page.locator(".sheet script, .sheet img").count() == 0
    made = PlanImport.objects.order_by("-pk").first()
    assert made.file.name == "passwd.html"
    assert ".." not in made.file.content.name


def test_two_people_correct_one_reading_and_the_second_sees_both(visit, site):
    first = visit("chuyenvien.laichau").page
    upload(first, site, "hai-nguoi.txt", papers.PLAN.encode())
    site.run_jobs()
    expect(first.get_by_role("heading", name="6 nhiệm vụ")).to_be_visible()
    second = visit("chuyenvien.laichau").go(first.url)
    for page in (first, second):
        page.get_by_role("link", name="Sửa", exact=True).nth(1).click()

    for page, words in ((first, "Rà soát tổ hòa giải, bản một"), (second, "Rà soát tổ hòa giải, bản hai")):
        page.get_by_label("Nội dung nhiệm vụ").fill(words)
        page.get_by_role("button", name="Lưu nhiệm vụ").click()

    expect(second.get_by_role("heading", level=1)).to_contain_text("Có người vừa sửa")
    expect(second.locator("table")).to_contain_text("bản một")
    expect(second.locator("table")).to_contain_text("bản hai")
    reading = PlanImport.objects.order_by("-pk").first().reading
    assert reading["tasks"][0]["title"] == "Rà soát tổ hòa giải, bản một"


def test_two_people_edit_one_task_and_the_second_sees_both(visit, site):
    task = draft(visit, site).tasks.first()
    address = f"/ke-hoach/{task.plan.code}/nhiem-vu/{task.code}/sua/"
    first, second = (visit("chuyenvien.laichau").go(address) for _ in range(2))

    for page, words in (
        (first, "Rà soát, bản của người thứ nhất"),
        (second, "Rà soát, bản của người thứ hai"),
    ):
        page.get_by_label("Nội dung").first.fill(words)
        page.get_by_role("button", name="Lưu", exact=False).first.click()
        page.wait_for_load_state()

    expect(second.get_by_role("heading", name="Hai bản cạnh nhau")).to_be_visible()
    expect(second.get_by_role("main")).to_contain_text("Rà soát, bản của người thứ nhất")
    task.refresh_from_db()
    assert task.title == "Rà soát, bản của người thứ nhất"


def test_a_report_sent_twice_counts_once(visit, site):
    work = some_work("canbo.tanphong", site)
    before = Progress.objects.filter(assignment=work).count()
    page = visit("canbo.tanphong").go(f"/nhiem-vu/{work.code}/bao-cao/")
    page.get_by_label("Đã làm được gì?").fill("Đã họp tổ hòa giải tổ dân phố số 3.")
    fill_numbers(page)

    page.get_by_role("button", name=re.compile("^Gửi")).dblclick()
    expect(page.get_by_text("Đã gửi báo cáo").first).to_be_visible()
    assert Progress.objects.filter(assignment=work).count() == before + 1


def test_the_same_form_sent_again_counts_once(visit, site):
    """Two windows of one form (as by the back button): the second sending is known by its token."""
    work = some_work("canbo.tanphong", site)
    before = Progress.objects.filter(assignment=work).count()
    visitor = visit("canbo.tanphong")
    page = visitor.go(f"/nhiem-vu/{work.code}/bao-cao/")
    fill_numbers(page)
    fields = dict(
        page.evaluate(
            "[...new FormData(document.querySelector('form.report-form'))].filter(([k, v]) => typeof v == 'string')"
        )
    )
    fields["words"] = "Đã họp tổ hòa giải tổ dân phố số 4."
    fields["beyond"] = "on"  # the demonstration has reported the whole target already
    for _ in range(2):
        visitor.context.request.post(page.url, form=fields, headers={"Referer": page.url})

    assert Progress.objects.filter(assignment=work).count() == before + 1


def test_a_day_that_does_not_exist_is_named(visit, site):
    work = some_work("canbo.tanphong", site)
    page = visit("canbo.tanphong").go(f"/nhiem-vu/{work.code}/xin-gia-han/")
    page.get_by_label("Xin gia hạn đến ngày").evaluate(
        "field => { field.type = 'text'; field.value = '31/02/2027' }"
    )
    page.get_by_label("Lý do").fill("Trùng đợt bầu tổ trưởng tổ dân phố")
    page.get_by_role("button", name="Gửi đề nghị gia hạn").click()

    expect(page.locator(".error").first).to_contain_text("“31/02/2027” không phải là một ngày có trong lịch")
    expect(page.get_by_label("Lý do")).to_have_value("Trùng đợt bầu tổ trưởng tổ dân phố")
    assert not work.extensions.filter(reason__startswith="Trùng đợt bầu").exists()


def test_a_deadline_before_the_plan_stops_the_issue(visit, site):
    plan = draft(visit, site, papers.PLAN.replace("Trước ngày 27/11/2026", "Trước ngày 27/11/2025"))
    page = visit("chuyenvien.laichau").go(f"/ke-hoach/{plan.code}/ban-hanh/")
    expect(page.get_by_text(re.compile("sớm hơn ngày bắt đầu của kế hoạch")).first).to_be_visible()
    page.get_by_role("button", name="Ban hành", exact=True).click()
    page.wait_for_load_state()

    plan.refresh_from_db()
    assert plan.state == "draft"
    assert not Assignment.objects.filter(task__plan=plan).exists()


def draft(visit, site, text: str = papers.PLAN) -> Plan:
    """A draft read from a text."""
    page = visit("chuyenvien.laichau").page
    upload(page, site, "du-thao.txt", text.encode())
    site.run_jobs()
    page.get_by_role("button", name="Lập kế hoạch (6 nhiệm vụ)").click()
    expect(page.get_by_text("Đã lập dự thảo")).to_be_visible()
    return Plan.objects.get(code=page.url.rstrip("/").rsplit("/", 1)[-1])


def some_work(username: str, site) -> Assignment:
    """Work of the person's body that is still to be reported on."""
    position = site.person(username).positions.first()
    return Assignment.objects.filter(agency=position.agency, state__in=["received", "under_way"]).first()
