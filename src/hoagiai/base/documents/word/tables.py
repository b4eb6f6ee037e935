"""Tables: the bare ones that hold boxes side by side, and those with data."""

from collections.abc import Sequence
from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import parse_xml
from docx.shared import Mm

from ..blocks import Grid
from .grid import grid_xml
from .page import shrink
from .xml import element, replace_child, twips

AFTER_WIDTH = ("w:jc", "w:tblLayout", "w:tblLook")
AFTER_MARGINS = ("w:tblLook", "w:tblCaption", "w:tblDescription")


def add_plain_table(file: Any, *, widths: Sequence[float], rows: int) -> list[Any]:
    """A table without lines, whose rows stay whole; gives the cells of each row. Widths are in mm."""
    table = file.add_table(rows=rows, cols=len(widths))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    total = element("w:tblW", w=twips(sum(widths)), type="dxa")
    replace_child(table._tbl.tblPr, total, before=AFTER_WIDTH)
    replace_child(table._tbl.tblPr, _no_side_margins(), before=AFTER_MARGINS)
    for column, size in zip(table.columns, widths, strict=True):
        column.width = Mm(size)
        for cell in column.cells:
            cell.width = Mm(size)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    return [list(row.cells) for row in table.rows]


def _no_side_margins() -> Any:
    margins = element("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(element(f"w:{side}", w=0, type="dxa"))
    return margins


def add_grid(file: Any, grid: Grid, *, width: float) -> None:
    """A table of data with its caption and note; the head comes again on every page. The width is in mm."""
    if grid.caption:
        file.add_paragraph(grid.caption, style="Caption")
    names = ("Table Grid", "Đầu bảng", "Chữ trong bảng")
    table, head, body = (file.styles[name].style_id for name in names)
    xml = grid_xml(grid, width=width, table_style=table, head_style=head, body_style=body)
    file.element.body.insert_element_before(parse_xml(xml), "w:sectPr")
    if grid.note:
        file.add_paragraph(grid.note, style="Ghi chú bảng")
    else:
        shrink(file.add_paragraph()._p, points=10)
