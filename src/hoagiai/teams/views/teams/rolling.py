"""The list of teams of a past place, rolled forward into the units of today: `?tinh=…&tu-ngay=2024-06-17`."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from hoagiai.places.models import Unit
from hoagiai.teams.views.asof import AsOf

FROM_DAY = "tu-ngay"


@dataclass(frozen=True)
class Rolling:
    """A place as it was on a day, and how to look at its teams: as on that day, or where they are today."""

    place: Unit
    then: date
    forward: bool
    """Whether the page shows them in today's units."""

    @property
    def other_url(self) -> str:
        """The same teams the other way: in today's units, or as on that day."""
        query: dict[str, object] = {"tinh": self.place.province_id or self.place.pk}
        if self.place.province_id:
            query["xa"] = self.place.pk
        query["ngay" if self.forward else FROM_DAY] = self.then.isoformat()
        return f"{reverse('teams:list')}?{urlencode(query)}"


def rolled_from(request: HttpRequest, asof: AsOf) -> date | None:
    """The past day whose places the page rolls forward; none on a page that is itself of another day."""
    if asof.other_day:
        return None
    try:
        then = date.fromisoformat(request.GET.get(FROM_DAY, ""))
    except ValueError:
        return None
    return then if then < asof.today else None


def rolling(place: Unit | None, asof: AsOf, then: date | None) -> Rolling | None:
    """What to offer for the place chosen: nothing when it is the same place today."""
    if place is None:
        return None
    if then:
        return Rolling(place, then, forward=True) if place.exists_on(then) else None
    past = asof.on < asof.today and place.exists_on(asof.on)
    return Rolling(place, asof.on, forward=False) if past else None
