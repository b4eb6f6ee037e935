"""List pages at 100,000 tasks beside the SQL that a person would write for the same rows."""

from collections.abc import Callable, Iterator

from django.db import connection
from django.test import Client

from bench.country import ON, PLANS, TASKS_PER_PLAN
from bench.measure import Figure, measure
from hoagiai.accounts.models import User

OWN_WORK = """
SELECT a.id, a.state, a.due_on, t.title, p.title, g.name FROM plans_assignment a
JOIN plans_task t ON t.id = a.task_id JOIN plans_plan p ON p.id = t.plan_id JOIN agencies_agency g ON g.id = a.agency_id
WHERE a.agency_id IN (SELECT agency_id FROM accounts_position WHERE user_id = %(user)s)
ORDER BY a.due_on LIMIT 25
"""
PLACE_WORK = """
SELECT a.id, a.state, a.due_on, t.title, p.title, g.name FROM plans_assignment a
JOIN plans_task t ON t.id = a.task_id JOIN plans_plan p ON p.id = t.plan_id JOIN agencies_agency g ON g.id = a.agency_id
WHERE g.unit_id IN (SELECT c.part_id FROM places_containment c JOIN agencies_agency own ON own.unit_id = c.whole_id
                    JOIN accounts_position held ON held.agency_id = own.id WHERE held.user_id = %(user)s)
ORDER BY a.due_on LIMIT 25
"""
COUNTRY_WORK = """
SELECT a.id, a.state, a.due_on, t.title, p.title, g.name FROM plans_assignment a
JOIN plans_task t ON t.id = a.task_id JOIN plans_plan p ON p.id = t.plan_id JOIN agencies_agency g ON g.id = a.agency_id
ORDER BY a.due_on LIMIT 25
"""
COUNTRY_PLANS = "SELECT p.id, p.title, g.name FROM plans_plan p JOIN agencies_agency g ON g.id = p.issuer_id ORDER BY p.issued_on DESC LIMIT 25"
STANDING = """
SELECT CASE WHEN accepted_on <= %(on)s THEN 'done' WHEN reported_on <= %(on)s THEN 'waiting'
            WHEN due_on < %(on)s THEN 'late' ELSE 'running' END AS standing, count(*)
FROM plans_assignment GROUP BY 1
"""


def sql(statement: str, user: User) -> Callable[[], object]:
    """The hand-written statement as a call."""

    def run() -> object:
        with connection.cursor() as cursor:
            cursor.execute(statement, {"user": user.pk, "on": ON})
            return cursor.fetchall()

    return run


def page(address: str, user: User) -> Callable[[], object]:
    """A page as its person asks for it; anything but 200 is an error."""
    client = Client()
    client.force_login(user)

    def run() -> object:
        answer = client.get(address)
        if answer.status_code != 200:
            raise RuntimeError(f"{address} answered {answer.status_code}")
        return answer

    return run


def figures(people: dict[str, User]) -> Iterator[Figure]:
    """The lists of each kind of person."""
    rows = PLANS * TASKS_PER_PLAN
    for name, address, who, reference in (
        ("work list: one commune", "/nhiem-vu/", "officer", OWN_WORK),
        ("work list: one province", "/nhiem-vu/", "specialist", PLACE_WORK),
        ("work list: the country", "/nhiem-vu/", "ministry", COUNTRY_WORK),
        ("plan list: one province", "/ke-hoach/", "specialist", COUNTRY_PLANS),
        ("plan list: the country", "/ke-hoach/", "ministry", COUNTRY_PLANS),
        ("desk: one commune", "/", "officer", OWN_WORK),
        ("desk: one province", "/", "specialist", PLACE_WORK),
        ("desk: the country", "/", "ministry", STANDING),
        ("search: “hoa giai”", "/tim/?q=hoa+giai", "specialist", PLACE_WORK),
    ):
        yield measure(
            name,
            page(address, people[who]),
            rows=rows,
            reference=sql(reference, people[who]),
            reference_name="SQL",
            runs=9,
        )
