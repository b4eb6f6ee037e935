"""What arises in the units of a signed act before its day is carried along; what cannot be is listed with its reason."""

from datetime import date

import pytest

from hoagiai.borders import actions
from hoagiai.borders.actions.in_parts import gather, left_of, move_left
from hoagiai.borders.errors import BorderError, NotReady, NotSettled
from hoagiai.borders.jobs import catch_up_signed
from hoagiai.borders.models import TeamMove, VillageMove
from hoagiai.borders.queries.leftovers import stranded
from hoagiai.borders.tests.test_reorganisation import names_in, rows, teams_in
from hoagiai.places.actions.neighbourhoods import Outcome, record_change, undo_change
from hoagiai.places.errors import LaterThingsStandOnIt
from hoagiai.places.models import NeighbourhoodPeriod
from hoagiai.teams.models import Team, TeamNeighbourhood, TeamPeriod
from hoagiai.teams.tests import factories as made

DAY, EVE, BETWEEN = date(2026, 12, 1), date(2026, 11, 30), date(2026, 11, 25)


@pytest.fixture
def sign(specialist, leader):
    """Rehearse and sign a draft."""

    def signed(draft):
        actions.keep_rehearsal(reorganisation=draft, by=specialist)
        return actions.sign(reorganisation=draft, by=leader)

    return signed


@pytest.fixture
def signed(whole, sign):
    """The first commune goes as a whole into the second."""
    return sign(whole)


@pytest.fixture
def parted(draft, communes, villages, specialist, sign):
    """The first commune is divided between the second and the third; one village each."""
    a, b, c = communes[:3]
    for target in (b, c):
        actions.add_transfer(reorganisation=draft, source=a, target=target, partial=True, by=specialist)
    for village, target in zip(villages[:2], (b, c), strict=True):
        actions.send_villages(reorganisation=draft, neighbourhoods=[village.pk], target=target, by=specialist)
    return sign(draft)


def change(kind, unit, sources, *names, effective=BETWEEN, kept=None):
    """Record a change of neighbourhoods."""
    targets = [Outcome("ban", name, unit, kept if place == 0 else None) for place, name in enumerate(names)]
    return record_change(
        kind=kind,
        unit=unit,
        effective=effective,
        decision="Nghị quyết số 9/NQ-HĐND",
        decided_on=date(2026, 11, 20),
        sources=sources,
        targets=targets,
        by=None,
    )


def held(name):
    """The unit and the first day of the newest period of this name."""
    period = NeighbourhoodPeriod.objects.select_related("unit").get(name=name, last_day=None)
    return period.unit, period.first_day


def test_a_new_village_and_a_new_team_of_a_whole_commune_go_along(signed, communes):
    a, b = communes[:2]
    change("established", a, [], "Nà Mới")
    new = NeighbourhoodPeriod.objects.get(name="Nà Mới").neighbourhood
    made.team(a, new, name="Tổ Nà Mới", since=BETWEEN)

    actions.apply_due(on=DAY)

    assert held("Nà Mới") == (b, DAY)
    assert (teams_in(a, DAY), teams_in(b, DAY)) == (0, 4)
    assert "Nà Mới" in names_in(a, EVE)
    assert stranded(signed) == 0


@pytest.mark.parametrize("kind", ["merged", "split", "renamed"])
def test_what_was_merged_split_or_renamed_since_goes_along(signed, communes, villages, kind):
    a, b = communes[:2]
    one, two, _ = villages
    if kind == "merged":
        change("merged", a, [one, two], "Nà Gộp")
    elif kind == "split":
        change("split", a, [one], "Nà Một A", "Nà Một B", kept=one)
    else:
        change("renamed", a, [one], "Nà Khác", kept=one)

    actions.apply_due(on=DAY)

    assert {"merged": ["Nà Ba", "Nà Gộp"], "split": ["Nà Ba", "Nà Hai", "Nà Một A", "Nà Một B"]}.get(
        kind, ["Nà Ba", "Nà Hai", "Nà Khác"]
    ) == sorted(
        NeighbourhoodPeriod.objects.in_force(DAY)
        .filter(unit=b, neighbourhood__ended_on=None)
        .values_list("name", flat=True)
    )
    assert stranded(signed) == 0
    assert not VillageMove.objects.exclude(why_left="").exists()


def test_a_dissolved_team_is_not_moved_and_not_marked(signed, communes):
    a, b = communes[:2]
    gone = TeamPeriod.objects.filter(unit=a).first().team
    Team.objects.filter(pk=gone.pk).update(dissolved_on=BETWEEN)

    actions.apply_due(on=DAY)

    assert teams_in(b, DAY) == 2
    assert not TeamMove.objects.filter(team=gone).exists()
    assert stranded(signed) == 0


