from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from hoagiai.agencies.models import Correction
from hoagiai.plans.errors import NotDraft
from hoagiai.plans.models import Task

ROWS = {
    "windows-TOTAL_FORMS": 2,
    "windows-INITIAL_FORMS": 0,
    "products-TOTAL_FORMS": 1,
    "products-INITIAL_FORMS": 0,
}


@pytest.fixture
def task(draft) -> Task:
    return draft.tasks.get(ref="II.2")


def send(client, who, name, plan, task=None, *more, **values):
    client.force_login(who)
    args = [plan.code, *([task.code] if task else []), *more]
    return client.post(reverse(f"plans:{name}", args=args), values)


def test_a_task_is_added_with_the_days_its_phrase_means(client, draft, specialist):
    values = {
        "title": "Sơ kết",
        "time_text": "Quý II/2026",
        "products-0-name": "Báo cáo",
        "products-0-number": "1.234,5",
        "products-0-unit": "trang",
    }
    send(client, specialist, "add_task", draft, **ROWS, **values)

    made = draft.tasks.get(title="Sơ kết")
    assert (made.starts_on, made.ends_on) == (date(2026, 4, 1), date(2026, 6, 30))
    assert made.products.get().expected == Decimal("1234.5")
    assert made.position == 3


def test_typed_days_win_over_the_phrase(client, draft, task, specialist):
    days = {"windows-0-start": "2026-05-01", "windows-0-end": "15/05/2026"}
    send(
        client,
        specialist,
        "edit_task",
        draft,
        task,
        **ROWS,
        **days,
        title="Tập huấn",
        time_text="Quý IV/2026",
        seen=0,
    )

    task.refresh_from_db()
    assert (task.title, task.starts_on, task.ends_on) == ("Tập huấn", date(2026, 5, 1), date(2026, 5, 15))


def test_a_phrase_typed_anew_replaces_the_days_that_were_left_alone(client, draft, task, specialist):
    kept = {**ROWS, "windows-INITIAL_FORMS": 1, "windows-0-start": "", "windows-0-end": "2026-12-31"}
    send(client, specialist, "edit_task", draft, task, **kept, title="Tập huấn", time_text="Hằng quý", seen=0)

    task.refresh_from_db()
    assert (task.ends_on, task.recurrence) == (None, "quarterly")


def test_what_a_phrase_means_is_shown_while_typing(client, draft, specialist):
    client.force_login(specialist)
    address = reverse("plans:time_meaning", args=[draft.code])

    assert "01/04/2026 – 30/06/2026" in client.get(address, {"time_text": "Quý II"}).content.decode()
    assert "Chưa hiểu được ngày" in client.get(address, {"time_text": "abc"}).content.decode()


def test_a_deadline_before_the_plan_is_refused(client, draft, task, specialist):
    days = {"windows-0-end": "2025-12-31"}
    answer = send(client, specialist, "edit_task", draft, task, **ROWS, **days, title="Mới", seen=0)

    assert answer.status_code == 409
    assert "31/12/2025 sớm hơn ngày bắt đầu" in answer.content.decode()
    assert Task.objects.get(pk=task.pk).title == task.title


def test_a_new_task_that_is_refused_is_not_there(client, draft, specialist):
    once = {"form_token": "6f6b1d3e-6d53-4e8c-9b9a-0d3b1b0a7c11"}
    refused = send(
        client, specialist, "add_task", draft, **ROWS, **once, title="Mới", **{"windows-0-end": "2025-12-31"}
    )
    assert refused.status_code == 409
    assert not draft.tasks.filter(title="Mới").exists()

    mended = send(
        client, specialist, "add_task", draft, **ROWS, **once, title="Mới", **{"windows-0-end": "2026-12-31"}
    )
    assert mended.status_code == 303
    assert draft.tasks.get(title="Mới").ends_on == date(2026, 12, 31)


def test_nothing_refused_is_half_saved(client, draft, specialist, monkeypatch):
    def refuse(task, products):
        raise NotDraft

    monkeypatch.setattr("hoagiai.plans.actions.tasks._replace_products", refuse)
    once = {"form_token": "6f6b1d3e-6d53-4e8c-9b9a-0d3b1b0a7c12"}
    answer = send(client, specialist, "add_task", draft, **ROWS, **once, title="Mới")

    assert answer.status_code == 409
    assert not draft.tasks.filter(title="Mới").exists()


