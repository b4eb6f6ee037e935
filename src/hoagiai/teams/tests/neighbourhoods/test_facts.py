"""One village's page; entering, households, the commune's flag, mending."""

from datetime import date

import pytest
from django.urls import reverse

from hoagiai.places.models import HouseholdCount, MinorityArea, Neighbourhood, NeighbourhoodPeriod
from hoagiai.places.queries.neighbourhoods import neighbourhoods_on
from hoagiai.teams.queries.neighbourhoods import marked

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _signed_in(client, officer):
    client.force_login(officer)


def one(village, name="neighbourhood"):
    return reverse(f"teams:{name}", args=[village.code])


def test_the_page_shows_names_households_teams_flag_and_history(client, villages):
    client.post(
        reverse("teams:neighbourhoods_households"),
        {"counted_on": "2026-03-01", f"h{villages.ban.pk}": "1.050"},
    )
    page = client.get(one(villages.ban)).content.decode()

    assert "1.050 hộ gia đình" in page
    assert "Tổ hòa giải bản Nà Bản" in page
    assert "tạm thời, chưa đối chiếu văn bản" in page
    assert "ghi số hộ gia đình" in page


def test_the_page_of_an_ended_village_leads_to_what_it_became_and_to_its_last_day(client, villages):
    keys = f"?xa={villages.unit.pk}&thon={villages.ban.pk}&thon={villages.lonely.pk}"
    client.post(
        reverse("teams:neighbourhoods_change", args=["sap-nhap"]) + keys,
        {
            "decision": "Nghị quyết số 1/NQ-HĐND",
            "decided_on": "2026-05-20",
            "effective": "2026-06-01",
            "into": "moi",
            "kind": "ban",
            "name": "Nà Mới",
            "confirm": "1",
        },
    )
    page = client.get(one(villages.ban)).content.decode()
    new = NeighbourhoodPeriod.objects.get(name="Nà Mới").neighbourhood

    assert "chỉ có đến hết ngày 31/05/2026" in page
    assert "?ngay=2026-05-31" in page
    assert one(new) in page
    assert "Tiền thân" in client.get(one(new)).content.decode()
    assert "nơi này chưa có" in client.get(one(new), {"ngay": "2026-05-31"}).content.decode()


def test_the_page_takes_a_bounded_number_of_statements(client, villages, django_assert_max_num_queries):
    with django_assert_max_num_queries(40):
        client.get(one(villages.ban))


def test_villages_that_exist_already_are_entered_together(client, villages):
    values = {
        "on": "2026-03-01",
        "rows": "5",
        "kind_0": "ban",
        "name_0": "Cũ Một",
        "households_0": "80",
        "kind_1": "ban",
        "name_1": "Cũ Hai",
    }
    assert client.post(reverse("teams:neighbourhoods_enter"), values).status_code == 302

    period = NeighbourhoodPeriod.objects.get(name="Cũ Một")
    assert (period.first_day, period.neighbourhood.established_on) == (None, None)
    assert HouseholdCount.objects.get(neighbourhood=period.neighbourhood).households == 80
    again = client.post(reverse("teams:neighbourhoods_enter"), values)
    assert again.status_code == 409
    assert "Hãy đặt tên khác" in again.content.decode()


def test_households_of_all_are_written_from_one_page_and_an_empty_line_stays(client, villages):
    page = reverse("teams:neighbourhoods_households")
    values = {
        "counted_on": "2026-09-30",
        f"h{villages.ban.pk}": "131",
        f"h{villages.phieng.pk}": "",
        f"h{villages.lonely.pk}": "77",
    }
    assert client.post(page, values).status_code == 302
    assert client.post(page, {**values, f"h{villages.ban.pk}": "132"}).status_code == 302

    counted = HouseholdCount.objects.filter(counted_on=date(2026, 9, 30))
    assert dict(counted.values_list("neighbourhood", "households")) == {
        villages.ban.pk: 132,
        villages.lonely.pk: 77,
    }


@pytest.mark.parametrize("wrong", ["12,5", "-3", "mười", "200000"])
def test_households_that_are_no_whole_number_are_refused_beside_their_village(client, villages, wrong):
    answer = client.post(
        reverse("teams:neighbourhoods_households"), {"counted_on": "2026-09-30", f"h{villages.ban.pk}": wrong}
    )

    assert answer.status_code == 422
    assert not HouseholdCount.objects.filter(counted_on=date(2026, 9, 30)).exists()


def test_the_flag_is_set_for_all_and_lifted_for_one_from_a_day(client, villages):
    page = reverse("teams:neighbourhoods_flag")
    paper = {"decision": "Thông báo số 9/TB-UBND"}
    client.post(page, {"act": "danh-dau", "everything": "on", "from_day": "2026-03-02", **paper})
    client.post(
        page, {"act": "thoi", "neighbourhoods": [villages.lonely.pk], "from_day": "2026-09-01", **paper}
    )

    def names(on):
        here = neighbourhoods_on(on).filter(unit=villages.unit)
        return sorted(period.name for period in marked(here, on))

    assert names(date(2026, 8, 31)) == ["Nà Bản", "Nà Ít", "Phiêng Ban"]
    assert names(date(2026, 9, 1)) == ["Nà Bản", "Phiêng Ban"]
    assert names(date(2026, 3, 1)) == ["Nà Bản"]


def test_the_flag_needs_a_village_and_a_ground(client, villages):
    page = reverse("teams:neighbourhoods_flag")

    assert "tạm thời, chưa đối chiếu văn bản" in client.get(page).content.decode().lower()
    assert (
        client.post(page, {"act": "danh-dau", "from_day": "2026-03-02", "decision": "x"}).status_code == 422
    )
    assert (
        client.post(page, {"act": "danh-dau", "everything": "on", "from_day": "2026-03-02"}).status_code
        == 422
    )


def test_a_mark_cannot_begin_before_the_end_of_an_earlier_one(client, villages):
    MinorityArea.objects.filter(neighbourhood=villages.ban).update(last_day=date(2026, 8, 31))
    values = {
        "act": "danh-dau",
        "neighbourhoods": [villages.ban.pk],
        "from_day": "2026-08-01",
        "decision": "x",
    }
    answer = client.post(reverse("teams:neighbourhoods_flag"), values)

    assert answer.status_code == 409
    assert "đến hết ngày 31/08/2026" in answer.content.decode()


def test_a_wrongly_written_name_is_mended_without_a_new_period(client, villages):
    client.post(one(villages.ban, "neighbourhood_correct"), {"kind": "ban", "name": "Nà Bảng"})

    assert NeighbourhoodPeriod.objects.get(neighbourhood=villages.ban).name == "Nà Bảng"


def test_what_was_entered_by_mistake_goes_unless_a_team_names_it(client, villages):
    gone = client.post(one(villages.lonely, "neighbourhood_remove"), {"reason": "ghi hai lần"})
    kept = client.post(one(villages.ban, "neighbourhood_remove"), {"reason": "ghi hai lần"})

    assert (gone.status_code, kept.status_code) == (303, 409)
    assert not Neighbourhood.objects.filter(pk=villages.lonely.pk).exists()
    assert Neighbourhood.objects.filter(pk=villages.ban.pk).exists()
