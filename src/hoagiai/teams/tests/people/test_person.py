"""The page of one person: who sees it, what it shows on which day, and protected data behind a recorded look."""

from datetime import date

import pytest
from django.urls import reverse

from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import make_officer, make_user
from hoagiai.teams.actions.looking import look_at
from hoagiai.teams.actions.people import FactValue, PersonValues, add_fact, edit_person
from hoagiai.teams.errors import LooksRefused
from hoagiai.teams.models import Leadership, Mediator, Person, PersonFact, ProtectedLook
from hoagiai.teams.tests.factories import entered_at, neighbourhood, person, team

pytestmark = pytest.mark.django_db
IDENTITY, PHONE, BIRTH = "012345678901", "0912345678", date(1975, 3, 9)


@pytest.fixture
def someone(communes):
    """A leader with everything protected, in the officer's commune."""
    made = team(communes[0], neighbourhood(communes[0], "Nà Bản"), name="Tổ Nà Bản", men=1, women=0)
    found = made.mediators.get().person
    found.identity_number, found.phone, found.birth_date = IDENTITY, PHONE, BIRTH
    found.address = "Bản Nà Bản"
    found.save()
    return found


def url(name, who, *more):
    return reverse(f"teams:{name}", args=[who.code, *more])


def secrets_in(page):
    return [each for each in (IDENTITY, PHONE, "09/03/1975", "1975-03-09") if each in page]


def test_the_page_shows_offices_facts_and_no_protected_value(client, officer, someone):
    add_fact(person=someone, fact=FactValue("language", "tiếng Thái"), first_day=None, by=officer)
    client.force_login(officer)
    page = client.get(url("person", someone)).content.decode()

    assert "Tổ Nà Bản" in page
    assert "Tổ trưởng tổ hòa giải" in page
    assert "Tiếng Thái" in page
    assert "Thái" in page
    assert "Bản Nà Bản" in page
    assert "ghi thêm thông tin của một người" in page
    assert secrets_in(page) == []


@pytest.mark.parametrize(
    ("field", "shown"), [("identity", IDENTITY), ("phone", PHONE), ("birth_date", "09/03/1975")]
)
def test_a_look_shows_one_value_and_is_recorded(client, officer, someone, field, shown):
    client.force_login(officer)
    answer = client.post(url("look", someone), {"field": field, "reason": "đối chiếu thẻ"})

    assert answer.status_code == 200
    assert secrets_in(answer.content.decode()) == [shown]
    assert "no-store" in answer["Cache-Control"]
    seen = ProtectedLook.objects.get()
    assert (seen.person, seen.field, seen.user, seen.reason) == (someone, field, officer, "đối chiếu thẻ")
    assert seen.standing == f"Chuyên viên, {officer.positions.get().agency.name}"
    again = client.get(url("person", someone)).content.decode()
    assert secrets_in(again) == []
    assert "1 lần đã xem" in again
    assert "đối chiếu thẻ" in again


def test_a_look_without_a_reason_or_at_nothing_shows_nothing_and_records_nothing(client, officer, someone):
    client.force_login(officer)
    assert client.post(url("look", someone), {"field": "phone", "reason": " "}).status_code == 422
    someone.phone = ""
    someone.save()
    nothing = client.post(url("look", someone), {"field": "phone", "reason": "gọi họp"})

    assert nothing.status_code == 409
    assert "Sổ chưa ghi số điện thoại" in nothing.content.decode()
    assert client.get(url("look", someone)).status_code == 405
    assert not ProtectedLook.objects.exists()


def test_a_province_without_the_right_sees_the_page_and_no_value(client, specialist, someone, justice):
    client.force_login(specialist)

    assert client.get(url("person", someone)).status_code == 200
    assert client.post(url("look", someone), {"field": "phone", "reason": "x"}).status_code == 403
    assert not ProtectedLook.objects.exists()
    client.force_login(make_officer(justice, RoleCode.PROVINCE_REGISTRAR, "Người giữ sổ"))
    assert PHONE in client.post(url("look", someone), {"field": "phone", "reason": "x"}).content.decode()


def test_another_commune_does_not_find_the_person(client, stranger, someone):
    client.force_login(stranger)

    assert client.get(url("person", someone)).status_code == 404
    assert client.post(url("look", someone), {"field": "phone", "reason": "x"}).status_code == 404
    assert not ProtectedLook.objects.exists()


def test_who_reads_without_history_does_not_see_who_looked(client, someone, officer):
    from hoagiai.accounts.tests.factories import make_agency

    look_at(person=someone, field="phone", reason="gọi họp", by=officer)
    client.force_login(make_officer(make_agency("Bộ Tư pháp"), RoleCode.MINISTRY_STATISTICIAN, "Thống kê"))
    page = client.get(url("person", someone)).content.decode()

    assert "gọi họp" not in page
    assert "lần đã xem" not in page


