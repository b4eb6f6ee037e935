"""Tables of the part."""

from hoagiai.borders.models.reorganisations import (
    PlannedUnit,
    Rehearsal,
    Reorganisation,
    TeamMove,
    Transfer,
    VillageMove,
)

__all__ = ["PlannedUnit", "Rehearsal", "Reorganisation", "TeamMove", "Transfer", "VillageMove"]
