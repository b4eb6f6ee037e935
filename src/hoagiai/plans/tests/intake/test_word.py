"""Word files: lists, tables, tracked changes, boxes and legacy fonts come out as they are printed."""

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from hoagiai.base.legacy import tcvn3, vni
from hoagiai.plans.intake import extract
from hoagiai.plans.intake.word.numbering import roman, written
from hoagiai.plans.tests.intake.making import add_list, number_paragraph, saved


def lines_of(document):
    """The lines of a python-docx document."""
    return extract(saved(document), "thử.docx").text.split("\n")


def with_body(*parts):
    """A document of these pieces of WordprocessingML."""
    document = docx.Document()
    body = document.element.body
    for part in parts:
        body.insert(len(body) - 1, parse_xml(part.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))
    return document


def items(document, number, *levels):
    """One item a level given."""
    for level in levels:
        number_paragraph(document.add_paragraph("việc"), number, level)


def test_deeper_numbers_start_again_below_a_new_heading():
    document = docx.Document()
    number = add_list(document, [("upperRoman", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)")])
    items(document, number, 0, 1, 1, 2, 2, 0, 1, 2)

    marks = [line.split()[0] for line in lines_of(document)]
    assert marks == ["I.", "I.1.", "I.2.", "a)", "b)", "II.", "II.1.", "a)"]


def test_two_lists_of_one_kind_count_on_and_a_start_override_counts_anew():
    document = docx.Document()
    add_list(document, [("decimal", "%1.")], abstract="80", number="80")
    root = document.part.numbering_part.element
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="81"><w:abstractNumId w:val="80"/></w:num>'))
    root.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="82"><w:abstractNumId w:val="80"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    )
    items(document, 80, 0, 0)
    items(document, 81, 0)
    items(document, 82, 0, 0)

    assert [line.split()[0] for line in lines_of(document)] == ["1.", "2.", "3.", "1.", "2."]


def test_lists_of_a_style_are_numbered_too():
    document = docx.Document()
    document.add_paragraph("một", style="List Number")
    document.add_paragraph("hai", style="List Number")
    document.add_paragraph("gạch", style="List Bullet")

    assert lines_of(document) == ["1. một", "2. hai", "- gạch"]


@pytest.mark.parametrize(
    ("count", "kind", "text"),
    [
        (3, "lowerLetter", "c"),
        (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"),
        (7, "decimalZero", "07"),
        (5, "none", ""),
    ],
)
def test_numbers_are_written_in_the_kind_of_their_list(count, kind, text):
    assert written(count, kind) == text


def test_roman_numerals():
    assert [roman(count) for count in (1, 4, 9, 14, 40, 1994)] == ["I", "IV", "IX", "XIV", "XL", "MCMXCIV"]


def test_inserted_words_are_taken_and_deleted_ones_dropped():
    document = with_body(
        "<w:p><w:r><w:t>Giao </w:t></w:r><w:del><w:r><w:delText>Phòng Tư pháp</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>Phòng Văn hóa</w:t></w:r></w:ins></w:p>",
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Nửa đầu </w:t></w:r></w:p>",
        "<w:p><w:r><w:t>nửa sau</w:t></w:r></w:p>",
    )
    extracted = extract(saved(document), "thử.docx")

    assert extracted.text.split("\n") == ["Giao Phòng Văn hóa", "Nửa đầu nửa sau"]
    assert any("Track Changes" in note for note in extracted.notes)


def test_footnote_marks_hidden_words_and_fields_codes_are_left_out():
    document = with_body(
        '<w:p><w:r><w:t>Luật</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> ẩn</w:t></w:r>"
        '<w:r><w:t xml:space="preserve"> rộng 5 m</w:t></w:r>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert lines_of(document) == ["Luật rộng 5 m2"]


def test_breaks_part_lines_and_odd_spaces_become_one():
    document = with_body(
        "<w:p><w:r><w:t>ỦY BAN</w:t><w:br/><w:t>NHÂN\u00a0\u00a0DÂN</w:t><w:tab/><w:t>xã</w:t><w:noBreakHyphen/>"
        "<w:softHyphen/><w:t>phường\u200b</w:t></w:r></w:p>"
    )
    assert lines_of(document) == ["ỦY BAN", "NHÂN DÂN xã-phường"]


def test_words_set_in_capitals_are_written_so():
    document = with_body("<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Kế hoạch</w:t></w:r></w:p>")

    assert lines_of(document) == ["KẾ HOẠCH"]


def test_a_text_box_is_read_once():
    box = "<w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent>"
    document = with_body(
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        "<w:r><w:t>Kế hoạch</w:t></w:r></w:p>"
    )
    assert lines_of(document) == ["Kế hoạch", "DỰ THẢO"]


def test_headers_footers_and_a_table_of_contents_are_left_out():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Trang 2"
    document.sections[0].footer.paragraphs[0].text = "chân trang"
    document.styles.add_style("toc 1", 1)
    document.add_paragraph("I. MỤC ĐÍCH ....... 2", style="toc 1")
    document.add_paragraph("I. MỤC ĐÍCH")

    assert lines_of(document) == ["I. MỤC ĐÍCH"]


def test_merged_and_nested_cells_keep_their_places():
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "Nhóm việc"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "1"
    table.cell(1, 1).text = "Việc một"
    table.cell(2, 1).text = "Việc hai"
    table.cell(2, 2).add_table(1, 2).cell(0, 1).text = "bên trong"
    extracted = extract(saved(document), "thử.docx")

    places = {extracted.text[b.start : b.end]: (b.table, b.row, b.column) for b in extracted.blocks}
    assert places == {
        "Nhóm việc": (0, 0, 0),
        "1": (0, 1, 0),
        "Việc một": (0, 1, 1),
        "Việc hai": (0, 2, 1),
        "bên trong": (1, 0, 1),
    }


def test_numbers_of_a_table_column_are_written():
    document = docx.Document()
    number = add_list(document, [("decimal", "%1")])
    table = document.add_table(rows=2, cols=2)
    for row in range(2):
        number_paragraph(table.cell(row, 0).paragraphs[0], number, 0)
        table.cell(row, 1).text = f"việc {row}"

    assert lines_of(document) == ["1", "việc 0", "2", "việc 1"]


def test_looks_are_inherited_from_styles():
    document = docx.Document()
    document.styles["Heading 2"].font.bold = True
    document.add_paragraph("I. MỤC ĐÍCH", style="Heading 2")
    document.add_paragraph().add_run("căn cứ").italic = True
    heading, basis = extract(saved(document), "thử.docx").blocks

    assert (heading.bold, heading.heading) == (True, 2)
    assert (basis.italic, basis.heading) == (True, None)


def test_legacy_fonts_are_converted_run_by_run():
    document = docx.Document()
    paragraph = document.add_paragraph()
    for font, text in (
        (".VnTimeH", tcvn3.encode("ủy ban nhân dân")),
        ("Times New Roman", " xã Đông "),
        (".VnTime", tcvn3.encode("hòa giải ở cơ sở, ưu tiên ")),
        ("VNI-Times", vni.encode("tổ hòa gia")[:-1] + "a"),
        ("VNI-Times", "ûi"),
    ):
        run = paragraph.add_run(text)
        run.font.name = font
    extracted = extract(saved(document), "thử.docx")

    assert extracted.text == "ỦY BAN NHÂN DÂN xã Đông hòa giải ở cơ sở, ưu tiên tổ hòa giải"
    assert len(extracted.notes) == 2
