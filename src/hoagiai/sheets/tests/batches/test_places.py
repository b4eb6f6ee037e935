"""Lists of villages and of teams: compared, applied, applied again, changed, taken back."""

from datetime import date

import pytest

from hoagiai.places.models import HouseholdCount, MinorityArea, Neighbourhood, NeighbourhoodPeriod
from hoagiai.sheets import actions
from hoagiai.sheets.actions.applying import TABLES
from hoagiai.sheets.errors import CannotUndo, NothingToApply
from hoagiai.sheets.reading import Register
from hoagiai.sheets.tests.batches.conftest import ON, mediator
from hoagiai.sheets.tests.batches.test_mediators import registers
from hoagiai.teams.models import Decision, Team, TeamNeighbourhood, TeamPeriod
from hoagiai.teams.tests import factories as made


def village(name="Bản Nà Một", **values):
    return {"neighbourhood": name, "households": 120} | values


def team(name="Tổ hòa giải bản Nà Một", **values):
    return {"team": name, "neighbourhoods": ("Bản Nà Một",), "fixed_number": 5} | values


@pytest.fixture
def villages(bring):
    return lambda *rows, **more: bring(*rows, register=Register.NEIGHBOURHOODS, **more)


@pytest.fixture
def teams(bring):
    return lambda *rows, **more: bring(*rows, register=Register.TEAMS, **more)


def take_back(batch, officer):
    actions.undo(batch=batch, reason="Nhầm tệp", by=officer)
    actions.take_back(batch_id=batch.pk)
    batch.refresh_from_db()
    assert batch.state == "undone"


def test_villages_of_a_list_come_into_the_register(villages, apply, communes):
    batch = villages(
        village(minority_area=True, established_on=date(2020, 1, 1)),
        village("Tổ dân phố số 2", neighbourhood_kind="to_dan_pho", households=80),
        village("Số 3", neighbourhood_kind="khu_pho", households=None),
    )
    assert batch.counts == {"new": 3} and not Neighbourhood.objects.exists()

    apply(batch)

    periods = NeighbourhoodPeriod.objects.order_by("pk")
    assert sorted(period.full_name for period in periods) == ["Bản Nà Một", "Khu phố Số 3", "Tổ dân phố số 2"]
    assert {period.unit for period in periods} == {communes[0]}
    first = Neighbourhood.objects.get(periods__name="Nà Một")
    assert first.established_on == date(2020, 1, 1)
    assert MinorityArea.objects.get().neighbourhood == first
    assert sorted(HouseholdCount.objects.values_list("households", "counted_on")) == [(80, ON), (120, ON)]


@pytest.mark.parametrize("again", ["Bản Nà Một", "BẢN NÀ MỘT", "Thôn Nà Một", "Nà Một"])
def test_the_same_village_again_changes_nothing(villages, apply, outcomes, again):
    apply(villages(village()))
    before = registers()

    batch = villages(village(again))

    assert outcomes(batch) == [("same",)]
    with pytest.raises(NothingToApply):
        apply(batch)
    assert registers() == before


def test_only_what_a_list_of_villages_says_is_changed(villages, apply, outcomes, communes):
    apply(villages(village(minority_area=True), village("Bản Nà Hai")))

    later = villages(
        {"neighbourhood": "Bản Nà Một", "households": 131}, village("Bản Nà Hai"), on=date(2026, 11, 9)
    )
    assert outcomes(later) == [("changed", "households"), ("same",)]
    apply(later)

    one = Neighbourhood.objects.get(periods__name="Nà Một")
    counted = HouseholdCount.objects.filter(neighbourhood=one).order_by("counted_on")
    assert [count.households for count in counted] == [120, 131]
    assert MinorityArea.objects.get().last_day is None


def test_a_flag_that_a_list_takes_away_ends_the_day_before(villages, apply, outcomes):
    apply(villages(village(minority_area=True)))

    batch = villages(village(minority_area=False), on=date(2026, 11, 9))
    assert outcomes(batch) == [("changed", "minority_area")]
    apply(batch)

    assert MinorityArea.objects.get().last_day == date(2026, 11, 8)


