from datetime import date

import pytest

from hoagiai.base.documents.content import Items, PartialDate
from hoagiai.base.documents.printed import printed
from hoagiai.plans.models import Responsibility, Section, Target
from hoagiai.plans.papers.plan_body import plan_body, printed_mark
from hoagiai.plans.papers.plan_document import plan_document
from hoagiai.plans.queries.plans.tasks import task_rows
from hoagiai.plans.queries.plans.times import chart
from hoagiai.plans.terms import SectionKind
from hoagiai.plans.tests.factories import draft_plan, reading_of_task


def text_of(plan):
    return "\n".join(getattr(block, "text", "") for block in printed(plan_document(plan)).blocks)


@pytest.mark.parametrize(
    ("ref", "mark"),
    [("II.3", "3."), ("II.3.1", "3.1."), ("II.3.a", "a)"), ("2", "2."), ("1.2", "1.2."), ("", "")],
)
def test_a_mark_is_printed_without_the_number_of_its_section(ref, mark):
    assert printed_mark(ref)[0] == mark


def test_parts_that_have_no_section_get_one_and_all_are_numbered(plan):
    Target.objects.create(plan=plan, position=0, text="Tỷ lệ hòa giải thành từ 85%", value=85)
    Responsibility.objects.create(plan=plan, position=0, agency="Sở Tư pháp", text="Theo dõi, đôn đốc.")
    text = text_of(plan)

    assert (
        text.index("I. CHỈ TIÊU")
        < text.index("II. NỘI DUNG, NHIỆM VỤ")
        < text.index("III. TỔ CHỨC THỰC HIỆN")
    )
    assert text.index("1. Rà soát tổ hòa giải") < text.index("2. Tập huấn kỹ năng")


def test_kept_sections_keep_their_numbers_and_their_tasks(committee, specialist):
    plan = draft_plan(
        issuer=committee,
        by=specialist,
        tasks=[reading_of_task("II.1", "Rà soát"), reading_of_task("III.1", "Báo cáo")],
    )
    for place, (ref, heading) in enumerate([("II", "Nhiệm vụ"), ("III", "Chế độ báo cáo")]):
        Section.objects.create(plan=plan, position=place, ref=ref, heading=heading, kind=SectionKind.TASKS)
    text = text_of(plan)

    assert (
        text.index("II. NHIỆM VỤ")
        < text.index("1. Rà soát")
        < text.index("III. CHẾ ĐỘ")
        < text.index("1. Báo cáo")
    )


def test_a_department_stands_under_its_committee_and_blanks_stay_blank(justice, specialist):
    plan = draft_plan(
        issuer=justice, by=specialist, number="", issued_on=None, dated_year=2026, dated_month=3
    )
    document = plan_document(plan)

    assert document.superior == "Ủy ban nhân dân tỉnh Lai Châu"
    assert document.issuer == "Sở Tư pháp"
    assert document.issued_on == PartialDate(2026, 3)
    assert document.signature.post == "GIÁM ĐỐC"


def test_a_deadline_alone_and_a_long_plan_are_drawn_in_time(plan, specialist):
    rows = task_rows(specialist, plan, date(2026, 11, 21))
    short = chart(plan, rows, date(2026, 11, 21))
    plan.period_to = date(2030, 12, 31)
    long = chart(plan, rows, date(2026, 11, 21))

    assert [column.label for column in short.columns][:2] == ["01/26", "02/26"]
    assert short.lines[1].bars[0].deadline == "100.00"
    assert [column.label for column in long.columns] == ["2026", "2027", "2028", "2029", "2030"]


def test_lines_about_a_task_end_with_one_full_stop(committee, specialist, justice):
    task = reading_of_task(
        "II.1",
        "Rà soát",
        coordinating=["Ủy ban nhân dân các xã.", "Hội Luật gia tỉnh."],
        time_text="Quý II/2026.",
        products=["Báo cáo rà soát."],
    )
    plan = draft_plan(issuer=committee, by=specialist, tasks=[task])
    lines = [line for part in plan_body(plan, plan.tasks.all()) for line in items_of(part)]

    assert lines[-3:] == [
        "Cơ quan phối hợp: Ủy ban nhân dân các xã; Hội Luật gia tỉnh.",
        "Thời gian thực hiện: Quý II/2026.",
        "Sản phẩm: Báo cáo rà soát.",
    ]


def items_of(part):
    return [line for block in part.body if isinstance(block, Items) for line in block.items]
