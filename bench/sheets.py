"""Lists of Excel into and out of the registers of the generated country, beside COPY of the same rows."""

import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import psutil
from django.db import connection, transaction

from bench.country import ON
from bench.invented_list import write_list
from bench.measure import COPY, Figure
from hoagiai.accounts.models import User
from hoagiai.conf.django_setup import start_django
from hoagiai.places.models import Unit
from hoagiai.sheets import actions
from hoagiai.sheets.exports import list_of, write
from hoagiai.sheets.models import Batch
from hoagiai.sheets.queries.exporting import Asked
from hoagiai.sheets.terms import Form, Listing

ROWS = 100_000
MEGABYTE = 2**20
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
STAGED = "SELECT * FROM sheets_stagedrow WHERE batch_id = {batch}"
PEOPLE = """SELECT p.*, o.* FROM teams_mediator o JOIN teams_person p ON p.id = o.person_id
WHERE o.last_day IS NULL OR o.last_day >= DATE '2026-11-21'"""


TEAMS = "SELECT * FROM teams_teamperiod WHERE last_day IS NULL"
"""What is copied beside: the rows that the list holds, without order, headings and words."""


def figures(people: dict[str, User]) -> Iterator[Figure]:
    """Out: the country's mediators and teams. In: 100,000 new mediators previewed, written, and previewed again.

    Each in a process of its own, as a worker does it, so that nothing measured before counts as its memory.
    """
    ministry, specialist = people["ministry"].username, people["specialist"].username
    with tempfile.TemporaryDirectory() as folder:
        for measured, *values in (
            (_out, ministry, Listing.MEDIATORS, "lists: the country's mediators to .xlsx", PEOPLE),
            (_out, ministry, Listing.TEAMS, "lists: the country's teams to .xlsx", TEAMS),
            (_in, specialist),
        ):
            with ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=start_django) as fresh:
                yield from fresh.submit(measured, folder, *values).result()


def _out(folder: str, username: str, listing: Listing, name: str, rows: str) -> list[Figure]:
    asked = Asked(listing, ON, User.objects.get(username=username), ON)
    target = Path(folder) / "out.xlsx"
    return [_once(name, lambda: write(list_of(asked, Form.OWN), target), lambda: _copied_out(rows))]


def _in(folder: str, username: str) -> list[Figure]:
    """In one transaction that is given up, so that what is measured later finds the registers as they were."""
    by = User.objects.get(username=username)
    place = Unit.objects.get(agencies__positions__user=by)
    path = Path(folder) / "danh-sach.xlsx"
    communes = Unit.objects.filter(province=place, level="commune").in_force(ON).order_by("pk")
    write_list(path, list(communes), ROWS)
    with transaction.atomic():
        found = list(_brought_in(path, place, by))
        transaction.set_rollback(True)
    return found


def _brought_in(path: Path, place: Unit, by: User) -> Iterator[Figure]:
    first = _received(path, place, by)
    yield _previewed("lists: 100,000 new mediators previewed", first)
    actions.apply(batch=first, by=by)

    def written() -> int:
        actions.carry_out(batch_id=first.pk)
        return ROWS

    copied = STAGED.format(batch=first.pk)
    yield _once("lists: 100,000 new mediators written", written, lambda: _copied_in(copied))
    second = _received(path, place, by)
    yield _previewed("lists: the same 100,000 previewed again", second)
    if second.counts != {"same": ROWS}:
        raise RuntimeError(f"the same list again: {second.counts}")


def _previewed(name: str, batch: Batch) -> Figure:
    def staged() -> int:
        actions.stage(batch_id=batch.pk)
        batch.refresh_from_db()
        return ROWS

    return _once(name, staged, lambda: _copied_in(STAGED.format(batch=batch.pk)))


def _received(path: Path, place: Unit, by: User) -> Batch:
    return actions.receive(data=path.read_bytes(), name=path.name, media_type=EXCEL, unit=place, on=ON, by=by)


def _copied_out(rows: str) -> float:
    """Seconds of COPY TO of these rows."""
    began = time.perf_counter()
    with connection.cursor() as cursor, cursor.copy(f"COPY ({rows}) TO STDOUT") as out:
        for _ in out:
            pass
    return time.perf_counter() - began


def _copied_in(rows: str) -> float:
    """Seconds of COPY FROM of these rows into a plain table."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS bench_rows")
        cursor.execute(f"CREATE TEMPORARY TABLE bench_rows AS {rows} LIMIT 0")
        with cursor.copy(f"COPY ({rows}) TO STDOUT") as out:
            blocks = [bytes(block) for block in out]
        began = time.perf_counter()
        with cursor.copy("COPY bench_rows FROM STDIN") as copy:
            for block in blocks:
                copy.write(block)
        return time.perf_counter() - began


def _once(name: str, ours: Callable[[], int], reference: Callable[[], float]) -> Figure:
    """One run of minutes: its rows and milliseconds, COPY of the same rows, and the most memory held meanwhile."""
    watch = _Memory()
    began = time.perf_counter()
    rows = ours()
    took = (time.perf_counter() - began) * 1000
    peak = watch.stop()
    beside = reference() * 1000
    return Figure(
        name=name,
        rows=rows,
        ours_ms_median=round(took, 2),
        ours_ms_p95=round(took, 2),
        reference=COPY,
        reference_ms_median=round(beside, 2),
        ratio=round(took / beside, 2),
        sql_statements=None,
        peak_mb=round(peak, 1),
    )


class _Memory(threading.Thread):
    """Looks again and again at what this process and its children hold, PostgreSQL left out."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.ours, self.ended, self.highest = psutil.Process(), threading.Event(), 0
        self.start()

    def run(self) -> None:
        while not self.ended.wait(0.05):
            family: list[Any] = [self.ours, *self.ours.children(recursive=True)]
            self.highest = max(self.highest, sum(map(self._held, family)))

    def _held(self, process: psutil.Process) -> int:
        try:
            return 0 if "postgres" in process.name() else int(process.memory_info().rss)
        except psutil.Error:
            return 0

    def stop(self) -> float:
        """The highest sum, in MB."""
        self.ended.set()
        self.join()
        return self.highest / MEGABYTE
