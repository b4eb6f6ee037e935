"""Pages of a list; the number stands in the address, beside the filters."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from hoagiai.base.tables import PAGE, address

SIZE = 25
SIZES = (25, 50, 100)
SIZE_NAME = "so-dong"


@dataclass(frozen=True)
class Link:
    """One number of the row of pages; no address stands for left-out numbers."""

    number: int
    url: str
    current: bool = False


@dataclass(frozen=True)
class Page:
    """The rows of one page and the way to the others. Two statements: a count and the rows."""

    rows: Sequence[Any]
    number: int
    size: int
    total: int
    request: HttpRequest

    @property
    def count(self) -> int:
        """How many pages there are; an empty list has one."""
        return max(1, -(-self.total // self.size))

    @property
    def first(self) -> int:
        """Number of the first row here, from 1."""
        return (self.number - 1) * self.size + 1

    @property
    def last(self) -> int:
        """Number of the last row here."""
        return min(self.number * self.size, self.total)

    @property
    def previous_url(self) -> str:
        return self._url(self.number - 1) if self.number > 1 else ""

    @property
    def next_url(self) -> str:
        return self._url(self.number + 1) if self.number < self.count else ""

    @property
    def links(self) -> list[Link]:
        """First, last, and two either side of here; gaps become one link without address."""
        near = {1, self.count, *range(self.number - 1, self.number + 2)}
        row: list[Link] = []
        for number in sorted(n for n in near if 1 <= n <= self.count):
            if row and number - row[-1].number > 1:
                row.append(Link(number - 1, ""))
            row.append(Link(number, self._url(number), current=number == self.number))
        return row

    def _url(self, number: int) -> str:
        return address(self.request, **{PAGE: number if number > 1 else None})


def paginate(
    request: HttpRequest, rows: QuerySet[Any] | Sequence[Any], *, size: int = SIZE, total: int | None = None
) -> Page:
    """The page that the address asks for; a number out of range gives the nearest page.

    Who knows how many rows there are says so as `total` and spares the count.
    """
    asked = _whole(request.GET.get(SIZE_NAME, ""))
    size = asked if asked in SIZES else size
    if total is None:
        total = rows.count() if isinstance(rows, QuerySet) else len(rows)
    last = max(1, -(-total // size))
    number = min(max(_whole(request.GET.get(PAGE, "")), 1), last)
    start = (number - 1) * size
    return Page(list(rows[start : start + size]), number, size, total, request)


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0
