"""Tables: the bare ones that hold boxes side by side, and those with data."""

from collections.abc import Sequence
from typing import Any

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from ..blocks import Grid, HeadCell, PrintedRow
from ..widths import line_count
from .page import shrink
from .xml import element, replace_child, twips

POINTS_PER_LINE = 13.8
AFTER_MARGINS = ("w:tblLook", "w:tblCaption", "w:tblDescription")


def add_plain_table(file: Any, *, widths: Sequence[float], rows: int) -> list[Any]:
    """A table without lines; gives the cells of each row."""
    table = file.add_table(rows=rows, cols=len(widths))
    _lay_out(table, widths, side_margin=0)
    for row in table.rows:
        _keep_whole(row)
    return [list(row.cells) for row in table.rows]


def add_grid(file: Any, grid: Grid, *, width: float) -> None:
    """A table of data with its caption and note; the head comes again on every page."""
    if grid.caption:
        file.add_paragraph(grid.caption, style="Caption")
    table = file.add_table(rows=len(grid.head) + len(grid.rows), cols=len(grid.shares))
    table.style = "Table Grid"
    _lay_out(table, [share * width for share in grid.shares], side_margin=1.5)
    rows = list(table.rows)
    _write_head(table, rows, grid, width)
    for row, printed in zip(rows[len(grid.head) :], grid.rows, strict=True):
        _write_row(row, printed, grid)
    _keep_totals_company(rows, grid)
    if grid.note:
        file.add_paragraph(grid.note, style="Ghi chú bảng")
    else:
        shrink(file.add_paragraph()._p, points=10)


def _lay_out(table: Any, widths: Sequence[float], *, side_margin: float) -> None:
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    properties = table._tbl.tblPr
    replace_child(
        properties,
        element("w:tblW", w=twips(sum(widths)), type="dxa"),
        before=("w:jc", "w:tblLayout", "w:tblLook"),
    )
    margins = element("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(element(f"w:{side}", w=twips(side_margin), type="dxa"))
    replace_child(properties, margins, before=AFTER_MARGINS)
    for column, size in zip(table.columns, widths, strict=True):
        column.width = Mm(size)
        for cell in column.cells:
            cell.width = Mm(size)


def _write_head(table: Any, rows: list[Any], grid: Grid, width: float) -> None:
    for place, line in enumerate(grid.head):
        _keep_whole(rows[place])
        if grid.repeat_head:
            rows[place]._tr.get_or_add_trPr().append(element("w:tblHeader"))
        for cell in line:
            start = rows[place].cells[cell.column]
            end = table.cell(place + cell.lines - 1, cell.column + cell.columns - 1)
            merged = start.merge(end) if start is not end else start
            merged.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            _set_text(merged, cell.text, "Đầu bảng", "center")
    for row, lines in zip(rows, _head_lines(grid, width), strict=False):
        row.height = Pt(lines * POINTS_PER_LINE + 4)
        _keep_with_next(row)


def _head_lines(grid: Grid, width: float) -> list[int]:
    """Lines in each row of the head: LibreOffice cuts a cell over two rows that is higher than they are."""

    def most(cells: list[HeadCell]) -> int:
        spans = [sum(grid.shares[cell.column : cell.column + cell.columns]) * width for cell in cells]
        counts = (line_count(cell.text, width=span) for cell, span in zip(cells, spans, strict=True))
        return max(counts, default=1)

    upper = most([cell for cell in grid.head[0] if cell.lines == 1])
    if len(grid.head) == 1:
        return [upper]
    whole = most([cell for cell in grid.head[0] if cell.lines == 2])
    return [upper, max(most(grid.head[1]), whole - upper)]


def _write_row(row: Any, printed: PrintedRow, grid: Grid) -> None:
    if not printed.may_split:
        _keep_whole(row)
    if printed.kind == "group":
        _write_group(row, *printed.cells)
        return
    for cell, text, align in zip(row.cells, printed.cells, grid.aligns, strict=True):
        _set_text(cell, text, "Chữ trong bảng", align, bold=printed.kind == "totals")


def _write_group(row: Any, number: str, text: str) -> None:
    cells = list(row.cells)
    if number and len(cells) > 1:
        _set_text(cells[0], number, "Chữ trong bảng", "center", bold=True)
        _set_text(cells[1].merge(cells[-1]), text, "Chữ trong bảng", "left", bold=True)
    else:
        whole = f"{number} {text}".strip()
        _set_text(cells[0].merge(cells[-1]), whole, "Chữ trong bảng", "left", bold=True)
    _keep_with_next(row)


def _set_text(cell: Any, text: str, style: str, align: str, *, bold: bool = False) -> None:
    for extra in cell.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    paragraph.alignment = getattr(WD_ALIGN_PARAGRAPH, align.upper())
    run = paragraph.add_run(text)
    if bold:
        run.bold = True


def _keep_totals_company(rows: list[Any], grid: Grid) -> None:
    if len(grid.rows) > 1 and grid.rows[-1].kind == "totals":
        _keep_with_next(rows[-2])


def _keep_whole(row: Any) -> None:
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))


def _keep_with_next(row: Any) -> None:
    for cell in row.cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True
