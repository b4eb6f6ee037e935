import io
from datetime import date
from decimal import Decimal

import docx
import pytest
from python_calamine import CalamineWorkbook

from hoagiai.plans.actions.assignments import Count, accept_work, report_progress, return_work
from hoagiai.plans.actions.difficulties import answer, raise_difficulty
from hoagiai.plans.models import Plan
from hoagiai.plans.tests.factories import issued_plan, named, reading_of_task, work_of
from hoagiai.plans.tests.people import TODAY

DAY = date(2026, 5, 4)


@pytest.fixture
def plan(committee, justice, wards, specialist, officer) -> Plan:
    """One task for four communes: one accepted, the rest past their deadline; one difficulty answered."""
    task = reading_of_task("II.1", "Rà soát tổ hòa giải", lead=["UBND xã"], end="2026-06-30")
    made = issued_plan(issuer=committee, by=specialist, tasks=[task], resolutions=[named("UBND xã", *wards)])
    work = work_of(made, wards[0])
    counts = [Count(Decimal(12), "tổ hòa giải")]
    report_progress(
        assignment=work, day=DAY, words="Đã rà soát 12 tổ", by=officer, today=DAY, final=True, counts=counts
    )
    accept_work(assignment=work, on=DAY, by=specialist)
    raised = raise_difficulty(
        plan=made, agency=wards[0], title="Thiếu kinh phí", proposal="Bổ sung dự toán", on=DAY, by=officer
    )
    answer(difficulty=raised, words="Đã trình Sở Tài chính", by=specialist)
    return made


def test_the_report_shows_numbers_as_they_stand(client, plan, specialist):
    client.force_login(specialist)

    page = client.get(f"/bao-cao/ke-hoach/{plan.code}/").content.decode()

    assert "1/4" in page.replace(" ", "")
    assert "12 tổ hòa giải" in page
    assert "Thiếu kinh phí" in page


def test_the_report_of_a_past_day_leaves_out_what_came_later(client, plan, specialist):
    client.force_login(specialist)

    page = client.get(f"/bao-cao/ke-hoach/{plan.code}/?tu=2026-01-01&den=2026-05-01")

    assert page.context["figures"].whole.done == 0
    assert page.context["figures"].difficulties == []


def test_a_report_is_not_made_for_days_to_come(client, plan, specialist):
    client.force_login(specialist)

    page = client.get(f"/bao-cao/ke-hoach/{plan.code}/?tu=2026-01-01&den=2027-01-01")

    assert page.status_code == 422
    assert "hôm nay" in page.content.decode()


@pytest.mark.parametrize("suffix", ["docx", "pdf", "xlsx"])
def test_the_report_is_a_file(client, plan, specialist, suffix):
    client.force_login(specialist)

    answer = client.get(f"/bao-cao/ke-hoach/{plan.code}/bao-cao.{suffix}")

    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    assert len(answer.content) > 5000


def test_the_word_file_carries_the_figures_and_the_proposal(client, plan, specialist):
    client.force_login(specialist)

    data = client.get(f"/bao-cao/ke-hoach/{plan.code}/bao-cao.docx").content

    written = docx.Document(io.BytesIO(data))
    text = "\n".join(paragraph.text for paragraph in written.paragraphs)
    assert "1/4 việc (25,0%)" in text
    assert "Bổ sung dự toán" in text


def test_the_excel_file_lists_late_work_with_its_days(client, plan, specialist):
    client.force_login(specialist)

    data = client.get(f"/bao-cao/ke-hoach/{plan.code}/bao-cao.xlsx").content

    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name("Quá hạn").to_python()
    days = (TODAY - date(2026, 6, 30)).days
    assert sum(1 for row in rows if days in row) == 3


def test_a_commune_sees_only_its_own_part(client, plan, stranger):
    client.force_login(stranger)

    figures = client.get(f"/bao-cao/ke-hoach/{plan.code}/").context["figures"]

    assert figures.whole.total == 1
    assert figures.difficulties == []


def test_the_report_of_a_part_says_whose_part_it_is(client, plan, officer, specialist):
    def word(who):
        client.force_login(who)
        answer = client.get(f"/bao-cao/ke-hoach/{plan.code}/bao-cao.docx")
        return "\n".join(line.text for line in docx.Document(io.BytesIO(answer.content)).paragraphs)

    own = officer.positions.get().agency.name
    part, whole = word(officer), word(specialist)

    assert f"phạm vi: phần việc thuộc phạm vi của {own}" in part.replace("\xa0", " ")
    assert "toàn bộ kế hoạch" not in part and "Phần việc trong phạm vi báo cáo có" in part
    assert "phạm vi: toàn bộ kế hoạch" in whole.replace("\xa0", " ")


def test_a_report_takes_a_bounded_number_of_statements(
    client, plan, specialist, django_assert_max_num_queries
):
    client.force_login(specialist)

    with django_assert_max_num_queries(24):
        client.get(f"/bao-cao/ke-hoach/{plan.code}/")


def test_every_number_of_an_agency_opens_the_rows_behind_it(client, plan, wards, specialist):
    client.force_login(specialist)
    page = client.get(f"/bao-cao/ke-hoach/{plan.code}/").content.decode()
    address = next(
        piece.split('"')[0].replace("&amp;", "&")
        for piece in page.split('href="')
        if piece.startswith("/nhiem-vu/") and "hoan-thanh" in piece.split('"')[0]
    )

    rows = client.get(address).context["page"].rows

    assert [row.agency for row in rows] == [wards[0]]


