"""Tables as an Excel file (.xlsx), ready to read, to filter and to print on A4."""

from .content import Column, Kind, Sheet, Workbook
from .from_table import sheet_of
from .write import to_excel, write_excel

__all__ = ["Column", "Kind", "Sheet", "Workbook", "sheet_of", "to_excel", "write_excel"]
