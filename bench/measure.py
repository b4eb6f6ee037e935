"""Time a call, count its SQL statements, take its peak of memory, and set it beside a reference."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench.memory import peak_mb

COPY = "COPY of the same rows"
"""What lists of Excel are set beside."""
OF_A_PAGE = 40
"""So often a page is asked for that its 95th percentile is not its slowest time."""


@dataclass(frozen=True)
class Figure:
    """One line of the table, in the form of var/bench.json."""

    name: str
    rows: int
    ours_ms_median: float
    ours_ms_p95: float
    reference: str | None
    reference_ms_median: float | None
    ratio: float | None
    sql_statements: int | None
    peak_mb: float

    @property
    def rows_per_second(self) -> int | None:
        """How many rows of a list come in or go out in a second; None for what is no list."""
        return round(self.rows / self.ours_ms_median * 1000) if self.reference == COPY else None

    def as_json(self) -> dict[str, Any]:
        """The figure as kept in the file."""
        return asdict(self) | {"rows_per_second": self.rows_per_second}


def measure(
    name: str,
    ours: Callable[[], object],
    *,
    rows: int,
    reference: Callable[[], object] | None = None,
    reference_name: str | None = None,
    runs: int = 15,
    sql: bool = True,
) -> Figure:
    """Run both sides alternately, so that both meet the same machine."""
    ours()
    if reference:
        reference()
    own, other = [], []
    for _ in range(runs):
        own.append(_milliseconds(ours))
        if reference:
            other.append(_milliseconds(reference))
    median = statistics.median(own)
    beside = statistics.median(other) if other else None
    return Figure(
        name=name,
        rows=rows,
        ours_ms_median=round(median, 2),
        ours_ms_p95=round(sorted(own)[max(0, -(-95 * len(own) // 100) - 1)], 2),
        reference=reference_name,
        reference_ms_median=round(beside, 2) if beside else None,
        ratio=round(median / beside, 2) if beside else None,
        sql_statements=_statements(ours) if sql else None,
        peak_mb=round(peak_mb(ours), 1),
    )


def _milliseconds(call: Callable[[], object]) -> float:
    gc.collect()
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1000


def _statements(call: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as caught:
        call()
    return len(caught)


def table(figures: list[Figure]) -> str:
    """The figures as text."""
    head = f"{'what':<46} {'rows':>9} {'ms':>9} {'p95':>9} {'ref ms':>9} {'ratio':>6} {'rows/s':>8} {'SQL':>4} {'MB':>7}"
    return "\n".join([head, "-" * len(head), *map(_line, figures)])


def _line(figure: Figure) -> str:
    beside = "" if figure.reference_ms_median is None else f"{figure.reference_ms_median:.1f}"
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
    speed = "" if figure.rows_per_second is None else str(figure.rows_per_second)
    sql = "" if figure.sql_statements is None else str(figure.sql_statements)
    return (
        f"{figure.name:<46} {figure.rows:>9} {figure.ours_ms_median:>9.1f} {figure.ours_ms_p95:>9.1f} "
        f"{beside:>9} {ratio:>6} {speed:>8} {sql:>4} {figure.peak_mb:>7.1f}"
    )
