"""The reform of 1/7/2025 ended provinces and districts too: their users, work and bodies are counted, and go along."""

from datetime import date

import pytest

from hoagiai.accounts.models import Position
from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import make_user
from hoagiai.agencies.actions import load_agencies
from hoagiai.agencies.models import Agency
from hoagiai.borders import actions
from hoagiai.borders.queries.rehearsing import rehearse
from hoagiai.places.models import Unit
from hoagiai.plans.models import Assignment
from hoagiai.plans.tests.factories import issued_plan, named, reading_of_task
from hoagiai.plans.tests.people import person

EVE, DAY = date(2025, 6, 30), date(2025, 7, 1)


@pytest.fixture
def binh_dinh(db):
    """Bình Định with one district, as until 30/6/2025, and today's Gia Lai."""
    old = Unit.objects.get(level="province", short_name="Bình Định")
    new = Unit.objects.get(level="province", short_name="Gia Lai", valid_to=None)
    district = Unit.objects.filter(level="district", parent=old).order_by("code").first()
    load_agencies(units=[old, new, district])
    return old, new, district


@pytest.fixture
def reform(binh_dinh, specialist):
    draft = actions.draft_reorganisation(
        title="Sắp xếp ngày 01/7/2025",
        decision="Nghị quyết số 202/2025/QH15",
        decided_on=date(2025, 6, 12),
        issuer="Quốc hội",
        effective=DAY,
        place=binh_dinh[1],
        by=specialist,
    )
    actions.take_known_transfers(reorganisation=draft, by=specialist)
    return draft


def justice_of(unit):
    return Agency.objects.get(unit=unit, name__startswith="Sở Tư pháp")


@pytest.fixture
def held(binh_dinh):
    """Somebody of Sở Tư pháp Bình Định and somebody of a district."""
    old, _, district = binh_dinh
    of_district = Agency.objects.filter(unit=district, name__startswith="Ủy ban nhân dân").first()
    people = [
        person("binhdinh", justice_of(old), RoleCode.PROVINCE_SPECIALIST),
        person("huyen", of_district, RoleCode.COMMUNE_OFFICER),
    ]
    Position.objects.filter(user__in=people).update(valid_from=date(2024, 1, 1))
    return people


def test_users_work_and_bodies_of_ended_provinces_and_districts_are_counted(
    reform, binh_dinh, held, specialist
):
    old, _, district = binh_dinh
    plan = issued_plan(
        issuer=Agency.objects.get(unit=old, name="Ủy ban nhân dân tỉnh Bình Định"),
        by=specialist,
        on=date(2025, 1, 15),
        tasks=[reading_of_task("I.1", "Rà soát tổ hòa giải", lead=["sở"], end="2026-12-20")],
        resolutions=[named("sở", justice_of(old))],
    )

    found = rehearse(reform)

    moving = Position.objects.get(user=held[0])
    assert (found.positions, found.people) == ((moving.pk,), 2)
    assert found.positions_by_hand == (Position.objects.get(user=held[1]).pk,)
    assert found.open_assignments == (Assignment.objects.get(task__plan=plan).pk,)
    ended = set(Agency.objects.filter(pk__in=found.bodies_ending).values_list("unit", flat=True))
    assert {old.pk, district.pk} <= ended


def test_who_worked_for_the_merged_province_works_for_the_new_one_and_back(reform, binh_dinh, held):
    old, new, _ = binh_dinh
    signer = make_user("Người ký")
    actions.keep_rehearsal(reorganisation=reform, by=signer)
    actions.sign(reorganisation=reform, by=signer)
    actions.apply_due(on=DAY)

    positions = Position.objects.filter(user=held[0]).order_by("valid_from")
    assert [(each.agency, each.valid_to) for each in positions] == [
        (justice_of(old), EVE),
        (justice_of(new), None),
    ]
    assert Position.objects.get(user=held[1]).valid_to is None

    actions.undo(reorganisation=reform, reason="Nhầm", by=signer)
    assert [(each.agency, each.valid_to) for each in positions.all()] == [(justice_of(old), None)]
