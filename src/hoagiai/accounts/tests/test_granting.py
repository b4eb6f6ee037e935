"""Granting, ending and managing."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from hoagiai import audit
from hoagiai.accounts import actions, queries
from hoagiai.accounts.errors import MayNotGrant, UnfitPosition
from hoagiai.accounts.models import Position, User
from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import DAY, make_officer, make_position, make_user


def grant(by, agency, role_code=RoleCode.COMMUNE_OFFICER, user=None, **more):
    more.setdefault("valid_from", DAY)
    return actions.grant_position(
        user=user or make_user(), agency=agency, role_code=role_code, title="Công chức", on=DAY, by=by, **more
    )


def test_a_leader_grants_in_the_province_and_history_says_so(leader, bodies):
    position = grant(leader, bodies.commune)

    sentence = audit.history_of(position)[0]
    assert str(sentence) == "Vàng Thị Mai (Phó Giám đốc, Sở Tư pháp Lai Châu thử) giao vị trí công tác."
    assert position.granted_by == leader


def test_nobody_grants_out_of_reach(leader, bodies):
    with pytest.raises(MayNotGrant, match="không có quyền giao vị trí tại Sở Tư pháp Gia Lai thử"):
        grant(leader, bodies.elsewhere, RoleCode.PROVINCE_SPECIALIST)

    assert not Position.objects.filter(agency=bodies.elsewhere).exists()


def test_nobody_grants_above_their_own_role(leader, bodies):
    with pytest.raises(MayNotGrant, match="cao hơn"):
        grant(leader, bodies.justice, RoleCode.SYSTEM_OPERATOR)


def test_nobody_grants_to_themselves(leader, bodies):
    with pytest.raises(MayNotGrant, match="tự giao"):
        grant(leader, bodies.commune, user=leader)


def test_an_officer_without_the_right_grants_nothing(officer, bodies):
    with pytest.raises(MayNotGrant):
        grant(officer, bodies.commune)


def test_a_higher_rank_elsewhere_does_not_help(officer, outsider, bodies):
    make_position(outsider, bodies.commune, RoleCode.COMMUNE_LEADER)

    with pytest.raises(MayNotGrant, match="không có quyền giao vị trí tại Sở Tư pháp Lai Châu"):
        grant(outsider, bodies.justice, RoleCode.PROVINCE_SPECIALIST)
    grant(outsider, bodies.commune)


def test_a_role_fits_its_level(leader, bodies):
    with pytest.raises(UnfitPosition, match="Cấp xã"):
        grant(leader, bodies.commune, RoleCode.PROVINCE_SPECIALIST)


def test_the_same_open_position_is_refused(leader, bodies):
    user = make_user()
    grant(leader, bodies.commune, user=user)

    with pytest.raises(ValidationError, match="đang giữ vai trò đó"):
        grant(leader, bodies.commune, user=user)


def test_a_position_ends_with_its_last_day(leader, officer):
    [position] = queries.positions_of(officer, DAY)
    actions.end_position(position=position, last_day=DAY, reason="nghỉ hưu", on=DAY, by=leader)

    assert queries.positions_of(officer, DAY) != []
    assert queries.positions_of(User.objects.get(pk=officer.pk), date(2026, 3, 3)) == []
    with pytest.raises(UnfitPosition, match="từ ngày bắt đầu"):
        actions.end_position(position=position, last_day=date(2019, 1, 1), on=DAY, by=leader)


def test_an_account_comes_with_its_first_position_or_not_at_all(leader, bodies):
    values = {"full_name": "Lý A Sử", "title": "Công chức", "valid_from": DAY, "on": DAY, "by": leader}
    user, password = actions.create_account(
        username="Ly.A.Su", agency=bodies.commune, role_code=RoleCode.COMMUNE_OFFICER, **values
    )
    assert (user.username, user.must_change_password) == ("ly.a.su", True)
    assert user.check_password(password)

    with pytest.raises(MayNotGrant):
        actions.create_account(
            username="hai", agency=bodies.elsewhere, role_code=RoleCode.PROVINCE_SPECIALIST, **values
        )
    assert not User.objects.filter(username="hai").exists()


def test_an_account_with_a_position_above_or_elsewhere_is_not_ours_to_touch(leader, officer, bodies):
    make_position(officer, bodies.ministry, RoleCode.MINISTRY_SPECIALIST)

    with pytest.raises(MayNotGrant):
        actions.give_password(user=officer, on=DAY, by=leader)
    with pytest.raises(MayNotGrant):
        actions.close_account(user=leader, reason="thử", on=DAY, by=leader)


def test_a_closed_account_holds_no_rights(leader, officer):
    actions.close_account(user=officer, reason="thôi việc", on=DAY, by=leader)

    assert queries.positions_of(officer, DAY) == []


def test_one_sees_oneself_and_the_people_where_one_grants(leader, officer, outsider):
    stranger = make_user()

    assert set(queries.people_visible_to(leader, DAY)) == {leader, officer}
    assert set(queries.people_visible_to(officer, DAY)) == {officer}
    assert stranger not in queries.people_visible_to(outsider, DAY)


def test_people_are_found_without_marks(leader, officer, bodies):
    found = queries.people_matching(queries.people_visible_to(leader, DAY), "lo van")
    assert list(found) == [officer]
    assert list(queries.people_in_role(found, RoleCode.COMMUNE_OFFICER, DAY)) == [officer]
    assert make_officer(bodies.commune, RoleCode.COMMUNE_OFFICER, "Tẩn Mẩy") not in found
