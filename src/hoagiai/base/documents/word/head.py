"""The boxes at the head of page 1, the title, the legal bases, and the title of an annex."""

from typing import Any

from docx.shared import Mm, Pt

from .. import wording
from ..printed import LEFT_BOX, RIGHT_BOX, TEXT_WIDTH, Head, PrintedAnnex, Title
from .tables import add_plain_table
from .xml import element

RED, BLACK = "C00000", "000000"
BORDERS_BEFORE = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr")


def write_boxes(file: Any, head: Head) -> None:
    """Quốc hiệu, tiêu ngữ, the bodies, number, place and date, and the marks of secrecy and haste."""
    if head.form:
        file.add_paragraph(head.form, style="Tên biểu mẫu")
    names, number = add_plain_table(file, widths=(LEFT_BOX, RIGHT_BOX), rows=2)
    left, right = names
    _fill(left, [*((line, "Cơ quan chủ quản") for line in head.superior)])
    _fill(left, [*((line, "Cơ quan ban hành") for line in head.issuer)])
    add_rule(left, head.issuer_rule, measure=LEFT_BOX)
    _fill(right, [(wording.COUNTRY, "Quốc hiệu"), (wording.MOTTO, "Tiêu ngữ")])
    add_rule(right, head.motto_rule, measure=RIGHT_BOX)
    if head.number:
        _fill(number[0], [(head.number, "Số ký hiệu")])
    if head.subject:
        _fill(number[0], [(head.subject, "Trích yếu công văn")])
    _add_stamps(number[0], head)
    _fill(number[1], [(head.date, "Địa danh ngày tháng")])


def _fill(cell: Any, lines: list[tuple[str, str]]) -> None:
    for text, style in lines:
        first = cell.paragraphs[0]
        paragraph = cell.add_paragraph() if first.text or len(cell.paragraphs) > 1 else first
        paragraph.style = style
        paragraph.add_run(text)


def add_rule(place: Any, length: float, *, measure: float, after: float = 0) -> None:
    """A drawn line of a length in mm, in the middle of a measure: the top border of an empty paragraph."""
    paragraph = place.add_paragraph(style="Đường kẻ")
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = Mm((measure - length) / 2)
    layout.line_spacing, layout.space_before, layout.space_after = Pt(2), Pt(3), Pt(after)
    borders = element("w:pBdr")
    borders.append(element("w:top", val="single", sz=6, space=0, color="auto"))
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(borders, *BORDERS_BEFORE)


def _add_stamps(cell: Any, head: Head) -> None:
    stamps = [("DỰ THẢO", BLACK)] * head.draft + [(text, RED) for text in head.stamps]
    if not stamps:
        return
    paragraph = cell.add_paragraph(style="Dấu chỉ mức độ")
    for place, (text, colour) in enumerate(stamps):
        if place:
            paragraph.add_run("  ")
        properties = paragraph.add_run(f" {text} ")._r.get_or_add_rPr()
        properties.append(element("w:color", val=colour))
        properties.append(element("w:bdr", val="single", sz=8, space=0, color=colour))


def write_title(file: Any, title: Title) -> None:
    """Tên loại and trích yếu over a rule; the lines of a long trích yếu are of like length."""
    file.add_paragraph(title.doc_type, style="Title")
    layout = file.add_paragraph(title.text, style="Subtitle").paragraph_format
    layout.left_indent = layout.right_indent = Mm((TEXT_WIDTH - title.measure) / 2)
    add_rule(file, title.rule, measure=TEXT_WIDTH, after=12)


def write_addressees(file: Any, names: list[str]) -> None:
    """Kính gửi: one body on the line, several one below the other."""
    if len(names) == 1:
        file.add_paragraph(f"Kính gửi: {names[0]}", style="Kính gửi")
    elif names:
        file.add_paragraph("Kính gửi:", style="Danh sách kính gửi").paragraph_format.space_before = Pt(12)
        for name in names:
            last = file.add_paragraph(f"- {name}", style="Danh sách kính gửi")
        last.paragraph_format.space_after = Pt(12)


def write_bases(file: Any, bases: list[str]) -> None:
    """Căn cứ, each a paragraph in italics."""
    for text in bases:
        file.add_paragraph(text, style="Căn cứ")


def write_deciding(file: Any, who: str) -> None:
    """Thẩm quyền ban hành: who decides, over the bases of a decision."""
    if who:
        file.add_paragraph(who, style="Thẩm quyền ban hành")


def write_decides(file: Any, who: str) -> None:
    """The words that open what is decided, under the bases."""
    if who:
        file.add_paragraph(wording.DECIDES, style="Thẩm quyền ban hành")


def write_annex_title(file: Any, annex: PrintedAnnex) -> None:
    """The label of an annex, its title and the line "Kèm theo"."""
    label = file.add_paragraph(annex.label, style="Heading 1")
    label.alignment, label.paragraph_format.first_line_indent = 1, 0
    label.paragraph_format.space_before = label.paragraph_format.space_after = 0
    file.add_paragraph(annex.title, style="Tên phụ lục")
    if annex.note:
        file.add_paragraph(annex.note, style="Kèm theo")
