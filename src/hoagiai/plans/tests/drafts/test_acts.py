from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from hoagiai.plans.models import Assignment, Plan


def address(name, plan):
    return reverse(f"plans:{name}", args=[plan.code])


def send(client, who, name, plan, **values):
    client.force_login(who)
    return client.post(address(name, plan), values)


def test_issuing_shows_first_who_gets_what_and_what_is_open(client, draft, specialist, wards):
    draft.tasks.get(ref="II.2").parties.update(outcome="unrecognised")
    client.force_login(specialist)
    words = client.get(address("issue", draft)).content.decode()

    assert wards[0].name in words
    assert "2 việc" in words
    assert "chưa rõ là cơ quan nào" in words
    assert not Assignment.objects.exists()


def test_issuing_gives_each_agency_its_work(client, draft, specialist):
    answer = send(client, specialist, "issue", draft)

    assert answer.headers["Location"] == address("plan", draft)
    assert Plan.objects.get().state == "issued"
    assert Assignment.objects.count() == 9


def test_issuing_the_same_document_once_more_is_warned_of(client, draft, plan, specialist):
    Plan.objects.filter(pk__in=[draft.pk, plan.pk]).update(number="45", issued_on=date(2026, 1, 20))
    client.force_login(specialist)
    said = client.get(address("issue", draft)).content.decode()

    assert "có thể đã được ban hành" in said and address("plan", plan) in said
    Plan.objects.filter(pk=plan.pk).update(number="46")
    assert "có thể đã được ban hành" not in client.get(address("issue", draft)).content.decode()


def test_issuing_warns_of_deadlines_that_have_passed(client, draft, specialist):
    draft.tasks.filter(group=False).update(starts_on=None, ends_on=date(2000, 1, 1))
    client.force_login(specialist)

    assert "có hạn đã qua" in client.get(address("issue", draft)).content.decode()


def test_a_draft_that_names_nobody_is_not_issued(client, draft, specialist):
    for task in draft.tasks.all():
        task.parties.all().delete()
    answer = send(client, specialist, "issue", draft)

    assert answer.status_code == 409
    assert "Chưa nhiệm vụ nào có cơ quan thực hiện" in answer.content.decode()
    assert Plan.objects.get().state == "draft"


def test_number_and_day_are_written_once_they_are_known(client, plan, specialist):
    send(client, specialist, "give_number", plan, number="45/KH-UBND", issued_on="20/01/2026")

    plan.refresh_from_db()
    assert plan.full_number == "45/KH-UBND"


def test_a_written_number_is_corrected_only_with_a_reason(client, plan, specialist):
    send(client, specialist, "give_number", plan, number="45", issued_on="20/01/2026")
    refused = send(client, specialist, "give_number", plan, number="46", issued_on="20/01/2026")

    assert refused.status_code == 409
    assert "đã ghi số 45/KH-UBND" in refused.content.decode()
    mended = {"number": "46", "issued_on": "20/01/2026", "reason": "Ghi nhầm"}
    assert send(client, specialist, "give_number", plan, **mended).status_code == 303
    assert Plan.objects.get().number == "46"


@pytest.mark.parametrize(
    ("number", "day", "words"),
    [
        ("45", "2026-11-22", "chưa tới"),
        ("45", "30/02/2026", "không phải là một ngày"),
        ("45/BC-STP", "2026-01-20", "Ký hiệu của kế hoạch là KH-UBND"),
        ("", "2026-01-20", "Hãy ghi số"),
    ],
)
def test_a_wrong_number_or_day_is_refused(client, plan, specialist, number, day, words):
    answer = send(client, specialist, "give_number", plan, number=number, issued_on=day)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert Plan.objects.get().number == ""


def test_the_signed_document_is_kept_and_what_is_none_is_refused(client, plan, specialist):
    pdf = SimpleUploadedFile("../../ban-ky.pdf", b"%PDF-1.7 ...")
    assert send(client, specialist, "keep_signed", plan, file=pdf).status_code == 303
    assert Plan.objects.get().signed.name == "ban-ky.pdf"

    wrong = SimpleUploadedFile("ban-ky.pdf", b"MZ....")
    assert send(client, specialist, "keep_signed", plan, file=wrong).status_code == 422
    assert send(client, specialist, "keep_signed", plan).status_code == 422


def test_a_plan_is_closed_with_a_reason(client, plan, specialist):
    assert send(client, specialist, "close", plan, words="").status_code == 422
    send(client, specialist, "close", plan, words="Hết thời kỳ")

    assert Plan.objects.get().state == "closed"


def test_an_amendment_is_a_draft_and_is_compared_task_by_task(client, plan, specialist):
    answer = send(client, specialist, "amend", plan, words="Đổi thời gian")
    new = Plan.objects.get(amends=plan)
    assert answer.headers["Location"] == address("plan", new)
    new.tasks.filter(ref="II.1").update(title="Rà soát, kiện toàn")
    new.tasks.filter(ref="II.3").delete()
    words = client.get(address("compare", new)).content.decode()

    assert "Rà soát, kiện toàn" in words
    assert "Kiểm tra hằng năm" in words
    assert "2 nhiệm vụ thay đổi" in words
    assert client.get(address("compare", plan)).status_code == 404
    assert "dự thảo sửa đổi" in client.get(address("plan", plan)).content.decode()


def test_a_second_amendment_is_refused(client, plan, specialist):
    send(client, specialist, "amend", plan, words="Lần một")

    assert send(client, specialist, "amend", plan, words="Lần hai").status_code == 409


def test_a_draft_is_thrown_away_with_a_reason(client, draft, specialist):
    send(client, specialist, "discard", draft, words="Nhập nhầm")

    assert not Plan.objects.exists()


def test_an_issued_plan_is_not_thrown_away(client, plan, specialist):
    assert send(client, specialist, "discard", plan, words="Thử").status_code == 409
    assert Plan.objects.exists()


@pytest.mark.parametrize("name", ["issue", "give_number", "keep_signed", "close", "amend", "discard"])
def test_who_only_reads_a_plan_does_none_of_this(client, plan, officer, name):
    client.force_login(officer)

    assert client.get(address(name, plan)).status_code == 403
    assert client.post(address(name, plan), {"words": "x"}).status_code == 403
