"""The styles of the Word file, under names that the people who edit it know."""

from dataclasses import dataclass
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from .xml import element, set_language

FACE = "Times New Roman"
LINE = 1.15
INDENT = 12.7


@dataclass(frozen=True, slots=True)
class Look:
    """How the paragraphs of a style look; sizes and spaces in points, indents in mm."""

    size: float = 14
    bold: bool = False
    italic: bool = False
    align: str = "left"
    before: float = 0
    after: float = 0
    line: float = 1
    indent: float = 0
    hanging: float = 0
    left: float = 0
    keep_next: bool = False
    outline: int | None = None
    based_on: str = "Normal"


def _text(**changes: Any) -> Look:
    return Look(**{"align": "justify", "after": 6, "line": LINE, "indent": INDENT, **changes})


STYLES = {
    "Normal": Look(based_on=""),
    "Header": Look(size=13, align="center"),
    "Quốc hiệu": Look(size=13, bold=True, align="center"),
    "Tiêu ngữ": Look(size=14, bold=True, align="center"),
    "Cơ quan chủ quản": Look(size=13, align="center"),
    "Cơ quan ban hành": Look(size=13, bold=True, align="center"),
    "Số ký hiệu": Look(size=13, align="center", before=4),
    "Trích yếu công văn": Look(size=12, align="center", before=6),
    "Địa danh ngày tháng": Look(size=13, italic=True, align="center", before=4),
    "Dấu chỉ mức độ": Look(size=13, bold=True, align="center", before=8),
    "Đường kẻ": Look(size=1, align="center"),
    "Title": Look(bold=True, align="center", before=14, line=LINE, keep_next=True),
    "Subtitle": Look(bold=True, align="center", line=LINE, keep_next=True),
    "Kính gửi": Look(align="center", before=12, after=12, line=LINE),
    "Danh sách kính gửi": Look(after=6, line=LINE, left=40, hanging=3),
    "Body Text": _text(),
    "Tên biểu mẫu": Look(size=12, bold=True, align="right", after=4),
    "Thẩm quyền ban hành": Look(bold=True, align="center", before=8, after=10, line=LINE, keep_next=True),
    "Căn cứ": _text(italic=True, based_on="Body Text"),
    "Heading 1": _text(bold=True, before=12, keep_next=True, outline=0),
    "Heading 2": _text(bold=True, keep_next=True, outline=1),
    "Heading 3": _text(bold=True, italic=True, keep_next=True, outline=2),
    "Heading 4": _text(italic=True, keep_next=True, outline=3),
    "Caption": Look(size=12, bold=True, align="center", before=4, after=6, keep_next=True),
    "Đầu bảng": Look(size=12, bold=True, align="center", before=2, after=2),
    "Chữ trong bảng": Look(size=12, before=2, after=2),
    "Ghi chú bảng": Look(size=12, italic=True, align="justify", before=6, after=10),
    "Nơi nhận": Look(size=12, bold=True, italic=True),
    "Danh sách nơi nhận": Look(size=11, hanging=2),
    "Chức vụ người ký": Look(bold=True, align="center"),
    "Họ tên người ký": Look(bold=True, align="center", before=64),
    "Ghi chú ký": Look(size=13, italic=True, align="center"),
    "Tên phụ lục": Look(bold=True, align="center", after=6, line=LINE, keep_next=True),
    "Kèm theo": Look(italic=True, align="center", after=10, line=LINE, keep_next=True),
}


def define(file: Any) -> None:
    """Define every style, and Times New Roman and Vietnamese as what all text starts from."""
    _set_defaults(file)
    for name, look in STYLES.items():
        style = _found_or_added(file, name)
        _reset(style)
        style.base_style = file.styles[look.based_on] if look.based_on else None
        _set_font(style, look)
        _set_paragraph(style, look)
        style.quick_style, style.hidden = True, False


def _set_defaults(file: Any) -> None:
    defaults = file.styles.element.find(qn("w:docDefaults"))
    run = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for child in list(run):
        run.remove(child)
    run.append(_fonts())
    run.extend([element("w:sz", val=28), element("w:szCs", val=28)])
    set_language(run)
    paragraph = defaults.find(qn("w:pPrDefault"))
    for child in list(paragraph):
        paragraph.remove(child)


def _found_or_added(file: Any, name: str) -> Any:
    if name in file.styles:
        return file.styles[name]
    style = file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.set(qn("w:styleId"), f"VB{list(STYLES).index(name):02d}")
    return style


def _reset(style: Any) -> None:
    for tag in ("w:pPr", "w:rPr", "w:link"):
        for child in style.element.findall(qn(tag)):
            style.element.remove(child)


def _fonts() -> Any:
    return element("w:rFonts", ascii=FACE, hAnsi=FACE, eastAsia=FACE, cs=FACE)


def _set_font(style: Any, look: Look) -> None:
    font = style.font
    font.size, font.bold, font.italic = Pt(look.size), look.bold, look.italic
    style.element.rPr.insert(0, _fonts())


def _set_paragraph(style: Any, look: Look) -> None:
    layout = style.paragraph_format
    layout.alignment = getattr(WD_ALIGN_PARAGRAPH, look.align.upper())
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.line_spacing_rule = WD_LINE_SPACING.SINGLE
    layout.line_spacing = look.line
    layout.first_line_indent = Mm(look.indent - look.hanging)
    layout.left_indent = Mm(look.left + look.hanging)
    layout.keep_with_next = look.keep_next
    layout.widow_control = True
    if look.outline is not None:
        style.element.pPr.append(element("w:outlineLvl", val=look.outline))
