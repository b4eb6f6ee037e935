"""The registers of a generated country: their generation, the state of teams, lists and names, beside SQL by hand."""

import time
from collections.abc import Callable, Iterator
from typing import Any

from django.db import connection

from bench import mediator_statements as by_hand_too
from bench import register_statements as by_hand
from bench.country import ON
from bench.measure import OF_A_PAGE, Figure, measure
from bench.pages import page
from hoagiai.accounts.models import User
from hoagiai.conf.demo.country import Loaded, load_country
from hoagiai.places.models import Unit
from hoagiai.teams.queries.state import tallies
from hoagiai.teams.queries.teams import periods_on, within

NAMED = "/hoa-giai-vien/?tim=nguyen+van+hung"
LACKING = "/to-hoa-giai/?tinh-trang=thieu"
PAGES = (
    ("team list: one commune", "/to-hoa-giai/", "officer", by_hand.list_of("commune")),
    ("team list: one province", "/to-hoa-giai/", "specialist", by_hand.list_of("province")),
    ("team list: the country", "/to-hoa-giai/", "ministry", by_hand.list_of("country")),
    ("team list in a state: one province", LACKING, "specialist", by_hand.states("province")),
    ("team list in a state: the country", LACKING, "ministry", by_hand.states("country")),
    ("mediator list: one commune", "/hoa-giai-vien/", "officer", by_hand_too.mediators_of("commune")),
    ("mediator list: one province", "/hoa-giai-vien/", "specialist", by_hand_too.mediators_of("province")),
    ("mediator list: the country", "/hoa-giai-vien/", "ministry", by_hand_too.mediators_of("country")),
    ("mediator by name: one province", NAMED, "specialist", by_hand_too.named("province")),
    ("mediator by name: the country", NAMED, "ministry", by_hand_too.named("country")),
    ("states by commune: one province", "/to-hoa-giai/tong-quan/", "specialist", by_hand.states("province")),
    ("states by province: the country", "/to-hoa-giai/tong-quan/", "ministry", by_hand.states("country")),
)
"""Name, address, person, and the statements for the rows and numbers that the page shows."""


def generation(load: Callable[[], Loaded]) -> Figure:
    """The country once, with history, beside a bare COPY of as many mediators and people, taken up by their share."""
    began = time.perf_counter()
    loaded = load()
    ours = (time.perf_counter() - began) * 1000
    rows = sum(loaded.rows.values())
    copied, bare = _bare_copy()
    reference = bare * rows / copied
    return Figure(
        name="registers: the generated country, with history",
        rows=rows,
        ours_ms_median=round(ours, 2),
        ours_ms_p95=round(ours, 2),
        reference="COPY of as many rows, no history and no index",
        reference_ms_median=round(reference, 2),
        ratio=round(ours / reference, 2),
        sql_statements=None,
        peak_mb=0.0,
    )


def _bare_copy() -> tuple[int, float]:
    """Rows and milliseconds of a COPY of all people into a plain table."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE bench_people (LIKE teams_person)")
        with cursor.copy("COPY teams_person TO STDOUT") as out:
            blocks = [bytes(block) for block in out]
        began = time.perf_counter()
        with cursor.copy("COPY bench_people FROM STDIN") as copy:
            for block in blocks:
                copy.write(block)
        took = (time.perf_counter() - began) * 1000
        cursor.execute("SELECT count(*) FROM bench_people")
        (rows,) = cursor.fetchone()
        cursor.execute("DROP TABLE bench_people")
    return rows, took


def figures(people: dict[str, User]) -> Iterator[Figure]:
    """The country is generated; then the state of a province's and of the country's teams, then the pages."""
    yield generation(load_country)
    place = _place_of(people["specialist"])
    for name, teams, area in (
        ("state of teams: one province", within(periods_on(ON), place, ON), "province"),
        ("state of teams: the country", periods_on(ON), "country"),
    ):
        reference = _run(by_hand.states(area), place)
        total = sum(tally.total for tally in tallies(teams, on=ON).values())
        _require_equal(name, total, sum(row[-1] for row in reference()[0]))
        yield measure(
            name,
            lambda teams=teams: tallies(teams, on=ON),  # type: ignore[misc]  # bound at once
            rows=total,
            reference=reference,
            reference_name="SQL",
            runs=7,
        )
    for name, address, who, statements in PAGES:
        own = _place_of(people[who]) if who != "ministry" else place
        reference = _run(statements, own)
        yield measure(
            name,
            page(address, people[who]),
            rows=_rows_of(address),
            reference=reference,
            reference_name="SQL",
            runs=OF_A_PAGE,
        )


def _rows_of(address: str) -> int:
    """How many rows the list of the whole country has."""
    return 549_446 if address.startswith("/hoa-giai-vien/") else 87_396


def _place_of(user: User) -> Unit:
    return Unit.objects.get(agencies__positions__user=user)


def _run(statements: tuple[str, ...], place: Unit) -> Callable[[], list[list[tuple[Any, ...]]]]:
    def run() -> list[list[tuple[Any, ...]]]:
        found = []
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement, {"place": place.pk, "on": ON})
                found.append(cursor.fetchall())
        return found

    return run


def _require_equal(name: str, ours: int, by_hand: int) -> None:
    if ours != by_hand:
        raise RuntimeError(f"{name}: {ours} teams, by hand {by_hand}")
