"""Tables of the part."""

from hoagiai.borders.models.reorganisations import (
    PlannedUnit,
    Rehearsal,
    RehearsalLine,
    Reorganisation,
    TeamMove,
    Transfer,
    VillageMove,
)

__all__ = [
    "PlannedUnit",
    "Rehearsal",
    "RehearsalLine",
    "Reorganisation",
    "TeamMove",
    "Transfer",
    "VillageMove",
]
