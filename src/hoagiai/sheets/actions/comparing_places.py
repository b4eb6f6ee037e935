"""The SQL that finds villages and teams of staged rows."""

# What was found before is forgotten, except what refused a row when it was read.
FORGET = """
UPDATE sheets_stagedrow SET neighbourhood_id = NULL, team_id = NULL, person_id = NULL, mediator_id = NULL,
    decision_id = NULL, changes = '[]', outcome = 'new', why = '',
    full_name = left(coalesce(shown ->> 'full_name', full_name), 120),
    address = left(coalesce(shown ->> 'address', address), 255),
    doubt = '', leads = coalesce(said_leader, leads)
WHERE batch_id = %(batch)s AND NOT (outcome = 'refused' AND faults @> '[{"severity": "error"}]')
  AND (outcome <> 'new' OR why <> '' OR changes <> '[]' OR num_nonnulls(
    neighbourhood_id, team_id, person_id, mediator_id, decision_id) > 0)
"""

VILLAGES = """
UPDATE sheets_stagedrow s SET neighbourhood_id = p.neighbourhood_id
FROM places_neighbourhoodperiod p JOIN places_neighbourhood n ON n.id = p.neighbourhood_id
WHERE s.batch_id = %(batch)s AND s.neighbourhood_id IS NULL AND s.village_folded <> '' AND p.unit_id = s.unit_id
  AND p.folded = s.village_folded
  AND (p.first_day IS NULL OR p.first_day <= %(on)s) AND (p.last_day IS NULL OR p.last_day >= %(on)s)
  AND (n.ended_on IS NULL OR n.ended_on >= %(on)s)
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

TEAMS_BY_NAME = """
WITH wanted AS (
    SELECT DISTINCT unit_id, team_key FROM sheets_stagedrow
    WHERE batch_id = %(batch)s AND team_id IS NULL AND team_key <> ''
), known AS MATERIALIZED (
    SELECT p.unit_id, t.id,
           regexp_replace(p.folded, '^(to hoa giai|to hg|thg)( o co so)?[ :,-]*(so (?=[0-9]))?', '') AS team_key
    FROM teams_teamperiod p JOIN teams_team t ON t.id = p.team_id
    WHERE p.unit_id IN (SELECT unit_id FROM wanted) AND (t.dissolved_on IS NULL OR t.dissolved_on >= %(on)s)
      AND (p.first_day IS NULL OR p.first_day <= %(on)s) AND (p.last_day IS NULL OR p.last_day >= %(on)s)
), found AS (
    SELECT unit_id, team_key, min(known.id) AS team_id FROM wanted JOIN known USING (unit_id, team_key)
    GROUP BY 1, 2 HAVING count(*) = 1
)
UPDATE sheets_stagedrow s SET team_id = found.team_id FROM found
WHERE s.batch_id = %(batch)s AND s.team_id IS NULL AND s.unit_id = found.unit_id AND s.team_key = found.team_key
"""

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
WHERE s.id = found.id
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
WHERE s.id = first.id AND first.turn > 1
"""
VILLAGE_TWICE = TWICE.format(
    which="register = 'neighbourhoods'", key="unit_id, coalesce(neighbourhood_id::text, village_folded)"
)
TEAM_TWICE = TWICE.format(which="register = 'teams'", key="unit_id, coalesce(team_id::text, team_key)")

CHANGED_VILLAGES = """
UPDATE sheets_stagedrow s SET outcome = CASE WHEN found.changes = '[]' THEN 'same' ELSE 'changed' END, changes = found.changes
FROM (
    SELECT r.id, to_jsonb(array_remove(ARRAY[
        CASE WHEN r.households IS NOT NULL AND r.households IS DISTINCT FROM (
            SELECT h.households FROM places_householdcount h WHERE h.neighbourhood_id = r.neighbourhood_id
              AND h.counted_on <= %(on)s ORDER BY h.counted_on DESC LIMIT 1) THEN 'households' END,
        CASE WHEN r.minority_area IS NOT NULL AND r.minority_area <> EXISTS (
            SELECT 1 FROM places_minorityarea m WHERE m.neighbourhood_id = r.neighbourhood_id
              AND (m.first_day IS NULL OR m.first_day <= %(on)s) AND (m.last_day IS NULL OR m.last_day >= %(on)s))
            THEN 'minority_area' END], NULL)) AS changes
    FROM sheets_stagedrow r
    WHERE r.batch_id = %(batch)s AND r.register = 'neighbourhoods' AND r.outcome <> 'refused'
      AND r.neighbourhood_id IS NOT NULL
) found
WHERE s.id = found.id
"""

CHANGED_TEAMS = """
UPDATE sheets_stagedrow s SET outcome = CASE WHEN found.changes = '[]' THEN 'same' ELSE 'changed' END, changes = found.changes
FROM (
    SELECT r.id, to_jsonb(array_remove(ARRAY[
        CASE WHEN r.fixed_number IS NOT NULL AND r.fixed_number IS DISTINCT FROM p.fixed_number THEN 'fixed_number' END,
        CASE WHEN r.first_day IS NOT NULL AND t.established_on IS NULL THEN 'established_on' END,
        CASE WHEN EXISTS (
            SELECT 1 FROM jsonb_array_elements(r.villages) v
            WHERE NOT EXISTS (
                SELECT 1 FROM teams_teamneighbourhood tn
                JOIN places_neighbourhoodperiod np ON np.neighbourhood_id = tn.neighbourhood_id AND np.last_day IS NULL
                WHERE tn.team_id = t.id AND tn.last_day IS NULL
                  AND (np.folded = v ->> 2 OR right(np.folded, length(v ->> 1) + 1) = ' ' || right(v ->> 2, length(v ->> 1)))))
            THEN 'neighbourhoods' END], NULL)) AS changes
    FROM sheets_stagedrow r JOIN teams_team t ON t.id = r.team_id
    JOIN teams_teamperiod p ON p.team_id = t.id AND p.last_day IS NULL
    WHERE r.batch_id = %(batch)s AND r.register = 'teams' AND r.outcome <> 'refused'
) found
WHERE s.id = found.id
"""

STATEMENTS = (
    FORGET,
    VILLAGES_BY_CODE,
    VILLAGES,
    VILLAGES_BY_NAME,
    TEAMS_BY_CODE,
    TEAMS_BY_NAME,
    TEAMS_BY_VILLAGE,
    TEAM_AFTER_VILLAGE,
    NO_TEAM,
    NO_NAME,
    VILLAGE_TWICE,
    TEAM_TWICE,
    CHANGED_VILLAGES,
    CHANGED_TEAMS,
)
