"""Villages and teams that a list names and the register does not have: their sort keys are made here, not in SQL."""

from datetime import date

from django.db import connection

from hoagiai.base.folding import fold, sort_key
from hoagiai.places.models import Neighbourhood, NeighbourhoodPeriod
from hoagiai.sheets.models import Batch
from hoagiai.sheets.terms import Undated
from hoagiai.teams.codes import team_code
from hoagiai.teams.models import Team, TeamPeriod

# A village that people's rows or teams' rows name is there from the first day that one of them says.
NEW_VILLAGES = """
SELECT DISTINCT ON (unit_id, folded) unit_id, folded, kind, name, established,
    min(since) OVER (PARTITION BY unit_id, folded) AS earliest
FROM (
    SELECT unit_id, village_folded AS folded, village_kind AS kind, village AS name, position, first_day AS since,
           CASE register WHEN 'neighbourhoods' THEN first_day END AS established, register <> 'neighbourhoods' AS later
    FROM sheets_stagedrow
    WHERE batch_id = %(batch)s AND outcome IN ('new', 'changed') AND neighbourhood_id IS NULL AND village_folded <> ''
      AND NOT let_stand
    UNION ALL
    SELECT s.unit_id, v ->> 2, v ->> 0, v ->> 1, s.position, s.first_day, NULL, true
    FROM sheets_stagedrow s, jsonb_array_elements(s.villages) v
    WHERE s.batch_id = %(batch)s AND s.outcome IN ('new', 'changed') AND s.register = 'teams'
      AND NOT EXISTS (
        SELECT 1 FROM places_neighbourhoodperiod p JOIN places_neighbourhood n ON n.id = p.neighbourhood_id
        WHERE p.unit_id = s.unit_id AND (s.let_stand
            OR (p.last_day IS NULL OR p.last_day >= %(on)s) AND (n.ended_on IS NULL OR n.ended_on >= %(on)s))
          AND (p.folded = v ->> 2 OR right(p.folded, length(v ->> 1) + 1) = ' ' || right(v ->> 2, length(v ->> 1))))
) wanted
ORDER BY unit_id, folded, later, position
"""
_PLACE_VILLAGES = """
UPDATE sheets_stagedrow s SET neighbourhood_id = made.id
FROM unnest(%(ids)s::bigint[], %(units)s::bigint[], %(keys)s::text[]) AS made (id, unit_id, folded)
WHERE s.batch_id = %(batch)s AND s.neighbourhood_id IS NULL AND s.unit_id = made.unit_id AND s.village_folded = made.folded
"""
NEW_TEAMS = """
SELECT DISTINCT ON (unit_id, team_key) unit_id, team_key, team, fixed_number,
    CASE register WHEN 'teams' THEN first_day END AS established,
    min(first_day) OVER (PARTITION BY unit_id, team_key) AS earliest
FROM sheets_stagedrow
WHERE batch_id = %(batch)s AND outcome IN ('new', 'changed') AND register IN ('teams', 'mediators')
  AND team_id IS NULL AND team_key <> ''
ORDER BY unit_id, team_key, register = 'mediators', position
"""
_PLACE_TEAMS = """
UPDATE sheets_stagedrow s SET team_id = made.id
FROM unnest(%(ids)s::bigint[], %(units)s::bigint[], %(keys)s::text[]) AS made (id, unit_id, team_key)
WHERE s.batch_id = %(batch)s AND s.team_id IS NULL AND s.unit_id = made.unit_id AND s.team_key = made.team_key
"""
_NUMBERS = "SELECT nextval(pg_get_serial_sequence('teams_team', 'id')) FROM generate_series(1, %s)"
_TOUCH = "INSERT INTO batch_touched (tbl, id) SELECT %s, unnest(%s::bigint[])"


def since(batch: Batch) -> date | None:
    """The day from which somebody is counted whose row says none; None when from before the register begins."""
    return batch.on if batch.undated == Undated.DAY else None


def first_day(established: date | None, earliest: date | None, batch: Batch) -> date | None:
    """The first day of a village or team: as its own row says, or as the people's rows need it."""
    day = since(batch)
    return established or (min(earliest or day, day) if day else None)


def make_villages(batch: Batch) -> None:
    """Make the villages that are missing, and put them beside the rows that name them."""
    with connection.cursor() as cursor:
        cursor.execute(NEW_VILLAGES, {"batch": batch.pk, "on": batch.on})
        wanted = cursor.fetchall()
        made = Neighbourhood.objects.bulk_create(
            [Neighbourhood(established_on=established) for *_, established, _ in wanted], batch_size=5000
        )
        periods = [
            _period(village, unit, kind, name, first_day(established, earliest, batch), batch)
            for village, (unit, _, kind, name, established, earliest) in zip(made, wanted, strict=True)
        ]
        NeighbourhoodPeriod.objects.bulk_create(periods, batch_size=5000)
        keys = {"units": [row[0] for row in wanted], "keys": [row[1] for row in wanted]}
        ids = [village.pk for village in made]
        cursor.execute(_PLACE_VILLAGES, {"batch": batch.pk, "ids": ids, **keys})
        cursor.execute(_TOUCH, ["places_neighbourhood", ids])
        cursor.execute(_TOUCH, ["places_neighbourhoodperiod", [period.pk for period in periods]])


def _period(
    village: Neighbourhood, unit: int, kind: str, name: str, first_day: date | None, batch: Batch
) -> NeighbourhoodPeriod:
    period = NeighbourhoodPeriod(
        neighbourhood=village,
        unit_id=unit,
        kind=kind,
        name=name[:120],
        first_day=first_day,
        decision=f"Danh sách {batch}"[:200],
    )
    period.folded, period.sort_key = fold(period.full_name)[:140], sort_key(period.full_name)[:300]
    return period


def make_teams(batch: Batch) -> None:
    """Make the teams that are missing, and put them beside the rows that name them."""
    with connection.cursor() as cursor:
        cursor.execute(NEW_TEAMS, {"batch": batch.pk})
        wanted = cursor.fetchall()
        cursor.execute(_NUMBERS, [len(wanted)])
        numbers = [number for (number,) in cursor.fetchall()]
        made = Team.objects.bulk_create(
            [
                Team(pk=number, code=team_code(number), established_on=established)
                for number, (*_, established, _) in zip(numbers, wanted, strict=True)
            ],
            batch_size=5000,
        )
        periods = TeamPeriod.objects.bulk_create(
            [
                TeamPeriod(
                    team=team,
                    unit_id=unit,
                    name=name,
                    fixed_number=fixed,
                    first_day=first_day(established, earliest, batch),
                    folded=fold(name)[:160],
                    sort_key=sort_key(name)[:320],
                )
                for team, (unit, _, name, fixed, established, earliest) in zip(made, wanted, strict=True)
            ],
            batch_size=5000,
        )
        keys = {"units": [row[0] for row in wanted], "keys": [row[1] for row in wanted]}
        ids = [team.pk for team in made]
        cursor.execute(_PLACE_TEAMS, {"batch": batch.pk, "ids": ids, **keys})
        cursor.execute(_TOUCH, ["teams_team", ids])
        cursor.execute(_TOUCH, ["teams_teamperiod", [period.pk for period in periods]])
