"""A table of data written as WordprocessingML at once: thousands of rows take a second, not a minute."""

from xml.sax.saxutils import escape

from docx.oxml.ns import nsdecls

from ..blocks import Grid, HeadCell, PrintedRow
from ..widths import line_count
from .xml import twips

JUSTIFICATIONS = {"left": "left", "center": "center", "right": "right", "justify": "both"}
LINE_HEIGHT = 276
CELL_PADDING = 80


def grid_xml(grid: Grid, *, width: float, table_style: str, head_style: str, body_style: str) -> str:
    """The w:tbl element of a table that is `width` mm wide."""
    columns = [twips(share * width) for share in grid.shares]
    head = _head(grid, columns, _head_heights(grid, width), head_style)
    grid_columns = "".join(f'<w:gridCol w:w="{size}"/>' for size in columns)
    last = len(grid.rows) - 1
    body = [
        _row(row, grid, columns, body_style, keep_next=place + 1 == last and grid.rows[last].kind == "totals")
        for place, row in enumerate(grid.rows)
    ]
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="{table_style}"/>'
        f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        'w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid_columns}</w:tblGrid>"
        f"{head}{''.join(body)}</w:tbl>"
    )


def _head(grid: Grid, columns: list[int], heights: list[int], style: str) -> str:
    rows = ""
    for place, height in enumerate(heights):
        cells = list(grid.head[place])
        if place:  # the lower halves of the cells that span both lines
            cells += [HeadCell("", cell.column, lines=0) for cell in grid.head[0] if cell.lines == 2]
        properties = f'<w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/>'
        properties += "<w:tblHeader/>" if grid.repeat_head else ""
        ordered = sorted(cells, key=lambda cell: cell.column)
        rows += f"<w:tr><w:trPr>{properties}</w:trPr>"
        rows += "".join(_head_cell(cell, columns, style) for cell in ordered) + "</w:tr>"
    return rows


def _head_cell(cell: HeadCell, columns: list[int], style: str) -> str:
    size = sum(columns[cell.column : cell.column + cell.columns])
    merge = {0: "<w:vMerge/>", 1: "", 2: '<w:vMerge w:val="restart"/>'}[cell.lines]
    span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    text = _paragraph(cell.text, style, "center", keep_next=True)
    return _cell(size, f'{span}{merge}<w:vAlign w:val="center"/>', text)


def _head_heights(grid: Grid, width: float) -> list[int]:
    """The least height of each line of the head: LibreOffice cuts a cell over two lines that are too low."""

    def lines(cell: HeadCell) -> int:
        return line_count(cell.text, width=sum(grid.shares[cell.column :][: cell.columns]) * width)

    upper = max((lines(cell) for cell in grid.head[0] if cell.lines == 1), default=1)
    counts = [upper]
    if len(grid.head) == 2:
        across = max((lines(cell) for cell in grid.head[0] if cell.lines == 2), default=1)
        counts.append(max([*(lines(cell) for cell in grid.head[1]), across - upper]))
    return [count * LINE_HEIGHT + CELL_PADDING for count in counts]


def _row(row: PrintedRow, grid: Grid, columns: list[int], style: str, *, keep_next: bool) -> str:
    whole = "" if row.may_split else "<w:trPr><w:cantSplit/></w:trPr>"
    if row.kind == "group":
        return f"<w:tr>{whole}{_group(row, columns, style)}</w:tr>"
    bold = row.kind == "totals"
    cells = (
        _cell(size, "", _paragraph(text, style, align, bold=bold, keep_next=keep_next))
        for size, text, align in zip(columns, row.cells, grid.aligns, strict=True)
    )
    return f"<w:tr>{whole}{''.join(cells)}</w:tr>"


def _group(row: PrintedRow, columns: list[int], style: str) -> str:
    number, text = row.cells
    first = ""
    if number and len(columns) > 1:
        first = _cell(columns[0], "", _paragraph(number, style, "center", bold=True, keep_next=True))
        columns = columns[1:]
    else:
        text = f"{number} {text}".strip()
    label = _paragraph(text, style, "left", bold=True, keep_next=True)
    return first + _cell(sum(columns), f'<w:gridSpan w:val="{len(columns)}"/>', label)


def _cell(size: int, properties: str, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def _paragraph(text: str, style: str, align: str, *, bold: bool = False, keep_next: bool = False) -> str:
    layout = f'<w:pStyle w:val="{style}"/>' + ("<w:keepNext/>" if keep_next else "")
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    run = f"<w:r>{look}{'<w:br/>'.join(lines)}</w:r>" if text else ""
    return f'<w:p><w:pPr>{layout}<w:jc w:val="{JUSTIFICATIONS[align]}"/></w:pPr>{run}</w:p>'
