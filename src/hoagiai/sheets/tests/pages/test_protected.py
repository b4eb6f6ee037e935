"""What is kept and shown of a file that was read: nothing that looks like a number or day of a person (dữ liệu giả lập)."""

import json
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from hoagiai.sheets.masking import HIDDEN, Days, masked
from hoagiai.sheets.models import Batch, StagedRow
from hoagiai.sheets.reading.understood import Column
from hoagiai.sheets.summary import _samples
from hoagiai.sheets.tests.factories import ROWS
from hoagiai.sheets.tests.reading.making import excel

HEAD = [*ROWS[1][:6], "Thôn, bản", "Mã khách", "Mốc riêng"]
LIST = [
    ["Danh sách (dữ liệu giả lập), hỏi ông Lò Văn Bảy 0987 654 321, sinh 01/02/1960"],
    HEAD,
    [1, "Lò Văn Một", "x", "", "02/03/1970", *ROWS[2][5:7], "012 070 000 001", "05/06/2001"],
    [2, "Lò Thị Hai", "", "x", "1980", *ROWS[3][5:7], "012070000002", "1-7-1999"],
    [3, "Vàng A Ba", "x", "", "4/5/1975", *ROWS[4][5:7], "0912.345.678", "8/9/97"],
    ["", "Cộng: 3 người, gọi 0912345679"],
]
VALUES = (
    "0987 654 321", "01/02/1960", "02/03/1970", "012 070 000 001", "05/06/2001", "012070000002", "1-7-1999",
    "4/5/1975", "0912.345.678", "8/9/97", "0912345679",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("0912345678", HIDDEN),
        ("+84 912.345.678", HIDDEN),
        ("(0213) 387 6543", HIDDEN),
        ("012 070 000 001", HIDDEN),
        ("0 1 2 0 7 0 0 0 0 0 0 1", HIDDEN),
        ("02/03/1970", "…/…/1970"),
        ("5-1-75", "…/…/75"),
        ("1970-03-02", "…/…/1970"),
        ("02 03 1970", "…/…/1970"),
        ("ngày 02 tháng 3 năm 1970", "ngày … tháng … năm 1970"),
        ("02/03/1970 0912345678", f"…/…/1970 {HIDDEN}"),
        ("Một | 02/03/1970 | 012070000001", f"Một | …/…/1970 | {HIDDEN}"),
        ("Quyết định 45/2020/NĐ-CP, nhiệm kỳ 2021-2026", "Quyết định 45/2020/NĐ-CP, nhiệm kỳ 2021-2026"),
        ("1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9", "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9"),
        ("Thôn 1, 2, 3, 4, 5, 6, 7, 8", "Thôn 1, 2, 3, 4, 5, 6, 7, 8"),
        ("1.234.567", "1.234.567"),
    ],
)
def test_what_looks_like_a_value_of_a_person_is_hidden(text, told):
    assert masked(text) == told


def test_days_are_shown_or_hidden_where_it_is_known_whose_they_are():
    assert masked("05/03/2020, 0912345678", Days.SHOWN) == f"05/03/2020, {HIDDEN}"
    assert masked("05/03/2020", Days.HIDDEN) == HIDDEN


@pytest.mark.django_db
def test_columns_not_understood_and_rows_left_out_show_and_keep_no_value(at, upload, url):
    batch = upload(excel({"DS": LIST}))

    kept = json.dumps(batch.understood, ensure_ascii=False)
    page = at.get(url(batch, "cot/")).content.decode()
    columns = {column["heading"]: column for column in batch.understood["sheets"][0]["columns"]}
    assert columns["Mã khách"]["field"] == "" and columns["Mã khách"]["samples"] == [HIDDEN]
    assert columns["Mốc riêng"]["samples"] == ["…/…/2001", "…/…/1999", "…/…/97"]
    assert "Lò Văn Bảy" in kept and "Lò Văn Bảy" in page and HIDDEN in page
    for value in VALUES:
        assert value not in kept and value not in page


def test_a_whole_birth_day_among_birth_years_is_no_example():
    years = Column(4, "E", ("Năm sinh",), "birth_year", samples=("1980", "02/03/1970", "25629", "4.5.75"))

    assert _samples(years) == ["1980", HIDDEN]


def staged(batch, position, faults, why):
    keys = ("field", "message", "severity")
    told = [{"cell": "A1", **dict(zip(keys, fault, strict=True))} for fault in faults]
    return StagedRow.objects.create(
        batch=batch, position=position, sheet="DS", line=position, register="mediators", faults=told, why=why
    )


@pytest.mark.django_db
def test_lists_from_before_lose_what_they_kept_of_protected_values(upload):
    batch = upload(excel({"DS": LIST}))
    batch.rows.all().delete()
    sheet = batch.understood["sheets"][0]
    sheet["columns"][1]["samples"], sheet["left_out"][0]["text"] = ["012070000002"], "gọi 0912345679"
    Batch.objects.filter(pk=batch.pk).update(understood=batch.understood)
    phone = "“0912” không phải số điện thoại, hãy ghi đủ số, ví dụ 0912345678."
    refused = staged(batch, 1, [("sex", "“gái” không rõ.", "warning"), ("phone", phone, "error")], phone)
    day = staged(
        batch, 2, [("birth_date", "“5/1/75” được hiểu là ngày 05/01/1975.", "warning")], "Giống người khác"
    )
    astray = staged(batch, 3, [("sex", "“012070000002” không phải giới tính.", "error")], "")
    events = apps.get_model("sheets", "BatchEvent").objects
    before = events.count()

    migration = import_module("hoagiai.sheets.migrations.0009_no_protected_values_left")
    for _ in range(2):  # taken up again after a stop it comes out the same
        migration.blank(None, SimpleNamespace(connection=connection))

    for row in (batch, refused, day, astray):
        row.refresh_from_db()
    said = "Ô này không phải số điện thoại, hãy ghi đủ số, ví dụ 0912345678."
    assert [fault["message"] for fault in refused.faults] == ["“gái” không rõ.", said]
    assert (refused.why, refused.faults[1]["cell"]) == (said, "A1")
    assert day.faults[0]["message"] == f"Ô này được hiểu là ngày {HIDDEN}." and day.why == "Giống người khác"
    assert astray.faults[0]["message"] == f"“{HIDDEN}” không phải giới tính."
    told = batch.understood["sheets"][0]
    assert all(column["samples"] == [] for column in told["columns"]) and len(told["columns"]) == len(HEAD)
    assert all(left["text"] == "" for left in told["left_out"]) and told["left_out"][0]["reason"] == "title"
    assert told["columns"][1]["field"] == "full_name" and batch.understood["format"] == "xlsx"
    assert events.count() == before


@pytest.mark.django_db
def test_the_page_of_a_list_from_before_says_that_its_examples_are_gone(at, upload, url):
    batch = upload(excel({"DS": LIST}))
    migration = import_module("hoagiai.sheets.migrations.0009_no_protected_values_left")
    migration.blank(None, SimpleNamespace(connection=connection))

    page = at.get(url(batch, "cot/")).content.decode()

    assert "ví dụ không còn được giữ" in page and "(không còn được giữ)" in page
