"""What a recorded change of neighbourhoods said, in plain values that stay when it is taken back."""

from collections.abc import Collection
from datetime import date, timedelta

from hoagiai.places.models import NeighbourhoodChange, NeighbourhoodPeriod, NeighbourhoodSuccession
from hoagiai.places.queries.neighbourhoods import households_on, in_order

Said = dict[str, str | int | bool | None]


def sides_of(change: NeighbourhoodChange) -> dict[str, list[Said]]:
    """The neighbourhoods before and after it: name, commune, households, and whether it is on both sides."""
    links = list(NeighbourhoodSuccession.objects.filter(change=change).values_list("old", "new"))
    old = {first for first, _ in links if first}
    new = {second for _, second in links if second}
    eve = change.effective - timedelta(days=1)
    return {"before": _said(old, eve, old & new), "after": _said(new, change.effective, old & new)}


def _said(keys: Collection[int], on: date, both: set[int]) -> list[Said]:
    held = in_order(NeighbourhoodPeriod.objects.filter(neighbourhood__in=keys)).select_related("unit")
    named: dict[int, NeighbourhoodPeriod] = {}
    for period in held:
        if period.neighbourhood_id not in named or period.first_day is None or period.first_day <= on:
            named[period.neighbourhood_id] = period
    households = households_on(keys, on)
    found = sorted(named.items(), key=lambda each: each[1].sort_key)
    return [
        {
            "name": period.full_name,
            "unit": period.unit.name,
            "households": households.get(key),
            "stays": key in both,
        }
        for key, period in found
    ]
