"""The generated registers as they stood on 30/6/2025, the eve of the reform: what came later is taken out.

So the reform can be drafted, rehearsed and carried out by the product itself, on the whole country.
"""

from dataclasses import dataclass

import pgtrigger
from django.db import connection, transaction

from hoagiai.places.models import NeighbourhoodPeriod
from hoagiai.places.rules import LAST_DAY_BEFORE_THE_REFORM, THE_REFORM

_TABLES = (
    "places_neighbourhood",
    "places_neighbourhoodperiod",
    "places_neighbourhoodchange",
    "places_neighbourhoodsuccession",
    "places_householdcount",
    "teams_teamperiod",
    "teams_teamreview",
    "teams_leadership",
    "teams_mediator",
    "teams_decision",
)
_DAYS = {"day": f"DATE '{THE_REFORM}'", "eve": f"DATE '{LAST_DAY_BEFORE_THE_REFORM}'"}
_ENDED_LATER = "last_day >= {day} OR ended_by_id IN (SELECT id FROM teams_decision WHERE day >= {day})"
_STEPS = (
    # Villages and teams are in their old communes, with nothing after.
    "DELETE FROM places_neighbourhoodperiod WHERE first_day = {day}",
    "UPDATE places_neighbourhoodperiod SET last_day = NULL WHERE last_day = {eve}",
    "DELETE FROM teams_teamperiod WHERE first_day = {day}",
    "UPDATE teams_teamperiod SET last_day = NULL WHERE last_day = {eve}",
    # Villages that ended later have not ended.
    """DELETE FROM places_neighbourhoodsuccession s USING places_neighbourhoodchange c
       WHERE c.id = s.change_id AND c.effective >= {day}""",
    "DELETE FROM places_neighbourhoodchange WHERE effective >= {day}",
    "UPDATE places_neighbourhood SET ended_on = NULL WHERE ended_on >= {day}",
    "DELETE FROM places_householdcount WHERE counted_on >= {day}",
    # Offices that began later have not begun, those that ended later have not ended.
    "DELETE FROM teams_leadership WHERE first_day >= {day}",
    """DELETE FROM teams_leadership l USING teams_mediator m
       WHERE m.id = l.mediator_id AND m.first_day >= {day}""",
    f"UPDATE teams_leadership SET last_day = NULL, ended_by_id = NULL WHERE {_ENDED_LATER}",  # noqa: S608 - made of constants
    "DELETE FROM teams_mediator WHERE first_day >= {day}",
    f"UPDATE teams_mediator SET last_day = NULL, ended_by_id = NULL WHERE {_ENDED_LATER}",  # noqa: S608 - made of constants
    "DELETE FROM teams_teamreview WHERE held_on >= {day}",
    "DELETE FROM teams_decision WHERE day >= {day}",
)


@dataclass(frozen=True)
class Eve:
    """What the reform then has to decide: where the generator had sent each village (id → id of the commune)."""

    homes: dict[int, int]


@transaction.atomic
def go_back_before_the_reform() -> Eve:
    """Take out of the generated registers whatever happened on or after 01/7/2025; without history."""
    homes = dict(
        NeighbourhoodPeriod.objects.filter(first_day=THE_REFORM).values_list("neighbourhood", "unit")
    )
    with pgtrigger.ignore(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for step in _STEPS:
            cursor.execute(step.format(**_DAYS))
        cursor.execute("ANALYZE " + ", ".join(_TABLES))
    return Eve(homes)
