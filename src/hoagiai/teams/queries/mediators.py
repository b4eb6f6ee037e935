"""Mediators in office on a day, narrowed and in Vietnamese order: ids of offices, however large the country."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import overload

from hoagiai.teams.queries import mediator_statements as sql
from hoagiai.teams.queries import mediators_read as reading
from hoagiai.teams.queries.mediators_asked import Asked

SHOWN_OF_ALL = 10_000
PEOPLE = 650_000
DEARER = 8
"""People of the country, and how much dearer it is to meet one along the names than in one's own place."""


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
            return reading.ids_along(self.asked, places.stop)[places]
        if not isinstance(places, int | slice):  # a template tries every attribute as a key first
            raise TypeError
        return self._all[places]

    @cached_property
    def total(self) -> int:
        """How many there are; at least so many when it is not `counted`."""
        if not self._is_plain and (self.asked.narrowed or not self.asked.unbounded):
            return reading.SHOWN_OF_MANY if self.asked.after else len(self._all)
        if self.asked.unbounded:
            return int(reading.rows_of(sql.EVERYBODY, {"on": self.asked.on})[0][0])
        statement = sql.NUMBER_INSIDE.format(teams=reading.teams_of(self.asked))
        return int(reading.rows_of(statement, reading.values_of(self.asked))[0][0])

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
        ids = reading.ids_of(self.asked)
        if not ids and self.asked.words:
            ids = reading.ids_of(replace(self.asked, prefix=True))
        if not self.asked.unbounded:
            return ids, False
        most = reading.shown(self.asked)
        return ids[:most], len(ids) > most
