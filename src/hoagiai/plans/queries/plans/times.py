"""The plan in time: columns of months, quarters or years, and the windows of each task as bars."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from hoagiai.plans.models import Plan
from hoagiai.plans.queries.plans.tasks import TaskRow

MOST_COLUMNS = 18
ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True)
class Column:
    """A stretch of time; `last` is its last day."""

    label: str
    first: date
    last: date


@dataclass(frozen=True)
class Bar:
    """A window in per cent of the width; an open side runs to the edge, a lone `deadline` is marked."""

    x: str
    width: str
    words: str
    tone: str
    deadline: str = ""


@dataclass
class Line:
    """One task with its bars; none when nothing can be drawn."""

    row: TaskRow
    bars: list[Bar] = field(default_factory=list)


@dataclass
class Chart:
    """The whole drawing; `today` and `rules` are places in per cent."""

    columns: list[Column]
    lines: list[Line]
    today: str
    rules: list[str]


def chart(plan: Plan, rows: Sequence[TaskRow], on: date) -> Chart:
    """Pure: the rows as lines over the period of the plan and of all windows."""
    days = [
        day for row in rows for window in row.task.windows.all() for day in (window.start, window.end) if day
    ]
    days += [day for day in (plan.period_from, plan.period_to, plan.issued_on) if day]
    columns = _columns(min(days, default=on), max(days, default=on))
    lines = [Line(row, list(_bars(row, columns))) for row in rows]
    share = 100 / len(columns)
    inside = columns[0].first <= on <= columns[-1].last
    today = f"{_place(on, columns):.2f}" if inside else ""
    return Chart(columns, lines, today, [f"{share * place:.2f}" for place in range(1, len(columns))])


def _columns(first: date, last: date) -> list[Column]:
    """Months while they are few, else quarters, else years."""
    for months in (1, 3, 12):
        found = list(_steps(first, last, months))
        if len(found) <= MOST_COLUMNS:
            break
    return found


def _steps(first: date, last: date, months: int) -> Iterator[Column]:
    start = date(first.year, (first.month - 1) // months * months + 1, 1)
    while start <= last:
        total = start.year * 12 + start.month - 1 + months
        following = date(total // 12, total % 12 + 1, 1)
        yield Column(_label(start, months), start, following - timedelta(days=1))
        start = following


def _label(start: date, months: int) -> str:
    if months == 12:
        return str(start.year)
    if months == 3:
        return f"{ROMAN[start.month // 3]}/{start.year % 100:02d}"
    return f"{start.month:02d}/{start.year % 100:02d}"


def _bars(row: TaskRow, columns: Sequence[Column]) -> Iterator[Bar]:
    tone = row.standing[0] or "plain"
    for window in row.task.windows.all():
        left = _place(window.start, columns) if window.start else 0.0
        right = _place(window.end + timedelta(days=1), columns) if window.end else 100.0
        lone = f"{right:.2f}" if window.start is None else ""
        words = _words(window.start, window.end)
        yield Bar(f"{left:.2f}", f"{max(right - left, 0.8):.2f}", words, tone, lone)


def _words(start: date | None, end: date | None) -> str:
    first = f"từ {start:%d/%m/%Y}" if start else ""
    last = f"đến {end:%d/%m/%Y}" if end else ""
    return f"{first} {last}".strip()


def _place(day: date, columns: Sequence[Column]) -> float:
    """Where a day lies, 0 to 100: columns are equally wide."""
    for place, column in enumerate(columns):
        if day <= column.last:
            length = (column.last - column.first).days + 1
            return (place + max((day - column.first).days, 0) / length) / len(columns) * 100
    return 100.0
