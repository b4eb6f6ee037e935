import uuid
import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from hoagiai.plans.actions.assignments import report_progress
from hoagiai.plans.models import Difficulty, Progress, ReportDraft

TODAY = date(2026, 11, 21)
PDF = b"%PDF-1.7\n1 0 obj"


def url(work, act="bao-cao/"):
    return f"/nhiem-vu/{work.code}/{act}"


def typed(number, **values):
    return {"words": "Cử 12 hòa giải viên", number: "12", "stuck": "no", **values}


def packed(*names):
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return target.getvalue()


def upload(name, data=PDF):
    return SimpleUploadedFile(name, data)


def test_the_form_asks_what_the_plan_counts(at, work, officer):
    page = at(officer).get(url(work)).content.decode()

    assert "Số người" in page
    assert "14 người" in page
    assert "Đã làm được gì?" in page


def test_words_numbers_and_files_are_handed_in(at, work, officer, number):
    files = [upload("danh-sach-ký-tên.pdf"), upload("lop.xlsx", packed("xl/workbook.xml"))]
    answer = at(officer).post(url(work), {**typed(number), "attachments": files}, follow=True)

    entry = Progress.objects.get()
    assert answer.redirect_chain[-1] == (url(work, ""), 303)
    assert (entry.words, entry.final, entry.day) == ("Cử 12 hòa giải viên", False, TODAY)
    assert entry.counts.get().value == 12
    assert sorted(row.file.name for row in entry.files.all()) == ["danh-sach-ký-tên.pdf", "lop.xlsx"]
    assert "Đã gửi báo cáo" in answer.content.decode()


@pytest.mark.parametrize(
    ("written", "read"),
    [("12", "12"), ("1.234,5", "1234.5"), ("1 234", "1234"), ("0", "0"), ("0,25", "0.25")],
)
def test_numbers_are_read_as_people_write_them(at, work, officer, number, written, read):
    at(officer).post(url(work), typed(number, **{number: written}))

    assert Progress.objects.get().counts.get().value == Decimal(read)


@pytest.mark.parametrize(
    "written", ["", "nhiều", "12.5", "-3", "1.23.456", "1,234.5", "99999999999", "12,345"]
)
def test_what_is_no_number_is_refused_and_what_was_typed_stays(at, work, officer, number, written):
    answer = at(officer).post(url(work), typed(number, **{number: written}))

    assert answer.status_code == 422
    assert "Cử 12 hòa giải viên" in answer.content.decode()
    assert not Progress.objects.exists()


@pytest.mark.parametrize(
    "file",
    [
        ("trang.html", b"<html></html>"),
        ("gia.pdf", b"<html></html>"),
        ("gia.jpg", PDF),
        ("co-macro.docx", packed("word/document.xml", "word/vbaProject.bin")),
        ("khong-phai.docx", packed("a.txt")),
        ("hong.zip", b"PK\x03\x04xxx"),
        ("chuong-trinh.exe", b"MZ"),
        ("trong.pdf", b""),
        ("khong-duoi", PDF),
    ],
    ids=lambda file: file[0],
)
def test_files_of_other_kinds_are_refused_by_name(at, work, officer, number, file):
    answer = at(officer).post(url(work), {**typed(number), "attachments": [upload(*file)]})

    assert answer.status_code == 422
    assert f"“{file[0]}”" in answer.content.decode()
    assert not Progress.objects.exists()


def test_a_file_too_large_is_refused(at, work, officer, number, monkeypatch):
    monkeypatch.setattr("hoagiai.plans.forms.fields.MOST_BYTES", 10)
    answer = at(officer).post(url(work), {**typed(number), "attachments": [upload("lon.pdf")]})

    assert answer.status_code == 422
    assert "chỉ nhận tệp đến" in answer.content.decode()


def test_a_difficulty_told_with_the_report_enters_the_register(at, work, officer, number, committee):
    said = {"stuck": "yes", "title": "Chưa có kinh phí", "detail": "Quý IV", "proposal": "Bổ sung"}
    at(officer).post(url(work), typed(number, **said))

    made = Difficulty.objects.get()
    assert (made.assignment, made.holder, made.title, made.proposal) == (
        work,
        committee,
        "Chưa có kinh phí",
        "Bổ sung",
    )
    assert Progress.objects.get().has_difficulty


def test_a_difficulty_without_a_name_is_asked_for(at, work, officer, number):
    answer = at(officer).post(url(work), typed(number, stuck="yes"))

    assert answer.status_code == 422
    assert not Difficulty.objects.exists()
    assert not Progress.objects.exists()


