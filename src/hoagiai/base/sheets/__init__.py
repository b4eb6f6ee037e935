"""Spreadsheets of any common format as rows of plain values: .xlsx, .xls, .xlsm, .ods, .csv, .txt and tables saved as HTML."""

from hoagiai.base.sheets.addresses import cell_address, column_letter
from hoagiai.base.sheets.book import Book, Cell, Merge, Sheet
from hoagiai.base.sheets.errors import SheetRefused
from hoagiai.base.sheets.opening import open_book

__all__ = ["Book", "Cell", "Merge", "Sheet", "SheetRefused", "cell_address", "column_letter", "open_book"]
