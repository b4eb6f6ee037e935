"""A mapping that a user corrected: which column of a layout is which field. Plain JSON, remembered per body and layout."""

from dataclasses import dataclass
from typing import Any

from hoagiai.sheets.reading.understood import Column, How, Register


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user says a column is; an empty field means "not used"."""

    field: str
    how: How = How.VALUE
    value: str = ""


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """Corrections for the sheets of one layout: by column number from 0; columns not named stay as understood."""

    columns: dict[int, Choice]
    register: Register | None = None
    head_rows: tuple[int, ...] = ()  # empty: found by sight; rows from 1
    skip: bool = False  # leave the sheet out


Mapping = dict[str, SheetMapping]
"""By the fingerprint of the layout, or by the name of the sheet (which wins)."""


def mapping_of(columns: tuple[Column, ...], register: Register | None = None) -> SheetMapping:
    """The mapping that gives these columns again."""
    return SheetMapping(
        {column.index: Choice(column.field, column.how, column.value) for column in columns}, register
    )


def to_json(mapping: Mapping) -> dict[str, Any]:
    """The mapping as it is stored."""
    return {
        key: {
            "columns": {
                str(index): {"field": choice.field, "how": choice.how.value, "value": choice.value}
                for index, choice in sheet.columns.items()
            },
            "register": sheet.register.value if sheet.register else None,
            "head_rows": list(sheet.head_rows),
            "skip": sheet.skip,
        }
        for key, sheet in mapping.items()
    }


def from_json(stored: dict[str, Any]) -> Mapping:
    """The mapping as it was stored."""
    return {
        key: SheetMapping(
            columns={
                int(index): Choice(choice["field"], How(choice.get("how", "value")), choice.get("value", ""))
                for index, choice in sheet.get("columns", {}).items()
            },
            register=Register(sheet["register"]) if sheet.get("register") else None,
            head_rows=tuple(sheet.get("head_rows", ())),
            skip=bool(sheet.get("skip", False)),
        )
        for key, sheet in stored.items()
    }
