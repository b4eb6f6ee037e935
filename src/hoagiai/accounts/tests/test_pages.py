"""Pages for people and roles."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from hoagiai.accounts.models import Position, User
from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import make_officer, make_position


@pytest.fixture
def client(client, leader):
    client.force_login(leader)
    return client


def test_the_list_filters_by_the_address_and_asks_few_questions(
    client, officer, bodies, django_assert_max_num_queries
):
    for number in range(30):
        make_officer(bodies.commune, RoleCode.COMMUNE_OFFICER, f"Người {number}")
    with django_assert_max_num_queries(10):
        page = client.get(reverse("accounts:people"), {"q": "lo van"}).content.decode()

    assert "Lò Văn Chom" in page
    assert "Người 7" not in page


def test_the_list_answers_htmx_with_its_part(client, officer):
    part = client.get(reverse("accounts:people"), headers={"hx-request": "true"}).content.decode()

    assert "Lò Văn Chom" in part
    assert "<html" not in part


def test_a_person_page_shows_positions_and_history(client, officer):
    page = client.get(officer.get_absolute_url()).content.decode()

    assert "UBND xã Mường Kim thử" in page
    assert "cập nhật dữ liệu" in page


def test_a_new_account_shows_its_password_once(client, bodies):
    values = {
        "full_name": "Lý A Sử",
        "username": "ly.a.su",
        "agency": "ubnd xã Mường Kim thử",
        "role_code": RoleCode.COMMUNE_OFFICER,
        "title": "Công chức",
        "valid_from": "2026-03-02",
    }
    values["form_token"] = str(uuid4())
    page = client.post(reverse("accounts:new"), values, follow=True)
    again = client.post(reverse("accounts:new"), values, follow=True)

    password = re.search(r'id="password">([a-z0-9-]+)<', page.content.decode())[1]
    assert User.objects.get(username="ly.a.su").check_password(password)
    assert password in again.content.decode()
    assert "no-store" in page.headers["Cache-Control"]


def test_a_new_account_out_of_reach_is_refused_on_the_form(client, bodies):
    values = {"full_name": "A", "username": "abc", "agency": bodies.elsewhere.name, "title": "B"}
    page = client.post(reverse("accounts:new"), {**values, "valid_from": "2026-03-02"}).content.decode()

    assert "Không có cơ quan nào tên như vậy trong phạm vi" in page
    assert not User.objects.filter(username="abc").exists()


def test_an_agency_is_found_by_some_of_its_words(client, officer, bodies):
    values = {"agency": "ubnd lai chau thu", "role_code": RoleCode.PROVINCE_SPECIALIST, "title": "CV"}
    client.post(reverse("accounts:grant", args=[officer.username]), {**values, "valid_from": "2026-03-02"})

    assert Position.objects.filter(user=officer, agency=bodies.committee).exists()


def test_a_role_that_does_not_fit_is_said_beside_the_field(client, officer, bodies):
    values = {"agency": bodies.justice.name, "role_code": RoleCode.COMMUNE_LEADER, "title": "X"}
    page = client.post(
        reverse("accounts:grant", args=[officer.username]), {**values, "valid_from": "2026-03-02"}
    ).content.decode()

    assert "không dùng cho Cấp tỉnh" in page


def test_grant_then_end_a_position(client, officer, bodies):
    values = {"agency": bodies.committee.name, "role_code": RoleCode.PROVINCE_SPECIALIST, "title": "CV"}
    address = reverse("accounts:grant", args=[officer.username])
    assert client.post(address, {**values, "valid_from": "2026-03-02"}).status_code == 302
    position = Position.objects.get(user=officer, agency=bodies.committee)

    address = reverse("accounts:end", args=[officer.username, position.pk])
    client.post(address, {"last_day": "2026-12-31", "reason": "luân chuyển"})

    position.refresh_from_db()
    assert position.valid_to.year == 2026
    assert "luân chuyển" in client.get(officer.get_absolute_url()).content.decode()


def test_a_new_password_ends_open_sessions(client, officer):
    page = client.post(reverse("accounts:password", args=[officer.username]), follow=True).content.decode()
    password = re.search(r'id="password">([a-z0-9-]+)<', page)[1]

    officer.refresh_from_db()
    assert officer.check_password(password)
    assert officer.must_change_password


def test_close_and_reopen(client, officer):
    client.post(reverse("accounts:close", args=[officer.username]), {"reason": "nghỉ việc"})
    officer.refresh_from_db()
    assert not officer.is_active

    client.post(reverse("accounts:reopen", args=[officer.username]))
    officer.refresh_from_db()
    assert officer.is_active


def test_unseen_is_404_and_seen_but_not_allowed_is_403(client, officer, outsider, bodies):
    assert client.get(outsider.get_absolute_url()).status_code == 404
    make_position(officer, bodies.ministry, RoleCode.MINISTRY_SPECIALIST)
    assert client.get(officer.get_absolute_url()).status_code == 200
    assert client.get(reverse("accounts:close", args=[officer.username])).status_code == 403
