"""Whoever signed sees what arose since, and says where it goes; the list of acts as it stood on a day."""

from datetime import UTC, datetime, timedelta

import pytest

from hoagiai.borders import actions
from hoagiai.borders.models import Reorganisation, VillageMove
from hoagiai.borders.tests.test_pages import LIST, at
from hoagiai.borders.tests.test_what_arises import change
from hoagiai.places.models import NeighbourhoodPeriod


@pytest.fixture
def signed(divided, villages, communes, specialist, leader):
    """One village goes, one stays; since the signature there is another."""
    a, b = communes[:2]
    for village, target in zip(villages[:2], (a, b), strict=True):
        actions.send_villages(
            reorganisation=divided, neighbourhoods=[village.pk], target=target, by=specialist
        )
    actions.keep_rehearsal(reorganisation=divided, by=specialist)
    actions.sign(reorganisation=divided, by=leader)
    change("established", a, [], "Nà Mới")
    actions.catch_up(reorganisation=divided)
    divided.refresh_from_db()
    return divided


@pytest.fixture
def new(signed):
    return NeighbourhoodPeriod.objects.get(name="Nà Mới").neighbourhood


def test_who_signed_is_told_what_nobody_knows_and_settles_it(client, leader, signed, new, communes):
    client.force_login(leader)
    page = client.get(at("one", signed)).content.decode()
    assert "chưa biết về đâu" in page
    assert f"{at('villages', signed)}?hien=chua" in page
    page = client.get(at("villages", signed)).content.decode()
    assert "Bản Nà Mới" in page
    assert "Chưa biết về đâu" in page
    assert "phát sinh sau khi ký" in page

    sent = client.post(at("villages", signed), {"chon": [new.pk], "ve": f"u{communes[1].pk}"})

    assert sent.status_code == 303
    assert VillageMove.objects.get(neighbourhood=new).target == communes[1]
    assert "chưa biết về đâu" not in client.get(at("one", signed)).content.decode()
    page = client.get(at("villages", signed), {"hien": "phat-sinh"}).content.decode()
    assert "Bản Nà Mới" in page
    assert "Bản Nà Hai" not in page


def test_who_prepared_sees_it_and_does_not_settle_it(client, specialist, signed, new, communes):
    client.force_login(specialist)
    assert "Người có quyền ký phân" in client.get(at("one", signed)).content.decode()
    assert 'name="chon"' not in client.get(at("villages", signed)).content.decode()

    client.post(at("villages", signed), {"chon": [new.pk], "ve": f"u{communes[1].pk}"})

    assert VillageMove.objects.get(neighbourhood=new).target is None


def test_the_list_as_it_was_on_a_day(client, specialist, signed):
    begun = datetime(2026, 11, 2, 3, tzinfo=UTC)
    Reorganisation.objects.update(drafted_at=begun, signed_at=begun + timedelta(days=8))
    client.force_login(specialist)

    def stood(day):
        page = client.get(LIST, {"ngay": day})
        return [str(state.label) for _, state, _ in page.context["rows"]]

    assert stood("2026-11-01") == []
    assert stood("2026-11-03") == ["đang lập"]
    assert stood("2026-11-15") == ["đã ký"]
    assert stood("2026-12-05") == ["đã thực hiện"]
    page = client.get(LIST, {"ngay": "2026-11-03"}).content.decode()
    assert "Lập phương án" not in page
    assert "ký " not in page.split("<tbody>")[1]
