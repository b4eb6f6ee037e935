"""The wording of the parts: numbers, dates, stops."""

from datetime import date
from decimal import Decimal

import pytest

from hoagiai.base.documents import binding, naming, wording
from hoagiai.base.documents.content import Column, PartialDate, Table
from hoagiai.base.documents.printed import printed

from . import samples


@pytest.mark.parametrize(
    ("number", "sign", "line"),
    [
        ("15", "QĐ-BNV", "Số: 15/QĐ-BNV"),
        ("5", "KH-UBND", "Số: 05/KH-UBND"),
        ("", "KH-UBND", "Số:      /KH-UBND"),
        ("128", "", "Số: 128"),
    ],
)
def test_a_number_below_ten_gets_a_nought_and_a_blank_one_leaves_room(number, sign, line):
    assert wording.number_line(number, sign) == line


@pytest.mark.parametrize(
    ("issued_on", "line"),
    [
        (date(2020, 1, 5), "Hà Nội, ngày 05 tháng 01 năm 2020"),
        (date(2026, 6, 17), "Hà Nội, ngày 17 tháng 6 năm 2026"),
        (PartialDate(2026, 5), "Hà Nội, ngày      tháng 5 năm 2026"),
        (PartialDate(2026), "Hà Nội, ngày      tháng      năm 2026"),
    ],
)
def test_a_date_is_written_with_noughts_and_blanks_as_the_decree_has_it(issued_on, line):
    assert wording.date_line("Hà Nội", issued_on) == line


def test_legal_bases_end_with_semicolons_and_the_last_with_a_full_stop():
    assert wording.pointed(["Căn cứ A,", "", "Căn cứ B;", "Theo đề nghị C"]) == [
        "Căn cứ A;",
        "Căn cứ B;",
        "Theo đề nghị C.",
    ]


@pytest.mark.parametrize("text", ["Hết", "Hết.", "Hết./.", "Hết. / ", "Hết;"])
def test_the_last_paragraph_gets_one_end_mark(text):
    assert wording.ended(text) == "Hết./."


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (1234567, "1.234.567"),
        (1234.5, "1.234,5"),
        (Decimal("85.00"), "85"),
        (0, "0"),
        (date(2026, 2, 3), "03/02/2026"),
    ],
)
def test_values_of_a_table_are_written_the_vietnamese_way(value, text):
    assert wording.cell_text(value) == text


def test_characters_that_no_document_may_hold_are_dropped():
    assert wording.clean("Ho\u0300a\x00 \ud800gia\u0309i\u202e\ufffe\tx") == "Hòa giải x"


def test_a_long_name_breaks_before_its_place():
    assert naming.name_lines("Ủy ban nhân dân phường Việt Hòa", size=13, measure=60) == [
        "ỦY BAN NHÂN DÂN",
        "PHƯỜNG VIỆT HÒA",
    ]
    assert naming.name_lines("Sở Tư pháp", size=13, measure=60) == ["SỞ TƯ PHÁP"]


def test_a_number_stays_with_its_word():
    assert binding.bound_text("theo Điều 5 ngày 05 tháng 6 năm 2026") == (
        "theo Điều\u00a05 ngày\u00a005 tháng\u00a06 năm\u00a02026"
    )


def test_without_a_closing_the_end_mark_goes_to_the_last_paragraph():
    document = printed(samples.plan(closing="", body=[], opening="Một.\nHai."))

    assert [block.text for block in document.blocks] == ["Một.", "Hai./."]


def test_a_column_is_never_narrower_than_its_dates():
    table = Table([Column("Ngày", 0.1), Column("Việc", 10)], [(date(2026, 1, 1), "Việc " * 40)])
    (grid,) = printed(samples.plan(opening="", body=[table])).blocks

    assert grid.shares[0] * 160 > 22
    assert sum(grid.shares) == pytest.approx(1)


def test_a_row_with_a_cell_too_few_is_refused():
    with pytest.raises(ValueError, match="1 cells for 2 columns"):
        printed(samples.plan(body=[Table([Column("A"), Column("B")], [("một",)])]))
