"""Nơi nhận and the signing blocks, side by side and never parted."""

from typing import Any

from ..printed import TEXT_WIDTH, PrintedDocument, Signer
from .page import shrink
from .tables import add_plain_table

WIDTHS = (72, 88)


def write(file: Any, content: PrintedDocument) -> None:
    """The last block of the document proper: recipients and who signs, or all who sign side by side."""
    shrink(file.add_paragraph()._p, points=8, keep_next=True)
    cells = _side_by_side(file, content) if len(content.signers) > 1 else _one(file, content)
    for cell in cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_together = True
    if not content.annexes:
        shrink(file.add_paragraph()._p)


def _one(file: Any, content: PrintedDocument) -> list[Any]:
    ((left, right),) = add_plain_table(file, widths=WIDTHS, rows=1)
    _post(right, content.signers[0])
    right.add_paragraph(content.signers[0].name, style="Họ tên người ký")
    if content.recipients:
        _fill(left, ["Nơi nhận:"], "Nơi nhận")
        for line in content.recipients:
            left.add_paragraph(line, style="Danh sách nơi nhận")
    return [left, right]


def _side_by_side(file: Any, content: PrintedDocument) -> list[Any]:
    """Posts in one row, names in the next, so that all names stand on one line."""
    count = len(content.signers)
    posts, names = add_plain_table(file, widths=(TEXT_WIDTH / count,) * count, rows=2)
    for post, name, signer in zip(posts, names, content.signers, strict=True):
        _post(post, signer)
        _fill(name, [signer.name], "Họ tên người ký")
        for paragraph in post.paragraphs:
            paragraph.paragraph_format.keep_with_next = True
    return [*posts, *names]


def _post(cell: Any, signer: Signer) -> None:
    _fill(cell, signer.authority, "Chức vụ người ký")
    if signer.note:
        cell.add_paragraph(signer.note, style="Ghi chú ký")


def _fill(cell: Any, lines: list[str], style: str) -> None:
    for place, line in enumerate(lines):
        paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
        paragraph.style = style
        paragraph.add_run(line)
