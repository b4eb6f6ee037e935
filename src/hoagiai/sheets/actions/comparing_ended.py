"""The SQL that finds rows naming what the register says has ended, changed its name or moved: nothing is made anew unasked."""

from hoagiai.sheets.naming import team_key_in_sql

# Villages that rows name and that do not stand, and what the register says of them. Whoever knows better said `anew`.
_VILLAGES = """
named AS MATERIALIZED (
    SELECT s.unit_id, s.village_folded AS folded, s.village AS name, s.anew
    FROM sheets_stagedrow s
    WHERE s.batch_id = %(batch)s AND s.neighbourhood_id IS NULL AND s.village_folded <> '' AND s.outcome IN ('new', 'changed')
    UNION ALL
    SELECT s.unit_id, v ->> 2, v ->> 1, s.anew
    FROM sheets_stagedrow s CROSS JOIN LATERAL jsonb_array_elements(s.villages) v
    WHERE s.batch_id = %(batch)s AND s.register = 'teams' AND s.outcome IN ('new', 'changed')
), wanted AS MATERIALIZED (
    SELECT unit_id, folded, min(name) AS name FROM named GROUP BY 1, 2 HAVING NOT bool_or(anew)
), village AS MATERIALIZED (
    SELECT DISTINCT ON (w.unit_id, w.folded) w.unit_id, w.folded, 'Sổ ghi thôn, tổ dân phố “' || p.name || '” ' || CASE
        WHEN n.ended_on < %(on)s THEN 'đã giải thể, sáp nhập hoặc chia tách hết ngày ' || to_char(n.ended_on, 'DD/MM/YYYY')
        WHEN later.unit_id <> p.unit_id THEN 'đã chuyển sang ' || u.name || ' từ ngày ' || to_char(p.last_day + 1, 'DD/MM/YYYY')
        ELSE 'đã đổi tên thành “' || later.name || '” từ ngày ' || to_char(p.last_day + 1, 'DD/MM/YYYY') END || '.' AS told
    FROM wanted w
    JOIN places_neighbourhoodperiod p ON p.unit_id = w.unit_id AND (p.folded = w.folded OR lower(p.name) = lower(w.name))
    JOIN places_neighbourhood n ON n.id = p.neighbourhood_id
    LEFT JOIN places_neighbourhoodperiod later ON later.neighbourhood_id = n.id AND later.last_day IS NULL
    LEFT JOIN places_unit u ON u.id = later.unit_id
    WHERE (n.ended_on < %(on)s OR p.last_day < %(on)s) AND NOT EXISTS (
        SELECT FROM places_neighbourhoodperiod q
        JOIN places_neighbourhood m ON m.id = q.neighbourhood_id AND (m.ended_on IS NULL OR m.ended_on >= %(on)s)
        WHERE q.unit_id = w.unit_id AND (q.last_day IS NULL OR q.last_day >= %(on)s)
          AND (q.folded = w.folded OR right(q.folded, length(w.name) + 1) = ' ' || right(w.folded, length(w.name))))
    ORDER BY w.unit_id, w.folded, p.last_day DESC NULLS FIRST
), listed AS MATERIALIZED (
    SELECT s.id, min(village.told) AS told
    FROM sheets_stagedrow s CROSS JOIN LATERAL jsonb_array_elements(s.villages) v
    JOIN village ON village.unit_id = s.unit_id AND village.folded = v ->> 2
    WHERE s.batch_id = %(batch)s AND s.register = 'teams' GROUP BY s.id
)"""

