"""The Word file, read back."""

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from hoagiai.base.documents.content import Paragraph
from hoagiai.base.documents.word import to_word

from . import samples


def _texts(file):
    return [paragraph.text for paragraph in file.paragraphs]


def test_the_page_is_a4_with_the_margins_of_the_decree(word_file):
    section = word_file.sections[0]

    size = (section.page_width, section.page_height, section.left_margin, section.right_margin)
    assert [round(length / Mm(1)) for length in size] == [210, 297, 30, 20]
    assert [round(length / Mm(1)) for length in (section.top_margin, section.bottom_margin)] == [20, 20]


def test_the_head_names_the_bodies_the_country_the_number_and_the_date(word_file):
    (names, country), (number, day) = [[cell.text for cell in row.cells] for row in word_file.tables[0].rows]

    assert names.split("\n")[:3] == ["ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU", "SỞ TƯ PHÁP"]
    assert country.startswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")
    assert number == "Số:      /KH-STP"
    assert day == "Lai Châu, ngày      tháng 5 năm 2026"


def test_the_text_is_times_new_roman_14_justified_with_a_first_line_indent(word_file):
    normal, body = word_file.styles["Normal"], word_file.styles["Body Text"]

    assert normal.font.name == "Times New Roman"
    assert body.font.size == Pt(14)
    assert body.paragraph_format.first_line_indent == pytest.approx(Mm(12.7), abs=400)
    assert body.paragraph_format.space_after == Pt(6)
    assert body.element.pPr.jc.get(qn("w:val")) == "both"


def test_the_parts_have_styles_that_a_person_can_edit(word_file):
    styles = {paragraph.text: paragraph.style.name for paragraph in word_file.paragraphs}

    assert styles["KẾ HOẠCH"] == "Title"
    assert styles["I. MỤC ĐÍCH, YÊU CẦU"] == "Heading 1"
    assert styles["1. Mục đích"] == "Heading 2"
    assert styles["Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"] == "Căn cứ"
    assert any(text.endswith("tổng hợp, báo cáo./.") for text in styles)


def test_the_head_of_a_table_is_repeated_and_its_rows_stay_whole(word_file):
    table = word_file.tables[1]
    rows = [row._tr.trPr for row in table.rows]

    assert [row.find(qn("w:tblHeader")) is not None for row in rows[:4]] == [True, True, False, False]
    assert all(row.find(qn("w:cantSplit")) is not None for row in rows)
    assert table.rows[0].cells[2].text == "Cơ quan"
    assert [cell.text for cell in table.rows[3].cells][4:] == ["01/06/2026", "1.234,5"]


def test_page_numbers_stand_in_the_head_from_page_two_and_annexes_count_anew(word_file):
    main, first_annex, second_annex = word_file.sections
    header = main.header.paragraphs[0]

    assert "PAGE" in "".join(text.text for text in header._p.iter(qn("w:instrText")))
    assert header.style.name == "Header"
    assert not main.first_page_header.paragraphs[0].text
    for section in (main, first_annex, second_annex):
        assert section.different_first_page_header_footer
        assert section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
    assert first_annex.page_width > first_annex.page_height
    assert second_annex.page_width < second_annex.page_height


def test_recipients_and_signature_stand_side_by_side(word_file):
    left, right = word_file.tables[2].rows[0].cells

    assert left.text.startswith("Nơi nhận:\n- Bộ Tư pháp")
    assert left.text.endswith("- Lưu: VT, PBGDPL.")
    assert right.text.split("\n") == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Phúc Bảo Khánh Hương Giang"]


def test_the_last_paragraph_stays_with_the_signature_when_there_is_no_closing():
    body = [Paragraph("Việc một"), Paragraph("Việc hai", lead="2.")]
    document = replace(samples.plan(), closing="", body=body, annexes=[])
    file = Document(BytesIO(to_word(document)))

    first, last = (p for p in file.paragraphs if p.text.startswith(("Việc", "2. Việc")))
    assert (first.paragraph_format.keep_with_next, last.paragraph_format.keep_with_next) == (None, True)


def test_the_file_says_its_title_and_language_but_not_who_made_it(word_file):
    properties = word_file.core_properties

    assert properties.title.startswith("Kế hoạch Thực hiện Đề án")
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert word_file.styles.element.find(".//" + qn("w:lang")).get(qn("w:val")) == "vi-VN"


def test_text_that_looks_like_markup_stays_text():
    hostile = "<w:br/> &amp; \x0b #eval(1) *đậm* {{ x }}"
    file = Document(BytesIO(to_word(samples.plan(body=[Paragraph(hostile), samples.work_table(rows=1)]))))

    assert "<w:br/> &amp;  #eval(1) *đậm* {{ x }}" in _texts(file)


def test_a_landscape_table_gets_pages_of_its_own_within_one_count():
    body = [samples.work_table(rows=1, landscape=True)]
    before, lying, after = Document(BytesIO(to_word(samples.plan(body=body, annexes=[])))).sections

    assert lying.page_width > lying.page_height
    assert before.page_width == after.page_width
    assert lying._sectPr.find(qn("w:pgNumType")) is None
    assert not lying.different_first_page_header_footer


def test_an_official_letter_has_its_subject_under_the_number():
    letter = samples.plan(doc_type="", title="Báo cáo kết quả", draft=True, urgency="Khẩn", annexes=[])
    file = Document(BytesIO(to_word(letter)))

    box = file.tables[0].rows[1].cells[0].text
    assert "V/v báo cáo kết quả" in box
    assert "DỰ THẢO" in box
    assert "KHẨN" in box
    assert "Title" not in {paragraph.style.name for paragraph in file.paragraphs}


def test_the_same_content_gives_the_same_bytes():
    assert to_word(samples.plan()) == to_word(samples.plan())
