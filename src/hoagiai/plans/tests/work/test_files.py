from datetime import date

import pytest

from hoagiai.plans.actions.assignments import Attachment, report_progress
from hoagiai.plans.models import StoredFile

TODAY = date(2026, 11, 21)


@pytest.fixture
def file(work, officer) -> StoredFile:
    sent = Attachment(b"%PDF-1.7 abc", "danh sách ký tên.pdf", "application/pdf")
    report_progress(assignment=work, day=TODAY, words="Có tệp", by=officer, today=TODAY, files=[sent])
    return StoredFile.objects.get()


def test_a_file_is_downloaded_under_its_own_name_and_never_shown_inline(at, file, officer):
    answer = at(officer).get(f"/tep/{file.code}/")

    assert b"".join(answer.streaming_content) == b"%PDF-1.7 abc"
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == (
        "attachment; filename=\"danh-sach-ky-ten.pdf\"; filename*=UTF-8''danh%20s%C3%A1ch%20k%C3%BD%20t%C3%AAn.pdf"
    )
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]


def test_the_issuer_gets_it_and_another_commune_does_not(at, file, specialist, stranger):
    assert at(specialist).get(f"/tep/{file.code}/").status_code == 200
    assert at(stranger).get(f"/tep/{file.code}/").status_code == 404


def test_nobody_gets_it_without_signing_in(client, file):
    assert client.get(f"/tep/{file.code}/").status_code == 302


def test_a_file_lost_from_the_store_is_not_found(at, file, officer):
    file.content.storage.delete(file.content.name)

    assert at(officer).get(f"/tep/{file.code}/").status_code == 404
