"""The reform of 1/7/2025 made by the product itself, on some wards of the generated country (the whole one: `make bench`)."""

from datetime import date

import pytest

from hoagiai.accounts.tests.factories import make_user
from hoagiai.borders import actions
from hoagiai.borders.models import TeamMove, VillageMove
from hoagiai.conf.demo.country import load_slice
from hoagiai.conf.demo.country.before_the_reform import go_back_before_the_reform
from hoagiai.places.models import NeighbourhoodPeriod, Unit
from hoagiai.places.rules import THE_REFORM
from hoagiai.teams.models import Decision, Mediator, TeamPeriod

EVE = date(2025, 6, 30)


@pytest.fixture
def lai_chau(db):
    return Unit.objects.get(level="province", short_name="Lai Châu", valid_to=None)


@pytest.fixture
def eve(lai_chau):
    """Two wards filled and taken back to the eve; where the generator had sent each village."""
    wards = Unit.objects.filter(parent=lai_chau, short_name__in=["Tân Phong", "Đoàn Kết"], valid_to=None)
    load_slice([unit.pk for unit in wards])
    return go_back_before_the_reform()


def homes(model, field, on):
    """Where each village or team in being lies on a day."""
    being = {"team": {"team__dissolved_on": None}, "neighbourhood": {"neighbourhood__ended_on": None}}
    return dict(model.objects.in_force(on).filter(**being[field]).values_list(field, "unit"))


def test_on_the_eve_nothing_of_later_is_known(eve):
    assert not NeighbourhoodPeriod.objects.filter(first_day__gt=EVE).exists()
    assert not TeamPeriod.objects.filter(first_day__gt=EVE).exists()
    assert not Mediator.objects.filter(first_day__gt=EVE).exists()
    assert not Decision.objects.filter(day__gt=EVE).exists()
    assert {
        period.unit.valid_to for period in TeamPeriod.objects.filter(last_day=None).select_related("unit")
    } == {EVE}


def test_the_reform_brings_every_village_and_team_where_it_is_today(eve, lai_chau):
    by, other = make_user("Người lập"), make_user("Người ký")
    before = homes(TeamPeriod, "team", EVE)
    draft = actions.draft_reorganisation(
        title="Sắp xếp ngày 01/7/2025",
        decision="Nghị quyết số 1670/NQ-UBTVQH15",
        decided_on=date(2025, 6, 16),
        issuer="Ủy ban Thường vụ Quốc hội",
        effective=THE_REFORM,
        place=lai_chau,
        by=by,
    )
    actions.take_known_transfers(reorganisation=draft, by=by)
    waiting = VillageMove.objects.filter(reorganisation=draft, target=None)
    goals = {key: (eve.homes[key], None) for key in waiting.values_list("neighbourhood", flat=True)}
    actions.send_listed(reorganisation=draft, goals=goals, by=by)
    found = actions.keep_rehearsal(reorganisation=draft, by=by)
    assert (found.villages_unassigned, found.teams_unassigned) == (0, 0)
    assert found.villages == len(eve.homes)
    assert found.teams == len(before) == TeamMove.objects.count()
    actions.sign(reorganisation=draft, by=other)

    actions.apply_due(on=date(2026, 11, 21))
    assert homes(NeighbourhoodPeriod, "neighbourhood", THE_REFORM).items() >= eve.homes.items()
    assert homes(TeamPeriod, "team", EVE) == before
    moved = homes(TeamPeriod, "team", THE_REFORM)
    assert moved.keys() == before.keys()
    assert not set(moved.values()) & set(before.values())

    actions.undo(reorganisation=draft, reason="thử", by=other)
    assert homes(TeamPeriod, "team", THE_REFORM) == before
