"""Finding the head of a list by sight: one to four rows of headings, wherever they stand."""

import re
from dataclasses import dataclass

from hoagiai.base.folding import fold
from hoagiai.sheets.reading.grid import Grid
from hoagiai.sheets.reading.headings import is_column_number
from hoagiai.sheets.reading.matching import heading_score
from hoagiai.sheets.reading.values.texts import is_mark

DEEPEST = 80  # the head is looked for in the first rows
ROWS_ABOVE, ROWS_BELOW = 3, 3
LONGEST_HEADING = 160
_TITLE = re.compile(
    r"cong hoa xa hoi|doc lap|tu do hanh phuc|^danh sach|^bieu |^phu luc|^bang tong hop|^kem theo|^\(kem theo|"
    r"^\(ban hanh|^mau so|^so: |^uy ban nhan dan|^ubnd|^dang uy|^tinh den|^\(tinh den|^dvt|^don vi tinh|^thong ke|^ve viec"
)


@dataclass(frozen=True, slots=True)
class Head:
    """The head: its rows, the row of column numbers if any (rows from 0), and the headings of each column."""

    rows: tuple[int, ...]
    number_rows: tuple[int, ...]
    paths: tuple[tuple[str, ...], ...]  # by column, from the uppermost heading down

    @property
    def last(self) -> int:
        """The last row that belongs to the head."""
        return max(self.rows + self.number_rows, default=-1)


def find_head(grid: Grid, given: tuple[int, ...] = ()) -> Head | None:
    """The head of the list, or None when no row looks like one; `given` are rows (from 0) that a user named."""
    if given:
        rows = [row for row in given if row < len(grid.texts)]
        if not rows:
            return None
        first, last = min(rows), max(rows)
    else:
        anchor = _anchor(grid)
        if anchor is None:
            return None
        first = _upwards(grid, anchor)
        last = _downwards(grid, first, anchor)
    numbers = tuple(row for row in range(first + 1, last + 1) if is_number_row(grid.texts[row]))
    below = last + 1
    if not given and below < len(grid.texts) and is_number_row(grid.texts[below]):
        numbers += (below,)
    rows = [
        row for row in range(first, last + 1) if (row not in numbers and grid.filled(row)) or row == first
    ]
    return Head(tuple(rows), numbers, _paths(grid, rows))


def is_number_row(texts: list[str]) -> bool:
    """Whether a row holds nothing but column numbers: A, B, 1, 2 or (1), (2)."""
    filled = [text for text in texts if text]
    if len(filled) < 2 or any(len(text) > 24 or (len(text) > 8 and "=" not in text) for text in filled):
        return False
    numbered = [text for text in filled if is_column_number(text) or re.fullmatch(r"\(?\d+\)?\s*=.*", text)]
    if len(numbered) < max(2, 0.8 * len(filled)):
        return False
    digits = [int(found[0]) for text in numbered if (found := re.search(r"\d+", text))]
    rising = all(one < two for one, two in zip(digits, digits[1:]))  # noqa: B905 (neighbours)
    lettered = any(re.fullmatch(r"\(?[A-Za-zđĐ]\)?", text) for text in numbered)
    steps = sum(two - one == 1 for one, two in zip(digits, digits[1:]))  # noqa: B905
    return rising and (lettered or len(digits) >= 3) and steps >= (len(digits) - 1) * 0.6


def _anchor(grid: Grid) -> int | None:
    scores = []
    for row in range(min(len(grid.texts), DEEPEST)):
        found = [
            heading_score(grid.raw(row, column))
            for column in grid.filled(row)
            if len(grid.raw(row, column)) <= LONGEST_HEADING
        ]
        good = [score for score in found if score >= 0.5]
        filled = len(grid.filled(row)) or 1
        enough = len(good) >= 2 and any(score >= 0.8 for score in good) and len(good) >= 0.3 * filled
        scores.append(sum(good) if enough else 0.0)
    best = max(scores, default=0.0)
    if best < 1.5:
        return None
    return next(row for row, score in enumerate(scores) if score >= 0.75 * best)


def _upwards(grid: Grid, anchor: int) -> int:
    first = anchor
    while first > 0 and anchor - first < ROWS_ABOVE and _heads_the_row_below(grid, first - 1, first):
        first -= 1
    return first


