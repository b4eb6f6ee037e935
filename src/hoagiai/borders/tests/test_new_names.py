"""Units that keep their code and get another name or kind, and provinces that are made."""

from datetime import date

import pytest
from django.urls import reverse

from hoagiai.accounts.models import Position
from hoagiai.agencies.actions import load_agencies
from hoagiai.borders import actions
from hoagiai.borders.errors import BorderError, NotReady
from hoagiai.borders.forms.changing import PlannedProvinceForm
from hoagiai.borders.models import PlannedUnit
from hoagiai.borders.queries.rehearsing import rehearse
from hoagiai.borders.tests import test_provinces
from hoagiai.borders.tests.test_provinces import DAY, EVE, named, told
from hoagiai.borders.tests.test_reorganisation import rows
from hoagiai.places.models import Containment, NeighbourhoodPeriod, Unit
from hoagiai.places.queries import consisted_of, unit_by_code
from hoagiai.teams.models import LocalMinimum, TeamPeriod
from hoagiai.teams.queries.through_time import administered_then, rolled_forward

country, dien_bien, ministry_specialist = (
    test_provinces.draft,
    test_provinces.dien_bien,
    test_provinces.ministry_specialist,
)


@pytest.fixture
def act(specialist):
    return actions.draft_reorganisation(
        title="Sắp xếp cấp tỉnh",
        decision="Nghị quyết số 41/2026/QH16",
        decided_on=date(2026, 11, 10),
        issuer="Quốc hội",
        effective=DAY,
        place=None,
        by=specialist,
    )


def change(act, unit, kind, name, by):
    return actions.change_unit(reorganisation=act, unit=unit, kind=kind, short_name=name, by=by)


def carry_out(act, specialist, leader):
    actions.keep_rehearsal(reorganisation=act, by=specialist)
    actions.sign(reorganisation=act, by=leader)
    assert actions.apply_due(on=DAY) == [act]
    act.refresh_from_db()


def every_row():
    provinces = list(Unit.objects.filter(level="province").order_by("pk").values())
    return [*rows(), provinces, list(LocalMinimum.objects.order_by("pk").values())]


def test_a_commune_goes_on_under_its_code_and_a_new_name(
    act, communes, villages, specialist, leader, officer
):
    commune = communes[0]
    change(act, commune, "phường", "Tân Biên", specialist)
    found = rehearse(act)
    assert (found.villages, found.teams, found.units_made, len(found.positions)) == (2, 2, 1, 1)
    carry_out(act, specialist, leader)

    ward = named(commune)
    assert (ward.name, ward.kind, ward.lat, ward.parent) == (
        "Phường Tân Biên",
        "phường",
        commune.lat,
        commune.parent,
    )
    assert unit_by_code(commune.code, "commune", EVE) == commune
    assert unit_by_code(commune.code, "commune", DAY) == ward
    assert [part.unit for part in consisted_of(ward, EVE)] == [commune]
    assert TeamPeriod.objects.in_force(DAY).filter(unit=ward).count() == 2
    assert administered_then(commune, EVE).count() == 2
    held = Position.objects.get(user=officer, valid_to=None).agency
    assert (held.unit, held.name) == (ward, "Ủy ban nhân dân phường Tân Biên")


def test_a_renamed_commune_is_as_before_when_the_act_is_taken_back(
    act, communes, villages, specialist, leader, officer
):
    commune = communes[1]
    load_agencies(units=[commune.parent, *communes])
    LocalMinimum.objects.create(
        unit=commune, mediators=5, first_day=date(2026, 1, 1), decision="Quyết định số 1/QĐ"
    )
    change(act, commune, "phường", commune.short_name, specialist)
    actions.keep_rehearsal(reorganisation=act, by=specialist)
    actions.sign(reorganisation=act, by=leader)
    before = every_row()
    actions.apply_due(on=DAY)
    assert named(commune).kind == "phường"
    assert LocalMinimum.objects.get(unit=named(commune)).mediators == 5

    actions.undo(reorganisation=act, reason="Nhầm", by=leader)

    assert every_row() == before


