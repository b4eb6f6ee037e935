"""Put neighbourhoods that exist already into the register, and mend what was written wrongly."""

from collections.abc import Sequence
from datetime import date

from django.db.models.deletion import ProtectedError

from hoagiai.audit import act
from hoagiai.audit.actions import Person
from hoagiai.places import acts
from hoagiai.places.actions.neighbourhoods.changes import Outcome, check_names
from hoagiai.places.errors import LaterThingsStandOnIt
from hoagiai.places.models import (
    HouseholdCount,
    Neighbourhood,
    NeighbourhoodPeriod,
    NeighbourhoodSuccession,
)


def enter_neighbourhoods(*, rows: Sequence[Outcome], on: date, by: Person) -> list[Neighbourhood]:
    """Neighbourhoods that were there before the register begins: no first day, no deciding document.

    `on` is the day of their households and of the names they must not repeat. Raises `ImpossibleChange`.
    """
    with act(acts.NEIGHBOURHOODS_ENTERED, by=by):
        check_names(rows, (), on)
        made = Neighbourhood.objects.bulk_create(Neighbourhood() for _ in rows)
        NeighbourhoodPeriod.objects.bulk_create(
            NeighbourhoodPeriod(
                neighbourhood=one, unit=row.unit, kind=row.kind, name=" ".join(row.name.split())
            ).with_search_columns()
            for one, row in zip(made, rows, strict=True)
        )
        HouseholdCount.objects.bulk_create(
            HouseholdCount(neighbourhood=one, counted_on=on, households=row.households)
            for one, row in zip(made, rows, strict=True)
            if row.households is not None
        )
    return made


def correct_neighbourhood(
    *, neighbourhood: Neighbourhood, kind: str, name: str, on: date, by: Person
) -> NeighbourhoodPeriod:
    """Mend a wrongly written kind or name (sửa lỗi ghi); a new name given by a decision is a recorded change."""
    with act(acts.NEIGHBOURHOOD_CORRECTED, by=by):
        held = NeighbourhoodPeriod.objects.select_for_update(of=("self",)).select_related("unit")
        period: NeighbourhoodPeriod = held.get(neighbourhood=neighbourhood, last_day=None)
        check_names([Outcome(kind, name, period.unit)], [neighbourhood], on)
        period.kind, period.name = kind, " ".join(name.split())
        period.save()
    return period


def remove_neighbourhood(*, neighbourhood: Neighbourhood, reason: str, by: Person) -> None:
    """Take out what was entered by mistake (ghi nhầm); history keeps it.

    Raises `LaterThingsStandOnIt` when a recorded change, a team or an election names it.
    """
    with act(acts.NEIGHBOURHOOD_REMOVED, by=by, reason=reason):
        linked = NeighbourhoodSuccession.objects.filter(change__undone=False)
        if linked.filter(old=neighbourhood).exists() or linked.filter(new=neighbourhood).exists():
            raise LaterThingsStandOnIt("một việc sắp xếp đã ghi thôn, tổ dân phố này")
        try:
            Neighbourhood.objects.filter(pk=neighbourhood.pk).delete()
        except ProtectedError as error:
            raise LaterThingsStandOnIt("đã có tổ hòa giải hoặc cuộc bầu ở thôn, tổ dân phố này") from error
