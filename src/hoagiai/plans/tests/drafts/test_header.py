import uuid
from datetime import date

from django.urls import reverse

from hoagiai.plans.models import Plan

HEAD = {
    "title": "Công tác hòa giải ở cơ sở năm 2027",
    "sign": "KH-UBND",
    "period_from": "2027-01-01",
    "period_to": "2027-12-31",
    "bases": "- Luật Hòa giải ở cơ sở\nNghị định số 15/2014/NĐ-CP",
    "recipients": "Như mục III\nLưu: VT",
}


def send(client, who, name, plan=None, **values):
    client.force_login(who)
    return client.post(reverse(f"plans:{name}", args=[plan.code] if plan else []), values)


def test_a_plan_is_begun_by_hand(client, committee, specialist):
    answer = send(client, specialist, "new", **HEAD, issuer=committee.pk)

    made = Plan.objects.get()
    assert answer.headers["Location"] == reverse("plans:plan_tasks", args=[made.code])
    assert (made.state, made.issuer, made.period_to) == ("draft", committee, date(2027, 12, 31))
    assert [basis.text for basis in made.bases.all()] == [
        "Luật Hòa giải ở cơ sở",
        "Nghị định số 15/2014/NĐ-CP",
    ]
    assert "hoa giai" in made.folded


def test_the_same_form_twice_begins_one_plan(client, committee, specialist):
    token = str(uuid.uuid4())
    send(client, specialist, "new", **HEAD, issuer=committee.pk, form_token=token)
    send(client, specialist, "new", **HEAD, issuer=committee.pk, form_token=token)

    assert Plan.objects.count() == 1


def test_nobody_begins_a_plan_for_a_body_out_of_reach(client, committee, officer):
    answer = send(client, officer, "new", **HEAD, issuer=committee.pk)

    assert answer.status_code == 422
    assert not Plan.objects.exists()


def test_a_day_that_does_not_exist_and_a_period_backwards_are_refused(client, draft, specialist):
    wrong = {**HEAD, "issued_on": "31/02/2026", "period_from": "2027-12-31", "period_to": "2027-01-01"}
    answer = send(client, specialist, "edit", draft, **wrong, seen=0)

    words = answer.content.decode()
    assert answer.status_code == 422
    assert "31/02/2026” không phải là một ngày có trong lịch" in words
    assert "sớm hơn ngày đầu" in words
    assert Plan.objects.get().title == draft.title


def test_the_second_of_two_people_sees_both_versions_and_chooses(client, draft, specialist):
    send(client, specialist, "edit", draft, **HEAD, seen=0)
    second = send(client, specialist, "edit", draft, **{**HEAD, "title": "Tên của người sau"}, seen=0)

    words = second.content.decode()
    assert second.status_code == 409
    assert "Hai bản cạnh nhau" in words
    assert HEAD["title"] in words
    assert "Tên của người sau" in words
    assert Plan.objects.get().title == HEAD["title"]
    assert 'name="seen" value="1"' in words

    send(client, specialist, "edit", draft, **{**HEAD, "title": "Tên của người sau"}, seen=1)
    assert Plan.objects.get().title == "Tên của người sau"


def test_an_issued_plan_is_not_edited(client, plan, specialist):
    answer = send(client, specialist, "edit", plan, **HEAD, seen=0)

    assert answer.status_code == 409
    assert "bản sửa đổi, bổ sung" in answer.content.decode()


def test_who_reads_a_plan_may_not_edit_it(client, plan, officer):
    assert send(client, officer, "edit", plan, **HEAD, seen=0).status_code == 403
