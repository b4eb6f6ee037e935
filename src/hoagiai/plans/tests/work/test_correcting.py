"""A number once reported can be corrected: by a report after a return, or by one that names the one it replaces."""

from datetime import date
from decimal import Decimal

import pytest

from hoagiai.plans.actions.assignments import Count, accept_work, report_progress, return_work
from hoagiai.plans.errors import AlreadyReplaced
from hoagiai.plans.models import Product, Progress
from hoagiai.plans.queries.assignment import products_done
from hoagiai.plans.queries.work import sums_of

TODAY = date(2026, 11, 21)


def people(value):
    return [Count(Decimal(value), "người", Product.objects.get())]


def reported_as(work, value, by, *, final=True, **options):
    return report_progress(
        assignment=work,
        day=TODAY,
        words=f"Cử {value} người",
        by=by,
        today=TODAY,
        final=final,
        counts=people(value),
        **options,
    )


def test_the_numbers_of_a_returned_report_count_no_more_and_the_next_report_replaces_it(
    work, officer, specialist
):
    wrong = reported_as(work, 100, officer)
    return_work(assignment=work, reason="Sai số", on=TODAY, by=specialist)

    assert products_done(work)[0].done is None

    right = reported_as(work, 10, officer)
    accept_work(assignment=work, on=TODAY, by=specialist)

    wrong.refresh_from_db()
    assert (wrong.returned_on, wrong.replaced_by) == (TODAY, right)
    assert products_done(work)[0].done == 10
    assert [done for done, _, _ in sums_of([work])[work.pk]] == [10]


def test_what_was_reported_before_the_returned_report_still_counts(work, officer, specialist):
    reported_as(work, 4, officer, final=False)
    reported_as(work, 100, officer)
    return_work(assignment=work, reason="Sai số", on=TODAY, by=specialist)
    reported_as(work, 6, officer)

    assert products_done(work)[0].done == 10


def test_an_entry_is_corrected_by_one_that_names_it(at, work, officer, number):
    wrong = reported_as(work, 500, officer, final=False)
    there = at(officer)

    page = there.get(f"/nhiem-vu/{work.code}/bao-cao/").content.decode()
    assert "Thay báo cáo ngày 21/11/2026 (500 người)" in page
    sent = {"words": "Cử 5 người", number: "5", "stuck": "no", "replaces": str(wrong.pk)}
    assert there.post(f"/nhiem-vu/{work.code}/bao-cao/", sent).status_code == 303

    assert products_done(work)[0].done == 5
    shown = there.get(f"/nhiem-vu/{work.code}/").content.decode()
    assert "Đã thay, không tính" in shown
    assert "Thay bằng báo cáo ngày 21/11/2026" in shown


def test_an_entry_is_corrected_once_and_only_by_its_own_work(
    at, work, plan, wards, officer, stranger, number
):
    from hoagiai.plans.tests.factories import work_of

    wrong = reported_as(work, 500, officer, final=False)
    reported_as(work, 5, officer, final=False, replaces=wrong.pk)

    for theirs in (work, work_of(plan, wards[1])):
        with pytest.raises(AlreadyReplaced):
            reported_as(theirs, 7, officer, final=False, replaces=wrong.pk)
    sent = {"words": "Cử 7", number: "7", "stuck": "no", "replaces": str(wrong.pk)}
    assert at(officer).post(f"/nhiem-vu/{work.code}/bao-cao/", sent).status_code == 422
    assert Progress.objects.count() == 2
    assert products_done(work)[0].done == 5


def test_the_form_after_a_return_says_that_it_replaces_the_returned_report(at, work, officer, specialist):
    reported_as(work, 100, officer)
    return_work(assignment=work, reason="Sai số", on=TODAY, by=specialist)

    page = at(officer).get(f"/nhiem-vu/{work.code}/hoan-thanh/").content.decode()

    assert "Báo cáo này thay báo cáo bị trả lại" in page
    assert "(100 người) bị trả lại ngày 21/11/2026, số liệu không còn được tính" in page
    assert "trước đây đã báo cáo" not in page
    assert "Bị trả lại, không tính" in at(officer).get(f"/nhiem-vu/{work.code}/").content.decode()


def test_entries_returned_before_this_was_kept_are_found(work, officer, specialist):
    from importlib import import_module

    from django.db import connection

    wrong = reported_as(work, 100, officer)
    return_work(assignment=work, reason="Sai số", on=TODAY, by=specialist)
    right = reported_as(work, 10, officer)
    Progress.objects.update(returned_on=None, replaced_by=None)

    with connection.cursor() as cursor:
        cursor.execute(import_module("hoagiai.plans.migrations.0003_entries_returned_before").RETURNED)

    wrong.refresh_from_db()
    right.refresh_from_db()
    assert wrong.replaced_by == right
    assert wrong.returned_on is not None
    assert right.stands


def test_a_sum_past_the_target_is_asked_about_before_it_is_sent(at, work, officer, number):
    reported_as(work, 7, officer, final=False)
    sent = {"words": "Cử 12 người", number: "12", "stuck": "no"}

    asked = at(officer).post(f"/nhiem-vu/{work.code}/bao-cao/", sent)
    before = Progress.objects.count()
    at(officer).post(f"/nhiem-vu/{work.code}/bao-cao/", sent | {"beyond": "on"})

    assert asked.status_code == 422
    assert "thành 19 / 14" in asked.content.decode()
    assert (before, Progress.objects.count()) == (1, 2)


def test_a_sum_up_to_the_target_is_not_asked_about(at, work, officer, number):
    reported_as(work, 7, officer, final=False)

    answer = at(officer).post(
        f"/nhiem-vu/{work.code}/bao-cao/", {"words": "Cử 7 người", number: "7", "stuck": "no"}
    )

    assert answer.status_code == 303
