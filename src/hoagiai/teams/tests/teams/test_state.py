"""The state of many teams on a day, counted in one statement."""

from datetime import date

import pytest

from hoagiai.places.models import MinorityArea
from hoagiai.places.tests.factories import BEFORE, province, unit
from hoagiai.teams.models import Leadership, LocalMinimum, Mediator, Team, TeamPeriod
from hoagiai.teams.queries import state
from hoagiai.teams.queries.teams import named, periods_on, serving, within
from hoagiai.teams.rules.composition import Profile
from hoagiai.teams.terms import FindingCode, TeamState
from hoagiai.teams.tests.factories import SINCE, mediator, neighbourhood, team

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 21)


@pytest.fixture
def teams(communes):
    """One complete team, one without a woman, one short of its fixed number; the last two in another commune."""
    first, second = communes[:2]
    good = team(first, neighbourhood(first), name="Tổ Nà Bản")
    no_woman = team(second, neighbourhood(second, "Phiêng Ban"), men=3, women=0)
    short = team(second, neighbourhood(second, "Bản Giang"), fixed_number=5)
    return good, no_woman, short


def test_states_and_findings_are_counted_together(teams, django_assert_num_queries):
    with django_assert_num_queries(1):
        counted = state.tally(periods_on(ON), on=ON)

    assert (counted.total, counted.complete, counted.lacking, counted.gaps) == (3, 1, 1, 1)
    assert counted.lawful == 2
    assert counted.findings == {FindingCode.NO_WOMAN: 1, FindingCode.VACANCIES: 1}


def test_states_are_counted_by_commune_and_by_province(teams, communes):
    by_unit = state.tallies(periods_on(ON), on=ON, by="unit")
    by_province = state.tallies(periods_on(ON), on=ON, by="province")

    assert {key: each.total for key, each in by_unit.items()} == {communes[0].pk: 1, communes[1].pk: 2}
    assert by_province[communes[0].province_id].lacking == 1


def test_teams_are_found_by_state_and_by_finding(teams):
    good, no_woman, short = teams
    periods = periods_on(ON)

    assert set(state.teams_that(periods, on=ON, state=TeamState.COMPLETE)) == {good.pk}
    assert set(state.teams_that(periods, on=ON, finding=FindingCode.VACANCIES)) == {short.pk}
    assert set(state.teams_that(periods, on=ON, state="thieu", finding="khuyet")) == set()
    assert set(state.teams_that(periods, on=ON)) == {good.pk, no_woman.pk, short.pk}


def test_the_short_profile_gives_the_same_answer_as_the_whole_one(teams, communes):
    big = team(communes[0], men=6, women=4, fixed_number=12)
    Leadership.objects.filter(mediator__team=big).delete()
    whole = state.profiles(periods_on(ON), on=ON)

    assert whole[big.pk] == Profile(mediators=10, women=4, minority=10, fixed_number=12)
    counted = state.tally(periods_on(ON), on=ON)
    expected = [state.composition.state_of(profile, on=ON) for profile in whole.values()]
    assert sorted(counted.states.elements()) == sorted(expected)


def test_a_team_is_judged_by_who_was_in_office_on_the_day(teams):
    good, *_ = teams
    woman = Mediator.objects.get(team=good, person__sex="f")
    Mediator.objects.filter(pk=woman.pk).update(last_day=date(2026, 5, 31))

    last_day = state.profile_of(periods_on(date(2026, 5, 31)), good.pk, on=date(2026, 5, 31))
    day_after = state.profile_of(periods_on(date(2026, 6, 1)), good.pk, on=date(2026, 6, 1))

    assert (last_day.women, last_day.mediators) == (1, 3)
    assert (day_after.women, day_after.mediators) == (0, 2)


def test_a_leader_counts_only_while_being_a_mediator_and_a_leader(teams):
    good, *_ = teams
    Leadership.objects.filter(mediator__team=good).update(last_day=date(2026, 5, 31))

    assert state.profile_of(periods_on(ON), good.pk, on=date(2026, 5, 31)).leader
    assert not state.profile_of(periods_on(ON), good.pk, on=ON).leader


