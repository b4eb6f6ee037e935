from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from hoagiai.plans.models import Assignment


def titles(response):
    return [row.agency.short_name or row.agency.name for row, _ in response.context["rows"]]


def test_an_officer_first_sees_the_work_of_their_own_body(at, plan, officer, wards):
    page = at(officer).get("/nhiem-vu/")

    assert [row.agency for row, _ in page.context["rows"]] == [wards[0]]
    assert "Việc của cơ quan tôi" in page.content.decode()


def test_a_specialist_first_sees_all_work_in_the_province(at, plan, specialist):
    assert len(at(specialist).get("/nhiem-vu/").context["rows"]) == 3


def test_another_commune_does_not_see_it_at_all(at, plan, work, wards, stranger):
    rows = at(stranger).get("/nhiem-vu/?pham-vi=tat-ca&tinh-trang=tat-ca").context["rows"]

    assert [row.agency for row, _ in rows] == [wards[1]]


def test_a_person_without_plans_to_read_is_refused(at, db):
    from hoagiai.accounts.models import User

    assert (
        at(User.objects.create_user("khong", full_name="Không vị trí")).get("/nhiem-vu/").status_code == 403
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("tim=hoa+giai+vien", 3),
        ("tim=HÒA+GIẢI", 3),
        ("tim=II.3", 3),
        ("tim=khong-co", 0),
        ("vai-tro=phoi-hop", 1),
        ("tinh-trang=sap-den-han", 2),
        ("tinh-trang=trong-han", 1),
        ("tinh-trang=qua-han", 0),
        ("tinh-trang=la-gi", 3),
        ("co-quan=so+tu+phap", 1),
        ("pham-vi=cua-toi", 1),
        ("han-tu=2026-11-28&han-den=28/11/2026", 3),
        ("han-tu=2026-11-29", 0),
        ("han-tu=31/02/2026", 3),
        ("sap-xep=-co-quan", 3),
        ("sap-xep=mat-khau", 3),
        ("trang=99", 3),
    ],
)
def test_every_filter_stands_in_the_address(at, plan, specialist, query, found):
    page = at(specialist).get(f"/nhiem-vu/?{query}")

    assert page.status_code == 200
    assert len(page.context["rows"]) == found


@pytest.mark.parametrize(("person", "scope"), [("specialist", "tat-ca"), ("officer", "cua-toi")])
def test_asking_for_what_one_sees_anyway_is_no_mistake(at, plan, request, person, scope):
    page = at(request.getfixturevalue(person)).get(f"/nhiem-vu/?pham-vi={scope}")

    assert not page.context["form"].errors
    assert 'class="error"' not in page.content.decode()


def test_filters_by_plan_and_by_place(at, plan, specialist, wards):
    there = at(specialist)

    assert len(there.get(f"/nhiem-vu/?ke-hoach={plan.code}").context["rows"]) == 3
    rows = there.get(f"/nhiem-vu/?dia-ban={wards[1].unit_id}").context["rows"]
    assert [row.agency for row, _ in rows] == [wards[1]]


def test_what_has_no_deadline_comes_last_both_ways(at, plan, work, specialist):
    Assignment.objects.filter(pk=work.pk).update(due_on=None)

    for order in ("han", "-han"):
        rows = at(specialist).get(f"/nhiem-vu/?sap-xep={order}").context["rows"]
        assert rows[-1][0] == work


def test_finished_work_is_under_its_own_heading(at, handed_in, specialist):
    page = at(specialist).get("/nhiem-vu/?tinh-trang=cho-nghiem-thu")

    assert [row for row, _ in page.context["rows"]] == [handed_in]
    assert "1 việc chờ nghiệm thu" in page.content.decode()


def test_the_list_takes_few_statements_however_long_it_is(
    at, plan, specialist, django_assert_max_num_queries
):
    there = at(specialist)
    there.get("/nhiem-vu/")

    with django_assert_max_num_queries(12):
        there.get("/nhiem-vu/?tim=hoa&co-quan=uy&tinh-trang=tat-ca")


def test_the_list_takes_the_same_statements_for_one_row_and_for_many(at, plan, specialist):
    there = at(specialist)
    numbers = []
    for query in ("vai-tro=phoi-hop", "tinh-trang=tat-ca"):
        with CaptureQueriesContext(
            connection,
        ) as captured:
            there.get(f"/nhiem-vu/?{query}")
        numbers.append(len(captured))

    assert numbers[0] == numbers[1]


def test_htmx_gets_only_the_list(at, plan, specialist):
    part = at(specialist).get("/nhiem-vu/?tim=hoa", headers={"HX-Request": "true"}).content.decode()

    assert "<html" not in part
    assert "II.3" in part


def test_the_filtered_list_can_be_taken_away_as_excel(at, plan, specialist):
    answer = at(specialist).get("/nhiem-vu/tai-ve/?vai-tro=chu-tri")

    assert "filename*=UTF-8''Danh%20s%C3%A1ch" in answer["Content-Disposition"]
    rows = (
        CalamineWorkbook.from_filelike(BytesIO(b"".join(answer.streaming_content)))
        .get_sheet_by_index(0)
        .to_python()
    )
    told = [row for row in rows if "II.3" in row]
    assert len(told) == 2
    assert any("Vai trò: Chủ trì" in str(row) for row in rows)