@pytest.mark.parametrize("effective", [DAY, date(2026, 12, 10)])
def test_a_rename_for_the_day_itself_or_later_moves_too(signed, communes, villages, effective):
    a, b = communes[:2]
    change("renamed", a, [villages[0]], "Nà Khác", effective=effective, kept=villages[0])
    TeamPeriod.objects.filter(unit=a, name__contains="Nà Hai").update(last_day=date(2026, 12, 4))
    team = TeamPeriod.objects.get(unit=a, name__contains="Nà Hai").team
    TeamPeriod.objects.create(team=team, unit=a, name="Tổ mới", first_day=date(2026, 12, 5))

    actions.apply_due(on=DAY)

    assert held("Nà Khác") == (b, effective)
    assert names_in(a, DAY) == []
    assert teams_in(a, EVE) == 2
    assert TeamPeriod.objects.get(name="Tổ mới").unit == b
    assert TeamPeriod.objects.get(team=team, first_day=DAY).last_day == date(2026, 12, 4)
    assert VillageMove.objects.get(neighbourhood=villages[0]).applied
    assert stranded(signed) == 0


def test_a_rename_of_the_day_is_undone_with_the_act_row_for_row(signed, communes, villages, leader):
    change("renamed", communes[0], [villages[0]], "Nà Khác", effective=DAY, kept=villages[0])
    before = rows()
    actions.apply_due(on=DAY)

    actions.undo(reorganisation=signed, reason="Nhầm", by=leader)

    assert rows() == before


def test_a_rename_of_the_day_is_not_taken_back_into_a_commune_that_ended(signed, communes, villages):
    renamed = change("renamed", communes[0], [villages[0]], "Nà Khác", effective=DAY, kept=villages[0])
    actions.apply_due(on=DAY)

    with pytest.raises(LaterThingsStandOnIt, match="chỉ tồn tại đến hết ngày 30/11/2026"):
        undo_change(change=renamed, reason="Nhầm", by=None)


def test_what_begins_on_the_day_in_a_commune_that_ended_goes_along(signed, communes):
    a, b = communes[:2]
    change("established", a, [], "Nà Mới", effective=DAY)

    actions.apply_due(on=DAY)

    assert held("Nà Mới") == (b, DAY)
    assert stranded(signed) == 0


def test_a_village_that_went_elsewhere_is_not_marked_but_listed_with_the_reason(signed, communes, villages):
    c = communes[2]
    record_change(
        kind="moved",
        unit=communes[0],
        effective=DAY,
        decision="Nghị quyết số 9/NQ-HĐND",
        decided_on=date(2026, 11, 20),
        sources=[villages[0]],
        targets=[Outcome("ban", "Nà Một", c, villages[0])],
        by=None,
    )

    actions.apply_due(on=DAY)

    move = VillageMove.objects.get(neighbourhood=villages[0])
    assert (move.applied, move.get_why_left_display()) == (False, "đã thuộc đơn vị khác vào ngày hiệu lực")
    assert held("Nà Một") == (c, DAY)


def test_a_village_split_off_in_a_divided_commune_goes_where_the_old_one_goes(parted, communes, villages):
    a, b = communes[:2]
    change("split", a, [villages[0]], "Nà Một", "Nà Lẻ", kept=villages[0])

    actions.apply_due(on=DAY)

    assert held("Nà Lẻ") == (b, DAY)
    assert stranded(parted) == 0


def test_what_nobody_can_know_is_listed_before_the_day_and_the_rest_goes_ahead(parted, communes, leader):
    a, b, c = communes[:3]
    change("established", a, [], "Nà Mới", "Nà Xa")
    new, far = (NeighbourhoodPeriod.objects.get(name=name).neighbourhood for name in ("Nà Mới", "Nà Xa"))
    team = made.team(a, new, name="Tổ Nà Mới", since=BETWEEN)
    catch_up_signed(0)
    waiting = VillageMove.objects.filter(reorganisation=parted, late=True, target=None)
    assert {each.neighbourhood for each in waiting} == {new, far}
    assert TeamMove.objects.get(team=team).target is None

    actions.settle(reorganisation=parted, neighbourhoods=[new.pk], target=c, by=leader)
    assert TeamMove.objects.get(team=team).target == c
    actions.apply_due(on=DAY)

    parted.refresh_from_db()
    assert parted.state == "applied"
    assert (held("Nà Mới"), held("Nà Một"), held("Nà Hai")) == ((c, DAY), (b, DAY), (c, DAY))
    assert TeamPeriod.objects.get(team=team, last_day=None).unit == c
    assert held("Nà Xa")[0] == a
    assert VillageMove.objects.get(neighbourhood=far).get_why_left_display() == "chưa biết về đâu"
    assert stranded(parted) == 0