def test_a_village_twice_in_a_list_counts_once(villages, outcomes):
    assert outcomes(villages(village(), village("bản nà một"))) == [("new",), ("refused",)]


def test_a_village_known_by_its_code_is_not_taken_for_its_namesake(villages, outcomes, communes):
    one, other = (made.neighbourhood(communes[0], "Nà Một", households=number) for number in (10, 20))

    batch = villages(
        village(neighbourhood_code=str(other.code), households=20),
        village(neighbourhood_code=str(one.code), households=10),
    )

    assert outcomes(batch) == [("same",), ("same",)]


def test_a_list_of_villages_is_taken_back_row_for_row(villages, apply, officer):
    apply(villages(village(minority_area=True)))
    before = registers()
    batch = apply(
        villages(village(households=99, minority_area=False), village("Bản Nà Hai"), on=date(2026, 11, 9))
    )
    assert registers() != before

    take_back(batch, officer)

    after = registers()
    for table in TABLES:
        assert after[table] == before[table], table


def test_a_list_of_villages_stays_once_a_team_serves_one(villages, apply, officer, communes):
    batch = apply(villages(village()))
    made.team(communes[0], Neighbourhood.objects.get())

    with pytest.raises(CannotUndo, match="tổ khác phụ trách"):
        actions.undo(batch=batch, reason="Nhầm tệp", by=officer)


def test_teams_of_a_list_come_into_the_register_with_their_villages(teams, apply, communes):
    known = made.neighbourhood(communes[0], "Nà Một")
    batch = teams(
        team(established_on=date(2019, 5, 1)),
        team("Tổ hòa giải liên bản", neighbourhoods=("Bản Nà Một", "Bản Nà Hai"), fixed_number=None),
    )
    assert batch.counts == {"new": 2} and not Team.objects.exists()

    apply(batch)

    first = TeamPeriod.objects.get(name="Tổ hòa giải bản Nà Một")
    assert (first.fixed_number, first.unit, first.team.established_on) == (5, communes[0], date(2019, 5, 1))
    assert first.team.code == f"THG-{first.team_id:07}"
    assert Neighbourhood.objects.count() == 2
    assert list(
        TeamNeighbourhood.objects.filter(team=first.team).values_list("neighbourhood", flat=True)
    ) == [known.pk]
    assert TeamNeighbourhood.objects.count() == 3


@pytest.mark.parametrize(
    "again", ["Tổ hòa giải bản Nà Một", "TỔ HOÀ GIẢI BẢN NÀ MỘT", "bản Nà Một", "THG bản Nà Một"]
)
def test_the_same_team_again_changes_nothing(teams, apply, outcomes, again):
    apply(teams(team(established_on=date(2019, 5, 1))))
    before = registers()

    batch = teams(team(again, established_on=date(2019, 5, 1)))

    assert outcomes(batch) == [("same",)]
    with pytest.raises(NothingToApply):
        apply(batch)
    assert registers() == before


PAPER = {"decision": "15/QĐ-UBND", "decided_on": date(2019, 4, 20), "signer": "Lò Văn Ký"}


def test_the_decision_that_establishes_a_team_is_kept_and_no_news_again(teams, apply, outcomes, officer):
    batch = apply(teams(team(established_on=date(2019, 5, 1), **PAPER)))

    decision = Team.objects.get().established_by
    assert (decision.kind, decision.number, decision.day, decision.signer) == (
        "team_established",
        *PAPER.values(),
    )
    before = registers()
    assert outcomes(teams(team(established_on=date(2019, 5, 1), **PAPER))) == [("same",)]
    assert registers() == before
    take_back(batch, officer)
    assert not Team.objects.exists() and not Decision.objects.exists()


def test_a_decision_is_filled_in_where_the_register_knows_none(teams, apply, outcomes, officer):
    apply(teams(team()))
    before = registers()

    batch = teams(team(**PAPER), on=date(2026, 11, 9))
    assert outcomes(batch) == [("changed", "decision")]
    apply(batch)

    assert str(Team.objects.get().established_by) == "Quyết định số 15/QĐ-UBND ngày 20/04/2019"
    assert outcomes(teams(team(**PAPER | {"decision": "16/QĐ-UBND"}), on=date(2026, 11, 9))) == [("same",)]
    take_back(batch, officer)
    assert registers() == before


