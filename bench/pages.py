"""List pages at 100,000 tasks beside the SQL that a person would write for the same rows."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db import connection
from django.test import Client
from django.utils.html import escape

from bench import statements as by_hand
from bench.country import ON, PLANS, TASKS_PER_PLAN
from bench.measure import OF_A_PAGE, Figure, measure
from hoagiai.accounts.models import User

Rows = list[tuple[Any, ...]]
OWN, PLACE, ALL = by_hand.OWN, by_hand.PLACE, by_hand.ALL
PAGES: tuple[tuple[str, str, str, tuple[str, ...], bool], ...] = (
    ("work list: one commune", "/nhiem-vu/", "officer", by_hand.work(OWN), False),
    ("work list: one province", "/nhiem-vu/", "specialist", by_hand.work(PLACE), False),
    ("work list: the country", "/nhiem-vu/", "ministry", by_hand.work(ALL), False),
    ("plan list: one province", "/ke-hoach/", "specialist", by_hand.plans(PLACE), True),
    ("plan list: the country", "/ke-hoach/", "ministry", by_hand.plans(ALL), True),
    ("desk: one commune", "/", "officer", by_hand.standings(OWN), False),
    ("desk: one province", "/", "specialist", by_hand.standings(PLACE), False),
    ("desk: the country", "/", "ministry", by_hand.standings(ALL), False),
    ("search: “hoa giai”", "/tim/?q=hoa+giai", "specialist", by_hand.found(PLACE), True),
)
"""Name, address, person, statements, and whether the first of them names exactly what the page shows.

A desk is many lists; beside it stands the count that it opens with.
"""


def sql(statements: Sequence[str], user: User) -> Callable[[], list[Rows]]:
    """The hand-written statements as a call that answers the rows of each."""

    def run() -> list[Rows]:
        with connection.cursor() as cursor:
            return [_rows(cursor, statement, user) for statement in statements]

    return run


def _rows(cursor: Any, statement: str, user: User) -> Rows:
    cursor.execute(statement, {"user": user.pk, "on": ON})
    return list(cursor.fetchall())


def page(address: str, user: User) -> Callable[[], str]:
    """A page as its person asks for it; anything but 200 is an error."""
    client = Client()
    client.force_login(user)

    def run() -> str:
        answer = client.get(address)
        if answer.status_code != 200:
            raise RuntimeError(f"{address} answered {answer.status_code}")
        return str(answer.content.decode())

    return run


def require_same(name: str, shown: str, rows: Rows) -> None:
    """Fail when a row of the hand-written statement is not on the page: the two would answer different questions.

    The last column is what the page shows. A search reads one row more than it shows.
    """
    missing = [row[-1] for row in rows[:6] if escape(row[-1]) not in shown]
    if missing or not rows:
        raise RuntimeError(f"{name}: the statement answers something else: {missing or 'nothing'}")


def figures(people: dict[str, User]) -> Iterator[Figure]:
    """The lists of each kind of person."""
    for name, address, who, statements, same in PAGES:
        ours, reference = page(address, people[who]), sql(statements, people[who])
        if same:
            require_same(name, ours(), reference()[0])
        yield measure(
            name,
            ours,
            rows=PLANS * TASKS_PER_PLAN,
            reference=reference,
            reference_name="SQL",
            runs=OF_A_PAGE,
        )
