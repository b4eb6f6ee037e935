"""People as the register said of them at the end of a day gone by, from the history of their rows."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Protocol

from django.utils import timezone

from hoagiai.teams.models import Person

TOLD = ("full_name", "sex", "birth_year", "ethnicity", "address")


class PersonThen(Protocol):
    """What the register said of a person at the end of a day."""

    full_name: str
    sex: str
    birth_year: int | None
    ethnicity: str
    address: str


def end_of(day: date) -> datetime:
    """The moment at which a day is over in Việt Nam: what history kept before it was known on that day."""
    return datetime.combine(day + timedelta(days=1), time.min, timezone.get_default_timezone())


def rows_on(people: Iterable[int], on: date) -> dict[int, PersonThen]:
    """The row of each person as it stood at the end of a day; nobody who was not kept yet. One statement."""
    events = Person.pgh_event_model.objects.filter(  # type: ignore[attr-defined]  # set by audit.tracked
        pgh_obj_id__in=list(people), pgh_created_at__lt=end_of(on)
    )
    newest = events.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
    return {row.pgh_obj_id: row for row in newest.only("pgh_obj_id", *TOLD)}


def tell_as_on(people: Iterable[Person], on: date) -> None:
    """Let the people of a page say what the register said of them then, who came later as now. Never to be saved."""
    shown = list(people)
    then = rows_on({each.pk for each in shown}, on) if shown else {}
    for each in shown:
        for name in TOLD if each.pk in then else ():
            setattr(each, name, getattr(then[each.pk], name))
