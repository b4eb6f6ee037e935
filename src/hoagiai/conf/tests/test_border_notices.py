"""Who may sign a reorganisation, and whose commune gives or receives, is told at once and may read it."""

from datetime import date

import pytest
from django.urls import reverse

from hoagiai.accounts.terms import RoleCode
from hoagiai.borders import actions
from hoagiai.desk.models import Notice
from hoagiai.plans.tests.people import person
from hoagiai.teams.tests.factories import neighbourhood, team

DAY = date(2026, 12, 1)


@pytest.fixture
def leader(committee):
    return person("lanhdao", committee, RoleCode.PROVINCE_LEADER, "Phó Chủ tịch")


@pytest.fixture
def officers(wards):
    """An officer in each of three communes: one gives, one receives, one has nothing to do with it."""
    return [person(f"canbo{n}", ward, RoleCode.COMMUNE_OFFICER) for n, ward in enumerate(wards[:3])]


@pytest.fixture
def divided(lai_chau, communes, specialist):
    """Two of three villages of the first commune go into the second."""
    a, b = communes[:2]
    places = [neighbourhood(a, name) for name in ("Nà Một", "Nà Hai", "Nà Ba")]
    for place in places:
        team(a, place)
    draft = actions.draft_reorganisation(
        title="Chia một xã",
        decision="Nghị quyết số 30/NQ-UBTVQH16",
        decided_on=date(2026, 11, 10),
        issuer="Ủy ban Thường vụ Quốc hội",
        effective=DAY,
        place=lai_chau,
        by=specialist,
    )
    for target in (b, a):
        actions.add_transfer(reorganisation=draft, source=a, target=target, partial=True, by=specialist)
    send = {"reorganisation": draft, "by": specialist}
    actions.send_villages(neighbourhoods=[place.pk for place in places[:2]], target=b, **send)
    return draft, places


@pytest.fixture
def ready(divided, communes, specialist):
    draft, places = divided
    actions.send_villages(
        reorganisation=draft, neighbourhoods=[places[2].pk], target=communes[0], by=specialist
    )
    actions.keep_rehearsal(reorganisation=draft, by=specialist)
    return draft


def words(user, kind):
    return list(Notice.objects.filter(user=user, kind=kind).order_by("pk").values_list("words", flat=True))


def page(client, user, url):
    client.force_login(user)
    return client.get(url)


def one(draft):
    return reverse("borders:one", args=[draft.code])


def test_who_may_sign_is_told_at_once_has_a_line_on_the_desk_and_is_named(
    client, ready, leader, specialist, officers
):
    actions.keep_rehearsal(reorganisation=ready, by=specialist)

    assert len(words(leader, "to_sign")) == 1
    assert "trình ký phương án “Chia một xã”, hiệu lực từ 01/12/2026" in words(leader, "to_sign")[0]
    assert not Notice.objects.filter(kind="to_sign").exclude(user=leader).exists()
    desk = page(client, leader, reverse("desk:home")).content.decode()
    assert reverse("borders:sign", args=[ready.code]) in desk
    assert "Chờ ký" in desk
    told = page(client, specialist, one(ready)).content.decode()
    assert f"chờ {leader.full_name} (Ủy ban nhân dân tỉnh Lai Châu)" in told
    assert "chờ người có quyền ký" not in told

    actions.sign(reorganisation=ready, by=leader)
    assert "Chờ ký" not in page(client, leader, reverse("desk:home")).content.decode()


def test_what_is_not_ready_is_not_offered(divided, leader, specialist):
    actions.keep_rehearsal(reorganisation=divided[0], by=specialist)

    assert words(leader, "to_sign") == []


def test_where_nobody_signs_the_page_says_so(client, ready, specialist):
    assert "chưa tài khoản nào khác có quyền ký" in page(client, specialist, one(ready)).content.decode()


def test_officers_are_told_and_may_read_from_the_signature_on(client, ready, leader, officers, communes):
    gives, gets, other = officers
    assert page(client, gives, one(ready)).status_code == 404

    actions.sign(reorganisation=ready, by=leader)

    opening = "Phương án “Chia một xã”, hiệu lực từ 01/12/2026, đã được ký"
    a, b = (unit.name for unit in communes[:2])
    what = "2 thôn, tổ dân phố, 2 tổ hòa giải"
    assert words(gives, "borders") == [f"{opening}: {a} sẽ chuyển đi {what}"]
    assert words(gets, "borders") == [f"{opening}: {b} sẽ nhận thêm {what}"]
    assert words(other, "borders") == []
    assert page(client, other, one(ready)).status_code == 404
    answer = page(client, gets, one(ready))
    told = answer.content.decode()
    assert answer.status_code == 200
    for name in ("villages", "teams", "rehearsal", "undo", "sign", "list"):
        args = [] if name == "list" else [ready.code]
        assert f'href="{reverse(f"borders:{name}", args=args)}' not in told
    for name in ("villages", "teams", "rehearsal", "undo", "sign"):
        assert client.get(reverse(f"borders:{name}", args=[ready.code])).status_code == 404


def test_officers_are_told_again_on_the_day(ready, leader, officers, communes, monkeypatch):
    actions.sign(reorganisation=ready, by=leader)
    monkeypatch.setenv("HOAGIAI_TODAY", DAY.isoformat())
    actions.apply_due(on=DAY)

    told = Notice.objects.filter(user=officers[1], kind="borders", day=DAY).get().words
    assert told.endswith(f"đã thực hiện: {communes[1].name} đã nhận thêm 2 thôn, tổ dân phố, 2 tổ hòa giải")


def test_the_part_that_stays_and_the_history_are_told_in_numbers(client, ready, specialist, communes):
    answer = page(client, specialist, one(ready))
    a, b = communes[:2]

    numbers = {row.goal.unit: (row.villages, row.teams) for row in answer.context["rows"]}
    assert numbers == {a: (1, 1), b: (2, 2)}
    said = [entry["sentence"] for entry in answer.context["history"]]
    assert sorted(said) == sorted(
        [
            "diễn tập phương án sắp xếp: 2 thôn, tổ dân phố, 2 tổ hòa giải, 6 hòa giải viên chuyển đơn vị.",
            f"phân thôn, tổ dân phố, tổ hòa giải về đơn vị mới: 1 thôn, tổ dân phố về {a.name}.",
            f"phân thôn, tổ dân phố, tổ hòa giải về đơn vị mới: 2 thôn, tổ dân phố về {b.name}.",
            f"ghi đơn vị chuyển vào phương án: phần còn lại của {a.name} ở lại.",
            f"ghi đơn vị chuyển vào phương án: một phần {a.name} vào {b.name}.",
            "lập phương án sắp xếp.",
        ]
    )