def _heads_the_row_below(grid: Grid, row: int, below: int) -> bool:
    columns = grid.filled(row)
    if not columns:
        return any(_spans(grid, row, below, column) for column in range(grid.width))
    texts = [grid.raw(row, column) for column in columns]
    if any(_TITLE.search(fold(text)) or len(text) > LONGEST_HEADING for text in texts):
        return False
    if any(_spans(grid, row, below, column) for column in columns):
        return True
    table = len(grid.filled(below))
    widths = [_width(grid, row, column) for column in columns]
    if any(width >= max(3, 0.9 * table) for width in widths):
        return False
    if any(width > 1 for width in widths) and all(not re.fullmatch(r"[\d.,/ ]+", text) for text in texts):
        return True
    grouped = [column for column in columns if column + 1 < grid.width and not grid.raw(row, column + 1)]
    scored = sum(heading_score(text) >= 0.5 for text in texts)
    holes = any(not grid.raw(below, column) for column in columns)
    return scored >= 1 and len(columns) >= 2 and (holes or bool(grouped)) and scored >= 0.5 * len(columns)


def _spans(grid: Grid, row: int, below: int, column: int) -> bool:
    merge = grid.area.get((row, column))
    return merge is not None and merge.first_row <= row and merge.last_row >= below


def _width(grid: Grid, row: int, column: int) -> int:
    merge = grid.area.get((row, column))
    return merge.last_column - merge.first_column + 1 if merge else 1


def _downwards(grid: Grid, first: int, anchor: int) -> int:
    last = anchor
    while last + 1 < len(grid.texts) and last - anchor < ROWS_BELOW:
        row = last + 1
        if is_number_row(grid.texts[row]):
            break
        spanned = any(
            grid.area[row, column].first_row >= first and grid.area[row, column].first_row <= last
            for column in range(grid.width)
            if (row, column) in grid.area
            and grid.raw(grid.area[row, column].first_row, grid.area[row, column].first_column)
        )
        if not (spanned or _is_lower_heading(grid, first, last, row)):
            break
        last = row
    return last


def _is_lower_heading(grid: Grid, first: int, last: int, row: int) -> bool:
    """Texts only, each under a hole or under a heading that reaches over several columns."""
    columns = grid.filled(row)
    if not columns or any(not isinstance(grid.cells[row][column], str) for column in columns):
        return False
    texts = [grid.raw(row, column) for column in columns]
    if any(re.search(r"\d{2,}", text) or len(text) > 80 for text in texts):
        return False
    for column in columns:
        above = [grid.raw(line, column) for line in range(first, last + 1)]
        if not any(above):
            continue
        beside = column + 1 < grid.width and not any(
            grid.raw(line, column + 1) for line in range(first, last + 1)
        )
        starts_group = beside or _width(grid, last, column) > 1
        if not starts_group:
            return False
    if all(_width(grid, last, column) > 1 for column in columns):
        if not any(is_mark(text) and fold(text) != "co" for text in texts):
            return True  # each under a merged heading
    scored = sum(heading_score(text) >= 0.5 for text in texts)
    return scored >= 1 and (len(columns) >= 2 or scored == len(columns)) and scored >= 0.4 * len(columns)


def _paths(grid: Grid, rows: list[int]) -> tuple[tuple[str, ...], ...]:
    paths = []
    for column in range(grid.width):
        path: list[str] = []
        for place, row in enumerate(rows):
            text = grid.shown(row, column) or _group_to_the_left(grid, rows, place, column)
            if text and (not path or path[-1] != text):
                path.append(text)
        paths.append(tuple(path))
    return tuple(paths)


def _group_to_the_left(grid: Grid, rows: list[int], place: int, column: int) -> str:
    """The heading that reaches here without a merged area: blanks between, and a lower heading under both."""
    row, lower = rows[place], rows[place + 1 :]
    if not any(grid.raw(line, column) for line in lower):
        return ""
    left = column - 1
    while left >= 0 and not grid.shown(row, left):
        if not any(grid.raw(line, left) for line in lower):
            return ""
        left -= 1
    if left < 0 or ((row, left) in grid.area and _width(grid, row, left) > 1):
        return ""
    if not any(grid.raw(line, left) for line in lower):
        return ""
    return grid.shown(row, left)
