"""A place's own smallest number of mediators: set, asked for, ended."""

from datetime import date

import pytest

from hoagiai.audit import history_of
from hoagiai.teams.actions.minimums import end_minimum, set_minimum
from hoagiai.teams.errors import MinimumOver, OutOfOrder
from hoagiai.teams.models import LocalMinimum

FIRST, LAST = date(2026, 1, 1), date(2026, 11, 30)


@pytest.fixture
def five(communes, officer):
    return set_minimum(unit=communes[0], mediators=5, first_day=FIRST, decision="QĐ 12/QĐ-UBND", by=officer)


def test_a_place_asks_for_its_own_number_until_a_day(five, officer):
    ended = end_minimum(minimum=five, last_day=LAST, by=officer)

    assert ended.last_day == LAST
    assert LocalMinimum.objects.in_force(LAST).exists()
    assert not LocalMinimum.objects.in_force(date(2026, 12, 1)).exists()
    assert history_of(ended)[0].phrase.startswith("thôi áp dụng số hòa giải viên tối thiểu")


def test_it_ends_once_and_not_before_it_began(five, officer):
    with pytest.raises(OutOfOrder):
        end_minimum(minimum=five, last_day=date(2025, 12, 31), by=officer)
    end_minimum(minimum=five, last_day=LAST, by=officer)
    with pytest.raises(MinimumOver):
        end_minimum(minimum=five, last_day=LAST, by=officer)


def test_who_sets_it_ends_it_on_a_page(five, officer, client):
    client.force_login(officer)
    shown = client.get("/to-hoa-giai/so-toi-thieu/").content.decode()
    address = f"/to-hoa-giai/so-toi-thieu/{five.pk}/thoi/"
    assert address in shown
    assert client.get(address).status_code == 200
    assert client.post(address, {"last_day": "2025-01-01"}).status_code == 409
    assert client.post(address, {"last_day": LAST.isoformat()}).status_code == 303

    five.refresh_from_db()
    assert five.last_day == LAST
    assert address not in client.get("/to-hoa-giai/so-toi-thieu/").content.decode()


def test_another_commune_does_not_see_it_nor_end_it(five, stranger, client):
    client.force_login(stranger)
    address = f"/to-hoa-giai/so-toi-thieu/{five.pk}/thoi/"

    assert client.post(address, {"last_day": LAST.isoformat()}).status_code == 404
    five.refresh_from_db()
    assert five.last_day is None
