"""Nơi nhận and the signing blocks, side by side and never parted."""

from typing import Any

from ..printed import TEXT_WIDTH, PrintedDocument, Signer
from .page import shrink
from .tables import add_plain_table

WIDTHS = (72, 88)


def write(file: Any, content: PrintedDocument) -> None:
    """The last block of the document proper: recipients and who signs, or all who sign side by side."""
    shrink(file.add_paragraph()._p, points=8, keep_next=True)
    count = len(content.signers)
    widths = WIDTHS if count == 1 else (TEXT_WIDTH / count,) * count
    (cells,) = add_plain_table(file, widths=widths, rows=1)
    for cell, signer in zip(cells[-count:], content.signers, strict=True):
        _sign(cell, signer)
    if content.recipients:
        _fill(cells[0], ["Nơi nhận:"], "Nơi nhận")
        for line in content.recipients:
            cells[0].add_paragraph(line, style="Danh sách nơi nhận")
    for cell in cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_together = True
    if not content.annexes:
        shrink(file.add_paragraph()._p)


def _sign(cell: Any, signer: Signer) -> None:
    _fill(cell, signer.authority, "Chức vụ người ký")
    if signer.note:
        cell.add_paragraph(signer.note, style="Ghi chú ký")
    cell.add_paragraph(signer.name, style="Họ tên người ký")


def _fill(cell: Any, lines: list[str], style: str) -> None:
    for place, line in enumerate(lines):
        paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
        paragraph.style = style
        paragraph.add_run(line)
