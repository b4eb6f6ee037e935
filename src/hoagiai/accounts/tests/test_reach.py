"""How far rights reach."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from hoagiai.accounts import queries
from hoagiai.accounts.terms import Permission, RoleCode
from hoagiai.accounts.tests.factories import (
    DAY,
    make_agency,
    make_officer,
    make_position,
    make_user,
)
from hoagiai.agencies.actions.bodies import end_agency, rename_agency
from hoagiai.agencies.terms import Line
from hoagiai.places.tests.factories import BEFORE, province, unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def country():
    """Gia Lai of today came from Gia Lai and Bình Định of old; Lai Châu lies apart."""

    class Country:
        old_binh_dinh = province("Bình Định", BEFORE)
        gia_lai = province("Gia Lai")
        old_commune = unit("Xã Tây Bình", BEFORE, within="Bình Định")
        commune = unit("Xã Bình An", within="Gia Lai")
        lai_chau = province("Lai Châu")
        ministry = make_agency("Bộ Tư pháp thử", kind="ministry_of_justice")

        committee = make_agency(
            "UBND tỉnh Gia Lai thử", gia_lai, kind="people_committee", line=Line.GOVERNMENT
        )
        justice = make_agency("Sở Tư pháp Gia Lai thử", gia_lai, kind="justice_department", parent=ministry)
        old_justice = make_agency(
            "Sở Tư pháp Bình Định thử", old_binh_dinh, kind="justice_department", last=BEFORE
        )
        old_committee = make_agency(
            "UBND tỉnh Bình Định thử",
            old_binh_dinh,
            kind="people_committee",
            line=Line.GOVERNMENT,
            last=BEFORE,
        )
        old_commune_committee = make_agency(
            "UBND xã cũ thử", old_commune, kind="people_committee", line=Line.GOVERNMENT, last=BEFORE
        )
        commune_committee = make_agency(
            "UBND xã thử", commune, kind="people_committee", line=Line.GOVERNMENT, parent=committee
        )
        women = make_agency("Hội Phụ nữ tỉnh thử", gia_lai, kind="women_union", line=Line.WOMEN)
        commune_women = make_agency("Hội Phụ nữ xã thử", commune, kind="women_union", line=Line.WOMEN)
        elsewhere = make_agency(
            "Sở Tư pháp Lai Châu thử", lai_chau, kind="justice_department", parent=ministry
        )

    return Country


def names(user, permission):
    found = queries.reach(user, permission, DAY).agencies()
    return {agency.name for agency in found if agency.name.endswith("thử")}


def test_a_gia_lai_specialist_sees_the_bodies_of_old_binh_dinh(country):
    specialist = make_officer(country.justice, RoleCode.PROVINCE_SPECIALIST)

    seen = names(specialist, Permission.PLAN_READ)

    assert {"Sở Tư pháp Bình Định thử", "UBND xã cũ thử", "UBND xã thử"} <= seen
    assert "Sở Tư pháp Lai Châu thử" not in seen


def test_a_renamed_department_keeps_the_bodies_it_took_over(country):
    specialist = make_officer(country.justice, RoleCode.PROVINCE_SPECIALIST)
    before = names(specialist, Permission.TASK_REPORT)
    for body in (country.justice, country.old_justice):
        rename_agency(agency=body, name=f"Đổi tên {body.name}", on=DAY, by=None)
    specialist.forget_positions()

    now = names(specialist, Permission.TASK_REPORT)

    assert {name.removeprefix("Đổi tên ") for name in now} == before
    assert "Đổi tên Sở Tư pháp Bình Định thử" in now


def test_a_specialist_follows_up_the_plans_of_every_body_of_the_province(country):
    specialist = make_officer(country.justice, RoleCode.PROVINCE_SPECIALIST)

    followed = names(specialist, Permission.PLAN_WRITE)

    assert {"UBND tỉnh Bình Định thử", "UBND xã cũ thử", "Hội Phụ nữ tỉnh thử"} <= followed
    assert "Sở Tư pháp Lai Châu thử" not in followed


def test_a_specialist_reports_for_the_department_the_committee_and_their_predecessors_only(country):
    specialist = make_officer(country.justice, RoleCode.PROVINCE_SPECIALIST)

    assert names(specialist, Permission.TASK_REPORT) == {
        "Sở Tư pháp Gia Lai thử",
        "UBND tỉnh Gia Lai thử",
        "Sở Tư pháp Bình Định thử",
        "UBND tỉnh Bình Định thử",
    }


def test_a_commune_officer_does_not_act_for_the_province(country):
    officer = make_officer(country.commune_committee, RoleCode.COMMUNE_OFFICER)

    assert names(officer, Permission.TASK_REPORT) == {"UBND xã thử", "UBND xã cũ thử"}
    assert not queries.may(officer, Permission.PLAN_READ, at=country.committee, on=DAY)


def test_an_association_sees_its_line_in_its_place(country):
    officer = make_officer(country.women, RoleCode.ASSOCIATION_OFFICER)

    assert names(officer, Permission.PLAN_READ) == {"Hội Phụ nữ tỉnh thử", "Hội Phụ nữ xã thử"}
    assert names(officer, Permission.PLAN_WRITE) == {"Hội Phụ nữ tỉnh thử"}


def test_a_coordinating_body_sees_itself(country):
    officer = make_officer(country.women, RoleCode.COORDINATING_OFFICER)

    assert names(officer, Permission.PLAN_READ) == {"Hội Phụ nữ tỉnh thử"}


def test_the_ministry_reads_everywhere_without_a_filter(country):
    statistician = make_officer(country.ministry, RoleCode.MINISTRY_STATISTICIAN)
    held = queries.reach(statistician, Permission.PLAN_READ, DAY)

    assert held.everywhere
    assert not held.within("issuer")
    assert not queries.may(statistician, Permission.PLAN_WRITE, on=DAY)


def test_the_operator_does_not_read_plans(country):
    operator = make_officer(country.ministry, RoleCode.SYSTEM_OPERATOR)

    assert queries.may(operator, Permission.SYSTEM_OPERATE, on=DAY)
    assert names(operator, Permission.PLAN_READ) == set()


def test_a_right_ends_with_its_position(country):
    officer = make_officer(country.justice, RoleCode.PROVINCE_SPECIALIST, last=date(2026, 2, 28))

    assert queries.may(officer, Permission.PLAN_WRITE, at=country.justice, on=date(2026, 2, 28))
    with pytest.raises(PermissionDenied, match="soạn kế hoạch tại Sở Tư pháp Gia Lai thử"):
        queries.require(officer, Permission.PLAN_WRITE, at=country.justice, on=date(2026, 3, 1))


def test_nobody_without_position_sees_anything(country):
    assert names(make_user(), Permission.PLAN_READ) == set()
    assert not queries.places_covered_by(make_user(), DAY).exists()


def test_two_positions_reach_two_places_in_one_query(country, django_assert_num_queries):
    officer = make_officer(country.justice, RoleCode.PROVINCE_SPECIALIST)
    make_position(officer, country.elsewhere, RoleCode.PROVINCE_SPECIALIST)
    with django_assert_num_queries(2):
        seen = names(officer, Permission.PLAN_READ)

    assert {"Sở Tư pháp Lai Châu thử", "UBND xã cũ thử"} <= seen


def test_places_covered_follow_the_reform(country):
    officer = make_officer(country.justice, RoleCode.PROVINCE_SPECIALIST)

    covered = set(queries.places_covered_by(officer, DAY))

    assert {country.old_binh_dinh, country.old_commune, country.commune} <= covered
    assert country.lai_chau not in covered


def test_the_position_told_is_that_of_the_day_asked_for(country):
    officer = make_officer(country.women, RoleCode.COORDINATING_OFFICER)
    held = officer.positions.get()
    held.valid_from, held.valid_to = date(2026, 1, 1), date(2026, 3, 31)
    held.save()

    assert officer.standing(date(2026, 3, 31)).body == country.women.name
    assert officer.standing(date(2026, 4, 1)).body == ""


def test_a_committee_that_was_renamed_or_ended_is_served_as_before(country):
    specialist = make_officer(country.justice, RoleCode.PROVINCE_SPECIALIST)
    officer = make_officer(country.commune_committee, RoleCode.COMMUNE_OFFICER)
    before = names(specialist, Permission.TASK_REPORT), names(officer, Permission.TASK_REPORT)

    rename_agency(agency=country.committee, name="Ủy ban tỉnh mới thử", on=DAY, by=None)
    rename_agency(agency=country.commune_committee, name="UBND xã mới thử", on=DAY, by=None)
    for gone in (country.old_committee, country.old_commune_committee):
        end_agency(agency=gone, last_day=BEFORE, by=None)
    for user in (specialist, officer):
        user.forget_positions()

    assert names(specialist, Permission.TASK_REPORT) == {
        "Ủy ban tỉnh mới thử" if name == "UBND tỉnh Gia Lai thử" else name for name in before[0]
    }
    assert names(officer, Permission.TASK_REPORT) == {"UBND xã mới thử", "UBND xã cũ thử"}
    assert before[1] == {"UBND xã thử", "UBND xã cũ thử"}
