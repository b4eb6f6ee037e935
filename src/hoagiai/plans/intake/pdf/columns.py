"""Two columns without rules: the head of a document, and nơi nhận beside the signature."""

import re
from dataclasses import dataclass

from hoagiai.plans.intake.pdf.shapes import Cell, Grid, Line, Page

NARROWEST = 6.0  # points left between the columns
TITLES = re.compile(
    r"(?:KẾ HOẠCH|QUYẾT ĐỊNH|BÁO CÁO|THÔNG BÁO|CHƯƠNG TRÌNH|HƯỚNG DẪN|PHỤ LỤC|ĐỀ ÁN|TỜ TRÌNH)\b"
)
NAME_ENDS = {"VIỆT NAM", "NAM", "CHỦ NGHĨA VIỆT NAM", "NGHĨA VIỆT NAM"}
SECOND_ROW = re.compile(r"Số\s*[:.]|Số\s+\d|.*\bngày\b.*\btháng\b")


@dataclass(slots=True)
class Columns:
    """A stretch of lines that a vertical gap parts into left and right."""

    left: list[Line]
    right: list[Line]
    gap: tuple[float, float]

    @property
    def bottom(self) -> float:
        """The height of its lowest line."""
        return max(line.base for line in self.left + self.right)

    def take(self, line: Line, page: Page) -> bool:
        """Add a line that lies on one side of the gap; False when it ends the columns."""
        start, end = self.gap
        if line.x1 < end - NARROWEST and line.x0 <= start:
            side, gap = self.left, (max(start, line.x1), end)
        elif line.x0 > start + NARROWEST and line.x1 >= end:
            side, gap = self.right, (start, min(end, line.x0))
        else:
            return False
        if not self._belongs(line, side, page):
            return False
        side.append(line)
        self.gap = gap
        return True

    def _belongs(self, line: Line, side: list[Line], page: Page) -> bool:
        if TITLES.match(line.text) and line.base > self.bottom:
            return False
        middle = sum(one.middle for one in side) / len(side)
        aligned = abs(line.middle - middle) < 45 or abs(line.x0 - min(one.x0 for one in side)) < 25
        far = line.base - max(one.base for one in side) > (2.2 if side is self.left else 12) * line.size
        return aligned and not far and not (abs(line.middle - page.width / 2) < 8 and side is self.right)


def take_columns(page: Page) -> None:
    """Move the lines of side-by-side columns of a page into grids."""
    rest = page.lines
    kept: list[Line] = []
    while rest:
        columns = _begin(rest[0], rest[1:])
        if columns is None:
            kept.append(rest[0])
            rest = rest[1:]
            continue
        taken = {id(line) for line in columns.left + columns.right}
        for line in [one for one in rest if id(one) not in taken]:
            if not columns.take(line, page):
                break
        taken = {id(line) for line in columns.left + columns.right}
        rest = [line for line in rest if id(line) not in taken]
        _take_above(columns, kept)
        page.grids.append(_grid(columns, page))
    page.lines = kept


def _begin(line: Line, following: list[Line]) -> Columns | None:
    """Columns begin where two lines stand side by side."""
    for other in following[:3]:
        left, right = sorted((line, other), key=lambda one: one.x0)
        overlap = min(left.bottom, right.bottom) - max(left.top, right.top)
        if right.x0 - left.x1 > NARROWEST and overlap > 0.3 * min(left.size, right.size):
            return Columns([left], [right], (left.x1, right.x0))
    return None


def _take_above(columns: Columns, kept: list[Line]) -> None:
    """A line just above the right column and in line with it is its first (TM. above Nơi nhận)."""
    while kept:
        last, first = kept[-1], min(columns.right, key=lambda one: one.base)
        near = 0 < first.base - last.base < 2.2 * last.size and last.page == first.page
        if not near or last.x0 < columns.gap[0] + NARROWEST or abs(last.middle - first.middle) > 30:
            return
        columns.right.insert(0, kept.pop())


def _mended(lines: list[Line]) -> list[Line]:
    """Join the country's name and a date where a narrow column broke them."""
    found: list[Line] = []
    for line in lines:
        last = found[-1].text if found else ""
        name = last.startswith("CỘNG H") and line.text in NAME_ENDS and not last.endswith("NAM")
        day = "ngày" in last and last.endswith(("ngày", "tháng", "năm")) and line.text[0].isdigit()
        if name or day:
            found[-1] = Line([*found[-1].words, *line.words], line.page)
        else:
            found.append(line)
    return found


def _grid(columns: Columns, page: Page) -> Grid:
    """The columns as a table: one row, or for a document's head a second one from the number line on."""
    lines = columns.left + columns.right
    second = min((line.base for line in lines if SECOND_ROW.match(line.text)), default=float("inf")) - 4
    cells = []
    for at, side in enumerate((columns.left, columns.right)):
        upper = [line for line in side if line.base < second]
        lower = [line for line in side if line.base >= second]
        first_row = 0 if any(line.base < second for line in lines) else -1
        for row, part in ((0, upper), (first_row + 1, lower)):
            if part:
                part = _mended(sorted(part, key=lambda one: one.base))
                cells.append(Cell(row, at, min(one.x0 for one in part), max(one.x1 for one in part), part))
    cells.sort(key=lambda cell: (cell.row, cell.column))
    top, bottom = min(line.top for line in lines), max(line.bottom for line in lines)
    return Grid(top, bottom, page.number, cells)
