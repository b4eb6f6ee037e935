"""Corrections made in Excel: written with before and after, or looked at where the Law asks for an act of its own."""

from datetime import date

import pytest

from hoagiai.places.models import Neighbourhood, NeighbourhoodPeriod
from hoagiai.sheets import actions
from hoagiai.sheets.actions.applying import TABLES
from hoagiai.sheets.models import StagedRow
from hoagiai.sheets.queries.rows import shown
from hoagiai.sheets.reading import Register
from hoagiai.sheets.terms import Settled
from hoagiai.sheets.tests.batches.conftest import ON, mediator
from hoagiai.sheets.tests.batches.test_mediators import registers
from hoagiai.teams.models import Decision, Leadership, Mediator, Team, TeamPeriod
from hoagiai.teams.queries.offices import leader_on
from hoagiai.teams.tests import factories as made

DECIDED = {"decision": "12/QĐ-UBND", "decided_on": date(2026, 3, 2), "signer": "Lò Văn Ký"}
HELD = {"recognised_on": date(2026, 3, 2), **DECIDED}


def coded(**values):
    """The row of the only mediator as an export writes it, with changes."""
    office = Mediator.objects.select_related("team", "person").get()
    return mediator(mediator_code=str(office.code), team_code=office.team.code, **values)


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        ({"recognised_on": date(2025, 1, 1)}, ["recognised_on"]),
        ({"decision": "13/QĐ-UBND"}, ["decision"]),
        ({"decided_on": date(2026, 3, 1)}, ["decision"]),
        ({"signer": "Lò Văn Khác"}, ["signer"]),
        ({"ended_on": date(2026, 9, 30), "ending": "died"}, ["ended_on", "ending"]),
    ],
)
def test_a_correction_of_an_office_is_written_and_shown(bring, apply, outcomes, said, changes):
    apply(bring(mediator(**HELD)))

    batch = bring(coded(**HELD | said))
    assert outcomes(batch) == [("changed", *changes)]
    told = shown(list(StagedRow.objects.filter(batch=batch)), batch)[0].changes
    assert all(each.new and each.old != each.new for each in told)
    apply(batch)

    office = Mediator.objects.get()
    by = office.recognised_by
    assert (office.first_day, by.number, by.day, by.signer, office.last_day, office.ending) == (
        said.get("recognised_on", HELD["recognised_on"]),
        said.get("decision", "12/QĐ-UBND"),
        said.get("decided_on", date(2026, 3, 2)),
        said.get("signer", "Lò Văn Ký"),
        said.get("ended_on"),
        said.get("ending", ""),
    )
    assert outcomes(bring(coded(**HELD | said))) == [("same",)]


def test_another_end_of_an_office_is_written(bring, apply, outcomes):
    apply(bring(mediator(ended_on=date(2024, 5, 31), ending="own_wish")))

    batch = bring(coded(ended_on=date(2024, 6, 30), ending="died"))
    assert outcomes(batch) == [("changed", "ended_on", "ending")]
    apply(batch)

    office = Mediator.objects.get()
    assert (office.last_day, office.ending) == (date(2024, 6, 30), "died")


def test_an_office_that_ends_before_it_begins_is_refused(bring, outcomes):
    batch = bring(mediator(recognised_on=date(2026, 3, 2), ended_on=date(2026, 3, 1)))

    assert outcomes(batch) == [("refused",)]
    assert "trước ngày được công nhận" in batch.rows.get().why


@pytest.mark.parametrize("known", [{}, {"code": True}])
def test_a_leader_whom_a_list_says_has_left_stops_leading_on_the_same_day(bring, apply, known):
    apply(bring(mediator(leads=True, recognised_on=date(2020, 1, 1))))
    gone = {"leads": True, "ended_on": date(2026, 9, 30)}
    row = coded(**gone) if known else mediator(**gone)
    before = registers()

    batch = apply(bring(row))

    assert Leadership.objects.get().last_day == date(2026, 9, 30)
    assert leader_on(Team.objects.get(), date(2026, 9, 30)) is not None
    assert leader_on(Team.objects.get(), date(2026, 10, 1)) is None
    actions.undo(batch=batch, reason="Nhầm", by=batch.made_by)
    actions.take_back(batch_id=batch.pk)
    after = registers()
    assert all(after[table] == before[table] for table in TABLES)


def test_a_leader_who_left_makes_room_for_the_next_of_the_list(bring, apply, outcomes):
    apply(bring(mediator(leads=True, recognised_on=date(2020, 1, 1)), mediator("Lò Thị Hai", sex="f")))

    batch = bring(mediator(ended_on=date(2026, 9, 30)), mediator("Lò Thị Hai", sex="f", leads=True))
    assert outcomes(batch) == [("changed", "ended_on"), ("changed", "leads")]
    apply(batch)

    led = Leadership.objects.order_by("pk").values_list("first_day", "last_day")
    assert list(led) == [(date(2020, 1, 1), date(2026, 9, 30)), (ON, None)]


def test_a_leader_whom_the_list_calls_a_member_is_looked_at(bring, apply, outcomes, officer):
    apply(bring(mediator(leads=True)))

    batch = bring(coded(leads=False, address="Bản mới"))
    assert outcomes(batch)[0][0] == "doubtful"
    actions.settle(batch=batch, rows=[batch.rows.get().pk], answer=Settled.REST, by=officer)
    apply(batch)

    assert Leadership.objects.get().last_day is None
    assert Mediator.objects.get().person.address == "Bản mới"


