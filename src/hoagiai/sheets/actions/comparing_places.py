"""The SQL that finds villages and teams of staged rows."""

from hoagiai.sheets.actions.comparing_named import VILLAGE_AFTER_TEAM
from hoagiai.sheets.naming import team_key_in_sql

# What was found before is forgotten, except what refused a row when it was read.
FORGET = """
UPDATE sheets_stagedrow SET neighbourhood_id = NULL, team_id = NULL, person_id = NULL, mediator_id = NULL,
    decision_id = NULL, changes = '[]', outcome = 'new', why = '',
    full_name = left(coalesce(shown ->> 'full_name', full_name), 120),
    address = left(coalesce(shown ->> 'address', address), 255),
    doubt = '', leads = coalesce(said_leader, leads), again_of = NULL
WHERE batch_id = %(batch)s AND NOT (outcome = 'refused' AND faults @> '[{"severity": "error"}]')
  AND (outcome <> 'new' OR why <> '' OR changes <> '[]' OR num_nonnulls(
    neighbourhood_id, team_id, person_id, mediator_id, decision_id, again_of) > 0)
"""

# What begins later than the day of the list is found too; what ended before is, by rows that ended.
VILLAGES = """
WITH found AS (
    SELECT DISTINCT ON (s.id) s.id, p.neighbourhood_id
    FROM sheets_stagedrow s JOIN places_neighbourhoodperiod p ON p.unit_id = s.unit_id AND p.folded = s.village_folded
    JOIN places_neighbourhood n ON n.id = p.neighbourhood_id
    WHERE s.batch_id = %(batch)s AND s.neighbourhood_id IS NULL AND s.village_folded <> ''
      AND (s.last_day IS NOT NULL OR ((p.last_day IS NULL OR p.last_day >= %(on)s) AND (n.ended_on IS NULL OR n.ended_on >= %(on)s)))
    ORDER BY s.id, (n.ended_on IS NULL OR n.ended_on >= %(on)s) DESC, (p.last_day IS NULL OR p.last_day >= %(on)s) DESC,
        (p.first_day IS NULL OR p.first_day <= %(on)s) DESC, p.id
)
UPDATE sheets_stagedrow s SET neighbourhood_id = found.neighbourhood_id FROM found WHERE s.batch_id = %(batch)s AND s.id = found.id
"""

# A list may say "thôn Nà Một" of what the register calls "bản Nà Một": the name alone, when it is the only one.
VILLAGES_BY_NAME = """
WITH wanted AS (
    SELECT DISTINCT unit_id, village_folded, right(village_folded, length(village)) AS bare FROM sheets_stagedrow
    WHERE batch_id = %(batch)s AND neighbourhood_id IS NULL AND village_folded <> ''
), found AS (
    SELECT w.unit_id, w.village_folded, min(p.neighbourhood_id) AS neighbourhood_id
    FROM wanted w
    JOIN places_neighbourhoodperiod p ON p.unit_id = w.unit_id AND p.last_day IS NULL
     AND right(p.folded, length(w.bare) + 1) = ' ' || w.bare
    JOIN places_neighbourhood n ON n.id = p.neighbourhood_id AND (n.ended_on IS NULL OR n.ended_on >= %(on)s)
    GROUP BY 1, 2 HAVING count(*) = 1
)
UPDATE sheets_stagedrow s SET neighbourhood_id = found.neighbourhood_id FROM found
WHERE s.batch_id = %(batch)s AND s.neighbourhood_id IS NULL AND s.unit_id = found.unit_id
  AND s.village_folded = found.village_folded
"""

VILLAGES_BY_CODE = """
UPDATE sheets_stagedrow s SET neighbourhood_id = n.id
FROM places_neighbourhood n JOIN places_neighbourhoodperiod p ON p.neighbourhood_id = n.id AND p.last_day IS NULL
WHERE s.batch_id = %(batch)s AND s.register = 'neighbourhoods' AND s.code <> ''
  AND n.code::text = s.code AND p.unit_id = s.unit_id
"""

TEAMS_BY_CODE = """
UPDATE sheets_stagedrow s SET team_id = t.id
FROM teams_team t JOIN teams_teamperiod p ON p.team_id = t.id AND p.last_day IS NULL
WHERE s.batch_id = %(batch)s AND s.team_code <> '' AND t.code = s.team_code AND p.unit_id = s.unit_id
"""

_BY_NAME = f"""
WITH wanted AS (
    SELECT DISTINCT unit_id, team_key FROM sheets_stagedrow
    WHERE batch_id = %(batch)s AND team_id IS NULL AND team_key <> '' AND {{rows}}
), known AS MATERIALIZED (
    SELECT p.unit_id, t.id, {team_key_in_sql("p.folded")} AS team_key
    FROM teams_teamperiod p JOIN teams_team t ON t.id = p.team_id
    WHERE p.unit_id IN (SELECT unit_id FROM wanted) AND {{teams}}
), found AS (
    SELECT unit_id, team_key, min(known.id) AS team_id FROM wanted JOIN known USING (unit_id, team_key)
    GROUP BY 1, 2 HAVING count(DISTINCT known.id) = 1
)
UPDATE sheets_stagedrow s SET team_id = found.team_id FROM found
WHERE s.batch_id = %(batch)s AND s.team_id IS NULL AND s.unit_id = found.unit_id AND s.team_key = found.team_key AND {{rows}}
"""  # noqa: S608 - joined from constants of this file
_ALIVE = (
    "(t.dissolved_on IS NULL OR t.dissolved_on >= %(on)s) AND (p.last_day IS NULL OR p.last_day >= %(on)s)"
)
_BEGUN = " AND (p.first_day IS NULL OR p.first_day <= %(on)s)"
TEAMS_BY_NAME = _BY_NAME.format(rows="true", teams=_ALIVE + _BEGUN)
TEAMS_BEGUN_LATER = _BY_NAME.format(rows="true", teams=_ALIVE)
TEAMS_GONE = _BY_NAME.format(rows="last_day IS NOT NULL", teams="true")
"""Rows of people and teams that ended may be of a team that is no more."""