def test_a_commune_changes_its_name_and_takes_another_in(act, communes, villages, specialist, leader):
    a, b = communes[:2]
    actions.add_transfer(reorganisation=act, source=a, target=b, by=specialist)
    change(act, b, "phường", "Hợp Nhất", specialist)
    carry_out(act, specialist, leader)

    ward = named(b)
    names = NeighbourhoodPeriod.objects.in_force(DAY).filter(unit=ward).values_list("name", flat=True)
    assert sorted(names) == ["Nà Ba", "Nà Hai", "Nà Một"]
    assert {part.unit for part in consisted_of(ward, EVE)} == {a, b}


def test_what_stays_of_a_divided_commune_goes_on_under_the_new_name(
    act, communes, villages, specialist, leader
):
    a, b = communes[:2]
    for target in (a, b):
        actions.add_transfer(reorganisation=act, source=a, target=target, partial=True, by=specialist)
    for village, target in zip(villages, (a, b), strict=False):
        actions.send_villages(reorganisation=act, neighbourhoods=[village.pk], target=target, by=specialist)
    change(act, a, "phường", "Phần Còn", specialist)
    assert rehearse(act).villages_unassigned == 0
    carry_out(act, specialist, leader)

    names = NeighbourhoodPeriod.objects.in_force(DAY).filter(unit=named(a)).values_list("name", flat=True)
    assert list(names) == ["Nà Một"]


def test_a_province_becomes_a_city_and_its_communes_go_on_in_it(
    act, lai_chau, communes, villages, specialist, leader, officer
):
    load_agencies(units=[lai_chau])
    LocalMinimum.objects.create(
        unit=lai_chau, mediators=5, first_day=date(2026, 1, 1), decision="Nghị quyết số 1/NQ-HĐND"
    )
    change(act, lai_chau, "thành phố", "Lai Châu", specialist)
    carry_out(act, specialist, leader)

    city = unit_by_code(lai_chau.code, "province", DAY)
    assert (city.name, city.lat, city.province) == ("Thành phố Lai Châu", lai_chau.lat, None)
    assert unit_by_code(lai_chau.code, "province", EVE).name == "Tỉnh Lai Châu"
    assert Unit.objects.filter(parent=city, province=city, valid_from=DAY).count() == 38
    assert not Unit.objects.filter(level="commune", parent=lai_chau).in_force(DAY).exists()
    for part in (city, lai_chau, communes[0], named(communes[0])):
        assert Containment.objects.filter(whole=city, part=part).exists()
    assert (administered_then(lai_chau, EVE).count(), administered_then(city, DAY).count()) == (3, 3)
    assert rolled_forward(lai_chau, EVE, DAY).count() == 3
    held = {user: Position.objects.get(user=user, valid_to=None).agency for user in (specialist, leader)}
    assert held[specialist].name == "Sở Tư pháp thành phố Lai Châu"
    assert held[leader].unit == city
    least = LocalMinimum.objects.get(unit=city)
    assert (least.mediators, least.first_day, least.last_day) == (5, DAY, None)
    assert LocalMinimum.objects.get(unit=lai_chau).last_day == EVE


def test_a_renamed_province_is_as_before_when_the_act_is_taken_back(
    act, lai_chau, villages, specialist, leader
):
    load_agencies(units=[lai_chau, *Unit.objects.filter(parent=lai_chau, valid_to=None)])
    LocalMinimum.objects.create(
        unit=lai_chau, mediators=5, first_day=date(2026, 1, 1), decision="Nghị quyết số 1/NQ-HĐND"
    )
    change(act, lai_chau, "thành phố", "Lai Châu", specialist)
    actions.keep_rehearsal(reorganisation=act, by=specialist)
    actions.sign(reorganisation=act, by=leader)
    before = every_row()
    actions.apply_due(on=DAY)
    assert every_row() != before

    actions.undo(reorganisation=act, reason="Nhầm", by=leader)

    assert every_row() == before