def test_the_flag_of_one_village_asks_for_a_minority_mediator_from_its_day(communes):
    place = neighbourhood(communes[0])
    kinh = team(communes[0], place, men=0, women=0, led=False)
    for sex in "mfm":
        mediator(kinh, sex=sex, ethnicity="01")
    MinorityArea.objects.create(neighbourhood=place, first_day=date(2026, 3, 1))

    before, after = date(2026, 2, 28), date(2026, 3, 1)
    assert FindingCode.NO_MINORITY not in state.tally(periods_on(before), on=before).findings
    assert state.tally(periods_on(after), on=after).findings[FindingCode.NO_MINORITY] == 1


def test_a_village_that_ended_is_served_no_more(teams):
    good, *_ = teams
    place = good.neighbourhoods.get().neighbourhood
    place.ended_on = date(2026, 6, 30)
    place.save()

    assert state.profile_of(periods_on(ON), good.pk, on=ON).villages == 0


def test_the_minimum_of_the_province_holds_in_its_communes_from_its_day(teams, communes):
    LocalMinimum.objects.create(
        unit=communes[0].province, mediators=5, first_day=date(2026, 1, 1), decision="QĐ"
    )
    LocalMinimum.objects.create(unit=communes[1], mediators=4, first_day=date(2026, 1, 1), decision="QĐ")

    before = state.tally(periods_on(date(2025, 12, 31)), on=date(2025, 12, 31))
    after = state.tally(periods_on(ON), on=ON)

    assert before.findings[FindingCode.BELOW_LOCAL] == 0
    assert after.findings[FindingCode.BELOW_LOCAL] == 3


def test_dissolved_teams_and_those_not_yet_established_are_not_counted(teams):
    good, *_ = teams
    Team.objects.filter(pk=good.pk).update(dissolved_on=date(2026, 6, 30))

    assert state.tally(periods_on(date(2026, 6, 30)), on=date(2026, 6, 30)).total == 3
    assert state.tally(periods_on(ON), on=ON).total == 2
    assert state.tally(periods_on(BEFORE), on=BEFORE).total == 0


def test_before_the_law_teams_have_no_state(communes):
    team(communes[0], since=None)
    early = date(2013, 12, 31)

    assert state.tally(periods_on(early), on=early).states == {TeamState.NO_LAW: 1}


def test_a_page_of_teams_shows_leader_and_villages_in_one_statement(teams, django_assert_num_queries):
    good, no_woman, _ = teams
    with django_assert_num_queries(1):
        faces = state.faces(periods_on(ON), on=ON)

    assert faces[good.pk].leader == "Lò Văn A"
    assert faces[good.pk].villages == ("Bản Nà Bản",)
    assert faces[no_woman.pk].profile.women == 0


def test_teams_of_a_former_province_and_of_the_one_it_went_into_are_both_one_query():
    """Bình Định became part of Gia Lai on 1/7/2025."""
    old_unit = unit("Phường Trần Phú", on=BEFORE, within="Bình Định")
    new_unit = unit("Phường Quy Nhơn", within="Gia Lai")
    moved = team(old_unit, since=date(2020, 1, 1))
    moved.periods.update(last_day=BEFORE)
    TeamPeriod.objects.create(team=moved, unit=new_unit, name="Tổ", first_day=SINCE)
    then = date(2024, 6, 17)

    assert within(periods_on(then), province("Bình Định", BEFORE), then).get().unit == old_unit
    assert within(periods_on(ON), province("Gia Lai"), ON).get().unit == new_unit
    assert not within(periods_on(then), province("Gia Lai", BEFORE), then).filter(unit=new_unit)


def test_teams_are_found_by_name_code_and_village_without_marks(teams):
    good, no_woman, _ = teams

    assert named(periods_on(ON), "to na ban").get().team == good
    assert named(periods_on(ON), good.code.lower()).get().team == good
    assert serving(periods_on(ON), "phieng ban", ON).get().team == no_woman
