"""Provinces merge and communes change their province: every unit above the village has changed its parent."""

from datetime import date

import pytest
from django.urls import reverse

from hoagiai.accounts.models import Position
from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import make_agency
from hoagiai.agencies.actions import load_agencies
from hoagiai.agencies.models import Agency
from hoagiai.borders import actions
from hoagiai.borders.errors import BorderError
from hoagiai.borders.models import TeamMove, VillageMove
from hoagiai.borders.queries.rehearsing import rehearse
from hoagiai.borders.tests.test_reorganisation import rows
from hoagiai.places.models import Containment, NeighbourhoodPeriod, Unit
from hoagiai.plans.tests.people import person
from hoagiai.teams.models import TeamPeriod
from hoagiai.teams.queries.through_time import administered_then, rolled_forward

DAY, EVE = date(2026, 12, 1), date(2026, 11, 30)


@pytest.fixture
def dien_bien(lai_chau):
    province = Unit.objects.get(level="province", short_name="Điện Biên", valid_to=None)
    load_agencies(units=[lai_chau, province])
    return province


@pytest.fixture
def ministry_specialist(db):
    return person(
        "botuphap", make_agency("Bộ Tư pháp", kind="ministry_of_justice"), RoleCode.MINISTRY_SPECIALIST
    )


@pytest.fixture
def draft(specialist):
    return actions.draft_reorganisation(
        title="Nhập tỉnh Lai Châu vào tỉnh Điện Biên",
        decision="Nghị quyết số 40/2026/QH16",
        decided_on=date(2026, 11, 10),
        issuer="Quốc hội",
        effective=DAY,
        place=None,
        by=specialist,
    )


@pytest.fixture
def merged(draft, lai_chau, dien_bien, villages, specialist, leader):
    actions.merge_province(reorganisation=draft, source=lai_chau, target=dien_bien, by=specialist)
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    return actions.sign(reorganisation=draft, by=leader)


def named(unit):
    """The row of the same commune from the day on."""
    return Unit.objects.get(level="commune", code=unit.code, valid_from=DAY)


def test_a_merged_province_takes_all_its_communes_along(merged, lai_chau, dien_bien, communes):
    many = Unit.objects.filter(level="commune", parent=lai_chau, valid_to=None).count()

    actions.apply_due(on=DAY)

    merged.refresh_from_db()
    lai_chau.refresh_from_db()
    assert (merged.state, lai_chau.valid_to) == ("applied", EVE)
    assert Unit.objects.filter(parent=dien_bien, valid_from=DAY).count() == many == 38
    old, new = communes[0], named(communes[0])
    assert (new.name, new.province, new.lat) == (old.name, dien_bien, old.lat)
    assert Containment.objects.filter(whole=dien_bien, part=lai_chau).exists()
    assert Containment.objects.filter(whole=dien_bien, part=old).exists()
    assert not Unit.objects.filter(level="commune", parent=lai_chau).in_force(DAY).exists()


def test_the_past_stays_with_the_old_province_and_the_teams_are_found_in_the_new(
    merged, lai_chau, dien_bien, communes
):
    actions.apply_due(on=DAY)

    assert administered_then(lai_chau, EVE).count() == 3
    assert administered_then(dien_bien, EVE).count() == 0
    assert administered_then(dien_bien, DAY).count() == 3
    units = set(rolled_forward(lai_chau, EVE, DAY).values_list("unit", flat=True))
    assert units == {named(communes[0]).pk, named(communes[1]).pk}
    assert not NeighbourhoodPeriod.objects.in_force(DAY).filter(unit__province=lai_chau).exists()
    assert not TeamPeriod.objects.in_force(DAY).filter(unit__province=lai_chau).exists()


def test_users_of_the_province_and_of_its_communes_are_counted_and_go_along(
    draft, lai_chau, dien_bien, specialist, officer, leader, communes
):
    actions.merge_province(reorganisation=draft, source=lai_chau, target=dien_bien, by=specialist)
    found = actions.keep_rehearsal(reorganisation=draft, by=specialist)
    assert (len(found.positions), found.people) == (3, 3)
    assert Agency.objects.filter(unit=lai_chau, pk__in=found.bodies_ending).exists()
    actions.sign(reorganisation=draft, by=leader)
    actions.apply_due(on=DAY)

    held = {
        user: Position.objects.get(user=user, valid_to=None).agency for user in (specialist, officer, leader)
    }
    assert held[specialist].unit == held[leader].unit == dien_bien
    assert held[specialist].name == "Sở Tư pháp tỉnh Điện Biên"
    assert held[officer].unit == named(communes[0])


def test_a_merged_province_is_parted_again_row_for_row(
    draft, lai_chau, dien_bien, villages, specialist, leader
):
    load_agencies(units=[lai_chau, *Unit.objects.filter(parent=lai_chau, valid_to=None)])
    actions.merge_province(reorganisation=draft, source=lai_chau, target=dien_bien, by=specialist)
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    actions.sign(reorganisation=draft, by=leader)
    before, province = rows(), Unit.objects.filter(level="province").order_by("pk").values()
    provinces = list(province)
    actions.apply_due(on=DAY)

    actions.undo(reorganisation=draft, reason="Nhầm", by=leader)

    assert rows() == before
    assert list(province.all()) == provinces


