"""Neighbourhoods through time: established, merged, split, renamed, moved, dissolved, and taken back."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoagiai.audit import history_of
from hoagiai.places import rules
from hoagiai.places.actions.neighbourhoods import (
    Outcome,
    count_households,
    enter_neighbourhoods,
    mark_minority_area,
    record_change,
    undo_change,
    unmark_minority_area,
)
from hoagiai.places.errors import ImpossibleChange, LaterThingsStandOnIt
from hoagiai.places.models import MinorityArea, Neighbourhood, NeighbourhoodPeriod, Unit
from hoagiai.places.queries import neighbourhoods as queries

MAY, JUNE, JULY = date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1)


@pytest.fixture
def unit(db) -> Unit:
    return Unit.objects.filter(level="commune", kind="xã", valid_to=None).order_by("code").first()


@pytest.fixture
def other(unit) -> Unit:
    return Unit.objects.filter(level="commune", parent=unit.parent, valid_to=None).exclude(pk=unit.pk).first()


@pytest.fixture
def change(unit, specialist):
    def record(kind, effective, sources=(), targets=()):
        return record_change(
            kind=kind,
            unit=unit,
            effective=effective,
            decision="Nghị quyết số 12/NQ-HĐND",
            decided_on=date(2026, 4, 20),
            sources=sources,
            targets=targets,
            by=specialist,
        )

    return record


@pytest.fixture
def established(unit, change):
    def make(*names, effective=MAY, households=100):
        change(
            "established",
            effective,
            targets=[Outcome("ban", name, unit, households=households) for name in names],
        )
        periods = {
            p.name: p.neighbourhood for p in NeighbourhoodPeriod.objects.filter(name__in=names, unit=unit)
        }
        return [periods[name] for name in names]

    return make


def names_on(unit, on):
    found = queries.neighbourhoods_on(on).filter(unit=unit)
    return [period.full_name for period in found.order_by("sort_key")]


def test_two_merged_into_a_new_one_are_there_until_the_day_before(unit, change, established):
    a, b = established("Nà Bản", "Nà Ít")

    change("merged", JUNE, [a, b], [Outcome("ban", "Nà Mới", unit, households=210)])

    assert names_on(unit, date(2026, 5, 31)) == ["Bản Nà Bản", "Bản Nà Ít"]
    assert names_on(unit, JUNE) == ["Bản Nà Mới"]
    new = NeighbourhoodPeriod.objects.get(name="Nà Mới").neighbourhood
    assert [relative.name for relative in queries.came_from(new)] == ["Bản Nà Bản", "Bản Nà Ít"]
    assert [relative.name for relative in queries.became(a)] == ["Bản Nà Mới"]


def test_one_that_takes_in_another_keeps_its_code_and_may_change_its_name(unit, change, established):
    a, b = established("Nà Bản", "Nà Ít")

    change("merged", JUNE, [a, b], [Outcome("ban", "Nà Bản Lớn", unit, neighbourhood=a)])

    assert names_on(unit, JUNE) == ["Bản Nà Bản Lớn"]
    assert Neighbourhood.objects.get(pk=a.pk).ended_on is None
    assert Neighbourhood.objects.get(pk=b.pk).ended_on == date(2026, 5, 31)
    assert [relative.name for relative in queries.became(b)] == ["Bản Nà Bản Lớn"]


def test_a_move_changes_the_commune_and_nothing_else(unit, other, change, established):
    (a,) = established("Nà Bản")

    change("moved", JUNE, [a], [Outcome("ban", "Nà Bản", other, neighbourhood=a)])

    assert names_on(unit, JUNE) == []
    assert "Bản Nà Bản" in names_on(other, JUNE)
    assert names_on(unit, MAY) == ["Bản Nà Bản"]


@pytest.mark.parametrize(
    ("kind", "sources", "targets"),
    [
        ("merged", 1, 1),
        ("merged", 2, 2),
        ("split", 1, 1),
        ("split", 2, 2),
        ("renamed", 1, 2),
        ("dissolved", 1, 1),
    ],
)
def test_a_change_takes_and_gives_the_number_its_name_says(kind, sources, targets):
    assert rules.faults_of_change(kind, sources=sources, targets=targets)


@pytest.mark.parametrize(
    ("kind", "sources", "targets"),
    [
        ("merged", 2, 1),
        ("split", 1, 2),
        ("renamed", 1, 1),
        ("moved", 3, 3),
        ("dissolved", 2, 0),
        ("established", 0, 4),
    ],
)
def test_a_change_as_it_should_be_has_no_fault(kind, sources, targets):
    assert rules.faults_of_change(kind, sources=sources, targets=targets) == []


@pytest.mark.parametrize(
    ("kind", "unit_kind", "on", "fits"),
    [
        ("to_dan_pho", "xã", date(2026, 5, 25), True),
        ("to_dan_pho", "xã", date(2026, 5, 26), False),
        ("thon", "phường", date(2026, 5, 26), False),
        ("to_dan_pho", "phường", date(2026, 5, 26), True),
        ("ban", "xã", date(2026, 5, 26), True),
        ("to_dan_pho", "đặc khu", date(2026, 5, 26), True),
    ],
)
def test_decree_185_2026_article_2_3_thon_in_xa_group_in_phuong(kind, unit_kind, on, fits):
    assert rules.kind_fits(kind, unit_kind, on=on) is fits


def test_two_of_one_name_in_a_commune_are_refused_and_nothing_changes(unit, change, established):
    established("Nà Bản")

    with pytest.raises(ImpossibleChange, match="đã có Bản Nà Bản"):
        change("established", JUNE, targets=[Outcome("ban", "Nà Bản", unit)])
    assert names_on(unit, JUNE) == ["Bản Nà Bản"]


def test_a_change_before_the_last_one_is_refused(unit, change, established):
    (a,) = established("Nà Bản")

    with pytest.raises(ImpossibleChange, match="01/05/2026"):
        change("renamed", date(2026, 4, 1), [a], [Outcome("ban", "Nà Cũ", unit, neighbourhood=a)])
    assert names_on(unit, JUNE) == ["Bản Nà Bản"]


@pytest.mark.parametrize("keeping", [True, False])
def test_what_is_undone_is_as_before(unit, change, established, specialist, keeping):
    a, b = established("Nà Bản", "Nà Ít")
    before = list(NeighbourhoodPeriod.objects.order_by("pk").values())
    target = Outcome("ban", "Nà Mới", unit, neighbourhood=a if keeping else None, households=200)
    recorded = change("merged", JUNE, [a, b], [target])

    undo_change(change=recorded, reason="Ghi nhầm", by=specialist)

    assert list(NeighbourhoodPeriod.objects.order_by("pk").values()) == before
    assert names_on(unit, JULY) == ["Bản Nà Bản", "Bản Nà Ít"]
    assert queries.households_on([a.pk], JULY) == {a.pk: 100}
    assert history_of(a)


def test_a_change_that_a_later_one_stands_on_is_not_undone(unit, change, established, specialist):
    a, b = established("Nà Bản", "Nà Ít")
    merged = change("merged", JUNE, [a, b], [Outcome("ban", "Nà Mới", unit, neighbourhood=a)])
    change("renamed", JULY, [a], [Outcome("ban", "Nà Sau", unit, neighbourhood=a)])

    with pytest.raises(LaterThingsStandOnIt, match="đổi tên"):
        undo_change(change=merged, reason="Ghi nhầm", by=specialist)
    assert names_on(unit, JULY) == ["Bản Nà Sau"]


def test_households_are_those_last_counted_up_to_the_day(established, specialist):
    (a,) = established("Nà Bản", households=90)
    count_households(neighbourhood=a, counted_on=JULY, households=95, by=specialist)

    assert queries.households_on([a.pk], JUNE) == {a.pk: 90}
    assert queries.households_on([a.pk], JULY) == {a.pk: 95}


def test_the_mark_of_a_minority_area_holds_from_day_to_day(unit, established, specialist):
    a, b = established("Nà Bản", "Nà Ít")

    assert (
        mark_minority_area(neighbourhoods=[a, b], first_day=JUNE, decision="Báo cáo 05", by=specialist) == 2
    )
    assert mark_minority_area(neighbourhoods=[a], first_day=MAY, decision="Báo cáo 06", by=specialist) == 0
    assert unmark_minority_area(neighbourhoods=[b], from_day=JULY, decision="Báo cáo 07", by=specialist) == 1

    def marked(on):
        facts = queries.with_facts(queries.neighbourhoods_on(on).filter(unit=unit), on).order_by("sort_key")
        return [period.minority_area for period in facts]

    assert (marked(MAY), marked(JUNE), marked(JULY)) == ([True, False], [True, True], [True, False])
    assert MinorityArea.objects.count() == 2


def test_a_name_that_says_its_kind_is_not_said_twice(unit):
    assert (
        NeighbourhoodPeriod(unit=unit, kind="to_dan_pho", name="Tổ dân phố số 3").full_name
        == "Tổ dân phố số 3"
    )
    assert NeighbourhoodPeriod(unit=unit, kind="to_dan_pho", name="số 3").full_name == "Tổ dân phố số 3"


def statements(act):
    """How many statements something takes."""
    with CaptureQueriesContext(connection) as asked:
        act()
    return len(asked)


def test_many_are_written_by_as_many_statements_as_few(unit, change, specialist):
    def enter(*names):
        rows = [Outcome("ban", name, unit, households=9) for name in names]
        return statements(lambda: enter_neighbourhoods(rows=rows, on=MAY, by=specialist))

    def establish(*names):
        rows = [Outcome("ban", name, unit, households=9) for name in names]
        return statements(lambda: change("established", MAY, targets=rows))

    enter("Không")  # who acts is looked up once

    assert enter("Một") == enter("Hai", "Ba", "Bốn")
    assert establish("A") == establish("B", "C", "D")


def test_many_are_dissolved_by_as_many_statements_as_few(change, established):
    a, b, c, d = established("A", "B", "C", "D")

    assert statements(lambda: change("dissolved", JUNE, [a])) == statements(
        lambda: change("dissolved", JUNE, [b, c, d])
    )
