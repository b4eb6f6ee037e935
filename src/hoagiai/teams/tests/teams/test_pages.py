"""The page of one team, what is done from it, the overview and the minimums of places."""

from datetime import date

import pytest
from django.urls import reverse

from hoagiai.teams.actions.minimums import set_minimum
from hoagiai.teams.models import LocalMinimum, Mediator, Team, TeamReview
from hoagiai.teams.tests.factories import law_trained, neighbourhood, team

pytestmark = pytest.mark.django_db
TODAY = "2026-11-21"


@pytest.fixture
def lacking(communes):
    """A team of the officer's commune without a woman and short of its fixed number."""
    place = neighbourhood(communes[0], "Nà Bản", minority=True)
    made = team(communes[0], place, name="Tổ Nà Bản", men=3, women=0, fixed_number=5)
    law_trained(made.mediators.first().person)
    return made


def address(name, made):
    return reverse(f"teams:{name}", args=[made.code])


def decision(**more):
    return {"number": "15/QĐ-UBND", "day": "2026-03-02", "signer": "Lò Văn Giả", **more}


def test_the_page_says_what_is_missing_with_the_article_and_the_cure(client, officer, lacking):
    client.force_login(officer)
    page = client.get(address("team", lacking)).content.decode()

    assert "Chưa có hòa giải viên nữ" in page
    assert "Điều 12.1 Luật 35/2013/QH13" in page
    assert "Bầu bổ sung hòa giải viên nữ" in page
    assert "Thiếu 2 so với 5 hòa giải viên" in page
    assert "Điều 12.2 Luật 35/2013/QH13" in page
    assert "Bản Nà Bản" in page
    assert "120 hộ" in page
    assert "Tổ trưởng" in page
    assert "Luật, cao đẳng, đại học" in page


def test_the_page_shows_the_team_of_the_day_and_offers_no_writing(client, officer, lacking):
    gone = Mediator.objects.filter(team=lacking).last()
    Mediator.objects.filter(pk=gone.pk).update(last_day=date(2026, 5, 31), ending="own_wish")
    client.force_login(officer)

    then = client.get(address("team", lacking), {"ngay": "2026-05-31"})
    now = client.get(address("team", lacking))
    assert len(then.context["members"]) == 3
    assert not then.context["may_write"]
    assert len(now.context["members"]) == 2
    assert "theo nguyện vọng" in now.content.decode()
    before = client.get(address("team", lacking), {"ngay": "2020-01-01"})
    assert "tổ chưa thành lập" in before.content.decode()


def test_a_dissolved_team_says_so_and_leads_to_its_last_day(client, officer, lacking):
    Team.objects.filter(pk=lacking.pk).update(dissolved_on=date(2026, 6, 30))
    client.force_login(officer)
    page = client.get(address("team", lacking)).content.decode()

    assert "Tổ đã giải thể" in page
    assert "?ngay=2026-06-30" in page


def test_the_page_takes_the_same_statements_however_many_members(
    client, officer, lacking, communes, django_assert_max_num_queries
):
    big = team(communes[0], neighbourhood(communes[0], "Lớn"), men=9, women=9)
    client.force_login(officer)

    for made in (lacking, big):
        with django_assert_max_num_queries(40):
            client.get(address("team", made))


def test_a_team_is_established_from_the_form(client, officer, communes):
    place = neighbourhood(communes[0])
    client.force_login(officer)
    form = decision(
        unit=communes[0].pk, name="Tổ hòa giải Nà Bản", neighbourhoods=[place.pk], fixed_number="5"
    )
    answer = client.post(reverse("teams:establish"), form)

    made = Team.objects.get()
    assert answer.url == address("team", made)
    assert made.established_on == date(2026, 3, 2)
    assert made.neighbourhoods.get().neighbourhood == place
    again = client.post(reverse("teams:establish"), form)
    assert again.status_code == 409
    assert "đã có tổ tên" in again.content.decode()
    assert Team.objects.count() == 1


def test_a_team_is_not_established_in_another_commune_nor_without_a_decision(client, officer, communes):
    client.force_login(officer)
    elsewhere = client.post(
        reverse("teams:establish"), decision(unit=communes[1].pk, name="Tổ", neighbourhoods=[])
    )
    nothing = client.post(reverse("teams:establish"), {"unit": communes[0].pk, "name": "Tổ"})

    assert (elsewhere.status_code, nothing.status_code) == (422, 422)
    assert "Hãy ghi số, ký hiệu" in nothing.content.decode()
    assert not Team.objects.exists()


