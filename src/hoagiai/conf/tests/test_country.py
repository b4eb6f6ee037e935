from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.models import Count, F, Q

from hoagiai.base.folding import fold, sort_key
from hoagiai.conf.demo.country import load_slice
from hoagiai.conf.demo.country.search_columns import folded, given_first, ordered
from hoagiai.conf.demo.country.sizes import MEDIATORS, TEAMS, apportion, old_communes
from hoagiai.places.models import Neighbourhood, NeighbourhoodPeriod, Unit
from hoagiai.places.rules import THE_REFORM
from hoagiai.teams.models import Leadership, Mediator, Person, Team, TeamPeriod
from hoagiai.teams.names import given_name_key
from hoagiai.teams.terms import DecisionKind

ON = date(2026, 11, 21)
BEFORE = date(2025, 6, 30)
CEASED = (DecisionKind.MEDIATOR_CEASED, DecisionKind.LEADER_CEASED)


@pytest.fixture
def wards(db: None) -> list[Unit]:
    """Two wards of Lai Châu, filled."""
    found = list(
        Unit.objects.filter(
            parent__short_name="Lai Châu", short_name__in=["Tân Phong", "Đoàn Kết"], valid_to=None
        )
    )
    load_slice([unit.pk for unit in found])
    return found


def serving(on: date):
    return Mediator.objects.in_force(on).filter(
        Q(team__dissolved_on=None) | Q(team__dissolved_on__gte=on),
        Q(team__established_on=None) | Q(team__established_on__lte=on),
    )


def test_the_country_has_exactly_the_published_numbers(db):
    communes = old_communes(315)
    assert sum(commune.teams for commune in communes) == TEAMS == 87_396
    assert sum(commune.mediators for commune in communes) == MEDIATORS == 549_446
    assert (
        len({heir.ref for commune in communes for heir in commune.heirs}) == 3_320
    )  # Hoàng Sa has no people
    assert len(communes) == 10_035 + 4  # and four island districts that had no communes


def test_a_share_is_a_whole_number_and_the_sum_is_exact():
    assert apportion(10, [1, 1, 1]) == [4, 3, 3]
    assert apportion(10, [0.001, 5, 5], least=2) == [2, 4, 4]


def test_each_commune_gets_its_share(wards):
    known = {commune.ref.pk: commune for commune in old_communes(315)}
    filled = Unit.objects.filter(
        team_periods__team__in=Team.objects.filter(dissolved_on=None), valid_to=BEFORE
    ).distinct()
    assert filled
    for unit in filled:
        teams = Team.objects.filter(periods__unit=unit, dissolved_on=None)
        assert teams.count() == known[unit.pk].teams
        assert serving(ON).filter(team__in=teams).count() == known[unit.pk].mediators


def test_the_same_seed_gives_the_same_people_and_a_second_loading_adds_nothing(wards):
    before = list(Person.objects.order_by("pk").values_list("full_name", "birth_year", "ethnicity"))
    assert not any(load_slice([unit.pk for unit in wards]).rows.values())
    with connection.cursor() as cursor:
        cursor.execute(
            "TRUNCATE teams_team, teams_person, teams_decision, places_neighbourhood,"
            " places_neighbourhoodchange CASCADE"
        )
    load_slice([unit.pk for unit in wards])
    assert before == list(Person.objects.order_by("pk").values_list("full_name", "birth_year", "ethnicity"))


def test_teams_lie_in_the_old_commune_until_the_reform_and_in_its_heir_since(wards):
    for on, ended in ((BEFORE, True), (THE_REFORM, False)):
        lasting = TeamPeriod.objects.in_force(on).filter(team__dissolved_on=None)
        assert lasting.exists()
        assert {period.unit.valid_to is not None for period in lasting.select_related("unit")} == {ended}
    for register in (TeamPeriod, NeighbourhoodPeriod):
        assert not register.objects.filter(unit__valid_to__lt=F("last_day")).exists()
        assert not register.objects.filter(unit__valid_from__gt=F("first_day")).exists()


def test_a_team_serves_only_villages_of_its_commune(wards):
    for period in TeamPeriod.objects.in_force(ON).filter(team__dissolved_on=None):
        villages = NeighbourhoodPeriod.objects.in_force(ON).filter(neighbourhood__teams__team=period.team)
        assert {village.unit_id for village in villages} == {period.unit_id}


def test_decisions_carry_the_day_on_which_the_office_begins_or_ends(wards):
    assert (
        not Mediator.objects.exclude(recognised_by=None).exclude(recognised_by__day=F("first_day")).exists()
    )
    dissolved = Q(ended_by__kind=DecisionKind.TEAM_DISSOLVED, ended_by__day=F("last_day"))
    ceased = Q(ended_by__kind__in=CEASED, ended_by__day=F("last_day") + timedelta(days=1))
    for offices in (Mediator.objects.exclude(ended_by=None), Leadership.objects.exclude(ended_by=None)):
        assert offices.filter(ceased).exists() and not offices.exclude(dissolved | ceased).exists()
    assert not Mediator.objects.exclude(last_day=None).filter(ending="").exists()


def test_somebody_leads_only_while_a_mediator_and_a_team_has_one_leader_at_most(wards):
    outside = Q(first_day__lt=F("mediator__first_day")) | Q(last_day__gt=F("mediator__last_day"))
    outside |= Q(last_day=None, mediator__last_day__isnull=False)
    assert not Leadership.objects.filter(outside).exists()
    for on in (date(2016, 1, 1), date(2020, 6, 1), BEFORE, ON):
        leading = Leadership.objects.in_force(on).values("mediator__team").annotate(leaders=Count("pk"))
        assert set(leading.values_list("leaders", flat=True)) <= {1}


def test_shares_are_those_of_the_province(wards):
    now = serving(ON)
    women = now.filter(person__sex="f").count() / now.count()
    assert 0.22 < women < 0.38
    assert now.exclude(person__ethnicity="01").exists() and now.filter(person__ethnicity="01").exists()


def test_everything_is_marked_as_invented_and_no_number_can_be_anybodys(wards):
    for model in (Person, Team, Neighbourhood):
        assert not model.objects.filter(synthetic=False).exists()
    assert all(person.phone.startswith("019") for person in Person.objects.exclude(phone_hash="")[:50])
    assert all(p.identity_number.startswith("000") for p in Person.objects.exclude(identity_hash="")[:50])


def test_search_columns_are_those_that_saving_writes(wards):
    for name in ("Lò Thị Én", "Y Blim Niê", "H'Linh Mlô", "Tổ hòa giải tổ dân phố số 12 Quyết Tiến"):
        assert folded(name) == fold(name)
        assert ordered(name) == sort_key(name)
        assert given_first(name) == given_name_key(name)
    period = TeamPeriod.objects.first()
    kept = period.folded, period.sort_key
    period.save()
    assert kept == (period.folded, period.sort_key)
    village = NeighbourhoodPeriod.objects.first()
    kept = village.folded, village.sort_key
    village.save()
    assert kept == (village.folded, village.sort_key)


def test_history_says_that_the_rows_were_generated(wards):
    event = Team.pgh_event_model.objects.first()
    assert event.pgh_context.metadata["act"] == "demo.generated"
