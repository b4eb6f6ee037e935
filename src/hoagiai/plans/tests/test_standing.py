from datetime import date, timedelta

from hoagiai.plans import rules
from hoagiai.plans.models import Assignment
from hoagiai.plans.queries.standing import tallies, tally, with_standing
from hoagiai.plans.terms import Standing
from hoagiai.plans.tests.factories import issued_plan, named, reading_of_task

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
