"""The invented plan written as Word, PDF, web page, markdown and plain text."""

from html import escape
from io import BytesIO
from typing import Any

import docx
import typst
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from hoagiai.plans.tests.intake.plan import BODY, CLOSING, FOOT, HEAD, TABLE, Part, expected_lines

LEVELS = {"section": 0, "heading": 1, "letter": 2, "item": 3, "deeper": 4, "numbered": 5}
FORMATS = (
    ("upperRoman", "%1."),
    ("decimal", "%2."),
    ("lowerLetter", "%3)"),
    ("bullet", "-"),
    ("bullet", "+"),
    ("decimal", "%6."),
)


def as_text() -> bytes:
    """Plain text, a line a paragraph."""
    return "\n".join(expected_lines()).encode()


def as_markdown() -> bytes:
    """Markdown without marks, paragraphs parted by blank lines."""
    return "\n\n".join(expected_lines()).encode()


def as_word(*, automatic: bool = True) -> bytes:
    """Word, with list numbers made by Word or typed by hand."""
    document = docx.Document()
    numbers = _numbering(document) if automatic else None
    _word_table(document, HEAD)
    for part in BODY:
        _word_paragraph(document, part, numbers)
    _word_table(document, [[(cell,) for cell in row] for row in TABLE])
    for part in CLOSING:
        _word_paragraph(document, part, numbers)
    _word_table(document, FOOT)
    return saved(document)


def saved(document: Any) -> bytes:
    """A python-docx document as bytes."""
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _word_table(document: Any, rows: Any) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            table.cell(at, column).text = "\n".join(cell)


def _word_paragraph(document: Any, part: Part, numbers: int | None) -> None:
    paragraph = document.add_paragraph()
    level = LEVELS.get(part.style)
    if numbers is None or level is None:
        paragraph.add_run(f"{part.mark} {part.text}".strip()).bold = part.style in {"title", "section"}
    else:
        paragraph.add_run(part.text).bold = part.style == "section"
        number_paragraph(paragraph, numbers, level)
    if part.style == "title":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def number_paragraph(paragraph: Any, number: int, level: int) -> None:
    """Make a paragraph an item of a Word list."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = number


def _numbering(document: Any) -> int:
    return add_list(document, FORMATS)


def add_list(document: Any, formats: Any, *, abstract: str = "77", number: str = "77") -> int:
    """A list of our own in the numbering part; gives its number."""
    root = document.part.numbering_part.element
    described = _element("w:abstractNum", abstractNumId=abstract)
    for level, (kind, text) in enumerate(formats):
        one = _element("w:lvl", ilvl=str(level))
        one.append(_element("w:start", val="1"))
        one.append(_element("w:numFmt", val=kind))
        one.append(_element("w:lvlText", val=text))
        described.append(one)
    root.insert(0, described)
    used = _element("w:num", numId=number)
    used.append(_element("w:abstractNumId", val=abstract))
    root.append(used)
    return int(number)


def _element(name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def as_html() -> bytes:
    """A page of a portal: scripts and menus around the plan, tables and lists within."""
    parts = ["<!DOCTYPE html><html><head><meta charset='utf-8'><title>Cổng thông tin</title>"]
    parts.append("<script>alert('không được chạy')</script><style>p{color:red}</style></head><body>")
    parts.append("<nav><ul><li>Trang chủ</li><li>Giới thiệu</li></ul></nav><article>")
    parts.append(_html_table(HEAD))
    parts += [_html_part(part) for part in BODY]
    parts.append(_html_table([[(cell,) for cell in row] for row in TABLE]))
    parts += [_html_part(part) for part in CLOSING]
    parts.append(_html_table(FOOT))
    parts.append("</article><footer>Bản quyền thuộc về Cổng thông tin</footer></body></html>")
    return "".join(parts).encode()


def _html_table(rows: Any) -> str:
    cells = "".join(
        "<tr>" + "".join(f"<td>{'<br>'.join(map(escape, cell))}</td>" for cell in row) + "</tr>"
        for row in rows
    )
    return f"<table>{cells}</table>"


def _html_part(part: Part) -> str:
    tag = {"title": "h1", "section": "h2", "heading": "h3"}.get(part.style, "p")
    if part.mark == "-":
        return f"<ul><li>{escape(part.text)}</li></ul>"
    return f"<{tag}>{escape(part.mark)} {escape(part.text)}</{tag}>"


def as_pdf() -> bytes:
    """PDF as an office prints it: margins of Nghị định 30, justified, columns side by side, page numbers."""
    parts = [
        '#set page(paper: "a4", margin: (left: 30mm, right: 20mm, y: 20mm), numbering: "1")\n'
        '#set text(font: "Libertinus Serif", size: 14pt, lang: "vi", hyphenate: false)\n'
        "#set par(justify: true, first-line-indent: (amount: 12mm, all: true), leading: 0.7em, spacing: 0.95em)\n"
        "#show table.cell: set par(first-line-indent: 0mm, justify: false)\n"
    ]
    parts.append(_typst_columns(HEAD))
    parts += [_typst_part(part) for part in BODY]
    cells = ", ".join(f"text(12pt, {_quoted(cell)})" for row in TABLE for cell in row)
    parts.append(f"#table(columns: (12mm, 1fr, 45mm, 30mm), {cells})\n")
    parts += [_typst_part(part) for part in CLOSING]
    parts.append(_typst_columns(FOOT))
    return typst.compile("\n".join(parts).encode())


def _typst_columns(rows: Any) -> str:
    cells = []
    for row in rows:
        for cell in row:
            lines = " + linebreak() + ".join(_quoted(line) for line in cell)
            cells.append(f"align(center, text(12pt, {lines}))")
    return f"#grid(columns: (2fr, 3fr), row-gutter: 4mm, {', '.join(cells)})\n"


def _typst_part(part: Part) -> str:
    words = _quoted(f"{part.mark} {part.text}".strip())
    if part.style == "title":
        return f'#align(center, text(weight: "bold", {words}))\n'
    weight = "bold" if part.style in {"section", "heading"} else "regular"
    return f'#par(text(weight: "{weight}", {words}))\n'


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