def test_what_was_left_is_settled_after_the_day_and_moves_from_that_day_on(parted, communes, leader):
    a, b, _ = communes[:3]
    change("established", a, [], "Nà Xa")
    far = NeighbourhoodPeriod.objects.get(name="Nà Xa").neighbourhood
    team = made.team(a, far, name="Tổ Nà Xa", since=BETWEEN)
    before = rows()
    actions.apply_due(on=DAY)

    assert actions.settle(reorganisation=parted, neighbourhoods=[far.pk], target=b, by=leader) == 1

    assert held("Nà Xa") == (b, DAY)
    assert TeamPeriod.objects.get(team=team, last_day=None).unit == b
    assert VillageMove.objects.get(neighbourhood=far).why_left == ""
    actions.undo(reorganisation=parted, reason="Nhầm", by=leader)
    assert rows() == before


def test_only_what_has_no_goal_is_settled_and_only_after_the_signature(
    parted, draft, communes, villages, leader
):
    one = villages[0]
    assert actions.settle(reorganisation=parted, neighbourhoods=[one.pk], target=communes[2], by=leader) == 0
    assert VillageMove.objects.get(neighbourhood=one).target == communes[1]
    change("established", communes[0], [], "Nà Xa")
    far = NeighbourhoodPeriod.objects.get(name="Nà Xa").neighbourhood
    actions.catch_up(reorganisation=parted)
    with pytest.raises(BorderError, match="không ghi"):
        actions.settle(reorganisation=parted, neighbourhoods=[far.pk], target=communes[3], by=leader)
    actions.undo(reorganisation=parted, reason="Nhầm", by=leader)
    with pytest.raises(NotSettled):
        actions.settle(reorganisation=parted, neighbourhoods=[far.pk], target=communes[1], by=leader)


def test_what_arose_after_the_rehearsal_must_be_rehearsed_before_signing(whole, communes, specialist, leader):
    actions.keep_rehearsal(reorganisation=whole, by=specialist)
    change("established", communes[0], [], "Nà Mới")

    with pytest.raises(NotReady, match="diễn tập lại"):
        actions.sign(reorganisation=whole, by=leader)
    assert actions.keep_rehearsal(reorganisation=whole, by=specialist).villages == 3
    actions.sign(reorganisation=whole, by=leader)


def test_a_team_follows_the_village_that_it_was_given_since(parted, communes, villages):
    c = communes[2]
    team = TeamPeriod.objects.get(name__contains="Nà Một").team
    TeamNeighbourhood.objects.filter(team=team).update(neighbourhood=villages[1])

    actions.apply_due(on=DAY)

    assert TeamPeriod.objects.get(team=team, last_day=None).unit == c


def test_whatever_came_after_all_was_counted_gets_its_row(signed, communes):
    actions.apply_due(on=DAY)
    made.team(communes[0], name="Tổ muộn", since=BETWEEN)
    assert stranded(signed) == 1

    assert gather(TeamMove, signed) == 1
    assert stranded(signed) == 0


@pytest.mark.parametrize(("source", "target"), [(0, 2), (2, 0), (1, 3)])
def test_two_signed_acts_on_one_unit_are_refused(
    signed, communes, lai_chau, specialist, leader, source, target
):
    """The same source; into a unit that the other ends; out of a unit that the other fills."""
    other = actions.draft_reorganisation(
        title="Phương án khác",
        decision="Nghị quyết số 31",
        decided_on=date(2026, 11, 10),
        issuer="Ủy ban Thường vụ Quốc hội",
        effective=DAY,
        place=lai_chau,
        by=specialist,
    )
    actions.add_transfer(
        reorganisation=other, source=communes[source], target=communes[target], by=specialist
    )
    actions.keep_rehearsal(reorganisation=other, by=specialist)

    with pytest.raises(NotReady, match=r"phương án “Sắp xếp hai xã” .*01/12/2026\) đã ký"):
        actions.sign(reorganisation=other, by=leader)
    actions.undo(reorganisation=signed, reason="Nhầm", by=leader)
    actions.sign(reorganisation=other, by=leader)


def test_what_was_moved_and_came_into_another_ended_unit_since_moves_on_from_there(
    whole, communes, villages, specialist, sign
):
    b, c, d = communes[1:4]
    actions.add_transfer(reorganisation=whole, source=c, target=d, by=specialist)
    act = sign(whole)
    actions.apply_due(on=DAY)
    NeighbourhoodPeriod.objects.filter(neighbourhood=villages[0], last_day=None).update(unit=c)

    assert gather(VillageMove, act) == 1
    for ids in left_of(VillageMove, act):
        move_left(VillageMove, act, ids)

    assert held("Nà Một") == (d, DAY)
    assert held("Nà Hai") == (b, DAY)
    move = VillageMove.objects.get(neighbourhood=villages[0])
    assert (move.source, move.target, move.applied, move.why_left) == (c, d, True, "")