def test_finished_work_waits_for_acceptance(at, work, officer, number):
    at(officer).post(url(work, "hoan-thanh/"), typed(number))

    work.refresh_from_db()
    assert (work.state, work.reported_on) == ("reported", TODAY)


def test_a_day_to_come_is_refused(at, work, officer, number):
    answer = at(officer).post(url(work), typed(number, day="2026-11-22"))

    assert answer.status_code == 409
    assert "chưa tới" in answer.content.decode()
    assert not Progress.objects.exists()


def test_a_report_kept_for_later_is_seen_by_its_writer_only(at, work, officer, colleague, specialist, number):
    answer = at(officer).post(
        url(work),
        {"words": "Mới viết nửa", number: "mười", "later": "1", "attachments": [upload("nhap.pdf")]},
    )

    assert answer.status_code == 303
    assert not Progress.objects.exists()
    again = at(officer).get(url(work)).content.decode()
    assert "Mới viết nửa" in again
    assert "nhap.pdf" in again
    for other in (colleague, specialist):
        assert "Mới viết nửa" not in at(other).get(url(work, "")).content.decode()


def test_a_kept_report_goes_with_its_files_when_it_is_handed_in(at, work, officer, number):
    there = at(officer)
    there.post(url(work), typed(number, later="1") | {"attachments": [upload("mot.pdf"), upload("hai.pdf")]})
    unwanted = ReportDraft.objects.get().files.get(file__name="hai.pdf").file_id
    there.post(url(work), typed(number, without=[unwanted]))

    assert [row.file.name for row in Progress.objects.get().files.all()] == ["mot.pdf"]
    assert not ReportDraft.objects.exists()


def test_a_kept_report_can_be_thrown_away(at, work, officer, number):
    there = at(officer)
    there.post(url(work), typed(number, later="1"))
    there.post(url(work, "bo-ban-luu/"))

    assert not ReportDraft.objects.exists()


def test_nothing_typed_or_chosen_is_lost_when_the_form_is_refused(at, work, officer, number):
    refused = at(officer).post(
        url(work), typed(number, **{number: "nhiều"}) | {"attachments": [upload("mot.pdf")]}
    )

    said = refused.content.decode()
    assert "Chưa gửi được, còn 1 chỗ cần sửa" in said
    assert "được lưu lại, chưa gửi" in said
    assert "Chưa lưu được" not in said
    page = at(officer).get(url(work)).content.decode()
    assert "Cử 12 hòa giải viên" in page
    assert "mot.pdf" in page


def test_two_people_at_once_see_both_versions(at, work, officer, colleague, number):
    there = at(officer)
    seen = there.get(url(work)).context["form"]["seen"].value()
    report_progress(assignment=work, day=TODAY, words="Đồng nghiệp đã gửi", by=colleague, today=TODAY)
    answer = there.post(url(work), typed(number, seen=seen))

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Đồng nghiệp đã gửi" in page
    assert "Cử 12 hòa giải viên" in page
    assert Progress.objects.count() == 1

    now = answer.context["form"]["seen"].value()
    assert there.post(url(work), typed(number, seen=now)).status_code == 303
    assert Progress.objects.count() == 2


def test_work_handed_in_takes_no_more_reports(at, handed_in, officer, number):
    assert "không nhận báo cáo nữa" in at(officer).get(url(handed_in)).content.decode()
    answer = at(officer).post(url(handed_in), typed(number))

    assert answer.status_code == 409
    assert "chờ nghiệm thu" in answer.content.decode()
    assert Progress.objects.count() == 1


def test_the_same_form_sent_twice_counts_once(at, work, officer, number):
    sent = typed(number, form_token=str(uuid.uuid4()))
    for _ in range(2):
        assert at(officer).post(url(work), sent).status_code in (302, 303)

    assert Progress.objects.count() == 1


def test_who_may_not_report_is_refused(at, work, stranger, specialist, number):
    assert at(stranger).post(url(work), typed(number)).status_code == 404
    assert at(specialist).post(url(work), typed(number)).status_code == 403
    assert not Progress.objects.exists()


def test_a_coordinating_officer_reports_for_their_own_body_only(at, plan, work, justice, coordinator, number):
    from hoagiai.plans.tests.factories import work_of

    own = work_of(plan, justice)
    assert at(coordinator).post(url(own), typed(number)).status_code == 303
    assert at(coordinator).post(url(work), typed(number)).status_code == 404
    assert at(coordinator).post(url(own, "nghiem-thu/"), {"words": ""}).status_code == 403