# A row that names only the village, or names its team after the village, belongs to the village's only team.
TEAMS_BY_VILLAGE = """
UPDATE sheets_stagedrow s SET team_id = found.team_id
FROM (
    SELECT r.id, min(v.team_id) AS team_id
    FROM sheets_stagedrow r
    JOIN teams_teamneighbourhood v ON v.neighbourhood_id = r.neighbourhood_id
     AND (v.first_day IS NULL OR v.first_day <= %(on)s) AND (v.last_day IS NULL OR v.last_day >= %(on)s)
    JOIN teams_team t ON t.id = v.team_id AND (t.dissolved_on IS NULL OR t.dissolved_on >= %(on)s)
    WHERE r.batch_id = %(batch)s AND r.team_id IS NULL AND r.register <> 'neighbourhoods'
      AND (r.team_key = '' OR r.team_key = r.village_folded)
    GROUP BY r.id HAVING count(*) = 1
) found
WHERE s.batch_id = %(batch)s AND s.id = found.id
"""

# A team without name of its own is called after its village; a row with neither cannot be placed.
TEAM_AFTER_VILLAGE = """
UPDATE sheets_stagedrow SET team_key = village_folded,
    team = 'Tổ hòa giải ' || CASE village_kind WHEN 'to_dan_pho' THEN 'tổ dân phố ' WHEN 'khu_pho' THEN 'khu phố '
        WHEN 'khoi' THEN 'khối ' WHEN 'khoi_pho' THEN 'khối phố ' WHEN 'ban' THEN 'bản ' WHEN 'ap' THEN 'ấp '
        WHEN 'buon' THEN 'buôn ' WHEN 'xom' THEN 'xóm ' WHEN 'lang' THEN 'làng ' WHEN 'khom' THEN 'khóm '
        WHEN 'thon' THEN 'thôn ' ELSE '' END || village
WHERE batch_id = %(batch)s AND register <> 'neighbourhoods' AND team_key = '' AND team_id IS NULL
  AND village_folded <> ''
"""

NO_TEAM = """
UPDATE sheets_stagedrow SET outcome = 'refused', why = CASE register
    WHEN 'teams' THEN 'Chưa ghi tên tổ hòa giải hoặc thôn, tổ dân phố.'
    ELSE 'Chưa rõ thuộc tổ hòa giải nào. Hãy ghi tên tổ hoặc thôn, tổ dân phố.' END
WHERE batch_id = %(batch)s AND outcome <> 'refused' AND register <> 'neighbourhoods'
  AND team_id IS NULL AND team_key = ''
"""

NO_NAME = """
UPDATE sheets_stagedrow SET outcome = 'refused', why = 'Chưa ghi tên thôn, tổ dân phố.'
WHERE batch_id = %(batch)s AND outcome <> 'refused' AND register = 'neighbourhoods' AND village_folded = ''
"""

# The same village, team or person twice in one list: the first stands.
TWICE = """
UPDATE sheets_stagedrow s SET outcome = 'refused', why = 'Trùng với dòng ' || first.line || ' của trang “' || first.sheet || '”.'
FROM (
    SELECT id, first_value(line) OVER same AS line, first_value(sheet) OVER same AS sheet, row_number() OVER same AS turn
    FROM sheets_stagedrow WHERE batch_id = %(batch)s AND outcome <> 'refused' AND {which}
    WINDOW same AS (PARTITION BY {key} ORDER BY position)
) first
WHERE s.batch_id = %(batch)s AND s.id = first.id AND first.turn > 1
"""
VILLAGE_TWICE = TWICE.format(
    which="register = 'neighbourhoods'", key="unit_id, coalesce(neighbourhood_id::text, village_folded)"
)
TEAM_TWICE = TWICE.format(which="register = 'teams'", key="unit_id, coalesce(team_id::text, team_key)")

FIND = (
    FORGET,
    VILLAGES_BY_CODE,
    VILLAGES,
    VILLAGES_BY_NAME,
    TEAMS_BY_CODE,
    TEAMS_BY_NAME,
    TEAMS_BEGUN_LATER,
    TEAMS_GONE,
    TEAMS_BY_VILLAGE,
    TEAM_AFTER_VILLAGE,
    VILLAGE_AFTER_TEAM,
    VILLAGES,
    NO_TEAM,
    NO_NAME,
    VILLAGE_TWICE,
    TEAM_TWICE,
)
