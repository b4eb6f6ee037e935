"""What a person would write by hand for the rows and numbers of a page: whole answers, without pages and rights."""
# ruff: noqa: S608 - put together from the pieces of this file only

PLACE = """(SELECT body.id FROM agencies_agency body JOIN places_containment c ON c.part_id = body.unit_id
  JOIN agencies_agency own ON own.unit_id = c.whole_id JOIN accounts_position held ON held.agency_id = own.id
  WHERE held.user_id = %(user)s)"""
"""The bodies of one's province."""
OWN = "(SELECT agency_id FROM accounts_position WHERE user_id = %(user)s)"
ALL = "(SELECT id FROM agencies_agency)"
STANDING = """CASE WHEN a.accepted_on <= %(on)s THEN 'done' WHEN a.reported_on <= %(on)s THEN 'waiting'
  WHEN a.due_on < %(on)s THEN 'late' ELSE 'running' END"""
NAMED = """plans_assignment a JOIN plans_task t ON t.id = a.task_id JOIN plans_plan p ON p.id = t.plan_id
  JOIN agencies_agency g ON g.id = a.agency_id"""


def work(bodies: str) -> tuple[str, ...]:
    """The first page of work given to these bodies, and how much there is."""
    given = "" if bodies == ALL else f"WHERE a.agency_id IN {bodies}"
    return (
        f"SELECT a.id, a.state, a.due_on, g.name, p.title, t.title FROM {NAMED} {given} ORDER BY a.due_on LIMIT 25",
        f"SELECT count(*) FROM plans_assignment a {given}",
    )


def standings(bodies: str) -> tuple[str, ...]:
    """How the work given to these bodies stands."""
    given = "" if bodies == ALL else f"WHERE a.agency_id IN {bodies}"
    return (f"SELECT {STANDING} AS standing, count(*) FROM plans_assignment a {given} GROUP BY 1",)


def plans(bodies: str) -> tuple[str, ...]:
    """The newest plans issued by these bodies or with work for them, how many there are, how far each has come."""
    seen = _plans_of(bodies)
    newest = f"SELECT p.id FROM plans_plan p WHERE {seen} ORDER BY p.issued_on DESC, p.created_at DESC, p.id DESC LIMIT 25"
    return (
        f"SELECT p.id, g.name, p.number, p.issued_on, p.title FROM plans_plan p JOIN agencies_agency g ON g.id = p.issuer_id"
        f" WHERE p.id IN ({newest})",
        f"SELECT count(*) FROM plans_plan p WHERE {seen}",
        f"SELECT t.plan_id, {STANDING} AS standing, count(*) FROM plans_assignment a JOIN plans_task t ON t.id = a.task_id"
        f" WHERE t.plan_id IN ({newest}) GROUP BY 1, 2",
    )


def found(bodies: str) -> tuple[str, ...]:
    """The first hits for two words among plans, tasks, difficulties, bodies and places."""
    seen = _plans_of(bodies)
    return (
        f"SELECT p.id, g.name, p.title FROM plans_plan p JOIN agencies_agency g ON g.id = p.issuer_id"
        f" WHERE {_holds('p')} AND {seen} ORDER BY p.issued_on DESC, p.id DESC LIMIT 7",
        f"SELECT t.id, g.name, p.title, t.title FROM plans_task t JOIN plans_plan p ON p.id = t.plan_id"
        f" JOIN agencies_agency g ON g.id = p.issuer_id WHERE {_holds('t')} AND {seen} ORDER BY t.id DESC LIMIT 7",
        f"SELECT d.id, d.title FROM plans_difficulty d WHERE {_holds('d')}"
        f" AND (d.agency_id IN {bodies} OR d.holder_id IN {bodies}) ORDER BY d.raised_on DESC, d.id DESC LIMIT 7",
        f"SELECT g.id, g.name FROM agencies_agency g WHERE {_holds('g')} AND g.valid_to IS NULL ORDER BY g.sort_key LIMIT 7",
        f"SELECT u.id, u.name FROM places_unit u WHERE {_holds('u')} ORDER BY u.sort_key LIMIT 7",
    )


def _plans_of(bodies: str) -> str:
    if bodies == ALL:
        return "p.state <> 'draft'"
    return (
        f"p.state <> 'draft' AND (p.issuer_id IN {bodies} OR EXISTS (SELECT FROM plans_assignment a"
        f" JOIN plans_task given ON given.id = a.task_id WHERE given.plan_id = p.id AND a.agency_id IN {bodies}))"
    )


def _holds(table: str) -> str:
    return f"{table}.folded LIKE '%%hoa%%' AND {table}.folded LIKE '%%giai%%'"
