"""Administrative units, and the neighbourhoods in communes."""

from hoagiai.places.models.neighbourhoods import (
    HouseholdCount,
    MinorityArea,
    Neighbourhood,
    NeighbourhoodChange,
    NeighbourhoodPeriod,
    NeighbourhoodSuccession,
)
from hoagiai.places.models.units import Containment, Succession, Unit, UnitQuerySet, search_columns

__all__ = [
    "Containment",
    "HouseholdCount",
    "MinorityArea",
    "Neighbourhood",
    "NeighbourhoodChange",
    "NeighbourhoodPeriod",
    "NeighbourhoodSuccession",
    "Succession",
    "Unit",
    "UnitQuerySet",
    "search_columns",
]