def test_the_decision_on_another_number_is_not_that_which_established_the_team(teams, apply, outcomes):
    apply(teams(team()))
    changed = team(fixed_number=7, decision="15/QĐ-UBND", decided_on=date(2026, 11, 8))
    apply(teams(changed, on=date(2026, 11, 9)))

    assert outcomes(teams(changed, on=date(2026, 11, 9))) == [("same",)]
    assert Team.objects.get().established_by is None


def test_a_number_without_a_day_is_told_before_writing(teams, apply):
    batch = teams(team(decision="15/QĐ-UBND"))
    assert batch.foretold["numbers"] == 1
    apply(batch)
    assert Team.objects.get().established_by is None and not Decision.objects.exists()


def test_another_fixed_number_holds_from_the_day_of_the_list(teams, apply, outcomes):
    apply(teams(team()))

    batch = teams(
        team(fixed_number=7, decision="15/QĐ-UBND", decided_on=date(2026, 11, 8)), on=date(2026, 11, 9)
    )
    assert outcomes(batch) == [("changed", "fixed_number")]
    apply(batch)

    held = TeamPeriod.objects.order_by("pk").values_list("fixed_number", "first_day", "last_day")
    assert list(held) == [(5, ON, date(2026, 11, 8)), (7, date(2026, 11, 9), None)]


def test_another_village_is_served_from_the_day_of_the_list(teams, apply, outcomes):
    apply(teams(team()))

    batch = teams(team(neighbourhoods=("Bản Nà Một", "Bản Nà Hai")), on=date(2026, 11, 9))
    assert outcomes(batch) == [("changed", "neighbourhoods")]
    apply(batch)

    served = TeamNeighbourhood.objects.order_by("pk").values_list("first_day", "last_day")
    assert list(served) == [(ON, None), (date(2026, 11, 9), None)]


def test_a_list_of_teams_is_taken_back_row_for_row(teams, apply, officer):
    apply(teams(team(established_on=None, fixed_number=None)))
    before = registers()
    batch = apply(
        teams(
            team(
                established_on=date(2019, 5, 1), fixed_number=7, neighbourhoods=("Bản Nà Một", "Bản Nà Hai")
            ),
            team("Tổ hòa giải số 9", neighbourhoods=("Bản Nà Chín",)),
            on=date(2026, 11, 9),
        )
    )
    assert registers() != before

    take_back(batch, officer)

    after = registers()
    for table in TABLES:
        assert after[table] == before[table], table


def test_a_list_of_teams_stays_once_somebody_joined(teams, apply, officer):
    batch = apply(teams(team()))
    made.mediator(Team.objects.get())

    with pytest.raises(CannotUndo, match="thêm hòa giải viên"):
        actions.undo(batch=batch, reason="Nhầm tệp", by=officer)


def test_rows_without_a_name_are_refused(teams, villages, outcomes):
    assert outcomes(teams({"fixed_number": 5})) == [("refused",)]
    assert outcomes(villages({"households": 5})) == [("refused",)]


def test_a_new_team_serves_the_village_it_is_named_after(bring, apply, communes):
    village = made.neighbourhood(communes[0], "Nà Hai")
    rows = [mediator(team="Tổ hòa giải bản Nà Hai"), mediator("Lò Thị Hai", sex="f", team="Tổ hòa giải số 7")]

    apply(bring(*rows))

    served = TeamNeighbourhood.objects.get()
    assert (served.neighbourhood, served.team.periods.get().name) == (village, "Tổ hòa giải bản Nà Hai")


def test_a_list_of_teams_gives_a_team_the_village_it_is_named_after(bring, apply, communes):
    village = made.neighbourhood(communes[0], "Nà Hai")

    apply(bring({"team": "Tổ hòa giải bản Nà Hai"}, register=Register.TEAMS))

    assert TeamNeighbourhood.objects.get().neighbourhood == village