def test_two_provinces_and_a_commune_make_a_new_province(
    act, lai_chau, dien_bien, communes, villages, specialist, leader
):
    other = Unit.objects.filter(level="commune", province__short_name="Sơn La", valid_to=None).first()
    new = actions.plan_province(
        reorganisation=act, code="97", kind="tỉnh", short_name="Tây Bắc", by=specialist
    )
    for source in (lai_chau, dien_bien):
        actions.merge_province(reorganisation=act, source=source, target=new, by=specialist)
    actions.move_communes(reorganisation=act, communes=[other], target=new, by=specialist)
    fresh = actions.plan_unit(
        reorganisation=act, code="03999", kind="xã", short_name="Nà Mới", parent=lai_chau, by=specialist
    )
    assert fresh.under == new
    actions.remove_planned(planned=fresh, by=specialist)
    many = Unit.objects.filter(level="commune", parent__in=(lai_chau, dien_bien), valid_to=None).count()
    carry_out(act, specialist, leader)

    made = unit_by_code("97", "province", DAY)
    assert Unit.objects.filter(parent=made).count() == many + 1
    assert {part.unit for part in consisted_of(made, EVE)} == {lai_chau, dien_bien}
    assert named(other).province == made
    assert Containment.objects.filter(whole=made, part=other).exists()
    assert administered_then(made, DAY).count() == 3
    assert Position.objects.get(user=specialist, valid_to=None).agency.name == "Sở Tư pháp tỉnh Tây Bắc"


def test_a_new_province_of_communes_alone_is_made_and_goes_again(
    act, lai_chau, communes, villages, specialist, leader
):
    load_agencies(units=[lai_chau, *communes])
    new = actions.plan_province(
        reorganisation=act, code="97", kind="thành phố", short_name="Nà Mới", by=specialist
    )
    actions.move_communes(reorganisation=act, communes=communes[:1], target=new, by=specialist)
    actions.keep_rehearsal(reorganisation=act, by=specialist)
    actions.sign(reorganisation=act, by=leader)
    before = every_row()
    actions.apply_due(on=DAY)
    made = unit_by_code("97", "province", DAY)
    for part in (made, named(communes[0]), communes[0]):
        assert Containment.objects.filter(whole=made, part=part).exists()
    assert (administered_then(made, DAY).count(), administered_then(lai_chau, DAY).count()) == (2, 1)

    actions.undo(reorganisation=act, reason="Nhầm", by=leader)

    assert every_row() == before


def test_codes_in_use_on_the_day_are_refused(act, lai_chau, dien_bien, communes, specialist, leader):
    def plan(code):
        return actions.plan_province(
            reorganisation=act, code=code, kind="tỉnh", short_name="Tây Bắc", by=specialist
        )

    with pytest.raises(BorderError, match="Mã 11 đang là mã của Tỉnh Điện Biên"):
        plan("11")
    new = plan("02")
    with pytest.raises(BorderError, match="Mã 02 đang là mã của một đơn vị mới khác"):
        plan("02")
    assert new.name == "Tỉnh Tây Bắc"
    for target in communes[:2]:
        actions.add_transfer(
            reorganisation=act, source=communes[0], target=target, partial=True, by=specialist
        )
    with pytest.raises(BorderError, match=f"đang là mã của {communes[0].name}"):
        actions.plan_unit(
            reorganisation=act,
            code=communes[0].code,
            kind="xã",
            short_name="A",
            parent=lai_chau,
            by=specialist,
        )


def test_a_code_that_is_taken_since_the_draft_cannot_be_signed(
    act, country, lai_chau, dien_bien, communes, specialist, leader
):
    def drafted(found, source):
        new = actions.plan_province(
            reorganisation=found, code="97", kind="tỉnh", short_name="Tây Bắc", by=specialist
        )
        actions.merge_province(reorganisation=found, source=source, target=new, by=specialist)
        actions.keep_rehearsal(reorganisation=found, by=specialist)
        return found

    first, second = drafted(act, lai_chau), drafted(country, dien_bien)
    actions.sign(reorganisation=first, by=leader)
    with pytest.raises(NotReady, match=r"Mã 97 .* đã ghi cho Tỉnh Tây Bắc trong phương án"):
        actions.sign(reorganisation=second, by=leader)
    actions.apply_due(on=DAY)
    with pytest.raises(NotReady, match="là mã của Tỉnh Tây Bắc vào ngày hiệu lực"):
        actions.sign(reorganisation=second, by=leader)


