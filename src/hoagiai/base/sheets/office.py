"""Excel and OpenDocument through calamine. A sheet is loaded when its rows are asked for; one at a time is kept."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import python_calamine as calamine

from hoagiai.base.sheets import errors, limits, ods
from hoagiai.base.sheets.book import Book, Cell, Merge, Sheet


class _File:
    """The open file and the sheet loaded last."""

    def __init__(self, source: Path | bytes, name: str, kind: str) -> None:
        self.source, self.name, self.kind = source, name, kind
        try:
            if isinstance(source, bytes):
                self.book = calamine.CalamineWorkbook.from_filelike(BytesIO(source))
            else:
                self.book = calamine.CalamineWorkbook.from_path(str(source))
        except calamine.PasswordError:
            raise errors.PasswordProtected(name) from None
        except (calamine.CalamineError, OSError) as error:
            raise self._refused(error) from None
        self._loaded: tuple[str, Any] | None = None
        self._spans: dict[str, list[Merge]] | None = None

    def sheet(self, title: str) -> Any:
        if self._loaded is None or self._loaded[0] != title:
            self._loaded = None  # one sheet in memory at a time
            try:
                self._loaded = (title, self.book.get_sheet_by_name(title))
            except calamine.CalamineError as error:
                raise self._refused(error) from None
        return self._loaded[1]

    def rows(self, title: str) -> Iterator[list[Cell]]:
        sheet = self.sheet(title)
        if sheet.start is None:
            return
        if self.kind != "xlsx" and sheet.total_height * sheet.total_width > limits.CELLS:
            raise errors.TooManyCells(self.name, sheet=title, detail=f"{sheet.total_height} hàng")
        before: list[Cell] = [""] * sheet.start[1]
        for row in sheet.iter_rows():
            yield before + row if before else row

    def merged(self, title: str) -> list[Merge]:
        if self.kind == "ods":
            if self._spans is None:
                self._spans = ods.merged(self.source)
            return self._spans.get(title, [])
        return [
            Merge(first[0], first[1], last[0], last[1])
            for first, last in self.sheet(title).merged_cell_ranges or ()
        ]

    def _refused(self, error: Exception) -> errors.SheetRefused:
        words = str(error).lower()
        if "password" in words or "encrypt" in words or self._encrypted():
            return errors.PasswordProtected(self.name)
        if self.kind == "xls" and self._holds("WordDocument"):
            return errors.UnknownFormat(self.name, found="tệp Word kiểu cũ (.doc)")
        return errors.Broken(self.name)

    def _encrypted(self) -> bool:
        return self._holds("EncryptedPackage")

    def _holds(self, stream: str) -> bool:
        data = self.source if isinstance(self.source, bytes) else self.source.read_bytes()
        return data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" and stream.encode("utf-16-le") in data


def open_office(source: Path | bytes, name: str, kind: str) -> Book:
    """An .xlsx, .xlsb, .xls or .ods file; raises `SheetRefused`."""
    file = _File(source, name, kind)
    sheets = tuple(
        _sheet(file, each.name, each.visible is not calamine.SheetVisibleEnum.Visible)
        for each in file.book.sheets_metadata[: limits.SHEETS]
        if each.typ is calamine.SheetTypeEnum.WorkSheet
    )
    if not sheets:
        raise errors.EmptySheet(name)
    return Book(name, kind, sheets)


def _sheet(file: _File, title: str, hidden: bool) -> Sheet:
    return Sheet(title, hidden, lambda: file.rows(title), lambda: file.merged(title))