def test_a_day_that_does_not_exist_is_refused(client, draft, task, specialist):
    answer = send(
        client,
        specialist,
        "edit_task",
        draft,
        task,
        **ROWS,
        title="Mới",
        seen=0,
        **{"windows-0-end": "31/02/2026"},
    )

    assert answer.status_code == 422
    assert "31/02/2026" in answer.content.decode()


def test_the_second_of_two_people_sees_both_versions(client, draft, task, specialist):
    send(client, specialist, "edit_task", draft, task, **ROWS, title="Của người trước", seen=0)
    second = send(client, specialist, "edit_task", draft, task, **ROWS, title="Của người sau", seen=0)

    words = second.content.decode()
    assert second.status_code == 409
    assert "Của người trước" in words
    assert "Của người sau" in words
    assert Task.objects.get(pk=task.pk).title == "Của người trước"


def test_a_task_is_not_put_under_itself(client, draft, task, specialist):
    answer = send(client, specialist, "edit_task", draft, task, **ROWS, title="Mới", parent=task.pk, seen=0)

    assert answer.status_code == 422


def test_tasks_change_places_and_the_first_stays_first(client, draft, task, specialist):
    send(client, specialist, "move_task", draft, task, chuyen="len")
    assert [each.ref for each in draft.tasks.all()] == ["II.2", "II.1", "II.3"]

    send(client, specialist, "move_task", draft, task, chuyen="len")
    assert [each.ref for each in draft.tasks.all()] == ["II.2", "II.1", "II.3"]


def test_a_task_is_taken_out(client, draft, task, specialist):
    send(client, specialist, "remove_task", draft, task, words="trùng")

    assert [(each.ref, each.position) for each in draft.tasks.all()] == [("II.1", 0), ("II.3", 1)]


def test_a_name_is_added_with_what_it_means(client, draft, task, specialist, justice):
    send(client, specialist, "add_party", draft, task, role="advising", phrase="Sở Tư pháp")

    party = task.parties.get(role="advising")
    assert list(party.agencies.all()) == [justice]


def test_bodies_are_chosen_by_hand_and_remembered(client, draft, task, specialist, justice):
    party = task.parties.get(role="coordinating")
    client.force_login(specialist)
    address = reverse("plans:choose_party", args=[draft.code, task.code, party.pk])
    found = client.post(address, {"tim": "1", "tu-khoa": "so tu phap"}).content.decode()
    assert str(justice.code) in found

    send(
        client,
        specialist,
        "choose_party",
        draft,
        task,
        party.pk,
        role="coordinating",
        phrase=party.phrase,
        chon=[str(justice.code)],
        nho="1",
    )

    party.refresh_from_db()
    assert list(party.agencies.all()) == [justice]
    assert Correction.objects.get().phrase == party.phrase


def test_choosing_nobody_is_refused_unless_it_is_said(client, draft, task, specialist):
    party = task.parties.get(role="lead")
    values = {"role": "lead", "phrase": party.phrase}
    assert send(client, specialist, "choose_party", draft, task, party.pk, **values).status_code == 422
    assert party.members.exists()

    send(client, specialist, "choose_party", draft, task, party.pk, **values, la="khong")
    party.refresh_from_db()
    assert (party.outcome, party.members.count()) == ("open_set", 0)


def test_a_name_is_taken_out(client, draft, task, specialist):
    party = task.parties.get(role="lead")
    send(client, specialist, "remove_party", draft, task, party.pk)

    assert not task.parties.filter(role="lead").exists()


def test_the_pages_are_drawn(client, draft, task, specialist):
    client.force_login(specialist)
    party = task.parties.first()
    for name, args in [
        ("add_task", [draft.code]),
        ("edit_task", [draft.code, task.code]),
        ("remove_task", [draft.code, task.code]),
        ("choose_party", [draft.code, task.code, party.pk]),
    ]:
        assert client.get(reverse(f"plans:{name}", args=args)).status_code == 200, name


def test_nothing_of_an_issued_plan_is_edited(client, plan, specialist):
    task = plan.tasks.get(ref="II.1")
    answer = send(client, specialist, "edit_task", plan, task, **ROWS, title="Mới", seen=0)
    send(client, specialist, "move_task", plan, task, chuyen="xuong")
    send(client, specialist, "add_party", plan, task, role="lead", phrase="Sở Tư pháp")

    assert answer.status_code == 409
    task.refresh_from_db()
    assert (task.title, task.position, task.parties.count()) == ("Rà soát tổ hòa giải", 0, 1)
