"""What becomes of the work when an amended plan names other bodies, or the same ones otherwise."""

from datetime import date

import pytest

from hoagiai.plans.actions.assignments import accept_work, answer_extension, ask_extension, report_progress
from hoagiai.plans.actions.parties import add_party
from hoagiai.plans.actions.plans import amend_plan, issue_plan
from hoagiai.plans.errors import DeadlineMoved
from hoagiai.plans.models import Plan
from hoagiai.plans.tests.factories import issued_plan, named, reading_of_task, work_of

GIVEN, SECOND, THIRD = date(2026, 1, 15), date(2026, 2, 1), date(2026, 3, 1)
DUE = date(2026, 6, 30)


@pytest.fixture
def plan(committee, justice, wards, specialist) -> Plan:
    """Sở Tư pháp leads, one commune coordinates."""
    task = reading_of_task("II.1", "Tập huấn", lead=["S"], coordinating=["X"], end=DUE.isoformat())
    return issued_plan(
        issuer=committee,
        by=specialist,
        tasks=[task],
        resolutions=[named("S", justice), named("X", wards[0])],
    )


@pytest.fixture
def amended(specialist):
    def make(old, on, change=lambda task: None):
        new = amend_plan(plan=old, reason="Đổi phân công", by=specialist)
        change(new.tasks.get())
        return issue_plan(plan=new, on=on, by=specialist)

    return make


@pytest.fixture
def named_again(wards, specialist):
    return lambda task: add_party(task=task, role="lead", found=named("X", wards[0]), by=specialist)


def lead(task):
    task.parties.filter(phrase="X").update(role="lead")


def left_out(task):
    task.parties.filter(phrase="X").delete()


def test_the_role_follows_the_amendment_and_what_was_done_stays(plan, amended, wards, officer):
    work = work_of(plan, wards[0])
    report_progress(assignment=work, day=GIVEN, words="Đang làm", by=officer, today=GIVEN)

    new = amended(plan, SECOND, lead)

    now = work_of(new, wards[0])
    assert (now.pk, now.role, now.state, now.given_on) == (work.pk, "lead", "under_way", GIVEN)


def test_a_body_left_out_and_named_again_has_its_work_back(plan, amended, named_again, wards):
    second = amended(plan, SECOND, left_out)
    assert work_of(second, wards[0]).withdrawn_on == SECOND

    def change(task):
        named_again(task)
        type(task).objects.filter(pk=task.pk).update(ends_on=date(2026, 9, 30))

    third = amended(second, THIRD, change)

    now = work_of(third, wards[0])
    assert (now.withdrawn_on, now.role, now.due_on) == (None, "lead", date(2026, 9, 30))


def test_a_body_still_left_out_stays_withdrawn_from_the_first_day(plan, amended, wards):
    third = amended(amended(plan, SECOND, left_out), THIRD)

    assert work_of(third, wards[0]).withdrawn_on == SECOND


def test_a_longer_deadline_survives_a_change_of_role(plan, amended, wards, officer, specialist):
    asked = ask_extension(
        assignment=work_of(plan, wards[0]), until=date(2026, 8, 1), reason="Sáp nhập bản", by=officer
    )
    answer_extension(extension=asked, granted=True, answer="Đồng ý", on=date(2026, 6, 1), by=specialist)

    new = amended(plan, SECOND, lead)

    assert work_of(new, wards[0]).due_on == date(2026, 8, 1)


def test_accepted_work_stays_accepted_in_its_new_role(plan, amended, wards, officer, specialist):
    work = work_of(plan, wards[0])
    report_progress(assignment=work, day=GIVEN, words="Xong", by=officer, today=GIVEN, final=True)
    accept_work(assignment=work, on=GIVEN, by=specialist)

    now = work_of(amended(plan, SECOND, lead), wards[0])

    assert (now.role, now.state, now.reported_on, now.accepted_on) == ("lead", "accepted", GIVEN, GIVEN)


def test_a_task_that_becomes_a_heading_gives_no_work(plan, amended, justice, wards, specialist):
    def heading(task):
        add_party(task=_other(task), role="lead", found=named("S", justice), by=specialist)
        type(task).objects.filter(pk=task.pk).update(group=True)

    new = amended(plan, SECOND, heading)

    assert work_of(new, wards[0]).withdrawn_on == SECOND


def _other(task):
    return task.plan.tasks.create(position=1, title="Việc khác")


@pytest.mark.parametrize("moved", [date(2026, 12, 31), None])
def test_an_extension_does_not_undo_a_deadline_that_was_amended_meanwhile(
    plan, amended, justice, specialist, moved
):
    work = work_of(plan, justice)
    asked = ask_extension(assignment=work, until=date(2026, 9, 30), reason="Bận", by=specialist)
    amended(plan, SECOND, lambda task: type(task).objects.filter(pk=task.pk).update(ends_on=moved))

    with pytest.raises(DeadlineMoved, match="30/09/2026"):
        answer_extension(extension=asked, granted=True, answer="Đồng ý", on=date(2026, 6, 1), by=specialist)

    work.refresh_from_db()
    assert work.due_on == moved
    answer_extension(
        extension=asked, granted=False, answer="Đã sửa đổi kế hoạch", on=date(2026, 6, 1), by=specialist
    )


def test_an_extension_past_the_amended_deadline_is_granted(plan, amended, justice, specialist):
    work = work_of(plan, justice)
    asked = ask_extension(assignment=work, until=date(2026, 9, 30), reason="Bận", by=specialist)
    amended(
        plan, SECOND, lambda task: type(task).objects.filter(pk=task.pk).update(ends_on=date(2026, 7, 31))
    )

    answer_extension(extension=asked, granted=True, answer="Đồng ý", on=date(2026, 6, 1), by=specialist)

    work.refresh_from_db()
    assert work.due_on == date(2026, 9, 30)
