from datetime import date

import pytest

from hoagiai.plans.actions.assignments import accept_work, ask_extension, report_progress, return_work
from hoagiai.plans.models import Extension

TODAY = date(2026, 11, 21)


def url(work, act):
    return f"/nhiem-vu/{work.code}/{act}/"


def test_the_issuer_accepts_what_was_reported(at, handed_in, specialist):
    page = at(specialist).get(url(handed_in, "nghiem-thu"))
    assert "Đã cử đủ 14 người" in page.content.decode()
    answer = at(specialist).post(
        url(handed_in, "nghiem-thu"), {"words": "", "seen": page.context["form"]["seen"].value()}
    )

    handed_in.refresh_from_db()
    assert answer.status_code == 303
    assert (handed_in.state, handed_in.accepted_on) == ("accepted", TODAY)


def test_the_issuer_returns_it_with_a_reason(at, handed_in, specialist):
    refused = at(specialist).post(url(handed_in, "tra-lai"), {"words": " "})
    assert refused.status_code == 422
    assert "lý do trả lại" in refused.content.decode()

    at(specialist).post(url(handed_in, "tra-lai"), {"words": "Thiếu danh sách"})
    handed_in.refresh_from_db()
    assert (handed_in.state, handed_in.returned_reason) == ("returned", "Thiếu danh sách")


@pytest.mark.parametrize("act", ["nghiem-thu", "tra-lai", "tra-loi-gia-han"])
def test_the_agency_does_not_settle_its_own_work(at, handed_in, officer, stranger, act):
    assert at(officer).post(url(handed_in, act), {"words": "Tốt"}).status_code == 403
    assert at(stranger).post(url(handed_in, act), {"words": "Tốt"}).status_code == 404
    handed_in.refresh_from_db()
    assert handed_in.state == "reported"


def test_a_second_decision_sees_the_first(at, handed_in, specialist):
    return_work(assignment=handed_in, reason="Thiếu danh sách", on=TODAY, by=specialist)
    answer = at(specialist).post(url(handed_in, "nghiem-thu"), {"words": "Tốt"})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Thiếu danh sách" in page
    assert "Tốt" in page


def test_nobody_accepts_a_report_they_have_not_seen(at, handed_in, officer, specialist):
    seen = at(specialist).get(url(handed_in, "nghiem-thu")).context["form"]["seen"].value()
    return_work(assignment=handed_in, reason="Thiếu", on=TODAY, by=specialist)
    report_progress(assignment=handed_in, day=TODAY, words="Bản mới", by=officer, today=TODAY, final=True)
    answer = at(specialist).post(url(handed_in, "nghiem-thu"), {"words": "", "seen": seen})

    assert answer.status_code == 409
    assert "Bản mới" in answer.content.decode()
    handed_in.refresh_from_db()
    assert handed_in.state == "reported"


def test_more_time_is_asked_for_and_granted(at, work, officer, specialist):
    asked = at(officer).post(url(work, "xin-gia-han"), {"until": "10/12/2026", "reason": "Mưa lũ"})
    assert asked.status_code == 303
    at(specialist).post(url(work, "tra-loi-gia-han"), {"granted": "yes", "answer": "Đồng ý"})

    work.refresh_from_db()
    assert work.due_on == date(2026, 12, 10)


def test_more_time_is_refused_with_an_opinion(at, work, officer, specialist):
    ask_extension(assignment=work, until=date(2026, 12, 10), reason="Bận", by=officer)
    missing = at(specialist).post(url(work, "tra-loi-gia-han"), {"granted": "no"})
    assert missing.status_code == 422
    at(specialist).post(url(work, "tra-loi-gia-han"), {"granted": "no", "answer": "Đã gia hạn chung"})

    work.refresh_from_db()
    assert work.due_on == date(2026, 11, 28)
    assert Extension.objects.get().state == "refused"


def test_an_answer_given_meanwhile_is_shown(at, work, officer, specialist):
    ask_extension(assignment=work, until=date(2026, 12, 10), reason="Bận", by=officer)
    there, words = at(specialist), {"granted": "no", "answer": "Không"}
    there.post(url(work, "tra-loi-gia-han"), {"granted": "yes", "answer": "Được"})
    answer = there.post(url(work, "tra-loi-gia-han"), words)

    assert answer.status_code == 409
    assert "Được" in answer.content.decode()


def test_more_time_must_be_later_and_asked_for_once(at, work, officer):
    there = at(officer)
    early = there.post(url(work, "xin-gia-han"), {"until": "2026-11-28", "reason": "Bận"})
    impossible = there.post(url(work, "xin-gia-han"), {"until": "31/02/2027", "reason": "Bận"})
    there.post(url(work, "xin-gia-han"), {"until": "2026-12-10", "reason": "Bận"})
    twice = there.post(url(work, "xin-gia-han"), {"until": "2026-12-20", "reason": "Bận"})

    assert (early.status_code, impossible.status_code, twice.status_code) == (409, 422, 409)
    assert Extension.objects.count() == 1


def test_without_a_request_there_is_nothing_to_answer(at, work, specialist):
    assert at(specialist).get(url(work, "tra-loi-gia-han")).status_code == 404


def test_accepted_work_offers_nothing_more(at, handed_in, specialist, officer):
    accept_work(assignment=handed_in, on=TODAY, by=specialist)

    for who in (specialist, officer):
        page = at(who).get(f"/nhiem-vu/{handed_in.code}/").content.decode()
        assert "nghiem-thu/" not in page
        assert "xin-gia-han/" not in page
