from datetime import date

import pytest

from hoagiai.audit import history_of
from hoagiai.plans.actions.assignments import accept_work, report_progress
from hoagiai.plans.actions.parties import add_party, remove_party
from hoagiai.plans.actions.plans import amend_plan, close_plan, give_number, issue_plan
from hoagiai.plans.errors import AlreadyNumbered, DeadlineBeforePlan, NotDraft, NothingToAssign, NotIssued
from hoagiai.plans.models import Assignment, Plan
from hoagiai.plans.terms import PlanState
from hoagiai.plans.tests.factories import draft_plan, issued_plan, named, reading_of_task, work_of

DAY = date(2026, 1, 15)


def test_every_member_of_a_group_gets_its_own_assignment(committee, wards, justice, specialist):
    task = reading_of_task(
        "II.1",
        "Rà soát tổ hòa giải",
        lead=["UBND các xã, phường"],
        coordinating=["Sở Tư pháp"],
        end="2026-06-30",
    )
    plan = issued_plan(
        issuer=committee,
        by=specialist,
        tasks=[task],
        resolutions=[named("UBND các xã, phường", *wards), named("Sở Tư pháp", justice)],
    )

    given = Assignment.objects.filter(task__plan=plan)
    assert given.filter(role="lead").count() == len(wards)
    assert set(given.values_list("due_on", flat=True)) == {date(2026, 6, 30)}
    assert given.get(agency=justice).role == "coordinating"


def test_an_agency_named_twice_has_one_assignment_in_its_strongest_role(committee, justice, specialist):
    task = reading_of_task("II.1", "Tập huấn", lead=["Sở Tư pháp"], coordinating=["Sở Tư pháp"])
    plan = issued_plan(
        issuer=committee, by=specialist, tasks=[task], resolutions=[named("Sở Tư pháp", justice)]
    )

    assert work_of(plan, justice).role == "lead"


def test_a_plan_that_names_nobody_is_not_issued(committee, specialist):
    task = reading_of_task("II.1", "Tập huấn", lead=["Các cơ quan có liên quan"])
    plan = draft_plan(
        issuer=committee, by=specialist, tasks=[task], resolutions=[named("Các cơ quan có liên quan")]
    )

    with pytest.raises(NothingToAssign):
        issue_plan(plan=plan, on=DAY, by=specialist)

    assert Plan.objects.get().state == PlanState.DRAFT


def test_a_deadline_before_the_plan_is_refused(committee, justice, specialist):
    task = reading_of_task("II.1", "Tập huấn", lead=["Sở Tư pháp"], end="2025-12-31")
    plan = draft_plan(
        issuer=committee, by=specialist, tasks=[task], resolutions=[named("Sở Tư pháp", justice)]
    )

    with pytest.raises(DeadlineBeforePlan, match="31/12/2025"):
        issue_plan(plan=plan, on=DAY, by=specialist)

    assert not Assignment.objects.exists()


def test_an_issued_plan_cannot_be_issued_again(committee, justice, specialist):
    task = reading_of_task("II.1", "Tập huấn", lead=["Sở Tư pháp"])
    plan = issued_plan(
        issuer=committee, by=specialist, tasks=[task], resolutions=[named("Sở Tư pháp", justice)]
    )

    with pytest.raises(NotDraft):
        issue_plan(plan=plan, on=DAY, by=specialist)


def test_a_blank_number_can_be_given_after_issuing(committee, justice, specialist):
    task = reading_of_task("II.1", "Tập huấn", lead=["Sở Tư pháp"])
    plan = issued_plan(
        issuer=committee,
        by=specialist,
        tasks=[task],
        resolutions=[named("Sở Tư pháp", justice)],
        number="",
        issued_on=None,
    )

    give_number(plan=plan, number="45", issued_on=DAY, by=specialist)

    plan.refresh_from_db()
    assert plan.full_number == "45/KH-UBND"


@pytest.fixture
def numbered(committee, justice, specialist) -> Plan:
    """Number 12 of 15/01/2026."""
    task = reading_of_task("II.1", "Tập huấn", lead=["S"])
    return issued_plan(issuer=committee, by=specialist, tasks=[task], resolutions=[named("S", justice)])


def test_a_number_is_corrected_only_for_a_reason_that_history_keeps(numbered, specialist):
    with pytest.raises(AlreadyNumbered, match="số 12/KH-UBND ngày 15/01/2026"):
        give_number(plan=numbered, number="13", issued_on=DAY, by=specialist)

    give_number(plan=numbered, number="13", issued_on=DAY, by=specialist, reason="Ghi nhầm số")

    numbered.refresh_from_db()
    assert numbered.number == "13"
    assert history_of(numbered)[0].reason == "Ghi nhầm số"


def test_a_closed_plan_keeps_its_number(numbered, specialist):
    close_plan(plan=numbered, reason="Hết việc", by=specialist)

    with pytest.raises(NotIssued):
        give_number(plan=numbered, number="13", issued_on=DAY, by=specialist, reason="Ghi nhầm số")


def test_an_amendment_keeps_the_old_version_and_carries_the_work_over(committee, justice, wards, specialist):
    tasks = [
        reading_of_task("II.1", "Tập huấn", lead=["Sở Tư pháp"], end="2026-06-30"),
        reading_of_task("II.2", "Kiểm tra", lead=["UBND xã"], end="2026-09-30"),
    ]
    resolutions = [named("Sở Tư pháp", justice), named("UBND xã", wards[0])]
    old = issued_plan(issuer=committee, by=specialist, tasks=tasks, resolutions=resolutions)
    report_progress(assignment=work_of(old, justice), day=DAY, words="Đã mở lớp", by=specialist, today=DAY)

    new = amend_plan(plan=old, reason="Đổi đơn vị kiểm tra", by=specialist)
    changed = new.tasks.get(ref="II.2")
    remove_party(party=changed.parties.get(), by=specialist)
    add_party(task=changed, role="lead", found=named("UBND xã khác", wards[1]), by=specialist)
    issue_plan(plan=new, on=date(2026, 3, 1), by=specialist)

    old.refresh_from_db()
    assert (old.state, old.version, new.version) == (PlanState.CLOSED, 1, 2)
    assert old.tasks.count() == 2
    assert work_of(new, justice).progress.get().words == "Đã mở lớp"
    assert work_of(new, wards[0]).withdrawn_on == date(2026, 3, 1)
    assert work_of(new, wards[1]).withdrawn_on is None


def test_accepted_work_is_not_given_again(committee, justice, specialist):
    task = reading_of_task("II.1", "Tập huấn", lead=["Sở Tư pháp"])
    plan = issued_plan(
        issuer=committee, by=specialist, tasks=[task], resolutions=[named("Sở Tư pháp", justice)]
    )
    work = work_of(plan, justice)
    report_progress(assignment=work, day=DAY, words="Xong", by=specialist, today=DAY, final=True)
    accept_work(assignment=work, on=DAY, by=specialist)

    new = amend_plan(plan=plan, reason="Bổ sung", by=specialist)
    issue_plan(plan=new, on=date(2026, 3, 1), by=specialist)

    assert work_of(new, justice).state == "accepted"
