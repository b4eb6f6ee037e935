"""Teams of a place that is no more: as they were administered then, and where the same teams are on another day."""

from datetime import date

from django.db.models import QuerySet

from hoagiai.places.models import Unit
from hoagiai.places.queries import parts_on
from hoagiai.teams.models import TeamPeriod
from hoagiai.teams.queries.teams import periods_on


def administered_then(place: Unit, then: date) -> QuerySet[TeamPeriod]:
    """The teams of a place as it was administered on a day: "các tổ của tỉnh Bình Định ngày 17/6/2024".

    The place is one of that day. One statement, whatever happened to the place since.
    """
    return periods_on(then).filter(unit__in=parts_on(place, then))


def rolled_forward(place: Unit, then: date, on: date) -> QuerySet[TeamPeriod]:
    """The same teams on another day, each with its name and commune of that day: "các tổ ấy ở tỉnh Gia Lai nay".

    Teams that were dissolved in between are not there any more. One statement; `on` may also be earlier (ngược lại).
    """
    were = administered_then(place, then).order_by()
    return periods_on(on).filter(team__in=were.values("team"))