def test_another_team_at_a_known_code_is_looked_at(bring, apply, outcomes):
    apply(bring(mediator()))

    batch = bring(coded() | {"team": "Tổ hòa giải bản Nà Hai", "team_code": ""})

    assert outcomes(batch) == [("doubtful",)]
    assert "Chuyển tổ" in batch.rows.get().why
    assert Team.objects.count() == 1


@pytest.fixture
def teams(bring):
    return lambda *rows, **more: bring(*rows, register=Register.TEAMS, **more)


@pytest.fixture
def villages(bring):
    return lambda *rows, **more: bring(*rows, register=Register.NEIGHBOURHOODS, **more)


def test_another_name_of_a_team_holds_from_the_day_of_the_list(teams, apply, outcomes, communes):
    team = made.team(communes[0], name="Tổ hòa giải bản Nà Một")

    batch = teams({"team_code": team.code, "team": "Tổ hòa giải bản Nà Mới", "fixed_number": 7} | DECIDED)
    assert outcomes(batch) == [("changed", "name", "fixed_number")]
    apply(batch)

    held = TeamPeriod.objects.filter(team=team).order_by("first_day")
    assert [(each.name, each.folded, each.fixed_number, each.last_day) for each in held] == [
        ("Tổ hòa giải bản Nà Một", "to hoa giai ban na mot", None, date(2026, 10, 31)),
        ("Tổ hòa giải bản Nà Mới", "to hoa giai ban na moi", 7, None),
    ]


def test_another_day_of_establishment_is_written(teams, villages, apply, outcomes, communes):
    village = made.neighbourhood(communes[0], "Nà Một", households=None)
    team = made.team(communes[0], name="Tổ hòa giải bản Nà Một")
    day = date(2024, 5, 1)

    for batch in (
        teams({"team": "Tổ hòa giải bản Nà Một", "established_on": day}),
        villages({"neighbourhood": "Bản Nà Một", "established_on": day}),
    ):
        assert outcomes(batch) == [("changed", "established_on")]
        apply(batch)

    assert Team.objects.get(pk=team.pk).established_on == day == team.periods.get().first_day
    assert Neighbourhood.objects.get(pk=village.pk).established_on == day == village.periods.get().first_day


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"neighbourhoods": ("Bản Nà Một",)}, "còn ghi tổ phụ trách Nà Hai"),
        ({"ended_on": date(2026, 9, 30)}, "giải thể tổ thì ghi ở trang của tổ"),
    ],
)
def test_what_asks_for_an_act_on_a_team_is_looked_at(teams, outcomes, communes, said, told):
    served = [made.neighbourhood(communes[0], name) for name in ("Nà Một", "Nà Hai")]
    team = made.team(communes[0], *served, name="Tổ hòa giải bản Nà Một")
    before = registers()

    batch = teams({"team_code": team.code, "team": "Tổ hòa giải bản Nà Một"} | said)

    assert outcomes(batch)[0][0] == "doubtful"
    assert told in batch.rows.get().why
    assert registers() == before


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"neighbourhood": "Bản Nà Mới"}, "Sổ ghi tên “Nà Một”"),
        ({"neighbourhood": "Thôn Nà Một"}, "đổi loại"),
        ({"ended_on": date(2026, 9, 30)}, "việc sắp xếp thôn"),
    ],
)
def test_what_asks_for_an_act_on_a_village_is_looked_at(villages, outcomes, communes, said, told):
    village = made.neighbourhood(communes[0], "Nà Một")

    batch = villages({"neighbourhood_code": str(village.code), "neighbourhood": "Bản Nà Một"} | said)

    assert outcomes(batch)[0][0] == "doubtful"
    assert told in batch.rows.get().why
    assert NeighbourhoodPeriod.objects.count() == 1


def test_what_is_no_more_and_unknown_is_not_made(teams, villages, outcomes):
    gone = {"ended_on": date(2020, 1, 1)}

    assert outcomes(teams({"team": "Tổ hòa giải bản Cũ"} | gone)) == [("refused",)]
    assert outcomes(villages({"neighbourhood": "Bản Cũ"} | gone)) == [("refused",)]


def test_corrections_are_taken_back_row_for_row(bring, teams, apply, officer):
    apply(bring(mediator(leads=True, **HELD)))
    team = Team.objects.get()
    apply(
        teams({"team_code": team.code, "team": "Tổ hòa giải bản Nà Một", "established_on": date(2020, 1, 1)})
    )
    before = registers()
    changed = HELD | {"signer": "Lò Văn Khác", "recognised_on": date(2026, 1, 1)}
    done = [
        apply(bring(coded(**changed))),
        apply(
            teams(
                {
                    "team_code": team.code,
                    "team": "Tổ hòa giải Nà Mới",
                    "fixed_number": 6,
                    "established_on": date(2019, 1, 1),
                    **DECIDED,
                }
            )
        ),
    ]
    assert Decision.objects.get(kind="mediator_recognised").signer == "Lò Văn Khác"

    for batch in reversed(done):
        actions.undo(batch=batch, reason="Nhầm", by=officer)
        actions.take_back(batch_id=batch.pk)

    after = registers()
    for table in TABLES:
        assert after[table] == before[table], table


def test_who_left_before_the_register_knows_them_is_told_what_to_mend(bring, apply, outcomes):
    apply(bring(mediator()))  # from the day of the list

    batch = bring(mediator(ended_on=date(2026, 9, 30)))

    assert outcomes(batch) == [("refused",)]
    assert "hoặc ghi cả ngày công nhận nếu là lần làm trước" in batch.rows.get().why
