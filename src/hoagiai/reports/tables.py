"""The tables of an implementation report, the same in Word, PDF and Excel."""

from collections.abc import Iterator, Sequence

from hoagiai.base.documents.content import Align, Cell, Column, Group, Table
from hoagiai.plans.queries.standing import Tally
from hoagiai.plans.terms import DifficultyState
from hoagiai.reports.figures import Figures


def task_table(figures: Figures) -> Table:
    """How the assignments of each task stand; wide enough for a page turned on its side."""
    columns = (
        Column("Mục", 0.7, Align.CENTER),
        Column("Nhiệm vụ", 5.5),
        Column("Hạn", 1.1, Align.CENTER),
        *_heads(figures),
    )
    whole = _numbers(figures, figures.whole)
    return Table(columns, list(_task_rows(figures)), totals=("", "Tổng cộng", None, *whole))


def _task_rows(figures: Figures) -> Iterator[Sequence[Cell] | Group]:
    for row in figures.tasks:
        if row.task.group:
            yield Group(row.task.title, number=row.task.ref)
        else:
            yield (row.task.ref, row.task.title, row.task.ends_on, *_numbers(figures, row.tally))


def agency_table(figures: Figures) -> Table:
    """How the assignments of each agency stand."""
    columns = (Column("TT", 0.5, Align.CENTER), Column("Cơ quan, đơn vị", 4.0), *_heads(figures))
    rows: list[Sequence[Cell]] = [
        (place, row.agency.name, *_numbers(figures, row.tally))
        for place, row in enumerate(figures.agencies, start=1)
    ]
    return Table(columns, rows, totals=(None, "Tổng cộng", *_numbers(figures, figures.whole)))


def _heads(figures: Figures) -> list[Column]:
    return [
        Column(column.label, 1.1 if len(column.label) > 15 else 0.8, Align.RIGHT)
        for column in figures.columns
    ]


def _numbers(figures: Figures, tally: Tally) -> list[int]:
    return [column.of(tally) for column in figures.columns]


def late_table(figures: Figures) -> Table:
    """Every assignment past its deadline, the longest overdue first."""
    columns = (
        Column("TT", 0.5, Align.CENTER),
        Column("Nhiệm vụ", 3.2),
        Column("Cơ quan, đơn vị", 2.2),
        Column("Hạn", 1.1, Align.CENTER),
        Column("Quá hạn (ngày)", 0.9, Align.RIGHT),
    )
    rows = [
        (place, str(row.task), row.agency.name, due, (figures.scope.end - due).days)
        for place, (row, due) in enumerate(figures.late_since, start=1)
    ]
    return Table(columns, rows)


def difficulty_table(figures: Figures) -> Table:
    """The difficulties of the period with their answers."""
    columns = (
        Column("TT", 0.5, Align.CENTER),
        Column("Khó khăn, vướng mắc", 2.8),
        Column("Cơ quan nêu", 1.8),
        Column("Ngày nêu", 1.1, Align.CENTER),
        Column("Trả lời", 2.4),
    )
    rows: list[Sequence[Cell]] = []
    for place, row in enumerate(figures.difficulties, start=1):
        answers = [step.words for step in row.steps.all() if step.state == DifficultyState.ANSWERED]
        words = f"{row.title}. {row.detail}".strip() if row.detail else row.title
        rows.append(
            (place, words, row.agency.name, row.raised_on, answers[-1] if answers else "Chưa trả lời")
        )
    return Table(columns, rows)


def words_table(figures: Figures) -> Table:
    """The latest words of every agency on every task."""
    columns = (Column("Mục", 0.7, Align.CENTER), Column("Cơ quan, đơn vị", 2.2), Column("Đã làm được", 4.2))
    rows: list[Sequence[Cell] | Group] = []
    for row in figures.tasks:
        if row.words:
            rows.append(Group(row.task.title, number=row.task.ref))
            rows.extend((row.task.ref, agency, words) for agency, words in row.words)
    return Table(columns, rows)
