"""Whoever may sign a reorganisation is told what arose since and has no place to go to, and what did not go on."""

from datetime import date

import pytest
from django.urls import reverse

from hoagiai.accounts.models import Position
from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import make_agency
from hoagiai.borders import actions
from hoagiai.borders.errors import CannotUndo
from hoagiai.borders.jobs import apply_signed
from hoagiai.desk.actions import make_notices
from hoagiai.desk.models import Notice
from hoagiai.places.models import NeighbourhoodPeriod, Unit
from hoagiai.plans.models import StoredFile
from hoagiai.plans.tests.people import person
from hoagiai.sheets.models import Batch, Export
from hoagiai.teams.models import LocalMinimum, TeamPeriod
from hoagiai.teams.tests.factories import neighbourhood, team

DAY = date(2026, 12, 1)


@pytest.fixture
def signer(committee):
    return person("lanhdao", committee, RoleCode.PROVINCE_LEADER, "Phó Chủ tịch")


@pytest.fixture
def signed(lai_chau, communes, specialist, signer):
    """A commune of which a part goes and the rest stays."""
    draft = actions.draft_reorganisation(
        title="Chia một xã",
        decision="Nghị quyết số 30/NQ-UBTVQH16",
        decided_on=date(2026, 11, 10),
        issuer="Ủy ban Thường vụ Quốc hội",
        effective=date(2026, 12, 1),
        place=lai_chau,
        by=specialist,
    )
    a, b = communes[:2]
    for target in (a, b):
        actions.add_transfer(reorganisation=draft, source=a, target=target, partial=True, by=specialist)
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    return actions.sign(reorganisation=draft, by=signer)


def told(signer):
    return list(Notice.objects.filter(user=signer, kind="unsettled").values_list("words", "url"))


def test_who_signed_is_told_each_day_until_it_is_settled(signed, signer, communes):
    a, b = communes[:2]
    make_notices(on=date(2026, 11, 22))
    assert told(signer) == []
    new = neighbourhood(a, "Nà Mới")
    actions.catch_up(reorganisation=signed)

    assert make_notices(on=date(2026, 11, 23)).unsettled == 1
    assert make_notices(on=date(2026, 11, 23)).unsettled == 0
    words = "1 thôn, tổ dân phố, tổ hòa giải phát sinh sau khi ký chưa biết về đâu: Chia một xã"
    assert told(signer) == [(words, reverse("borders:one", args=[signed.code]))]

    actions.settle(reorganisation=signed, neighbourhoods=[new.pk], target=b, by=signer)
    assert make_notices(on=date(2026, 11, 24)).unsettled == 0


def test_who_took_over_the_office_is_told_and_who_left_it_is_not(signed, signer, committee, communes):
    Position.objects.filter(user=signer).update(valid_to=date(2026, 11, 21))
    next_one = person("lanhdao.moi", committee, RoleCode.PROVINCE_LEADER, "Phó Chủ tịch")
    neighbourhood(communes[0], "Nà Mới")
    actions.catch_up(reorganisation=signed)

    assert make_notices(on=date(2026, 11, 23)).unsettled == 1
    assert (len(told(next_one)), told(signer)) == (1, [])


def test_where_nobody_in_the_place_signs_who_signs_everywhere_is_told(signed, signer, ministry, communes):
    Position.objects.filter(user=signer).update(valid_to=date(2026, 11, 21))
    neighbourhood(communes[0], "Nà Mới")
    actions.catch_up(reorganisation=signed)

    make_notices(on=date(2026, 11, 23))
    assert len(told(ministry)) == 1


@pytest.fixture
def ministry(db):
    body = make_agency("Bộ Tư pháp", kind="ministry_of_justice")
    return person("thutruong", body, RoleCode.MINISTRY_LEADER)


@pytest.fixture
def made_anew(lai_chau, communes, specialist, signer):
    """A commune that went into a new one, and the new one."""
    place = neighbourhood(communes[2], "Nà Một")
    team(communes[2], place)
    draft = actions.draft_reorganisation(
        title="Lập xã mới",
        decision="Nghị quyết số 31/NQ-UBTVQH16",
        decided_on=date(2026, 11, 10),
        issuer="Ủy ban Thường vụ Quốc hội",
        effective=DAY,
        place=lai_chau,
        by=specialist,
    )
    new = actions.plan_unit(
        reorganisation=draft, code="03999", kind="xã", short_name="Nà Mới", parent=lai_chau, by=specialist
    )
    actions.add_transfer(reorganisation=draft, source=communes[2], planned=new, by=specialist)
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    actions.sign(reorganisation=draft, by=signer)
    actions.apply_due(on=DAY)
    draft.refresh_from_db()
    return draft, Unit.objects.get(code="03999")


