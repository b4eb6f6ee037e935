"""The registers as they were on a day: `?ngay=2024-06-17` in the address of every list and page.

A view adds `as_of(request).context` to its context: the top bar then offers another day (`as_of`, `as_of_form`).
The page includes `teams/_as_of.html` in its actions (the same on a phone, where the top bar has no room) and
`teams/_as_of_banner.html` above its content (says when it is not today). Links to other pages end with `asof.carry`.
"""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest

from hoagiai.base import clock
from hoagiai.base.tables import address

DAY = "ngay"


@dataclass(frozen=True)
class AsOf:
    """The day for which a page is shown (tính đến ngày), and how links keep it."""

    on: date
    today: date
    request: HttpRequest

    @property
    def other_day(self) -> bool:
        """Whether the page is shown for another day than today: nothing is written from such a page."""
        return self.on != self.today

    @property
    def gone_by(self) -> bool:
        """Whether the day is over (ngày đã qua): people are told as the register told of them then."""
        return self.on < self.today

    @property
    def carry(self) -> str:
        """What a link to another page ends with to stay on this day: "?ngay=2024-06-17", or nothing today."""
        return f"?{DAY}={self.on.isoformat()}" if self.other_day else ""

    @property
    def carry_more(self) -> str:
        """The same behind an address that has a question mark already: "&ngay=2024-06-17"."""
        return f"&{DAY}={self.on.isoformat()}" if self.other_day else ""

    @property
    def context(self) -> dict[str, object]:
        """What the templates need: `asof` for the page, `as_of` and `as_of_form` for the top bar."""
        return {"asof": self, "as_of": self.on, "as_of_form": self.kept}

    @property
    def today_url(self) -> str:
        """This page today, with its filters."""
        return address(self.request, **{DAY: None})

    @property
    def kept(self) -> list[tuple[str, str]]:
        """The other values of the address, which a form that chooses another day hands on."""
        return [(k, v) for k, values in self.request.GET.lists() if k not in (DAY, "trang") for v in values]


def as_of(request: HttpRequest) -> AsOf:
    """The day that the address asks for; today when it asks for none or for something that is no day."""
    today = clock.today()
    return AsOf(_day(request.GET.get(DAY, "")) or today, today, request)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