def test_a_code_that_the_register_gives_away_before_the_day_stops_the_act_in_words(
    act, lai_chau, specialist, leader, caplog
):
    new = actions.plan_province(
        reorganisation=act, code="97", kind="tỉnh", short_name="Tây Bắc", by=specialist
    )
    actions.merge_province(reorganisation=act, source=lai_chau, target=new, by=specialist)
    actions.keep_rehearsal(reorganisation=act, by=specialist)
    actions.sign(reorganisation=act, by=leader)
    Unit(level="province", code="97", kind="tỉnh", name="Tỉnh Khác", short_name="Khác", valid_from=EVE).save()

    assert actions.apply_due(on=DAY) == []

    act.refresh_from_db()
    assert act.state == "signed"
    assert "Mã 97 của Tỉnh Tây Bắc là mã của Tỉnh Khác" in caplog.text


def test_two_signed_acts_cannot_rename_one_province(act, country, lai_chau, specialist, leader):
    for found, name in ((act, "Mường Lay"), (country, "Mường Tè")):
        change(found, lai_chau, "tỉnh", name, specialist)
        actions.keep_rehearsal(reorganisation=found, by=specialist)
    actions.sign(reorganisation=act, by=leader)
    with pytest.raises(NotReady, match="cũng nằm trong phương án"):
        actions.sign(reorganisation=country, by=leader)


def test_what_cannot_be_changed_is_refused(act, lai_chau, dien_bien, communes, specialist, leader):
    with pytest.raises(BorderError, match="đang mang đúng loại và tên này"):
        change(act, lai_chau, "tỉnh", "Lai Châu", specialist)
    actions.add_transfer(reorganisation=act, source=communes[0], target=communes[1], by=specialist)
    with pytest.raises(BorderError, match="đã được ghi chuyển đi"):
        change(act, communes[0], "phường", "Tân Biên", specialist)
    actions.plan_province(reorganisation=act, code="97", kind="tỉnh", short_name="Tây Bắc", by=specialist)
    actions.keep_rehearsal(reorganisation=act, by=specialist)
    with pytest.raises(NotReady, match="Chưa ghi đơn vị nào chuyển vào Tỉnh Tây Bắc"):
        actions.sign(reorganisation=act, by=leader)
    act.place = lai_chau
    act.save()
    with pytest.raises(BorderError, match="cả nước"):
        change(act, lai_chau, "thành phố", "Lai Châu", specialist)
    with pytest.raises(BorderError, match="cả nước"):
        actions.plan_province(reorganisation=act, code="96", kind="tỉnh", short_name="B", by=specialist)


def test_a_commune_left_out_of_a_province_that_goes_cannot_be_signed(
    client, act, lai_chau, communes, specialist, leader, ministry_specialist
):
    change(act, lai_chau, "thành phố", "Lai Châu", specialist)
    actions.leave_out(transfer=act.transfers.get(source=communes[0]), by=specialist)
    actions.keep_rehearsal(reorganisation=act, by=specialist)
    with pytest.raises(NotReady, match=f"chưa ghi {communes[0].name} về đâu"):
        actions.sign(reorganisation=act, by=leader)
    client.force_login(ministry_specialist)
    page = client.get(reverse("borders:one", args=[act.code])).content.decode()
    assert f"{communes[0].name} (Tỉnh Lai Châu)" in page


