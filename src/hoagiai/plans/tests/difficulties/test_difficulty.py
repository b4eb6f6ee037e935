from datetime import date

import pytest

from hoagiai.accounts.terms import RoleCode
from hoagiai.agencies.queries import managing_superior
from hoagiai.audit import history_of
from hoagiai.plans.actions import difficulties as actions
from hoagiai.plans.actions.plans import close_plan
from hoagiai.plans.models import Difficulty, Plan
from hoagiai.plans.tests.people import person
from hoagiai.plans.wording import short_body

TODAY = date(2026, 11, 21)


def url(difficulty, act=""):
    return f"/kho-khan/{difficulty.code}/{act}"


def test_it_is_raised_from_a_piece_of_work(at, work, officer, committee):
    answer = at(officer).post(
        f"/kho-khan/neu/?viec={work.code}", {"title": "Thiếu sổ", "detail": "", "proposal": ""}
    )

    made = Difficulty.objects.get()
    assert answer.headers["Location"] == f"/nhiem-vu/{work.code}/"
    assert (made.assignment, made.agency, made.holder, made.raised_on) == (
        work,
        work.agency,
        committee,
        TODAY,
    )


def test_it_is_raised_on_a_plan_for_a_body_of_ones_own(at, plan, officer, wards):
    there, address = at(officer), f"/kho-khan/neu/?ke-hoach={plan.code}"
    foreign = there.post(address, {"title": "Thiếu sổ", "agency": wards[1].pk})
    own = there.post(address, {"title": "Thiếu sổ", "agency": wards[0].pk})

    assert (foreign.status_code, own.status_code) == (422, 303)
    assert Difficulty.objects.get().agency == wards[0]


@pytest.mark.parametrize("query", ["?viec=khong", "?ke-hoach=00000000-0000-0000-0000-000000000000"])
def test_without_work_or_plan_there_is_nothing_to_raise_it_on(at, officer, query):
    assert at(officer).get(f"/kho-khan/neu/{query}").status_code == 404


def test_the_plan_is_chosen_when_the_address_names_none(at, plan, officer, wards):
    there = at(officer)
    missing = there.post("/kho-khan/neu/", {"title": "Thiếu sổ", "agency": wards[0].pk})
    foreign = there.post("/kho-khan/neu/", {"title": "Thiếu sổ", "agency": wards[0].pk, "plan": "x"})
    chosen = there.post("/kho-khan/neu/", {"title": "Thiếu sổ", "agency": wards[0].pk, "plan": plan.code})

    assert (missing.status_code, foreign.status_code, chosen.status_code) == (422, 422, 303)
    assert Difficulty.objects.get().plan == plan


def test_nobody_raises_it_for_work_of_others(at, work, stranger, specialist):
    assert at(stranger).get(f"/kho-khan/neu/?viec={work.code}").status_code == 404
    assert at(specialist).get(f"/kho-khan/neu/?viec={work.code}").status_code == 403


def test_a_closed_plan_takes_no_more(at, plan, work, officer, specialist):
    close_plan(plan=Plan.objects.get(pk=plan.pk), reason="Hết năm", by=specialist)

    assert at(officer).get(f"/kho-khan/neu/?viec={work.code}").status_code == 404


def test_who_owes_the_answer_is_told_apart_from_who_gave_it(at, difficulty, specialist, officer):
    waiting = at(officer).get(url(difficulty)).content.decode()
    at(specialist).post(url(difficulty, "tra-loi/"), {"words": "Sẽ bổ sung"})
    answered = at(officer).get(url(difficulty)).content.decode()

    assert f"· chờ {short_body(difficulty.holder)} trả lời" in waiting
    assert "đã trả lời" not in waiting.split("timeline")[0]
    assert "đã trả lời" in answered.split("timeline")[0]


