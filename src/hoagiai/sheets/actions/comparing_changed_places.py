"""The SQL that says what rows of villages and teams would change."""

from hoagiai.sheets.actions.comparing_acts import ACTS_OF_TEAMS, ACTS_OF_VILLAGES, GONE, TEAM_ON

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
            THEN 'minority_area' END,
        CASE WHEN r.first_day IS NOT NULL AND r.first_day IS DISTINCT FROM n.established_on THEN 'established_on' END
        ], NULL)) AS changes
    FROM sheets_stagedrow r JOIN places_neighbourhood n ON n.id = r.neighbourhood_id
    WHERE r.batch_id = %(batch)s AND r.register = 'neighbourhoods' AND r.outcome <> 'refused'
) found
WHERE s.batch_id = %(batch)s AND s.id = found.id
"""

CHANGED_TEAMS = f"""
UPDATE sheets_stagedrow s SET outcome = CASE WHEN found.changes = '[]' THEN 'same' ELSE 'changed' END, changes = found.changes
FROM (
    SELECT r.id, to_jsonb(array_remove(ARRAY[
        CASE WHEN r.team_code <> '' AND r.team <> '' AND r.team <> p.name AND NOT r.let_stand THEN 'name' END,
        CASE WHEN r.fixed_number IS NOT NULL AND r.fixed_number IS DISTINCT FROM p.fixed_number
            AND NOT (r.let_stand AND (p.fixed_number IS NOT NULL OR p.last_day IS NOT NULL)) THEN 'fixed_number' END,
        CASE WHEN r.first_day IS NOT NULL AND r.first_day IS DISTINCT FROM t.established_on THEN 'established_on' END,
        CASE WHEN r.decision <> '' AND r.decided_on <= coalesce(r.first_day, t.established_on, %(on)s)
            AND t.established_by_id IS NULL
            AND (r.team_code = '' OR r.team IN ('', p.name))
            AND (r.fixed_number IS NULL OR p.fixed_number IS NULL OR r.fixed_number = p.fixed_number)
            AND NOT EXISTS (SELECT FROM teams_teamperiod x JOIN teams_decision y ON y.id = x.decision_id
                WHERE x.team_id = t.id AND y.number = r.decision AND y.day = r.decided_on) THEN 'decision' END,
        CASE WHEN EXISTS (
            SELECT 1 FROM jsonb_array_elements(r.villages) v
            WHERE NOT EXISTS (
                SELECT 1 FROM teams_teamneighbourhood tn
                JOIN places_neighbourhoodperiod np ON np.neighbourhood_id = tn.neighbourhood_id
                 AND (np.last_day IS NULL OR np.last_day >= %(on)s)
                WHERE tn.team_id = t.id AND (tn.last_day IS NULL OR tn.last_day >= %(on)s)
                  AND (np.folded = v ->> 2 OR right(np.folded, length(v ->> 1) + 1) = ' ' || right(v ->> 2, length(v ->> 1)))))
            THEN 'neighbourhoods' END], NULL)) AS changes
    FROM sheets_stagedrow r JOIN teams_team t ON t.id = r.team_id JOIN {TEAM_ON} p ON true
    WHERE r.batch_id = %(batch)s AND r.register = 'teams' AND r.outcome <> 'refused'
) found
WHERE s.batch_id = %(batch)s AND s.id = found.id
"""  # noqa: S608 - joined from constants of this file

JUDGE = (GONE, CHANGED_VILLAGES, CHANGED_TEAMS, ACTS_OF_VILLAGES, ACTS_OF_TEAMS)
