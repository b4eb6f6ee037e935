"""What the cells of a column look like: the second witness beside its heading."""

import re
from dataclasses import dataclass
from datetime import date

from hoagiai.base.sheets import Cell
from hoagiai.sheets.reading import rowkinds
from hoagiai.sheets.reading.grid import Grid
from hoagiai.sheets.reading.values import contacts, people, places, training
from hoagiai.sheets.reading.values.texts import is_mark, is_no, is_nothing
from hoagiai.teams.terms import LAW_TRAINED

_NAME = re.compile(r"(?:[^\W\d_]['’.\w-]*\s+){1,6}[^\W\d_]['’\w-]*")
_DAY = re.compile(r"\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{2,4}")
_YEAR = re.compile(r"(?:19|20)\d{2}")


@dataclass(slots=True)
class Profile:
    """Shares of the cells that hold something, 0 to 1; `filled` and `rows` are counts."""

    rows: int = 0
    filled: int = 0
    marks: float = 0.0
    numbers: float = 0.0
    large_numbers: float = 0.0  # above 1
    years: float = 0.0
    ages: float = 0.0
    days: float = 0.0
    sexes: float = 0.0
    groups: float = 0.0  # ethnic groups
    phones: float = 0.0
    identities: float = 0.0
    names: float = 0.0
    villages: float = 0.0
    teams: float = 0.0
    communes: float = 0.0
    different: float = 0.0
    yes_or_no: float = 0.0
    law_words: float = 0.0  # words of training that say a level or law, in a column about law
    marked: frozenset[int] = frozenset()  # rows of the sample with an x
    samples: tuple[str, ...] = ()


def body_rows(grid: Grid, first: int) -> list[int]:
    """The rows of the sample from `first` (from 0) that look like records: no lone texts, nothing under the table."""
    rows: list[int] = []
    ended = False
    for row in range(first, len(grid.texts)):
        texts = [text for text in grid.texts[row] if text]
        words = next((text for text in texts if not rowkinds.is_numbering(text)), "")
        if words and len(texts) <= 4 and rowkinds.after_the_table(words) is not None and rows:
            ended = True
        if ended and len(texts) <= 3:
            continue
        if (
            len(texts) < min(2, grid.width)
            or rowkinds.total(words)
            or (len(texts) <= 2 and grid.width > 4 and rowkinds.section(texts))
        ):
            continue
        rows.append(row)
    return rows


def profile(grid: Grid, column: int, rows: list[int]) -> Profile:
    """The profile of a column over these rows of the sample."""
    cells = [
        (row, grid.cells[row][column], text)
        for row in rows
        if column < len(grid.texts[row]) and (text := grid.texts[row][column]) and not is_nothing(text)
    ]
    found = Profile(rows=len(rows), filled=len(cells))
    if not cells:
        return found
    share = 1 / len(cells)
    for _, cell, text in cells:
        _count(found, cell, text, share)
    found.marked = frozenset(row for row, _, text in cells if is_mark(text))
    distinct = dict.fromkeys(text for _, _, text in cells)
    found.different = len(distinct) * share
    found.samples = tuple(list(distinct)[:3])
    return found


def _count(found: Profile, cell: Cell, text: str, share: float) -> None:
    if is_mark(text):
        found.marks += share
    if is_mark(text) or is_no(text):
        found.yes_or_no += share
    elif len(text) < 60 and training.training(text, law=True) in LAW_TRAINED:
        found.law_words += share
    if text.isdecimal():
        found.numbers += share
        found.large_numbers += share * (int(text) > 1)
        found.ages += share * (15 <= int(text) <= 100)
    if _YEAR.fullmatch(text):
        found.years += share
    if (isinstance(cell, date) and not isinstance(cell, bool)) or _DAY.fullmatch(text):
        found.days += share
    if text.lower() in people.SEXES and not text.isdecimal():
        found.sexes += share
    if len(text) < 30 and not text.isdecimal() and people.group_code(text):
        found.groups += share
    digits = re.sub(r"[\s.\-+]", "", text)
    if digits.isdecimal() and len(digits) >= 8:
        found.phones += share * (contacts.phone(cell)[0] is not None)
        found.identities += share * (
            contacts.identity(cell)[0] is not None and contacts.phone(cell)[0] is None
        )
    if _NAME.fullmatch(text) and len(text) <= 60:
        found.names += share
    if places.kind_of(places.village(text)):
        found.villages += share
    if places.is_team(text):
        found.teams += share
    if places.commune_in(text):
        found.communes += share