def test_communes_merged_in_the_same_act_go_into_the_new_rows(
    draft, lai_chau, dien_bien, villages, communes, specialist, leader
):
    a, b = communes[:2]
    actions.add_transfer(reorganisation=draft, source=a, target=b, by=specialist)
    new = actions.plan_unit(
        reorganisation=draft, code="03999", kind="xã", short_name="Nà Mới", parent=lai_chau, by=specialist
    )
    actions.add_transfer(reorganisation=draft, source=communes[2], planned=new, by=specialist)
    assert (
        actions.merge_province(reorganisation=draft, source=lai_chau, target=dien_bien, by=specialist) == 36
    )
    assert rehearse(draft).villages == 3
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    actions.sign(reorganisation=draft, by=leader)
    actions.apply_due(on=DAY)

    names = NeighbourhoodPeriod.objects.in_force(DAY).filter(unit=named(b)).values_list("name", flat=True)
    assert sorted(names) == ["Nà Ba", "Nà Hai", "Nà Một"]
    assert Unit.objects.get(code="03999", valid_from=DAY).province == dien_bien


def test_some_communes_move_to_another_province(
    draft, lai_chau, dien_bien, villages, communes, specialist, leader
):
    actions.move_communes(reorganisation=draft, communes=communes[:1], target=dien_bien, by=specialist)
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    actions.sign(reorganisation=draft, by=leader)
    actions.apply_due(on=DAY)

    moved = named(communes[0])
    assert moved.province == dien_bien
    assert administered_then(lai_chau, DAY).count() == 1
    assert administered_then(lai_chau, EVE).count() == 3
    assert administered_then(dien_bien, DAY).count() == 2
    assert lai_chau.exists_on(DAY)


def test_what_cannot_be_is_refused(draft, lai_chau, dien_bien, communes, specialist):
    def merge(source, target, act=draft):
        return actions.merge_province(reorganisation=act, source=source, target=target, by=specialist)

    with pytest.raises(BorderError, match="chính mình"):
        merge(lai_chau, lai_chau)
    merge(lai_chau, dien_bien)
    with pytest.raises(BorderError, match="đã có trong phương án"):
        merge(lai_chau, dien_bien)
    with pytest.raises(BorderError, match="Hãy chọn tỉnh ấy"):
        merge(dien_bien, lai_chau)
    with pytest.raises(BorderError, match="không nhận thêm"):
        actions.add_transfer(reorganisation=draft, source=communes[0], target=communes[1], by=specialist)
    draft.place = lai_chau
    draft.save()
    with pytest.raises(BorderError, match="cả nước"):
        merge(lai_chau, dien_bien)


def told(draft):
    """What the draft says, without ids of what is made again."""
    lines = draft.transfers.values_list("source", "target", "planned__code", "partial")
    goals = [
        sorted(
            model.objects.filter(reorganisation=draft).values_list("source", "target", "planned__code"),
            key=str,
        )
        for model in (VillageMove, TeamMove)
    ]
    return sorted(lines, key=str), sorted(draft.planned.values_list("code", "parent")), goals


def test_a_merger_is_taken_out_of_the_draft_with_all_that_came_with_it(
    draft, lai_chau, dien_bien, villages, communes, specialist, client
):
    a, b, c = communes[:3]
    actions.add_transfer(reorganisation=draft, source=a, target=b, by=specialist)
    new = actions.plan_unit(
        reorganisation=draft, code="03999", kind="xã", short_name="Nà Mới", parent=lai_chau, by=specialist
    )
    actions.add_transfer(reorganisation=draft, source=c, planned=new, by=specialist)
    before = told(draft)
    actions.merge_province(reorganisation=draft, source=lai_chau, target=dien_bien, by=specialist)

    actions.part_province(transfer=draft.transfers.get(source=lai_chau), by=specialist)

    assert told(draft) == before


def test_the_ministry_merges_provinces_on_a_page(
    client, draft, lai_chau, dien_bien, communes, ministry_specialist
):
    client.force_login(ministry_specialist)
    address = reverse("borders:move_province", args=[draft.code])
    page = client.get(f"{address}?tinh={lai_chau.pk}").content.decode()
    assert communes[0].name in page
    given = {"target": str(dien_bien.pk), "how": "ca-tinh"}
    both = client.post(f"{address}?tinh={lai_chau.pk}", {**given, "communes": [communes[0].pk]})
    assert both.status_code == 422
    none = client.post(f"{address}?tinh={lai_chau.pk}", {**given, "how": "mot-so"})
    assert none.status_code == 422

    sent = client.post(f"{address}?tinh={lai_chau.pk}", given)

    assert sent.status_code == 303
    assert draft.transfers.filter(source=lai_chau, target=dien_bien).exists()
    page = client.get(reverse("borders:one", args=[draft.code])).content.decode()
    assert "Tỉnh Điện Biên" in page
    some = {"target": str(lai_chau.pk), "how": "mot-so"}
    other = Unit.objects.filter(level="commune", province__short_name="Sơn La", valid_to=None).first()
    refused = client.post(f"{address}?tinh={other.province_id}", {**some, "communes": [other.pk]})
    assert refused.status_code == 409
    moved = client.post(
        f"{address}?tinh={other.province_id}", {**some, "target": str(dien_bien.pk), "communes": [other.pk]}
    )
    assert moved.status_code == 303
    client.post(
        reverse("borders:remove_transfer", args=[draft.code, draft.transfers.get(source=lai_chau).pk])
    )
    assert [each.source for each in draft.transfers.all()] == [other]
