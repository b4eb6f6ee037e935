"""Reading a file: one pass to understand it, one more whenever its rows are asked for."""

from datetime import date
from pathlib import Path

from hoagiai.sheets.reading.mapping import Mapping
from hoagiai.sheets.reading.understood import Register, Understood


def read(
    source: Path | str | bytes,
    register: Register | None = None,
    mapping: Mapping | None = None,
    *,
    name: str = "",
    on: date | None = None,
) -> Understood:
    """What a list (.xlsx, .xls, .ods, .csv) says; raises `base.sheets.errors.SheetRefused`.

    `register` says what the sheets are lists of when the user knows; `mapping` corrects columns. `on` is the day
    against which birth years are judged and two-digit years are completed; without it only what is impossible is refused.
    """
    raise NotImplementedError(name)