def test_new_names_are_taken_out_of_the_draft_line_by_line(
    act, lai_chau, dien_bien, communes, villages, specialist
):
    a, b, c = communes[:3]
    actions.add_transfer(reorganisation=act, source=a, target=b, by=specialist)
    before = told(act)
    change(act, b, "phường", "Hợp Nhất", specialist)
    with_b = told(act)
    change(act, lai_chau, "thành phố", "Lai Châu", specialist)
    actions.merge_province(
        reorganisation=act,
        source=dien_bien,
        target=PlannedUnit.objects.get(reorganisation=act, level="province"),
        by=specialist,
    )
    change(act, c, "phường", "Ba", specialist)
    actions.leave_out(transfer=act.transfers.get(source=c), by=specialist)
    assert act.planned.get(code=c.code).name == c.name
    merger = act.transfers.get(source=dien_bien)

    actions.leave_out(transfer=act.transfers.get(source=lai_chau), by=specialist)
    merger.refresh_from_db()
    assert (merger.target, act.planned.filter(level="province").count()) == (lai_chau, 0)
    actions.leave_out(transfer=merger, by=specialist)

    assert told(act) == with_b
    actions.leave_out(transfer=act.transfers.get(source=b), by=specialist)
    assert told(act) == before


def test_the_ministry_renames_and_makes_provinces_on_pages(
    client, act, lai_chau, dien_bien, communes, ministry_specialist
):
    client.force_login(ministry_specialist)
    address = reverse("borders:change_unit", args=[act.code])
    assert "Chọn tỉnh, thành phố" in client.get(address).content.decode()
    address = f"{address}?tinh={lai_chau.pk}"
    wrong = client.post(address, {"unit": lai_chau.pk, "kind": "phường", "short_name": "Lai Châu"})
    assert (wrong.status_code, "Cấp tỉnh là tỉnh hoặc thành phố" in wrong.content.decode()) == (422, True)
    given = {"unit": lai_chau.pk, "kind": "thành phố", "short_name": "Lai Châu"}
    assert client.post(address, given).status_code == 303
    page = client.get(reverse("borders:one", args=[act.code])).content.decode()
    assert "Thành phố Lai Châu" in page
    assert "giữ mã 12, đổi tên" in page
    assert "ghi đổi tên, loại đơn vị vào phương án: Tỉnh Lai Châu thành Thành phố Lai Châu" in page

    plan = reverse("borders:plan_province", args=[act.code])
    taken = client.post(plan, {"kind": "tỉnh", "short_name": "Tây Bắc", "code": "11"})
    assert (taken.status_code, "Mã 11 đang là mã của" in taken.content.decode()) == (409, True)
    assert client.post(plan, {"kind": "tỉnh", "short_name": "Tây Bắc", "code": "97"}).headers["Location"] == (
        reverse("borders:move_province", args=[act.code])
    )
    new = act.planned.get(code="97")
    move = f"{reverse('borders:move_province', args=[act.code])}?tinh={dien_bien.pk}"
    assert client.post(move, {"target": f"p{new.pk}", "how": "ca-tinh"}).status_code == 303
    page = client.get(reverse("borders:one", args=[act.code])).content.decode()
    assert "đơn vị mới, mã 97" in page


def test_a_province_renames_its_communes_but_not_itself(client, draft, lai_chau, communes, specialist):
    client.force_login(specialist)
    address = reverse("borders:change_unit", args=[draft.code])
    page = client.get(address).content.decode()
    assert communes[0].name in page
    refused = client.post(address, {"unit": lai_chau.pk, "kind": "thành phố", "short_name": "Lai Châu"})
    assert refused.status_code == 422
    done = client.post(address, {"unit": communes[0].pk, "kind": "phường", "short_name": "Tân Biên"})
    assert done.status_code == 303
    assert client.get(reverse("borders:plan_province", args=[draft.code])).status_code == 404


@pytest.mark.parametrize("code", ["1", "1a", "١٢"])
def test_the_code_of_a_new_province_has_two_digits(code):
    form = PlannedProvinceForm({"kind": "tỉnh", "short_name": "Tây Bắc", "code": code})
    assert form.errors["code"] == ["Mã gồm đúng 2 chữ số, ví dụ 12."]
