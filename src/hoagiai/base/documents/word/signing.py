"""Nơi nhận and the signing block, side by side and never parted."""

from typing import Any

from ..printed import PrintedDocument
from .page import shrink
from .tables import add_plain_table

WIDTHS = (72, 88)


def write(file: Any, content: PrintedDocument) -> None:
    """The last block of the document proper."""
    shrink(file.add_paragraph()._p, points=8, keep_next=True)
    ((left, right),) = add_plain_table(file, widths=WIDTHS, rows=1)
    _fill(right, content.authority, "Chức vụ người ký")
    right.add_paragraph(content.signer, style="Họ tên người ký")
    if content.recipients:
        _fill(left, ["Nơi nhận:"], "Nơi nhận")
        for line in content.recipients:
            left.add_paragraph(line, style="Danh sách nơi nhận")
    for cell in (left, right):
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_together = True
    if not content.annexes:
        shrink(file.add_paragraph()._p)


def _fill(cell: Any, lines: list[str], style: str) -> None:
    for place, line in enumerate(lines):
        paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
        paragraph.style = style
        paragraph.add_run(line)
