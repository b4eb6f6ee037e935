"""Mediators in office on a day, narrowed and in Vietnamese order: ids of offices, however large the country."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, overload

from django.db import connection

from hoagiai.base.folding import fold
from hoagiai.teams.ethnicities import KINH
from hoagiai.teams.models import Mediator
from hoagiai.teams.queries import mediator_statements as sql
from hoagiai.teams.terms import RARE_VALUES, FactKind, VillageStanding

MINORITY = "dtts"
LEADER, MEMBER = "to-truong", "thanh-vien"
SHOWN_OF_ALL = 10_000
SHOWN_OF_MANY = 250
SHOWN_BEHIND = 2_500
"""How many of the whole country can be paged through at a time: of all from the first, when narrowed, of all from a name on."""
PEOPLE = 650_000
DEARER = 8
"""People of the country, and how much dearer it is to meet one along the names than in one's own place."""
MOST_FOUND = 25_000
MOST_FOUND_INSIDE = 4_000
COMMON = frozenset(
    [
        "nguyen",
        "van",
        "thi",
        "tran",
        "le",
        "pham",
        "thanh",
        "hong",
        "ngoc",
        "dinh",
        "xuan",
        "minh",
        "quang",
        "viet",
        "trong",
        "cong",
        "duc",
        "hoang",
    ]
)
"""Family and middle names that one in thirty bears: reading along the names fills a page at once."""


@dataclass(frozen=True)
class Asked:
    """By what a list of mediators is narrowed.

    `own` are the places where one reads, `place` is the one chosen, each with all that lies in it and all it came
    from; None is the country. `wide`: more than a commune is asked for.
    """

    on: date
    own: Sequence[int] | None = None
    place: int | None = None
    place_then: bool = True
    wide: bool = False
    teams: Sequence[int] | None = None
    words: str = ""
    sex: str = ""
    ethnicity: str = ""
    training: Sequence[str] = ()
    standing: str = ""
    role: str = ""
    prefix: bool = False
    after: tuple[str, int] | None = None  # of the country only those behind this one: key of the name, office

    @property
    def narrowed(self) -> bool:
        """Whether anything but the place narrows it."""
        return bool(self.words or self.sex or self.ethnicity or self.training or self.standing or self.role)

    @property
    def unbounded(self) -> bool:
        """Whether the whole country is asked for."""
        return self.place is None and self.own is None and self.teams is None

    @property
    def rare(self) -> list[str]:
        """A fact so rare that people are read from it."""
        for values in (list(self.training), [self.standing]):
            if values and all(value in RARE_VALUES for value in values):
                return values
        return []

    @property
    def seldom_together(self) -> bool:
        """Whether a leader is asked for whose standing leaders seldom have: along the names there may be nobody."""
        return self.role == LEADER and self.standing not in ("", VillageStanding.VILLAGE_HEAD)

    @property
    def found_by_index(self) -> bool:
        """Whether an index leads to few people."""
        words = fold(self.words).split()
        return bool(words and not COMMON.issuperset(words)) or self.ethnicity not in ("", MINORITY, KINH)


@dataclass(frozen=True)
class Listed(Sequence[int]):
    """The offices of a list: how many, and any slice of their ids, each read when first asked for.

    Of the whole country the first `SHOWN_OF_ALL` are given, of what is found in it the first `SHOWN_OF_MANY`, or those
    behind `asked.after`; `more` says that others follow, and the last of these is where they begin.
    """

    asked: Asked

    def __len__(self) -> int:
        if not self._is_plain:
            return len(self._all)
        return min(self.total, SHOWN_OF_ALL) if self.asked.unbounded else self.total

    @overload
    def __getitem__(self, places: int) -> int: ...

    @overload
    def __getitem__(self, places: slice) -> list[int]: ...

    def __getitem__(self, places: int | slice) -> int | list[int]:
        if isinstance(places, slice) and places.stop is not None and self._is_near(places.stop):
            return _ids_along(self.asked, places.stop)[places]
        if not isinstance(places, int | slice):  # a template tries every attribute as a key first
            raise TypeError
        return self._all[places]

    @cached_property
    def total(self) -> int:
        """How many there are; at least so many when it is not `counted`."""
        if not self._is_plain and (self.asked.narrowed or not self.asked.unbounded):
            return SHOWN_OF_MANY if self.asked.after else len(self._all)
        if self.asked.unbounded:
            return int(_rows(sql.EVERYBODY, {"on": self.asked.on})[0][0])
        statement = sql.NUMBER_INSIDE.format(teams=_teams(self.asked))
        return int(_rows(statement, _values(self.asked))[0][0])

    @property
    def more(self) -> bool:
        """Whether there are others behind those that can be paged through."""
        return self.total > len(self) if self._is_plain else self._read[1]

    @property
    def counted(self) -> bool:
        """Whether `total` is exact."""
        return not (self.asked.unbounded and self.asked.narrowed and (self.more or self.asked.after))

    @property
    def _is_plain(self) -> bool:
        """Whether these are all mediators of the country, or of more than a commune, from the first."""
        whole = not self.asked.narrowed and self.asked.teams is None and self.asked.after is None
        return whole and (self.asked.unbounded or self.asked.wide)

    def _is_near(self, stop: int) -> bool:
        """Whether reading along the names of the country comes to the rows sooner than reading all of the place."""
        return self._is_plain and (self.asked.unbounded or stop * PEOPLE * DEARER < self.total * self.total)

    @property
    def _all(self) -> list[int]:
        return self._read[0]

    @cached_property
    def _read(self) -> tuple[list[int], bool]:
        """The ids, and whether others of the country follow."""
        ids = _ids(self.asked)
        if not ids and self.asked.words:
            ids = _ids(replace(self.asked, prefix=True))
        if not self.asked.unbounded:
            return ids, False
        most = _shown(self.asked)
        return ids[:most], len(ids) > most


def _shown(asked: Asked) -> int:
    return SHOWN_OF_MANY if asked.narrowed else SHOWN_BEHIND


def _ids(asked: Asked) -> list[int]:
    if asked.teams is not None and not asked.teams:
        return []
    if asked.unbounded:
        limit = _shown(asked) + 1
        found = _ids_found(asked, MOST_FOUND, limit) if asked.rare or asked.found_by_index else None
        if found is None and asked.seldom_together:
            return _ids_sifted(asked, limit)
        return _ids_along(asked, limit) if found is None else found
    if asked.wide and asked.words and asked.found_by_index and asked.teams is None:
        found = _ids_found(asked, MOST_FOUND_INSIDE, MOST_FOUND_INSIDE)
        if found is not None:
            return found
    values = _values(asked)
    person = _person(asked, values)
    return _run(sql.INSIDE.format(teams=_teams(asked), office=_office(asked), person=person), values)


def _ids_found(asked: Asked, most: int, limit: int) -> list[int] | None:
    """From an index; None when that finds too many after all."""
    values = _values(asked)
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
    rows = _rows(statement, {**values, "rare": asked.rare})
    return None if rows and rows[0][1] >= most else [row[0] for row in rows]


def _ids_along(asked: Asked, limit: int) -> list[int]:
    values = _values(asked)
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
    values = _values(asked)
    person = _person(asked, values)
    statement = sql.SIFTED.format(office=_office(asked), person=person, after=_after(asked), limit=limit)
    return _run(statement.replace(" OFFSET 0)", ")"), values)


def _teams(asked: Asked) -> str:
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


def _values(asked: Asked) -> dict[str, Any]:
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
    return [row[0] for row in _rows(statement, values)]


def _rows(statement: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
