"""Reading Excel lists of any layout: pure, no database. `read(file)` says what was understood."""

from hoagiai.sheets.reading.fields import FIELDS, Field, Kind, fields_of
from hoagiai.sheets.reading.mapping import Choice, Mapping, SheetMapping, mapping_of
from hoagiai.sheets.reading.read import read
from hoagiai.sheets.reading.understood import (
    CellError,
    Column,
    How,
    LeftOut,
    Reason,
    Register,
    Row,
    Severity,
    SheetUnderstood,
    Understood,
)

__all__ = [
    "FIELDS",
    "CellError",
    "Choice",
    "Column",
    "Field",
    "How",
    "Kind",
    "LeftOut",
    "Mapping",
    "Reason",
    "Register",
    "Row",
    "Severity",
    "SheetMapping",
    "SheetUnderstood",
    "Understood",
    "fields_of",
    "mapping_of",
    "read",
]