def test_name_villages_review_and_end_are_written_from_their_pages(client, officer, lacking, communes):
    client.force_login(officer)
    other = neighbourhood(communes[0], "Phiêng Ban")

    client.post(
        address("change", lacking), {"name": "Tổ số 1", "fixed_number": "3", "from_day": "2026-06-01"}
    )
    client.post(address("villages", lacking), {"neighbourhoods": [other.pk], "from_day": "2026-06-01"})
    client.post(
        address("review", lacking),
        {"year": "2026", "held_on": TODAY, "outcome": "to_consolidate", "note": "Thiếu nữ"},
    )
    assert lacking.periods.get(last_day=None).name == "Tổ số 1"
    assert lacking.neighbourhoods.get(last_day=None).neighbourhood == other
    assert TeamReview.objects.get().note == "Thiếu nữ"
    client.post(
        address("dissolve", lacking),
        {"last_day": TODAY, "reason": "Sáp nhập bản", **decision(day=TODAY)},
    )
    lacking.refresh_from_db()
    assert (lacking.dissolved_on, lacking.dissolved_by.number) == (date(2026, 11, 21), "15/QĐ-UBND")


def test_a_refusal_is_shown_and_nothing_changes(client, officer, lacking):
    client.force_login(officer)
    answer = client.post(
        address("change", lacking), {"name": "Tổ hai", "fixed_number": "", "from_day": "2020-01-01"}
    )

    assert answer.status_code == 409
    assert "ngày thành lập tổ" in answer.content.decode()
    assert lacking.periods.get().name == "Tổ Nà Bản"


def test_the_province_reads_and_does_not_write(client, specialist, lacking):
    client.force_login(specialist)

    assert client.get(address("team", lacking)).context["may_write"] is False
    assert client.get(address("change", lacking)).status_code == 403
    assert client.get(reverse("teams:establish")).status_code == 403


def test_the_overview_counts_by_commune_and_leads_to_the_lists(client, specialist, lacking, communes):
    team(communes[1], neighbourhood(communes[1]))
    client.force_login(specialist)
    response = client.get(reverse("teams:overview"))
    page = response.content.decode()

    assert "1 / 2 tổ đủ số lượng, thành phần theo Luật" in page
    assert {row.unit: row.tally.lacking for row in response.context["rows"]} == {
        communes[0]: 1,
        communes[1]: 0,
    }
    assert "thieu=khong-nu" in page
    assert response.context["drawn"].circles
    then = client.get(reverse("teams:overview"), {"ngay": "2020-01-01"})
    assert "Chưa có tổ nào trong sổ ngày này" in then.content.decode()


def test_the_overview_of_an_officer_is_the_commune(client, officer, lacking):
    client.force_login(officer)
    response = client.get(reverse("teams:overview"), {"sap-xep": "-thieu"})

    assert response.context["rows"] == []
    assert "0 / 1 tổ" in response.content.decode()


def test_the_overview_is_of_bounded_cost(client, specialist, lacking, django_assert_max_num_queries):
    client.force_login(specialist)
    with django_assert_max_num_queries(11):
        client.get(reverse("teams:overview"))


def test_a_province_sets_its_minimum_and_less_than_the_law_is_refused(client, specialist, lai_chau):
    client.force_login(specialist)
    form = {"unit": lai_chau.pk, "mediators": "5", "first_day": "2026-12-01", "decision": "12/QĐ-UBND"}

    refused = client.post(reverse("teams:set_minimum"), {**form, "mediators": "2"})
    assert refused.status_code == 409
    assert "Điều 12.1 Luật 35/2013/QH13" in refused.content.decode()
    assert not LocalMinimum.objects.exists()
    assert client.post(reverse("teams:set_minimum"), form).status_code == 303
    assert LocalMinimum.objects.get().mediators == 5


def test_an_officer_sees_the_minimum_of_the_province(client, officer, specialist, lai_chau):
    set_minimum(unit=lai_chau, mediators=5, first_day=date(2026, 1, 1), decision="12/QĐ-UBND", by=specialist)
    client.force_login(officer)

    assert "12/QĐ-UBND" in client.get(reverse("teams:minimums")).content.decode()
