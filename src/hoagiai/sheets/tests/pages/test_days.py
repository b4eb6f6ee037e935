"""The day that a file says of itself: proposed at the preview, taken by hand, never silently."""

from datetime import date

import pytest

from hoagiai.sheets import actions
from hoagiai.sheets.tests.factories import ROWS
from hoagiai.sheets.tests.reading.making import excel

pytestmark = pytest.mark.django_db
SAID = excel({"DS": [["DANH SÁCH tính đến ngày 30/01/2026 (dữ liệu giả lập)"], *ROWS[1:]]})


def test_the_day_in_the_file_is_proposed_with_its_cell_and_taken_only_when_asked(at, upload, url):
    batch = upload(SAID)
    assert batch.on == date(2026, 3, 1)
    page = at.get(url(batch)).content.decode()
    assert "“tính đến ngày 30/01/2026” (trang “DS”, ô A1)" in page and "Lấy ngày 30/01/2026" in page
    assert "tính đến ngày 30/01/2026" in at.get(url(batch, "ghi/")).content.decode()

    assert at.post(url(batch, "ngay/"), {"on": "2026-01-30"}).status_code == 302
    actions.stage(batch_id=batch.pk)

    batch.refresh_from_db()
    assert batch.on == date(2026, 1, 30)
    page = at.get(url(batch)).content.decode()
    assert "Đang dùng" in page and "Lấy ngày" not in page
    assert "tính đến ngày" not in at.get(url(batch, "ghi/")).content.decode()


def test_a_new_team_tells_the_decision_that_is_kept(at, upload, url):
    rows = [
        ["TT", "Tên tổ hòa giải (dữ liệu giả lập)", "Ngày thành lập", "Số quyết định"],
        [1, "Tổ hòa giải bản Nà Một", "01/05/2019", "15/QĐ-UBND, 20/04/2019"],
        [2, "Tổ hòa giải bản Nà Hai", "01/05/2019", "16/QĐ-UBND"],
    ]
    page = at.get(url(upload(excel({"DS": rows})))).content.decode()
    assert "quyết định thành lập: 15/QĐ-UBND ngày 20/04/2019" in page
    assert "Số quyết định “16/QĐ-UBND” không kèm ngày" in page and "quyết định thành lập: 16" not in page


def test_any_other_day_may_be_said_and_a_day_to_come_is_refused(at, upload, url):
    batch = upload()
    assert "Ghi ngày khác" in at.get(url(batch)).content.decode()
    answer = at.post(url(batch, "ngay/"), {"on": "2099-01-01"}, follow=True)
    assert "Ngày này chưa đến" in answer.content.decode()
    at.post(url(batch, "ngay/"), {"on": "15/02/2026"})
    actions.stage(batch_id=batch.pk)
    batch.refresh_from_db()
    assert batch.on == date(2026, 2, 15)
