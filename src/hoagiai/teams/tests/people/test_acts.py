"""People are entered, edited, and known from a day to a day; an account is tied to a person."""

from datetime import date

import pytest
from django.urls import reverse

from hoagiai.accounts.tests.factories import make_user
from hoagiai.base.sealing import keyed_hash
from hoagiai.teams.actions.people import FactValue, add_fact, correct_fact, end_fact, link_account
from hoagiai.teams.errors import AccountTaken, FactOver, FactTwice, NoSuchAccount, OutOfOrder
from hoagiai.teams.models import Mediator, Person
from hoagiai.teams.tests.factories import neighbourhood, team

pytestmark = pytest.mark.django_db
TRAINING = FactValue("training", "law_bachelor")


@pytest.fixture
def made(communes):
    return team(communes[0], neighbourhood(communes[0], "Nà Bản"), name="Tổ Nà Bản", men=2, women=0)


@pytest.fixture
def someone(made):
    return made.mediators.order_by("pk").first().person


def url(name, *arguments):
    return reverse(f"teams:{name}", args=arguments)


def form(made, **more):
    values = {
        "team": made.periods.get(last_day=None).pk,
        "full_name": "lò  thị Mới",
        "sex": "f",
        "birth_date": "09/03/1980",
        "ethnicity": "03",
        "phone": "091.234.5678",
        "identity_number": "012 345 678 901",
        "training": "law_bachelor",
        "occupation": "Giáo viên",
        "first_day": "2026-03-02",
        **more,
    }
    return {key: value for key, value in values.items() if value is not None}


