"""Messy files made for tests; every person and place in them is invented (dữ liệu giả lập)."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

import xlsxwriter

from hoagiai.sheets.reading import Understood, read

ON = date(2026, 11, 1)


def excel(
    sheets: dict[str, Sequence[Sequence[Any]]], merges: dict[str, Iterable[str]] | None = None
) -> bytes:
    """An .xlsx of rows; merged areas as ranges ("A1:C1") keep the value of their first cell."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"strings_to_formulas": False, "strings_to_numbers": False}) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets.items():
            page = book.add_worksheet(name)
            for area in (merges or {}).get(name, ()):
                page.merge_range(area, "")
            for line, row in enumerate(rows):
                for column, value in enumerate(row):
                    if isinstance(value, (date, datetime)):
                        page.write_datetime(line, column, value, day)
                    elif value is not None and value != "":
                        page.write(line, column, value)
    return target.getvalue()


def separated(rows: Sequence[Sequence[Any]], sign: str = ",", encoding: str = "utf-8") -> bytes:
    """A text file of rows."""
    lines = [
        sign.join(f'"{text}"' if sign in text or "\n" in text else text for text in map(_text, row))
        for row in rows
    ]
    return ("\r\n".join(lines) + "\r\n").encode(encoding)


def opendocument(
    rows: Sequence[Sequence[Any]], spans: dict[tuple[int, int], tuple[int, int]] | None = None
) -> bytes:
    """An .ods with one sheet; `spans` says how many columns and rows a cell covers."""
    lines = []
    for line, row in enumerate(rows):
        cells = []
        for column, value in enumerate(row):
            across, down = (spans or {}).get((line, column), (1, 1))
            span = (
                f' table:number-columns-spanned="{across}" table:number-rows-spanned="{down}"'
                if across + down > 2
                else ""
            )
            if isinstance(value, (int, float)):
                cells.append(
                    f'<table:table-cell{span} office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
                )
            elif value:
                cells.append(
                    f'<table:table-cell{span} office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
                )
            else:
                cells.append("<table:table-cell/>")
        lines.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{spaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="Bảng">{"".join(lines)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        archive.writestr("content.xml", content)
    return target.getvalue()


def understood(data: bytes, name: str = "danh-sach.xlsx", **options: Any) -> Understood:
    """The file as understood on a fixed day."""
    return read(data, name=name, on=ON, **options)


def values(found: Understood, *names: str) -> list[tuple[Any, ...]]:
    """These values of each kept row."""
    return [tuple(row.values.get(name) for name in names) for row in found.rows()]


def fields(found: Understood, sheet: int = 0) -> dict[str, str]:
    """Column letter to field, for the columns that are used."""
    return {column.letter: column.field for column in found.sheets[sheet].columns if column.field}


def reasons(found: Understood, sheet: int = 0) -> dict[int, str]:
    """Row to the reason it was left out."""
    return {left.row: left.reason.value for left in found.sheets[sheet].left_out}


def faults(found: Understood) -> list[tuple[str, str]]:
    """Cell and code of each fault."""
    return [(error.cell, error.code) for error in found.errors]


def _text(value: Any) -> str:
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value)
