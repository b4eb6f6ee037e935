"""What was understood of a file: sheets, head rows, columns, rows kept and left out, errors. Plain and serialisable."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

Value = str | int | bool | date | tuple[str, ...] | None
"""A normalised value: text, whole number, yes or no, day, or several words (villages, roles, languages)."""


class Register(StrEnum):
    """Which register a sheet is a list of."""

    NEIGHBOURHOODS = "neighbourhoods"
    TEAMS = "teams"
    MEDIATORS = "mediators"


class How(StrEnum):
    """How a column gives its field."""

    VALUE = "value"  # the cell is the value
    MARK = "mark"  # an x in the cell says that the field is `Column.value` (Nam | Nữ)
    SPLIT = "split"  # the cell is the value, and that it stands here says more (Năm sinh: Nam | Nữ)


class Severity(StrEnum):
    """Whether a fault refuses its row, or the value alone is doubtful."""

    ERROR = "error"
    WARNING = "warning"


class Reason(StrEnum):
    """Why a row was left out."""

    TITLE = "title"  # above the head: quốc hiệu, the title of the list
    HEAD = "head"  # the headings, also when repeated on a later page
    NUMBERS = "numbers"  # column numbers: A, B, (1), (2)
    SECTION = "section"  # names what the rows below belong to
    TOTAL = "total"  # Cộng, Tổng số
    BLANK = "blank"
    NOTE = "note"  # notes under the table
    SIGNATURE = "signature"  # place and day, signers


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet and what it was taken for; `field` is "" when it is not used.

    `sure` runs from 0 to 1; `why` is a sentence for the user. `other` is a second field that takes part of a value
    (the role in the team said in the column of standing).
    """

    index: int  # from 0
    letter: str
    headings: tuple[str, ...]  # from the uppermost to the lowest
    field: str = ""
    how: How = How.VALUE
    value: str = ""
    sure: float = 0.0
    why: str = ""
    filled: int = 0  # cells that hold something, among the kept rows
    samples: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """The heading in one line: "Năm sinh › Nam"."""
        return " › ".join(self.headings)


@dataclass(frozen=True, slots=True)
class CellError:
    """A fault at one cell: where, what stands there, and a sentence that says what to do."""

    sheet: str
    row: int  # from 1, as Excel counts
    column: int  # from 0
    cell: str  # "F12"
    field: str
    code: str
    value: str
    message: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is no record, and why."""

    row: int
    reason: Reason
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One record: normalised values by field, what was carried down from above, and its faults.

    Protected fields (phone, identity number, birth date) are in `values` in clear: keep them out of logs and lists.
    """

    sheet: str
    row: int
    register: Register
    values: dict[str, Value]
    carried: tuple[str, ...] = ()
    errors: tuple[CellError, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether a fault keeps this row from being applied."""
        return any(error.severity is Severity.ERROR for error in self.errors)


class Said(StrEnum):
    """How the lines around a table say a day."""

    AS_OF = "as_of"  # tính đến ngày …, có mặt đến …
    PERIOD = "period"  # quý, sáu tháng, năm: its last day
    ATTACHED = "attached"  # kèm theo báo cáo, quyết định ngày …
    SIGNED = "signed"  # place and day


@dataclass(frozen=True, slots=True)
class DayRead:
    """A day that a list may be of: how it is said, where (`cell` is "" under the table), and in what words."""

    day: date
    said: Said
    sheet: str
    row: int  # from 1
    cell: str
    words: str


@dataclass(slots=True)
class SheetUnderstood:
    """A sheet; `register` is None when it holds no list (`why` says so). Rows count from 1."""

    name: str
    register: Register | None
    sure: float
    why: str
    hidden: bool = False
    head_rows: tuple[int, ...] = ()
    columns: tuple[Column, ...] = ()
    fingerprint: str = ""  # of the layout: equal for files of the same layout
    title: tuple[str, ...] = ()  # the lines above the head
    given: dict[str, Value] = field(
        default_factory=dict
    )  # said above the head: commune, province, day of the list
    days: tuple[
        DayRead, ...
    ] = ()  # that the lines above the head say; `listday.days_of` adds those under the table
    kept: list[int] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    errors: list[CellError] = field(default_factory=list)
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Understood:
    """A file as it was understood. Rows are read again from the file each time `rows()` is called."""

    name: str
    format: str
    sheets: tuple[SheetUnderstood, ...]
    notes: tuple[str, ...] = ()
    _rows: Callable[[], Iterator[Row]] = field(default=lambda: iter(()), repr=False)

    def rows(self) -> Iterator[Row]:
        """The kept rows of every sheet that holds a list, in the order of the file."""
        return self._rows()

    @property
    def errors(self) -> list[CellError]:
        """Every fault of every sheet."""
        return [error for sheet in self.sheets for error in sheet.errors]

    @property
    def kept(self) -> int:
        """How many rows were kept."""
        return sum(len(sheet.kept) for sheet in self.sheets)

    @property
    def fingerprint(self) -> str:
        """The layouts of the sheets that hold lists, in one word: what a remembered mapping is found by."""
        return "-".join(sheet.fingerprint for sheet in self.sheets if sheet.register)