# Teams that rows name, or whose village rows name, and that do not stand.
_TEAMS = f"""
unknown AS MATERIALIZED (
    SELECT s.unit_id, s.team_key, min(s.neighbourhood_id) FILTER (WHERE s.team_key = s.village_folded) AS neighbourhood_id
    FROM sheets_stagedrow s
    WHERE s.batch_id = %(batch)s AND s.register <> 'neighbourhoods' AND s.outcome = 'new'
      AND s.team_id IS NULL AND s.mediator_id IS NULL AND s.team_key <> ''
    GROUP BY 1, 2 HAVING NOT bool_or(s.anew)
), former AS MATERIALIZED (
    SELECT p.unit_id, {team_key_in_sql("p.folded")} AS team_key, p.team_id, p.name, p.last_day
    FROM teams_teamperiod p JOIN teams_team t ON t.id = p.team_id
    WHERE p.unit_id IN (SELECT unit_id FROM unknown) AND (p.last_day < %(on)s OR t.dissolved_on < %(on)s)
), held AS (
    SELECT k.unit_id, k.team_key, f.team_id, f.name, f.last_day FROM unknown k JOIN former f USING (unit_id, team_key)
    UNION ALL
    SELECT k.unit_id, k.team_key, v.team_id, p.name, p.last_day
    FROM unknown k JOIN teams_teamneighbourhood v ON v.neighbourhood_id = k.neighbourhood_id
    JOIN teams_team t ON t.id = v.team_id AND t.dissolved_on < %(on)s
    JOIN teams_teamperiod p ON p.team_id = t.id AND p.last_day IS NULL
), team AS MATERIALIZED (
    SELECT DISTINCT ON (h.unit_id, h.team_key) h.unit_id, h.team_key, 'Sổ ghi ' || h.name || ' ' || CASE
        WHEN t.dissolved_on < %(on)s THEN 'đã giải thể, sáp nhập hết ngày ' || to_char(t.dissolved_on, 'DD/MM/YYYY')
        WHEN later.unit_id <> h.unit_id THEN 'đã chuyển sang ' || u.name || ' từ ngày ' || to_char(h.last_day + 1, 'DD/MM/YYYY')
        ELSE 'đã đổi tên thành ' || later.name || ' từ ngày ' || to_char(h.last_day + 1, 'DD/MM/YYYY') END || '.' AS told
    FROM held h JOIN teams_team t ON t.id = h.team_id
    LEFT JOIN teams_teamperiod later ON later.team_id = h.team_id AND later.last_day IS NULL
    LEFT JOIN places_unit u ON u.id = later.unit_id
    ORDER BY h.unit_id, h.team_key, h.last_day DESC NULLS FIRST
)"""  # noqa: S608 - joined from constants of this file

# A row that would make what has ended: left out, or made anew by somebody who knows. People of such rows wait with it.
WOULD_MAKE = f"""
WITH {_VILLAGES}, {_TEAMS}
UPDATE sheets_stagedrow s SET outcome = 'doubtful', doubt = 'gone', why = left(found.told, 240) || ' Để ngoài hay lập mới?'
FROM (
    SELECT r.id, concat_ws(' ', team.told, coalesce(village.told, listed.told)) AS told
    FROM sheets_stagedrow r
    LEFT JOIN team ON r.register <> 'neighbourhoods' AND team.unit_id = r.unit_id AND team.team_key = r.team_key
    LEFT JOIN village ON r.neighbourhood_id IS NULL AND village.unit_id = r.unit_id AND village.folded = r.village_folded
    LEFT JOIN listed ON listed.id = r.id
    WHERE r.batch_id = %(batch)s AND r.outcome = 'new' AND r.mediator_id IS NULL
      AND (r.register = 'neighbourhoods' AND r.neighbourhood_id IS NULL OR r.register <> 'neighbourhoods' AND r.team_id IS NULL)
) found
WHERE s.batch_id = %(batch)s AND s.id = found.id AND found.told <> ''
"""  # noqa: S608 - joined from constants of this file

# A row of a team that stands, beside a village that does not: written without the village, or not at all.
WOULD_SERVE = f"""
WITH {_VILLAGES}
UPDATE sheets_stagedrow s SET outcome = 'doubtful', doubt = 'act',
    why = left(found.told, 240) || ' Ghi dòng này mà không lập lại nơi ấy?'
FROM (
    SELECT r.id, coalesce(village.told, listed.told) AS told
    FROM sheets_stagedrow r
    LEFT JOIN village ON r.neighbourhood_id IS NULL AND village.unit_id = r.unit_id AND village.folded = r.village_folded
    LEFT JOIN listed ON listed.id = r.id
    WHERE r.batch_id = %(batch)s AND r.register <> 'neighbourhoods' AND r.outcome IN ('new', 'changed')
      AND r.team_id IS NOT NULL AND NOT r.let_stand
) found
WHERE s.batch_id = %(batch)s AND s.id = found.id AND found.told <> ''
"""  # noqa: S608 - joined from constants of this file
