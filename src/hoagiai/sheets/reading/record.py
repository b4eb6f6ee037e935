"""One row to one record: values by field, and what is wrong, each at its cell."""

from dataclasses import dataclass, field
from datetime import date

from hoagiai.base.sheets import Cell, cell_address
from hoagiai.sheets.reading.cells import BY_FIELD, NORMALISERS, Raw
from hoagiai.sheets.reading.fields import FIELDS
from hoagiai.sheets.reading.understood import CellError, Column, How, Register, Value
from hoagiai.sheets.reading.values import training
from hoagiai.sheets.reading.values.days import When
from hoagiai.sheets.reading.values.faults import Fault, doubt, error
from hoagiai.sheets.reading.values.people import Name
from hoagiai.sheets.reading.values.texts import is_mark, is_no, is_nothing, plain, spelled
from hoagiai.teams.terms import Training


@dataclass(slots=True)
class Draft:
    """A record while it is made: values as read, the column each came from, faults so far."""

    sheet: str
    row: int  # from 1
    register: Register
    on: date | None
    raw: dict[str, Raw] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    column: dict[str, int] = field(default_factory=dict)
    faults: list[CellError] = field(default_factory=list)
    carried: tuple[str, ...] = ()

    def fault(self, name: str, column: int, fault: Fault) -> None:
        """Note what is wrong at a cell."""
        self.faults.append(
            CellError(
                self.sheet, self.row, column, cell_address(self.row, column), name, fault.code,
                self.words.get(name, ""), fault.message, fault.severity,
            )
        )  # fmt: skip

    def complain(self, name: str, fault: Fault, otherwise: int = 0) -> None:
        """Note what is wrong with a field, at the column it came from."""
        self.fault(name, self.column.get(name, otherwise), fault)


def take(draft: Draft, column: Column, cell: Cell, words: str) -> None:
    """Read one cell, whose plain text is `words`, into the draft."""
    if is_nothing(words):
        return
    if column.how is How.MARK:
        _mark(draft, column, cell, words)
        return
    name = column.field
    normalise = BY_FIELD.get(name) or NORMALISERS[FIELDS[name].kind]
    value, fault = normalise(cell, draft.on)
    if name in draft.raw and column.how is How.SPLIT:
        draft.words[name] = words
        draft.fault(name, column.index, error("twice", "Ghi ở cả cột Nam và cột Nữ. Hãy chỉ ghi một cột."))
        return
    if name == "note" and name in draft.raw:
        value = f"{draft.raw[name]}; {value}"
    draft.words[name] = words
    draft.column[name] = column.index
    if fault:
        draft.fault(name, column.index, fault)
    if value is not None:
        draft.raw[name] = value
    if column.how is How.SPLIT:
        _set(draft, column, "sex", column.value)


def _mark(draft: Draft, column: Column, cell: Cell, words: str) -> None:
    name, value = column.field, column.value
    if is_no(words):
        return
    if not is_mark(words):
        if name == "ethnicity" and value == "":
            other, fault = NORMALISERS[FIELDS[name].kind](cell, draft.on)
            draft.words[name] = words
            if fault:
                draft.fault(name, column.index, fault)
            else:
                _set(draft, column, name, str(other))
            return
        if name in ("roles", "standing", "schooling", "political_theory", "qualification", "training", "leads", "coached", "party_member"):  # fmt: skip
            draft.words.setdefault(name, words)
        else:
            draft.words[name] = words
            draft.fault(
                name,
                column.index,
                error("mark", f"“{words}” không phải dấu x. Hãy đánh x hoặc để trống ô này."),
            )
            return
        if name == "training" and value == Training.LAW:
            if training.is_schooling(words):
                return
            value = training.training(words, law=True) or value
            if value == Training.NONE:
                return
    draft.words.setdefault(name, words)
    if name == "ethnicity" and not value:
        name, value = "minority", "yes"
    _set(draft, column, name, value)


def _set(draft: Draft, column: Column, name: str, word: str) -> None:
    """Set a field from an x; two x that say different things are a fault."""
    value: Value = {"yes": True, "no": False}.get(word, word)
    if name == "roles":
        held = draft.raw.get(name) or ()
        draft.raw[name] = (*held, word) if isinstance(held, tuple) else (word,)
        draft.column.setdefault(name, column.index)
        return
    before = draft.raw.get(name)
    if before is not None and before != value and name in draft.column:
        if name in ("standing", "schooling", "qualification", "leads"):
            if name == "leads":
                draft.raw[name] = True
            return
        draft.words[name] = plain(draft.words.get(name, "x"))
        label = FIELDS[name].label
        draft.fault(
            name, column.index, error("twice", f"Đánh dấu nhiều hơn một ô ở mục “{label}”. Hãy chỉ giữ một.")
        )
        return
    draft.raw[name] = value
    draft.column[name] = column.index


def plain_values(draft: Draft) -> dict[str, Value]:
    """The values as they are given out: names and days as text and dates."""
    values: dict[str, Value] = {}
    for name, value in draft.raw.items():
        if isinstance(value, Name):
            values[name] = value.full
        elif isinstance(value, When):
            values[name] = value.date or value.year
        elif value != "" and value is not None:
            values[name] = value
    return values


__all__ = ["Draft", "doubt", "plain_values", "spelled", "take"]