def test_the_numbers_of_every_row_add_up_and_late_coordinating_work_is_neither_late_nor_in_time(
    client, committee, wards, justice, specialist
):
    tasks = [
        reading_of_task("II.1", "Có hạn", lead=["UBND xã"], coordinating=["Sở Tư pháp"], end="2026-06-30"),
        reading_of_task("II.2", "Không có hạn", lead=["UBND xã"]),
    ]
    names = [named("UBND xã", *wards), named("Sở Tư pháp", justice)]
    made = issued_plan(issuer=committee, by=specialist, tasks=tasks, resolutions=names)
    client.force_login(specialist)

    page = client.get(f"/bao-cao/ke-hoach/{made.code}/")
    data = client.get(f"/bao-cao/ke-hoach/{made.code}/bao-cao.xlsx").content

    figures = page.context["figures"]
    whole = {column.label: column.of(figures.whole) for column in figures.columns}
    assert (whole["Quá hạn"], whole["Trong hạn"], whole["Không có hạn"]) == (4, 0, 4)
    assert whole["Phối hợp, đã qua hạn"] == 1
    for row, numbers in figures.rows_by_task:
        assert sum(number for number, _ in numbers[1:]) == numbers[0][0] == row.tally.total
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name("Theo cơ quan").to_python()
    head = next(row for row in rows if "Được giao" in row)
    totals = next(row for row in rows if "Tổng cộng" in row)
    assert dict(zip(head, totals, strict=True))["Phối hợp, đã qua hạn"] == 1


def test_the_agencies_come_in_pages_and_the_file_has_them_all(client, plan, wards, specialist, monkeypatch):
    monkeypatch.setattr("hoagiai.base.pagination.SIZES", (3,))
    client.force_login(specialist)

    page = client.get(f"/bao-cao/ke-hoach/{plan.code}/?so-dong=3")
    data = client.get(f"/bao-cao/ke-hoach/{plan.code}/bao-cao.xlsx").content

    assert len(page.context["agencies"]) == 3
    assert page.context["page"].total == len(wards)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name("Theo cơ quan").to_python()
    assert sum(1 for row in rows if any("Ủy ban nhân dân" in str(cell) for cell in row)) == len(wards)


def test_numbers_of_a_past_day_do_not_lead_to_the_rows_of_today(client, plan, specialist):
    client.force_login(specialist)

    page = client.get(f"/bao-cao/ke-hoach/{plan.code}/?tu=2026-01-01&den=2026-05-04").content.decode()

    assert f"ke-hoach={plan.code}&amp;co-quan=" not in page


def test_the_head_names_the_place_once_and_no_quotation_marks_stand_in_each_other(client, plan, specialist):
    Plan.objects.filter(pk=plan.pk).update(title="Thực hiện Đề án “Nâng cao năng lực hòa giải viên”")
    client.force_login(specialist)

    data = client.get(f"/bao-cao/ke-hoach/{plan.code}/bao-cao.docx").content

    written = docx.Document(io.BytesIO(data))
    head = "\n".join(cell.text for cell in written.tables[0]._cells)
    assert head.count("TỈNH LAI CHÂU") == 1
    assert "SỞ TƯ PHÁP" in head
    text = "\n".join(paragraph.text for paragraph in written.paragraphs)
    assert "“Thực hiện Đề án ‘Nâng cao năng lực hòa giải viên’”" in text


def test_of_a_long_file_one_is_told_before_one_asks_for_it(client, plan, specialist, monkeypatch):
    client.force_login(specialist)
    address = f"/bao-cao/ke-hoach/{plan.code}/"

    assert "có đủ 4 cơ quan" not in client.get(address).content.decode()
    monkeypatch.setattr("hoagiai.reports.views.MANY", 3)
    assert "có đủ 4 cơ quan" in client.get(address).content.decode()


def test_a_returned_report_is_in_no_sum_and_the_next_one_takes_its_place(
    client, plan, wards, specialist, stranger
):
    def told(words, value):
        counts = [Count(Decimal(value), "tổ hòa giải")]
        report_progress(
            assignment=work, day=DAY, words=words, by=stranger, today=DAY, final=True, counts=counts
        )

    def row():
        figures = client.get(f"/bao-cao/ke-hoach/{plan.code}/").context["figures"]
        return figures.tasks[0].counts

    work = work_of(plan, wards[1])
    client.force_login(specialist)
    told("Đã rà soát 100 tổ", 100)
    assert row() == [("tổ hòa giải", 112)]
    return_work(assignment=work, reason="Sai số", on=DAY, by=specialist)
    assert row() == [("tổ hòa giải", 12)]
    told("Đã rà soát 10 tổ", 10)

    assert row() == [("tổ hòa giải", 22)]
    data = client.get(f"/bao-cao/ke-hoach/{plan.code}/bao-cao.docx").content
    text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    assert "Số lượng đã thực hiện: 22 tổ hòa giải" in text
    assert "Đã rà soát 100 tổ" not in text


@pytest.mark.parametrize(
    ("title", "words"), [("THEO NHIỆM VỤ", "Nhiệm vụ"), ("THEO CƠ QUAN", "Cơ quan, đơn vị")]
)
def test_tables_of_many_numbers_leave_room_for_the_words(client, plan, specialist, title, words):
    client.force_login(specialist)

    data = client.get(f"/bao-cao/ke-hoach/{plan.code}/bao-cao.docx").content

    written = docx.Document(io.BytesIO(data))
    table = next(
        each for each in written.tables if {words, "Được giao"} <= {cell.text for cell in each.rows[0].cells}
    )
    head = [cell.text for cell in table.rows[0].cells]
    assert table.columns[head.index(words)].width.cm > 8
    assert any(section.page_width > section.page_height for section in written.sections)
    assert any(title in paragraph.text for paragraph in written.paragraphs)
