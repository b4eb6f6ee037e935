"""A place's own smallest number of mediators in a team, from a day on."""

from datetime import date, timedelta

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.places.models import Unit
from hoagiai.teams import acts
from hoagiai.teams.actions.days import require_order
from hoagiai.teams.errors import BelowLawfulMinimum, MinimumOver
from hoagiai.teams.models import LocalMinimum
from hoagiai.teams.rules import composition


def set_minimum(*, unit: Unit, mediators: int, first_day: date, decision: str, by: User) -> LocalMinimum:
    """From a day on, teams of this place need so many mediators; never fewer than Luật 35/2013/QH13 Điều 12.1.

    The minimum in force ends the day before; on its own first day it is corrected in place.
    """
    step = composition.LEAST_MEDIATORS.step(first_day)
    if step and not composition.may_set_minimum(mediators, on=first_day):
        raise BelowLawfulMinimum(mediators, step.value, composition.cited(step.source))
    with act(acts.MINIMUM_SET, by=by):
        newest = LocalMinimum.objects.select_for_update().filter(unit=unit, last_day=None).first()
        if newest:
            require_order("Ngày áp dụng", first_day, "ngày áp dụng số tối thiểu gần nhất", newest.first_day)
        if newest and newest.first_day != first_day:
            newest.last_day = first_day - timedelta(days=1)
            newest.save(update_fields=["last_day"])
            newest = None
        made = newest or LocalMinimum(unit=unit, first_day=first_day)
        made.mediators, made.decision = mediators, decision.strip()
        made.save()
    return made


def end_minimum(*, minimum: LocalMinimum, last_day: date, by: User) -> LocalMinimum:
    """The place's own number is asked for no longer after a day (hết áp dụng); the Law's stays.

    Raises `MinimumOver` when it has ended, `OutOfOrder` for a day before its first.
    """
    with act(acts.MINIMUM_ENDED, by=by):
        now: LocalMinimum = LocalMinimum.objects.select_for_update(of=("self",)).get(pk=minimum.pk)
        if now.last_day is not None:
            raise MinimumOver(now.last_day)
        require_order("Ngày áp dụng cuối cùng", last_day, "ngày bắt đầu áp dụng", now.first_day)
        now.last_day = last_day
        now.save(update_fields=["last_day"])
    return now
