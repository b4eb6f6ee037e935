"""Ids of offices in the order of names, read in the way that suits what is asked; the ways are in `mediator_statements`."""

from dataclasses import replace
from typing import Any

from django.db import connection

from hoagiai.base.folding import fold
from hoagiai.teams.ethnicities import KINH
from hoagiai.teams.models import Mediator
from hoagiai.teams.queries import mediator_statements as sql
from hoagiai.teams.queries.mediators_asked import LEADER, MEMBER, MINORITY, Asked
from hoagiai.teams.terms import FactKind

SHOWN_OF_MANY, SHOWN_BEHIND = 250, 2_500
"""How many of the whole country are read at a time: when narrowed, and of all from a name on."""
MOST_FOUND = 25_000
MOST_FOUND_INSIDE = 4_000


def shown(asked: Asked) -> int:
    """How many of the whole country are read at a time."""
    return SHOWN_OF_MANY if asked.narrowed else SHOWN_BEHIND


def ids_of(asked: Asked) -> list[int]:
    """All offices asked for; of the whole country one more than is shown at a time, to know whether others follow."""
    if asked.teams is not None and not asked.teams:
        return []
    if asked.unbounded:
        limit = shown(asked) + 1
        found = _ids_found(asked, MOST_FOUND, limit) if asked.rare or asked.found_by_index else None
        if found is None and asked.seldom_together:
            return _ids_sifted(asked, limit)
        return ids_along(asked, limit) if found is None else found
    if asked.wide and asked.words and asked.found_by_index and asked.teams is None:
        found = _ids_found(asked, MOST_FOUND_INSIDE, MOST_FOUND_INSIDE)
        if found is not None:
            return found
    values = values_of(asked)
    person = _person(asked, values)
    return _run(sql.INSIDE.format(teams=teams_of(asked), office=_office(asked), person=person), values)


def _ids_found(asked: Asked, most: int, limit: int) -> list[int] | None:
    """From an index; None when that finds too many after all."""
    values = values_of(asked)
    from_facts = bool(asked.rare) and not asked.words
    source = sql.RARE_SOURCE if from_facts else "teams_person p"
    person = _person(replace(asked, training=(), standing="") if from_facts else asked, values)
    if from_facts and asked.training and asked.standing:
        person = _person(asked, values)
    statement = sql.FOUND.format(
        source=source,
        person=person,
        team=_in_teams(asked),
        office=_office(asked),
        after=_after(asked),
        most=most,
        limit=limit,
    )
    rows = rows_of(statement, {**values, "rare": asked.rare})
    return None if rows and rows[0][1] >= most else [row[0] for row in rows]


def ids_along(asked: Asked, limit: int) -> list[int]:
    """The first so many, read along the names of the country."""
    values = values_of(asked)
    person = _person(asked, values)
    statement = sql.ALONG.format(
        person=person,
        team=_in_teams(asked),
        office=_office(asked),
        begin="WHERE p.sort_key >= %(after_name)s" if asked.after else "",
        after=_after(asked),
        limit=limit,
    )
    return _run(statement, values)


def _ids_sifted(asked: Asked, limit: int) -> list[int]:
    """All of the country at once; here the planner may read whole tables, so nothing keeps it from that."""
    values = values_of(asked)
    person = _person(asked, values)
    statement = sql.SIFTED.format(office=_office(asked), person=person, after=_after(asked), limit=limit)
    return _run(statement.replace(" OFFSET 0)", ")"), values)


def teams_of(asked: Asked) -> str:
    """The teams of the list, as a statement: those named, those of the place then, those of one's own places now."""
    if asked.teams is not None:
        return "SELECT t.team_id FROM unnest(%(teams)s::bigint[]) t (team_id)"
    chosen = asked.place is not None
    statement = sql.TEAMS_OF_PLACES.format(places="place" if chosen else "own", then=_then(asked))
    return f"{statement} AND {sql.ALSO_NOW_IN}" if chosen and asked.own is not None else statement


def _in_teams(asked: Asked) -> str:
    """The same as a condition on an office."""
    parts = []
    if asked.teams is not None:
        parts.append("AND o.team_id = ANY(%(teams)s)")
    if asked.place is not None:
        parts.append(sql.IN_TEAMS.format(then=_then(asked), places="place"))
    if asked.own is not None and asked.teams is None:
        parts.append(sql.IN_TEAMS.format(then=sql.NEWEST.format(t="t"), places="own"))
    return " ".join(parts)


def _then(asked: Asked) -> str:
    """A place is that of the day when it existed then; of one's own places it is the newest period that counts."""
    then = sql.IN_FORCE if asked.place is not None and asked.place_then else sql.NEWEST
    return then.format(t="t")


def _office(asked: Asked) -> str:
    return {LEADER: f"AND {sql.LEADS}", MEMBER: f"AND NOT {sql.LEADS}"}.get(asked.role, "")


def _after(asked: Asked) -> str:
    """Only those behind the last one shown."""
    return "AND (p.sort_key, o.id) > (%(after_name)s, %(after_office)s)" if asked.after else ""


def _person(asked: Asked, values: dict[str, Any]) -> str:
    """Conditions on a person, with their values."""
    parts = []
    if asked.words:
        values["words"] = name_query(asked.words, asked.prefix)
        parts.append(sql.HAS_WORDS)
    if asked.sex:
        parts.append("p.sex = %(sex)s")
    if asked.ethnicity == MINORITY:
        parts.append(f"p.ethnicity NOT IN ('', '{KINH}')")
    elif asked.ethnicity:
        parts.append("p.ethnicity = %(ethnicity)s")
    for name, kind, wanted in (
        ("training", FactKind.TRAINING, list(asked.training)),
        ("standing", FactKind.STANDING, [asked.standing] if asked.standing else []),
    ):
        if wanted:
            values |= {f"{name}_kind": str(kind), name: wanted}
            parts.append(sql.FACT.format(kind=f"{name}_kind", value=name))
    return "".join(f" AND {part}" for part in parts)


def name_query(words: str, prefix: bool) -> str:
    """Every word of a name, as a query of the index; the last one may go on when `prefix`."""
    quoted = ["'" + word.replace("\\", "\\\\").replace("'", "''") + "'" for word in fold(words).split()]
    return " & ".join(quoted) + (":*" if prefix else "")


def values_of(asked: Asked) -> dict[str, Any]:
    """The named values of the statements."""
    return {
        "on": asked.on,
        "own": list(asked.own) if asked.own is not None else None,
        "place": [asked.place] if asked.place is not None else None,
        "teams": list(asked.teams) if asked.teams is not None else None,
        "sex": asked.sex,
        "ethnicity": asked.ethnicity,
        "after_name": asked.after[0] if asked.after else None,
        "after_office": asked.after[1] if asked.after else None,
    }


def place_in_names(office: int) -> tuple[str, int] | None:
    """Where an office stands in the order of names; None when there is none."""
    found = Mediator.objects.filter(pk=office).values_list("person__sort_key", "pk").first()
    return (found[0], found[1]) if found else None


def _run(statement: str, values: dict[str, Any]) -> list[int]:
    return [row[0] for row in rows_of(statement, values)]


def rows_of(statement: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    """What a statement answers."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
