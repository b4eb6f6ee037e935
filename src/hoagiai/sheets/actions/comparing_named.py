"""The SQL that finds the village of a new team by the team's own name: "Tổ hòa giải bản Nà Một" serves bản Nà Một."""

# Villages of the register, and those that the list itself brings.
_KNOWN = """
WITH wanted AS (
    SELECT DISTINCT unit_id, team_key FROM sheets_stagedrow
    WHERE batch_id = %(batch)s AND team_id IS NULL AND team_key <> '' AND village_folded = '' AND villages = '[]'
      AND register <> 'neighbourhoods'
), known AS (
    SELECT DISTINCT ON (unit_id, folded) * FROM (
        SELECT p.unit_id, p.folded, p.kind, p.name
        FROM wanted w JOIN places_neighbourhoodperiod p ON p.unit_id = w.unit_id AND p.folded = w.team_key
        JOIN places_neighbourhood n ON n.id = p.neighbourhood_id
        WHERE (p.last_day IS NULL OR p.last_day >= %(on)s) AND (n.ended_on IS NULL OR n.ended_on >= %(on)s)
        UNION ALL
        SELECT s.unit_id, s.village_folded, s.village_kind, s.village
        FROM sheets_stagedrow s JOIN wanted w ON w.unit_id = s.unit_id AND w.team_key = s.village_folded
        WHERE s.batch_id = %(batch)s AND s.register = 'neighbourhoods' AND s.outcome <> 'refused' AND s.last_day IS NULL
    ) named ORDER BY unit_id, folded
)
"""
VILLAGE_AFTER_TEAM = (
    _KNOWN
    + """
UPDATE sheets_stagedrow s SET
    village_folded = CASE s.register WHEN 'mediators' THEN known.folded ELSE '' END,
    village_kind = CASE s.register WHEN 'mediators' THEN known.kind ELSE s.village_kind END,
    village = CASE s.register WHEN 'mediators' THEN known.name ELSE s.village END,
    villages = CASE s.register WHEN 'teams' THEN jsonb_build_array(jsonb_build_array(known.kind, known.name, known.folded))
        ELSE s.villages END
FROM known
WHERE s.batch_id = %(batch)s AND s.team_id IS NULL AND s.unit_id = known.unit_id AND s.team_key = known.folded
  AND s.village_folded = '' AND s.villages = '[]' AND s.register <> 'neighbourhoods'
"""
)
