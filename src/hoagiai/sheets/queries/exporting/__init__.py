"""Rows of the registers on their way out: what one may see, as on a day, read by a cursor of the server."""

from hoagiai.sheets.queries.exporting.asked import Asked, chosen_teams, chosen_villages, number_of_rows
from hoagiai.sheets.queries.exporting.looks import record_looks
from hoagiai.sheets.queries.exporting.stream import (
    MediatorRow,
    TeamRow,
    VillageRow,
    mediators,
    teams,
    villages,
)

__all__ = [
    "Asked",
    "MediatorRow",
    "TeamRow",
    "VillageRow",
    "chosen_teams",
    "chosen_villages",
    "mediators",
    "number_of_rows",
    "record_looks",
    "teams",
    "villages",
]
