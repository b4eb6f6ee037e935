from datetime import date, timedelta
from importlib import import_module

import pytest
from django.db import connection
from django.utils.timezone import localdate

from hoagiai.plans import rules
from hoagiai.plans.actions.assignments import answer_extension, ask_extension, report_progress, return_work
from hoagiai.plans.actions.plans import amend_plan, issue_plan
from hoagiai.plans.models import Assignment, AssignmentPast
from hoagiai.plans.queries.standing import due_then, tallies, tally, with_standing
from hoagiai.plans.terms import Standing
from hoagiai.plans.tests.factories import issued_plan, named, reading_of_task, work_of

DUE = date(2026, 6, 30)


def test_sql_and_rule_give_the_same_standing_on_every_day(committee, wards, justice, specialist):
    tasks = [
        reading_of_task("II.1", "Có hạn", lead=["UBND xã"], coordinating=["Sở Tư pháp"], end=DUE.isoformat()),
        reading_of_task("II.2", "Không có hạn", lead=["UBND xã"]),
    ]
    issued_plan(
        issuer=committee,
        by=specialist,
        tasks=tasks,
        resolutions=[named("UBND xã", *wards), named("Sở Tư pháp", justice)],
    )
    dated = Assignment.objects.filter(task__ref="II.1", role="lead").order_by("pk")
    for number, work in enumerate(dated):
        work.reported_on = DUE + timedelta(days=number - 2) if number else None
        work.accepted_on = DUE + timedelta(days=3) if number > 1 else None
        work.save()

    for days in range(-12, 8):
        on = DUE + timedelta(days=days)
        rows = list(with_standing(Assignment.objects.all(), on))
        assert len(rows) == 2 * len(wards) + 1
        for row in rows:
            assert row.standing == rules.standing(
                role=row.role, due=row.due_on, reported_on=row.reported_on, accepted_on=row.accepted_on, on=on
            )


def test_counting_takes_one_statement(committee, wards, specialist, django_assert_num_queries):
    task = reading_of_task("II.1", "Có hạn", lead=["UBND xã"], end=DUE.isoformat())
    plan = issued_plan(issuer=committee, by=specialist, tasks=[task], resolutions=[named("UBND xã", *wards)])

    with django_assert_num_queries(1):
        whole = tally(Assignment.objects.filter(task__plan=plan), DUE + timedelta(days=1))
    with django_assert_num_queries(1):
        by_agency = tallies(Assignment.objects.filter(task__plan=plan), DUE, by="agency")

    assert (whole.late, whole.total, whole.done) == (len(wards), len(wards), 0)
    assert {found["soon"] for found in by_agency.values()} == {1}


def test_every_piece_of_work_is_counted_once_also_a_coordinating_one_past_its_deadline(
    committee, wards, justice, specialist
):
    task = reading_of_task("II.1", "Có hạn", lead=["UBND xã"], coordinating=["Sở"], end=DUE.isoformat())
    names = [named("UBND xã", *wards), named("Sở", justice)]
    plan = issued_plan(issuer=committee, by=specialist, tasks=[task], resolutions=names)

    whole = tally(Assignment.objects.filter(task__plan=plan), DUE + timedelta(days=1))

    assert (whole.late, whole["passed"], whole["running"]) == (len(wards), 1, 0)
    assert sum(whole[standing] for standing in Standing.values) == whole.total


@pytest.fixture
def work(committee, wards, specialist) -> Assignment:
    task = reading_of_task("II.1", "Rà soát tổ hòa giải", lead=["UBND xã"], end=DUE.isoformat())
    plan = issued_plan(
        issuer=committee, by=specialist, tasks=[task], resolutions=[named("UBND xã", wards[0])]
    )
    return work_of(plan, wards[0])


def standing_of(work, on):
    row = with_standing(Assignment.objects.filter(pk=work.pk), on).annotate(due=due_then(on)).get()
    assert tally(Assignment.objects.filter(pk=work.pk), on)[row.standing] == 1
    assert tallies(Assignment.objects.filter(pk=work.pk), on, by="agency")[work.agency_id][row.standing] == 1
    return row.standing, row.due


def test_work_late_on_a_day_stays_late_on_that_day_when_more_time_is_granted_later(work, officer, specialist):
    late, until = DUE + timedelta(days=5), DUE + timedelta(days=60)
    asked = ask_extension(assignment=work, until=until, reason="Mưa lũ", by=officer)
    answer_extension(extension=asked, granted=True, answer="Đồng ý", on=late, by=specialist)

    assert standing_of(work, DUE - timedelta(days=7)) == ("soon", DUE)
    assert standing_of(work, late - timedelta(days=1)) == ("late", DUE)
    assert standing_of(work, late) == ("running", until)
    assert standing_of(work, until + timedelta(days=1)) == ("late", until)


def test_work_that_waited_on_a_day_still_waited_that_day_when_it_is_returned_later(work, officer, specialist):
    handed_in, returned = DUE - timedelta(days=6), DUE - timedelta(days=3)
    for day in (handed_in, returned):
        report_progress(assignment=work, day=day, words="Xong", by=officer, today=day, final=True)
        return_work(assignment=work, reason="Thiếu", on=day + timedelta(days=2), by=specialist)

    assert standing_of(work, handed_in - timedelta(days=1)) == ("soon", DUE)
    assert standing_of(work, handed_in + timedelta(days=1)) == ("waiting", DUE)
    assert standing_of(work, handed_in + timedelta(days=2)) == ("soon", DUE)
    assert standing_of(work, returned + timedelta(days=1)) == ("waiting", DUE)
    assert standing_of(work, returned + timedelta(days=2)) == ("soon", DUE)
    assert standing_of(work, DUE + timedelta(days=1)) == ("late", DUE)


def test_an_amendment_moves_the_deadline_from_its_day_on_and_keeps_nothing_of_work_it_does_not_change(
    committee, wards, specialist
):
    tasks = [
        reading_of_task("II.1", "Dời hạn", lead=["UBND xã"], end=DUE.isoformat()),
        reading_of_task("II.2", "Giữ hạn", lead=["UBND xã"], end=DUE.isoformat()),
    ]
    plan = issued_plan(issuer=committee, by=specialist, tasks=tasks, resolutions=[named("UBND xã", *wards)])
    new, day, until = (
        amend_plan(plan=plan, reason="Dời", by=specialist),
        DUE + timedelta(days=9),
        DUE.replace(month=12),
    )
    new.tasks.filter(ref="II.1").update(ends_on=until)
    issue_plan(plan=new, on=day, by=specialist)

    moved = Assignment.objects.filter(task__plan=new, task__ref="II.1").first()
    assert standing_of(moved, day - timedelta(days=1)) == ("late", DUE)
    assert standing_of(moved, day) == ("running", until)
    assert set(AssignmentPast.objects.values_list("assignment__task__ref", flat=True)) == {"II.1"}


def test_past_standings_are_read_from_the_history_of_before(work, officer, specialist):
    asked = ask_extension(assignment=work, until=DUE + timedelta(days=60), reason="Mưa lũ", by=officer)
    answer_extension(extension=asked, granted=True, answer="Đồng ý", on=DUE, by=specialist)
    AssignmentPast.objects.all().delete()

    with connection.cursor() as cursor:
        cursor.execute(import_module("hoagiai.plans.migrations.0005_past_of_history").FROM_HISTORY)

    kept = AssignmentPast.objects.get(assignment=work)
    assert (kept.due_on, kept.role, kept.until) == (DUE, "lead", localdate())
