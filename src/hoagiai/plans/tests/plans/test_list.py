import pytest
from django.urls import reverse

from hoagiai.plans.tests.factories import issued_plan, named, reading_of_task

MOST_SQL = 14


def listed(client, who, **asked):
    client.force_login(who)
    return client.get(reverse("plans:list"), asked).content.decode()


def test_a_plan_is_found_without_marks_and_by_what_it_lacks(client, plan, specialist):
    assert plan.title in listed(client, specialist, tim="HOA GIAI")
    assert plan.title in listed(client, specialist, **{"so-ngay": "chua"})
    assert plan.title not in listed(client, specialist, tim="tap huan luat")
    assert plan.title not in listed(client, specialist, **{"trang-thai": "da-ket-thuc"})
    assert plan.title in listed(client, specialist, nam="2026")
    assert plan.title not in listed(client, specialist, nam="2019")


def test_nonsense_in_the_address_filters_nothing(client, plan, specialist):
    answer = listed(client, specialist, **{"trang-thai": "x", "nam": "mười", "sap-xep": "id", "trang": "-4"})

    assert plan.title in answer


def test_a_draft_is_seen_only_where_plans_are_written(client, draft, specialist, officer):
    assert draft.title in listed(client, specialist)
    assert draft.title not in listed(client, officer)


def test_an_officer_sees_the_plan_that_gives_work_to_the_commune(client, plan, officer):
    assert plan.title in listed(client, officer)


@pytest.mark.parametrize("number", [1, 12])
def test_the_list_takes_as_many_statements_for_many_plans(
    client, committee, wards, specialist, number, django_assert_max_num_queries
):
    for year in range(number):
        issued_plan(
            issuer=committee,
            by=specialist,
            title=f"Kế hoạch {year}",
            tasks=[reading_of_task("1", "Rà soát", lead=["UBND"])],
            resolutions=[named("UBND", *wards)],
        )
    client.force_login(specialist)

    with django_assert_max_num_queries(MOST_SQL):
        assert client.get(reverse("plans:list")).status_code == 200


def test_the_empty_list_says_what_to_do(client, specialist):
    assert "Chưa có kế hoạch nào" in listed(client, specialist)
