"""Borders move: drafted, assigned, rehearsed, signed by another, carried out on its day, taken back."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoagiai.accounts.models import Position
from hoagiai.accounts.queries import may_in
from hoagiai.accounts.terms import Permission
from hoagiai.agencies.models import Agency
from hoagiai.borders import actions
from hoagiai.borders.actions import moving
from hoagiai.borders.actions.applying import _begin
from hoagiai.borders.errors import BorderError, CannotUndo, NotDraft, NotReady, OwnSignature
from hoagiai.borders.models import Reorganisation, TeamMove, VillageMove
from hoagiai.borders.queries.rehearsing import rehearse
from hoagiai.places.models import Containment, NeighbourhoodPeriod, Unit
from hoagiai.places.queries.neighbourhoods import neighbourhoods_on
from hoagiai.teams.models import TeamNeighbourhood, TeamPeriod
from hoagiai.teams.queries import neighbourhoods as village_queries
from hoagiai.teams.queries.through_time import administered_then
from hoagiai.teams.tests import factories as made

DAY, BEFORE = date(2026, 12, 1), date(2026, 11, 30)


@pytest.fixture
def signed(draft, communes, villages, specialist, leader):
    """The first commune goes as a whole into the second."""
    actions.add_transfer(reorganisation=draft, source=communes[0], target=communes[1], by=specialist)
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    return actions.sign(reorganisation=draft, by=leader)


def names_in(unit, on):
    return sorted(NeighbourhoodPeriod.objects.in_force(on).filter(unit=unit).values_list("name", flat=True))


def teams_in(unit, on):
    return TeamPeriod.objects.in_force(on).filter(unit=unit).count()


def rows():
    """Every row that a reorganisation could touch."""
    tables = (
        NeighbourhoodPeriod,
        TeamPeriod,
        Position,
        Unit.objects.filter(level="commune"),
        Agency,
        Containment,
    )
    return [list(getattr(t, "objects", t).order_by("pk").values()) for t in tables]


def test_a_whole_commune_takes_its_villages_and_teams_along(signed, communes):
    a, b = communes[:2]

    actions.apply_due(on=DAY)

    signed.refresh_from_db()
    assert signed.state == "applied"
    assert names_in(a, BEFORE) == ["Nà Hai", "Nà Một"]
    assert (names_in(a, DAY), names_in(b, DAY)) == ([], ["Nà Ba", "Nà Hai", "Nà Một"])
    assert (teams_in(a, BEFORE), teams_in(a, DAY), teams_in(b, DAY)) == (2, 0, 3)
    a.refresh_from_db()
    assert a.valid_to == BEFORE
    assert Containment.objects.filter(whole=b, part=a).exists()


def test_nothing_happens_before_the_day(signed, communes):
    before = rows()

    assert actions.apply_due(on=BEFORE) == []
    assert rows() == before


def test_the_rehearsal_counts_and_writes_nothing(draft, communes, villages, specialist, officer):
    actions.add_transfer(reorganisation=draft, source=communes[0], target=communes[1], by=specialist)
    before = rows()

    found = rehearse(draft)

    assert (found.villages, found.teams, found.mediators) == (2, 2, 6)
    assert (found.villages_unassigned, found.teams_unassigned) == (0, 0)
    assert (len(found.positions), found.people) == (1, 1)
    assert len(found.bodies_ending) > 3
    assert rows() == before


@pytest.mark.parametrize("villages_each", [1, 12])
def test_a_rehearsal_takes_the_same_number_of_statements_for_any_size(
    draft, communes, specialist, django_assert_num_queries, villages_each
):
    for number in range(villages_each):
        place = made.neighbourhood(communes[0], f"Nà {number}")
        made.team(communes[0], place)
    actions.add_transfer(reorganisation=draft, source=communes[0], target=communes[1], by=specialist)

    with django_assert_num_queries(14):
        rehearse(draft)


def test_two_of_one_name_that_meet_are_found(draft, communes, specialist):
    a, b = communes[:2]
    made.team(a, made.neighbourhood(a, "Nà Một"), name="Tổ hòa giải Nà Một")
    made.team(b, made.neighbourhood(b, "Nà Một"), name="Tổ hòa giải Nà Một")
    actions.add_transfer(reorganisation=draft, source=a, target=b, by=specialist)

    found = rehearse(draft)

    assert (len(found.teams_of_one_name), len(found.villages_of_one_name)) == (2, 2)


def test_who_drafted_it_cannot_sign_it(draft, communes, villages, specialist):
    actions.add_transfer(reorganisation=draft, source=communes[0], target=communes[1], by=specialist)
    actions.keep_rehearsal(reorganisation=draft, by=specialist)

    with pytest.raises(OwnSignature):
        actions.sign(reorganisation=draft, by=specialist)
    assert Reorganisation.objects.get().state == "draft"


def test_what_changed_after_the_rehearsal_is_not_signed(draft, communes, villages, specialist, leader):
    actions.add_transfer(reorganisation=draft, source=communes[0], target=communes[1], by=specialist)
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    actions.add_transfer(reorganisation=draft, source=communes[2], target=communes[1], by=specialist)

    with pytest.raises(NotReady, match="diễn tập lại"):
        actions.sign(reorganisation=draft, by=leader)


def test_a_divided_commune_is_signed_only_when_every_village_has_its_place(
    draft, communes, villages, specialist, leader
):
    a, b, c = communes[:3]
    actions.add_transfer(reorganisation=draft, source=a, target=b, partial=True, by=specialist)
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    with pytest.raises(NotReady, match="phần còn lại"):
        actions.sign(reorganisation=draft, by=leader)
    actions.add_transfer(reorganisation=draft, source=a, target=c, partial=True, by=specialist)
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    with pytest.raises(NotReady, match="Còn 2 thôn, tổ dân phố và 2 tổ hòa giải"):
        actions.sign(reorganisation=draft, by=leader)

    one, two, _ = villages
    actions.send_villages(reorganisation=draft, neighbourhoods=[one.pk], target=b, by=specialist)
    actions.send_villages(reorganisation=draft, neighbourhoods=[two.pk], target=c, by=specialist)
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    actions.sign(reorganisation=draft, by=leader)
    actions.apply_due(on=DAY)

    assert (names_in(b, DAY), names_in(c, DAY)) == (["Nà Ba", "Nà Một"], ["Nà Hai"])
    assert (teams_in(b, DAY), teams_in(c, DAY)) == (2, 1)


def test_a_unit_does_not_go_as_a_whole_into_itself(draft, communes, specialist):
    a, b = communes[:2]
    with pytest.raises(BorderError, match="không thể nhập toàn bộ vào chính mình"):
        actions.add_transfers(reorganisation=draft, sources=[a, b], target=b, by=specialist)

    assert not draft.transfers.exists()


def test_parts_that_go_and_their_rests_are_told_together(
    draft, communes, specialist, django_assert_max_num_queries
):
    a, b, c, d = communes[:4]
    actions.add_transfer(reorganisation=draft, source=a, target=a, partial=True, by=specialist)
    with django_assert_max_num_queries(21):
        actions.add_transfers(
            reorganisation=draft, sources=[a, b, c], target=d, partial=True, rest_stays=True, by=specialist
        )

    told = sorted(draft.transfers.values_list("source", "target"))
    assert told == sorted(
        [(a.pk, a.pk), (a.pk, d.pk), (b.pk, b.pk), (b.pk, d.pk), (c.pk, c.pk), (c.pk, d.pk)]
    )


def test_of_a_commune_that_has_ended_no_part_stays_and_nothing_is_told(draft, communes, specialist):
    a, b, c = communes[:3]
    type(c).objects.filter(pk=c.pk).update(valid_to=DAY - timedelta(days=1))
    c.refresh_from_db()
    with pytest.raises(BorderError, match="không có phần nào ở lại"):
        actions.add_transfers(
            reorganisation=draft, sources=[a, c], target=b, partial=True, rest_stays=True, by=specialist
        )

    assert not draft.transfers.exists()


def test_a_village_goes_only_where_the_draft_says_its_commune_goes(draft, communes, villages, specialist):
    actions.add_transfer(reorganisation=draft, source=communes[0], target=communes[1], by=specialist)

    with pytest.raises(BorderError, match="không ghi"):
        actions.send_villages(
            reorganisation=draft, neighbourhoods=[villages[0].pk], target=communes[3], by=specialist
        )


def test_a_team_whose_villages_part_waits_for_a_person(draft, communes, specialist):
    a, b, c = communes[:3]
    one, two = made.neighbourhood(a, "Nà Một"), made.neighbourhood(a, "Nà Hai")
    team = made.team(a, one, two)
    for target in (b, c):
        actions.add_transfer(reorganisation=draft, source=a, target=target, partial=True, by=specialist)
    actions.send_villages(reorganisation=draft, neighbourhoods=[one.pk], target=b, by=specialist)
    actions.send_villages(reorganisation=draft, neighbourhoods=[two.pk], target=c, by=specialist)

    found = rehearse(draft)
    assert (found.teams_parted, found.teams_unassigned) == ((team.pk,), 1)

    actions.send_teams(reorganisation=draft, teams=[team.pk], target=b, by=specialist)
    assert rehearse(draft).teams_unassigned == 0


def test_a_new_commune_is_made_with_its_bodies(draft, communes, villages, lai_chau, specialist, leader):
    a, b = communes[:2]
    new = actions.plan_unit(
        reorganisation=draft, code="03999", kind="xã", short_name="Nà Mới", parent=lai_chau, by=specialist
    )
    for source in (a, b):
        actions.add_transfer(reorganisation=draft, source=source, planned=new, by=specialist)
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    actions.sign(reorganisation=draft, by=leader)
    actions.apply_due(on=DAY)

    unit = Unit.objects.get(code="03999")
    assert (unit.name, unit.parent, unit.valid_from) == ("Xã Nà Mới", lai_chau, DAY)
    assert names_in(unit, DAY) == ["Nà Ba", "Nà Hai", "Nà Một"]
    assert Agency.objects.filter(unit=unit, name="Ủy ban nhân dân xã Nà Mới").exists()
    assert Containment.objects.filter(whole=lai_chau, part=unit).exists()
    assert Containment.objects.filter(whole=unit, part=a).exists()


def test_people_of_a_whole_commune_work_on_in_the_same_kind_of_body(signed, communes, wards, officer):
    actions.apply_due(on=DAY)

    held = Position.objects.filter(user=officer).order_by("valid_from")
    assert [(p.agency, p.valid_to) for p in held] == [(wards[0], BEFORE), (wards[1], None)]


@pytest.mark.parametrize("new_unit", [True, False])
def test_what_is_undone_is_row_for_row_as_before(
    draft, communes, villages, lai_chau, specialist, leader, officer, new_unit
):
    a, b = communes[:2]
    if new_unit:
        new = actions.plan_unit(
            reorganisation=draft, code="03999", kind="xã", short_name="Nà Mới", parent=lai_chau, by=specialist
        )
        for source in (a, b):
            actions.add_transfer(reorganisation=draft, source=source, planned=new, by=specialist)
    else:
        actions.add_transfer(reorganisation=draft, source=a, target=b, by=specialist)
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    actions.sign(reorganisation=draft, by=leader)
    before = rows()
    actions.apply_due(on=DAY)
    assert rows() != before

    actions.undo(reorganisation=draft, reason="Văn bản bị thu hồi", by=leader)

    after = rows()
    for was, now in zip(before, after, strict=True):
        assert now == was
    assert Reorganisation.objects.get().state == "undone"


def test_it_is_not_undone_once_a_mediator_was_recognised_after_it(signed, communes, leader):
    actions.apply_due(on=DAY)
    team = TeamPeriod.objects.filter(unit=communes[1], first_day=DAY).first().team
    made.mediator(team, since=date(2026, 12, 5), full_name="Lò Thị Mới")

    with pytest.raises(CannotUndo, match="công nhận"):
        actions.undo(reorganisation=signed, reason="Nhầm", by=leader)
    assert Reorganisation.objects.get().state == "applied"


def test_it_is_not_undone_once_a_team_without_a_paper_serves_what_moved(signed, communes, villages, leader):
    actions.apply_due(on=DAY)
    made.team(communes[1], villages[0], name="Tổ mới", since=DAY)

    with pytest.raises(CannotUndo, match="1 lần giao tổ hòa giải phụ trách"):
        actions.undo(reorganisation=signed, reason="Nhầm", by=leader)


def test_a_team_of_the_day_with_its_village_of_the_same_source_goes_back_with_it(signed, communes, leader):
    a = communes[0]
    place = made.neighbourhood(a, "Nà Mới", since=date(2026, 11, 25))
    team = made.team(a, place, name="Tổ mới", since=date(2026, 11, 25))
    TeamNeighbourhood.objects.filter(team=team).update(first_day=DAY)
    before = rows()
    actions.apply_due(on=DAY)

    actions.undo(reorganisation=signed, reason="Nhầm", by=leader)

    assert rows() == before


@pytest.mark.parametrize(
    ("model", "corrected", "words"),
    [
        (TeamPeriod, {"name": "Tổ Nà Đúng"}, "1 tổ hòa giải đã sửa tên, số lượng"),
        (TeamPeriod, {"fixed_number": 7}, "1 tổ hòa giải đã sửa tên, số lượng"),
        (NeighbourhoodPeriod, {"name": "Nà Đúng"}, "1 thôn, tổ dân phố đã sửa tên"),
    ],
)
def test_it_is_not_undone_once_a_name_or_number_of_the_day_was_corrected(
    signed, communes, leader, model, corrected, words
):
    actions.apply_due(on=DAY)
    period = model.objects.filter(unit=communes[1], first_day=DAY).first()
    model.objects.filter(pk=period.pk).update(**corrected)

    with pytest.raises(CannotUndo, match=words):
        actions.undo(reorganisation=signed, reason="Nhầm", by=leader)


def test_an_interrupted_one_goes_on_where_it_stopped(signed, communes, monkeypatch):
    monkeypatch.setattr(moving, "AT_ONCE", 1)
    done = []

    def breaks(reorganisation):
        if len(done) == 3:
            raise KeyboardInterrupt
        done.append(1)
        return moving.move_some(reorganisation)

    monkeypatch.setattr("hoagiai.borders.actions.applying.move_some", breaks)
    with pytest.raises(KeyboardInterrupt):
        actions.apply_due(on=DAY)
    assert VillageMove.objects.filter(applied=True).count() == 2
    assert TeamMove.objects.filter(applied=True).count() == 1
    monkeypatch.setattr("hoagiai.borders.actions.applying.move_some", moving.move_some)

    actions.apply_due(on=DAY)

    signed.refresh_from_db()
    assert signed.state == "applied"
    assert (len(names_in(communes[1], DAY)), teams_in(communes[1], DAY)) == (3, 3)


def test_a_signed_one_is_not_edited_any_more(signed, communes, specialist):
    with pytest.raises(NotDraft):
        actions.add_transfer(reorganisation=signed, source=communes[2], target=communes[1], by=specialist)


def test_the_reform_of_1_7_2025_is_drafted_from_what_is_known(lai_chau, communes, specialist):
    old = Unit.objects.filter(became__new=communes[0], level="commune").order_by("pk").first()
    place = made.neighbourhood(old, "Nà Một", since=None)
    team = made.team(old, place, since=None)
    draft = actions.draft_reorganisation(
        title="Sắp xếp ngày 01/7/2025",
        decision="Nghị quyết số 1670/NQ-UBTVQH15",
        decided_on=date(2025, 6, 16),
        issuer="Ủy ban Thường vụ Quốc hội",
        effective=date(2025, 7, 1),
        place=lai_chau,
        by=specialist,
    )

    assert actions.take_known_transfers(reorganisation=draft, by=specialist) > 30
    assert VillageMove.objects.get().neighbourhood == place
    assert TeamMove.objects.get().team == team


def statements_to_begin(draft, codes, lai_chau, communes, by, leader):
    """How many statements it takes to make and end units, each commune going into a new one."""
    for code, source in zip(codes, communes, strict=True):
        new = actions.plan_unit(
            reorganisation=draft, code=code, kind="xã", short_name=f"Nà {code}", parent=lai_chau, by=by
        )
        actions.add_transfer(reorganisation=draft, source=source, planned=new, by=by)
    actions.keep_rehearsal(reorganisation=draft, by=by)
    actions.sign(reorganisation=draft, by=leader)
    with CaptureQueriesContext(connection) as asked:
        _begin(draft)
    return len(asked)


def test_many_units_are_made_and_ended_by_as_many_statements_as_few(
    draft, communes, lai_chau, specialist, leader
):
    other = actions.draft_reorganisation(
        title="Phương án khác",
        decision="Nghị quyết số 31",
        decided_on=date(2026, 11, 10),
        issuer="Ủy ban Thường vụ Quốc hội",
        effective=DAY,
        place=lai_chau,
        by=specialist,
    )
    few = statements_to_begin(draft, ["03991"], lai_chau, communes[:1], specialist, leader)
    many = statements_to_begin(other, ["03992", "03993", "03994"], lai_chau, communes[1:], specialist, leader)

    assert many == few
    made_there = Unit.objects.get(code="03994", valid_from=DAY)
    assert made_there.folded == "na 03994"
    assert Containment.objects.filter(whole=made_there, part=communes[3]).exists()


def test_the_lists_of_a_receiving_commune_on_an_earlier_day_are_its_own(signed, communes):
    a, b = communes[:2]
    actions.apply_due(on=DAY)

    def listed(unit, on):
        villages = village_queries.within(neighbourhoods_on(on), unit, on).values_list("name", flat=True)
        return sorted(villages), administered_then(unit, on).count()

    assert listed(b, BEFORE) == (["Nà Ba"], 1)
    assert listed(a, BEFORE) == (["Nà Hai", "Nà Một"], 2)
    assert listed(b, DAY) == (["Nà Ba", "Nà Hai", "Nà Một"], 3)


def test_who_reads_the_unit_that_took_a_part_does_not_read_what_stayed(
    divided, communes, villages, stranger, specialist, leader
):
    a, b = communes[:2]
    one, two, _ = villages
    actions.send_villages(reorganisation=divided, neighbourhoods=[one.pk], target=b, by=specialist)
    actions.send_villages(reorganisation=divided, neighbourhoods=[two.pk], target=a, by=specialist)
    actions.keep_rehearsal(reorganisation=divided, by=specialist)
    actions.sign(reorganisation=divided, by=leader)
    actions.apply_due(on=DAY)

    assert not may_in(stranger, Permission.REGISTER_READ, on=DAY, unit=a)
    assert not Containment.objects.filter(whole=b, part=a).exists()
    seen = village_queries.periods_visible_to(stranger, DAY, DAY).values_list("name", flat=True)
    assert sorted(seen) == ["Nà Ba", "Nà Một"]