def test_one_sees_oneself_and_who_looked(client, someone, officer):
    look_at(person=someone, field="phone", reason="gọi họp", by=officer)
    me = make_user("Chính mình", username="chinhminh")
    Person.objects.filter(pk=someone.pk).update(user=me)
    Leadership.objects.all().delete()
    Mediator.objects.update(last_day=date(2026, 1, 1))
    client.force_login(me)
    page = client.get(url("person", someone)).content.decode()

    assert "Đã thôi hòa giải viên" in page
    assert "gọi họp" in page
    assert secrets_in(page) == []
    assert client.post(url("look", someone), {"field": "phone", "reason": "x"}).status_code == 403


def test_history_never_holds_a_protected_value(client, officer, someone):
    values = PersonValues(
        full_name="Lò Văn Mới",
        sex="m",
        birth_date=date(1976, 4, 10),
        ethnicity="08",
        phone="0987654321",
        identity_number="098765432109",
    )
    edit_person(person=someone, values=values, by=officer)
    client.force_login(officer)
    page = client.get(url("person", someone)).content.decode()

    assert "Họ và tên: Lò Văn A → Lò Văn Mới" in page
    assert "Dân tộc: Thái → Mông" in page
    assert "Số điện thoại: (được bảo vệ) → (được bảo vệ)" in page
    for secret in (IDENTITY, PHONE, "10/04/1976", "0987654321", "098765432109"):
        assert secret not in page
    assert "folded" not in page.lower()


def test_a_value_sealed_with_another_key_is_refused_in_words(officer, someone, settings):
    settings.DATA_KEY = "khoa-khac"

    with pytest.raises(LooksRefused, match="khóa khác"):
        look_at(person=someone, field="phone", reason="x", by=officer)


def test_the_page_is_as_on_the_day(client, officer, someone):
    PersonFact.objects.create(person=someone, kind="standing", value="elder", first_day=date(2026, 5, 1))
    Mediator.objects.filter(person=someone).update(last_day=date(2026, 6, 30), ending="own_wish")
    client.force_login(officer)

    page = client.get(url("person", someone), {"ngay": "2026-04-01"})
    then = page.content.decode()
    assert page.context["facts"] == []
    assert page.context["holds"]
    now = client.get(url("person", someone)).content.decode()
    assert "Già làng" in now
    assert "30/06/2026, theo nguyện vọng" in now
    assert "Sửa thông tin" not in then
    before = client.get(url("person", someone), {"ngay": "2020-01-01"}).content.decode()
    assert "Ngày này chưa là hòa giải viên" in before


def test_the_page_takes_a_bounded_number_of_statements(
    client, officer, someone, django_assert_max_num_queries
):
    for number in range(12):
        PersonFact.objects.create(person=someone, kind="language", value=f"tiếng {number}")
    client.force_login(officer)

    with django_assert_max_num_queries(36):
        client.get(url("person", someone))


def test_somebody_without_office_is_found_by_nobody_below_the_country(client, officer, someone):
    client.force_login(officer)

    assert client.get(url("person", person("Người lạ"))).status_code == 404


def test_on_a_day_gone_by_a_person_is_as_the_register_said_then(client, officer, someone):
    entered_at(someone, date(2026, 2, 1))
    someone.full_name, someone.address, someone.ethnicity = "Lò Văn Đổi", "Tổ 5", "08"
    someone.save()
    client.force_login(officer)
    page = client.get(f"/nguoi/{someone.code}/?ngay=2026-03-01")
    shown = {each.label: (each.value, each.note) for each in page.context["known"]}

    assert page.context["name"] == "Lò Văn A"
    assert shown["Họ và tên"] == ("Lò Văn A", "hiện nay: Lò Văn Đổi")
    assert shown["Dân tộc"] == ("Thái", "hiện nay: Mông")
    assert shown["Nơi thường trú"][1] == "hiện nay: Tổ 5"
    assert shown["Giới tính"][1] == ""
    now = client.get(f"/nguoi/{someone.code}/").context
    assert now["name"] == "Lò Văn Đổi" and not any(each.note for each in now["known"])


def test_what_was_entered_later_is_said_to_be_of_today_beside_each_value(client, officer, someone):
    entered_at(someone, date(2026, 5, 1))
    client.force_login(officer)
    page = client.get(f"/nguoi/{someone.code}/?ngay=2026-03-01")

    notes = {each.label: each.note for each in page.context["known"] if each.value}
    assert notes and set(notes.values()) == {"theo sổ hiện nay"}
    assert page.content.decode().count("theo sổ hiện nay") == len(notes)