def list_of(unit, by):
    file = StoredFile.objects.create(name="a.xlsx", size=1, sha256="0" * 64, uploaded_by=by)
    return Batch.objects.create(file=file, unit=unit, on=DAY, made_by=by)


def export_of(unit, by):
    return Export.objects.create(listing="teams", form="full", unit=unit, on=DAY, made_by=by)


def minimum_of(unit, by):
    return LocalMinimum.objects.create(unit=unit, mediators=5, first_day=DAY, decision="Quyết định số 1")


def other_draft_of(unit, by):
    other = actions.draft_reorganisation(
        title="Phương án sau",
        decision="Nghị quyết số 40",
        decided_on=DAY,
        issuer="Ủy ban Thường vụ Quốc hội",
        effective=date(2027, 1, 1),
        place=unit.province,
        by=by,
    )
    target = Unit.objects.filter(level="commune", province=unit.province, valid_to=None).last()
    return actions.add_transfer(reorganisation=other, source=unit, target=target, by=by)


def team_of(unit, by):
    return team(unit, name="Tổ lập sau", since=date(2026, 12, 5))


def village_of(unit, by):
    return neighbourhood(unit, "Nà Lập Sau", since=date(2026, 12, 5))


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (list_of, "1 lần nhập danh sách ghi cho đơn vị mới"),
        (export_of, "1 lần xuất danh sách ghi cho đơn vị mới"),
        (minimum_of, "1 số hòa giải viên tối thiểu"),
        (other_draft_of, "1 chuyển địa bàn ghi cho đơn vị mới"),
        (team_of, "1 tên, địa bàn và số lượng của tổ hòa giải ghi cho đơn vị mới"),
        (village_of, "1 tên và địa bàn của thôn, tổ dân phố ghi cho đơn vị mới"),
    ],
)
def test_what_names_a_unit_that_was_made_refuses_the_undo_before_anything_moves(
    made_anew, signer, specialist, later, words
):
    reorganisation, unit = made_anew
    later(unit, specialist)

    with pytest.raises(CannotUndo, match=words):
        actions.undo(reorganisation=reorganisation, reason="Nhầm", by=signer)

    reorganisation.refresh_from_db()
    assert reorganisation.state == "applied"


@pytest.mark.parametrize("seen", [True, False])
def test_a_list_that_comes_between_is_told_and_all_is_as_before_the_undo(
    made_anew, signer, specialist, monkeypatch, seen
):
    """`seen`: found before anything moves back; else the database refuses at the end."""
    reorganisation, unit = made_anew
    now = actions.ask_to_undo(reorganisation=reorganisation, reason="Nhầm", by=signer)
    list_of(unit, specialist)
    if not seen:
        monkeypatch.setattr("hoagiai.borders.actions.undoing.later", lambda _: [])

    apply_signed(timestamp=0)

    now.refresh_from_db()
    assert (now.state, now.undone_by, now.undone_at) == ("applied", None, None)
    assert TeamPeriod.objects.filter(unit=unit, last_day=None).count() == 1
    assert NeighbourhoodPeriod.objects.filter(unit=unit, last_day=None).count() == 1
    notice = Notice.objects.get(user=signer, kind="trouble")
    assert "Không hủy được phương án" in notice.words
    assert "lần nhập danh sách" in notice.words


def test_one_act_that_fails_holds_up_no_other_and_is_told_once(
    made_anew, signed, signer, monkeypatch, caplog
):
    other, _ = made_anew
    actions.ask_to_undo(reorganisation=other, reason="Nhầm", by=signer)

    def breaks(reorganisation):
        raise RuntimeError("đứt mạng")

    monkeypatch.setattr("hoagiai.borders.actions.applying._begin", breaks)
    monkeypatch.setattr("hoagiai.borders.jobs.today", lambda: DAY)
    apply_signed(timestamp=0)
    apply_signed(timestamp=0)

    signed.refresh_from_db()
    other.refresh_from_db()
    assert (signed.state, other.state) == ("signed", "undone")
    notice = Notice.objects.get(user=signer, kind="trouble")
    assert notice.words.startswith("Phương án “Chia một xã”: Phần mềm gặp lỗi khi thực hiện phương án")
    assert "đứt mạng" in caplog.text
