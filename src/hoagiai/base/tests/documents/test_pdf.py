"""The PDF, read back with the places and faces of its letters."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest

from hoagiai.base.documents.content import Paragraph
from hoagiai.base.documents.errors import FontsMissingError
from hoagiai.base.documents.pdf import to_pdf

from . import samples

MM = 72 / 25.4


def _text(page):
    return page.extract_text().replace("\u00a0", " ")


def _word(page, text):
    return next(word for word in page.extract_words() if word["text"] == text)


def test_page_one_shows_no_number_and_page_two_shows_it_in_the_top_margin(pdf_pages):
    first, second = (
        [word for word in page.extract_words() if word["top"] < 18 * MM] for page in pdf_pages[:2]
    )

    assert first == []
    assert [word["text"] for word in second] == ["2"]
    middle = (second[0]["x0"] + second[0]["x1"]) / 2
    assert middle == pytest.approx((30 + 80) * MM, abs=2)


def test_the_national_title_stands_at_the_top_right_over_the_date(pdf_pages):
    page = pdf_pages[0]

    country = _word(page, "CỘNG")
    assert country["x0"] > 85 * MM
    assert country["top"] == pytest.approx(20 * MM, abs=4)
    assert _word(page, "SỞ")["x1"] < 85 * MM
    assert "Số: /KH-STP Lai Châu, ngày tháng 5 năm 2026" in " ".join(_text(page).split())


def test_the_head_of_a_table_is_repeated_on_its_next_page(pdf_pages):
    for page in pdf_pages[1:3]:
        assert "Nội dung công việc" in _text(page)
        assert "Chủ trì" in _text(page)
    assert _word(pdf_pages[2], "TT")["top"] < 40 * MM


def test_bases_are_in_italics_and_headings_bold(pdf_pages):
    faces = {char["fontname"].split("+")[1] for char in pdf_pages[0].chars}
    italic = "".join(char["text"] for char in pdf_pages[0].chars if char["fontname"].endswith("Italic"))
    bold = "".join(char["text"] for char in pdf_pages[0].chars if char["fontname"].endswith("Bold"))

    assert faces == {"Tinos-Regular", "Tinos-Bold", "Tinos-Italic"}
    assert "Căn cứ Luật Tổ chức" in italic
    assert "I. MỤC ĐÍCH, YÊU CẦU" in bold.replace("\u00a0", " ")


def test_recipients_stand_level_with_the_signature_and_annexes_count_anew(pdf_pages):
    signing = next(page for page in pdf_pages if "Nơi nhận:" in _text(page))
    place = pdf_pages.index(signing)

    assert _word(signing, "nhận:")["top"] == pytest.approx(_word(signing, "KT.")["top"], abs=4)
    assert "./." in _text(signing)
    annex = pdf_pages[place + 1]
    assert annex.width > annex.height
    assert _text(annex).startswith("Phụ lục I\nDANH MỤC NHIỆM VỤ NĂM 2026")
    assert _text(pdf_pages[place + 2]).startswith("2\n")


@pytest.mark.parametrize("count", [20, 22, 23, 24])
def test_no_signature_stands_alone_on_a_page_without_a_closing_either(fonts, count):
    paragraphs = [Paragraph(f"Việc thứ {number} của kế hoạch này") for number in range(count)]
    document = replace(samples.plan(), bases=[], opening="", closing="", body=paragraphs, annexes=[])

    with pdfplumber.open(BytesIO(to_pdf(document))) as file:
        signing = next(page for page in file.pages if "Nơi nhận:" in _text(page))
        assert f"Việc thứ {count - 1} của kế hoạch này./." in _text(signing)


def test_nothing_is_set_outside_the_margins(pdf_pages):
    for page in pdf_pages:
        body = [char for char in page.chars if char["text"].strip() and char["top"] > 19 * MM]
        assert min(char["x0"] for char in body) > 30 * MM - 1
        assert max(char["x1"] for char in body) < page.width - 20 * MM + 1
        assert max(char["bottom"] for char in body) < page.height - 20 * MM + 3


def test_the_file_is_tagged_made_for_keeping_and_the_same_every_time(fonts):
    file = to_pdf(samples.plan())

    assert file == to_pdf(samples.plan())
    assert b"<pdfaid:part>2</pdfaid:part>" in file
    assert b"<pdfuaid:part>1</pdfuaid:part>" in file
    assert b"/Lang (vi-VN)" in file or b"/Lang(vi-VN)" in file
    assert b"/StructTreeRoot" in file


def test_text_that_looks_like_markup_stays_text(fonts):
    hostile = '#panic("x") *đậm* _nghiêng_ $x$ <nhãn> @ref \\ // chú thích'
    file = to_pdf(samples.plan(body=[Paragraph(hostile)], annexes=[]))

    with pdfplumber.open(BytesIO(file)) as pdf:
        assert hostile in _text(pdf.pages[0])


def test_a_character_the_face_lacks_does_not_stop_the_document(fonts):
    assert to_pdf(samples.plan(body=[Paragraph("Tốt 🎉")], annexes=[])).startswith(b"%PDF")


def test_missing_fonts_are_reported_with_what_to_do(monkeypatch, tmp_path: Path):
    monkeypatch.setenv("HOAGIAI_FONTS", str(tmp_path))

    with pytest.raises(FontsMissingError, match="npm install"):
        to_pdf(samples.plan())