def test_a_mediator_is_entered_with_all_that_is_known(client, officer, made):
    client.force_login(officer)
    answer = client.post(url("add_mediator"), form(made))

    entered = Person.objects.get(full_name="lò thị Mới")
    assert answer.url == url("person", entered.code)
    assert (entered.birth_year, entered.birth_date) == (1980, date(1980, 3, 9))
    assert entered.phone == "0912345678"
    assert entered.identity_hash == keyed_hash("012345678901")
    assert "012345678901" not in entered.identity_sealed
    assert {fact.value for fact in entered.facts.all()} == {"law_bachelor", "Giáo viên"}
    assert entered.offices.get().team == made
    assert entered.synthetic


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("full_name", "", "Hãy ghi họ và tên"),
        ("full_name", "Lò Thị 2", "có chữ số"),
        ("sex", "", "Hãy chọn giới tính"),
        ("birth_year", "80", "đủ bốn chữ số"),
        ("birth_year", "1981", "khác năm của ngày sinh"),
        ("birth_date", "2030-01-01", "không hợp lý"),
        ("birth_date", "31/02/1980", "không phải là một ngày có trong lịch"),
        ("phone", "12345", "cần 10 chữ số"),
        ("identity_number", "01234567890", "có 11 chữ số, cần 12"),
        ("ethnicity", "99", "hợp lệ"),
        ("team", "", "Hãy chọn tổ hòa giải"),
        ("number", "12/QĐ-UBND", "Ghi cả số và ngày ký"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(client, officer, made, field, value, words):
    client.force_login(officer)
    answer = client.post(url("add_mediator"), form(made, **{field: value}))

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert Person.objects.count() == 2


def test_somebody_of_the_same_name_and_year_is_asked_about_first(client, officer, made, someone):
    client.force_login(officer)
    same = form(made, full_name="LÒ VAN A", birth_date="1975-01-01")
    refused = client.post(url("add_mediator"), same)

    assert refused.status_code == 409
    assert f"đã có {someone.full_name} (1975)" in refused.content.decode()
    assert client.post(url("add_mediator"), {**same, "anyway": "on"}).status_code == 303
    assert Person.objects.filter(folded="lo van a").count() == 2


def test_one_identity_number_is_one_person(client, officer, made, someone):
    someone.identity_number = "012345678901"
    someone.save()
    client.force_login(officer)
    refused = client.post(url("add_mediator"), form(made))

    assert refused.status_code == 409
    assert f"Số định danh này đã ghi cho {someone.full_name}" in refused.content.decode()
    assert Person.objects.count() == 2


def test_nobody_is_entered_into_a_team_of_another_commune(client, officer, communes):
    other = team(communes[1], neighbourhood(communes[1]), men=0, women=0)
    client.force_login(officer)

    assert client.post(url("add_mediator"), form(other)).status_code == 422
    assert not Person.objects.exists()


def test_editing_keeps_protected_values_that_are_left_empty(client, officer, someone):
    someone.phone, someone.identity_number = "0912345678", "123456789"
    someone.birth_date = date(1975, 3, 9)
    someone.save()
    client.force_login(officer)
    page = client.get(url("edit_person", someone.code)).content.decode()
    assert "0912345678" not in page
    assert "Sổ đang giữ" in page
    given = {
        "full_name": "Lò Văn Áo",
        "sex": "m",
        "birth_year": "1975",
        "ethnicity": "08",
        "address": "Bản Mới",
    }
    assert client.post(url("edit_person", someone.code), given).status_code == 303

    someone.refresh_from_db()
    assert (someone.full_name, someone.folded, someone.ethnicity) == ("Lò Văn Áo", "lo van ao", "08")
    assert (someone.phone, someone.identity_number) == ("0912345678", "123456789")
    assert someone.birth_date == date(1975, 3, 9)
    assert client.post(url("edit_person", someone.code), {**given, "birth_year": "1976"}).status_code == 422
    both = {**given, "phone": "0987654321", "forget": ["phone"]}
    assert client.post(url("edit_person", someone.code), both).status_code == 422


def test_protected_values_are_taken_out(client, officer, someone):
    someone.phone, someone.birth_date = "0912345678", date(1975, 3, 9)
    someone.save()
    client.force_login(officer)
    given = {"full_name": "Lò Văn A", "sex": "m", "birth_year": "1976", "forget": ["phone", "birth_date"]}
    assert client.post(url("edit_person", someone.code), given).status_code == 303

    someone.refresh_from_db()
    assert (someone.phone_sealed, someone.phone_hash, someone.birth_date) == ("", "", None)
    assert someone.birth_year == 1976


def test_a_fact_is_added_ended_and_corrected_from_the_page(client, officer, someone):
    client.force_login(officer)
    client.post(url("add_fact", someone.code), {"value": "standing:elder", "first_day": "2026-01-01"})
    fact = someone.facts.get()
    assert (fact.kind, fact.value) == ("standing", "elder")
    client.post(url("end_fact", someone.code, fact.pk), {"last_day": "2026-05-31"})
    fact.refresh_from_db()
    assert fact.last_day == date(2026, 5, 31)
    fixed = {"value": "front", "first_day": "2026-02-01", "last_day": "2026-05-31"}
    client.post(url("correct_fact", someone.code, fact.pk), fixed)
    fact.refresh_from_db()
    assert (fact.value, fact.first_day) == ("front", date(2026, 2, 1))
    page = client.get(url("person", someone.code)).content.decode()
    assert "Giá trị: già làng, người có uy tín → cán bộ Mặt trận và tổ chức thành viên" in page
    nothing = client.post(url("add_fact", someone.code), {"first_day": "2026-01-01"})
    two = client.post(url("add_fact", someone.code), {"value": "role:jurist", "language": "tiếng Lào"})
    assert (nothing.status_code, two.status_code) == (422, 422)


def test_a_new_training_ends_the_one_before_and_a_language_does_not(officer, someone):
    add_fact(person=someone, fact=FactValue("training", "none"), first_day=None, by=officer)
    add_fact(person=someone, fact=TRAINING, first_day=date(2026, 6, 1), by=officer)
    assert [(f.value, f.last_day) for f in someone.facts.order_by("pk")] == [
        ("none", date(2026, 5, 31)),
        ("law_bachelor", None),
    ]
    for name in ("tiếng Thái", "tiếng Lào"):
        add_fact(person=someone, fact=FactValue("language", name), first_day=None, by=officer)
    assert someone.facts.filter(kind="language", last_day=None).count() == 2


def test_a_fact_that_stands_already_or_crosses_another_is_refused(officer, someone):
    first = add_fact(person=someone, fact=TRAINING, first_day=date(2026, 1, 1), by=officer)
    for day in (date(2026, 1, 1), date(2025, 1, 1), None):
        with pytest.raises(FactTwice):
            add_fact(person=someone, fact=FactValue("training", "other"), first_day=day, by=officer)
    with pytest.raises(OutOfOrder):
        end_fact(fact=first, last_day=date(2025, 12, 31), by=officer)
    end_fact(fact=first, last_day=date(2026, 5, 31), by=officer)
    with pytest.raises(FactOver):
        end_fact(fact=first, last_day=date(2026, 6, 30), by=officer)
    second = add_fact(
        person=someone, fact=FactValue("training", "other"), first_day=date(2026, 6, 1), by=officer
    )
    with pytest.raises(FactTwice):
        correct_fact(fact=second, value="other", first_day=date(2026, 5, 1), last_day=None, by=officer)


def test_an_account_is_tied_to_one_person_and_lets_a_leader_in(client, officer, made, someone):
    user = make_user("Lò Văn A", username="totruong")
    link_account(person=someone, username="ToTruong", by=officer)
    client.force_login(user)
    assert client.get(reverse("teams:list")).url == url("team", made.code)

    other = made.mediators.order_by("pk").last().person
    with pytest.raises(AccountTaken):
        link_account(person=other, username="totruong", by=officer)
    with pytest.raises(NoSuchAccount):
        link_account(person=other, username="khong-co", by=officer)
    client.force_login(officer)
    client.post(url("link_account", someone.code), {"username": ""})
    someone.refresh_from_db()
    assert someone.user is None


@pytest.mark.parametrize("name", ["edit_person", "add_fact", "link_account"])
def test_the_province_reads_and_does_not_write(client, specialist, someone, name):
    client.force_login(specialist)

    assert client.get(url(name, someone.code)).status_code == 403
    assert client.get(url("add_mediator")).status_code == 403


def test_a_form_sent_twice_enters_one_person(client, officer, made):
    client.force_login(officer)
    token = {"form_token": "7a7e9d0e-6c0b-4a43-9df1-2b8f3f6f0001"}
    for _ in range(2):
        client.post(url("add_mediator"), form(made, **token))

    assert Mediator.objects.filter(person__folded="lo thi moi").count() == 1