def test_its_life_is_told_by_body_person_and_day(at, difficulty, specialist, officer, committee):
    at(specialist).post(url(difficulty, "tra-loi/"), {"words": "Sẽ bổ sung"})
    at(officer).post(url(difficulty, "hoi-lai/"), {"words": "Khi nào?"})
    at(specialist).post(url(difficulty, "tra-loi/"), {"words": "Tháng 12"})
    at(officer).post(url(difficulty, "ket-thuc/"), {"words": ""})

    difficulty.refresh_from_db()
    assert (difficulty.state, difficulty.closed_on) == ("closed", TODAY)
    page = at(specialist).get(url(difficulty)).content.decode()
    for told in ("nêu, gửi", "trả lời", "hỏi lại", "kết thúc", "Chuyên viên, Sở Tư pháp", "Tháng 12"):
        assert told in page
    assert [step.state for step in difficulty.steps.all()] == [
        "raised",
        "answered",
        "raised",
        "answered",
        "closed",
    ]
    assert "kết thúc khó khăn" in str(history_of(difficulty)[0])


def test_before_passing_up_one_is_told_to_whom(at, difficulty, specialist, committee):
    above = managing_superior(committee, TODAY)
    assert above.name == "Bộ Tư pháp"
    page = at(specialist).get(url(difficulty, "chuyen-cap-tren/")).content.decode()
    assert above.name in page
    at(specialist).post(url(difficulty, "chuyen-cap-tren/"), {"words": "Vượt thẩm quyền"})

    difficulty.refresh_from_db()
    assert (difficulty.holder, difficulty.state) == (above, "passed_up")


def test_without_a_body_above_one_is_told_so(at, difficulty, specialist, monkeypatch):
    monkeypatch.setattr("hoagiai.plans.views.difficulty.acts.managing_superior", lambda agency, on: None)
    page = at(specialist).get(url(difficulty, "chuyen-cap-tren/"), follow=True).content.decode()

    assert "không có cơ quan cấp trên" in page
    difficulty.refresh_from_db()
    assert difficulty.state == "raised"


@pytest.mark.parametrize("act", ["tra-loi/", "chuyen-cap-tren/"])
def test_only_the_holder_answers_or_passes_up(at, difficulty, officer, stranger, act):
    assert at(officer).post(url(difficulty, act), {"words": "Tự trả lời"}).status_code == 403
    assert at(stranger).post(url(difficulty, act), {"words": "…"}).status_code == 404
    assert difficulty.steps.count() == 1


@pytest.mark.parametrize("act", ["hoi-lai/", "ket-thuc/"])
def test_only_who_raised_it_asks_again_or_closes(at, difficulty, specialist, wards, act):
    actions.answer(difficulty=difficulty, words="Đã bổ sung", by=specialist)
    reader = person("lanhdao", wards[0], RoleCode.COORDINATING_OFFICER)

    assert at(specialist).post(url(difficulty, act), {"words": "…"}).status_code == 403
    assert at(reader).post(url(difficulty, act), {"words": "Được"}).status_code == 303


def test_an_answer_needs_words(at, difficulty, specialist):
    assert at(specialist).post(url(difficulty, "tra-loi/"), {"words": "  "}).status_code == 422
    assert difficulty.steps.count() == 1


def test_one_asks_again_only_after_an_answer(at, difficulty, officer):
    answer = at(officer).post(url(difficulty, "hoi-lai/"), {"words": "Sao rồi?"})

    assert answer.status_code == 409
    assert "Sao rồi?" in answer.content.decode()


def test_two_answers_at_once_are_shown_side_by_side(at, difficulty, specialist):
    there = at(specialist)
    seen = there.get(url(difficulty, "tra-loi/")).context["form"]["seen"].value()
    actions.answer(difficulty=difficulty, words="Người khác đã trả lời", by=specialist)
    answer = there.post(url(difficulty, "tra-loi/"), {"words": "Tôi trả lời", "seen": seen})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Người khác đã trả lời" in page
    assert "Tôi trả lời" in page
    assert difficulty.steps.count() == 2


def test_a_closed_one_takes_nothing_more(at, difficulty, specialist, officer):
    actions.close(difficulty=difficulty, words="Xong", on=TODAY, by=officer)

    assert at(specialist).post(url(difficulty, "tra-loi/"), {"words": "Muộn"}).status_code == 409
    assert at(officer).post(url(difficulty, "ket-thuc/"), {"words": "Lại"}).status_code == 409
