"""The SQL that finds where a list differs from the register in what only an act of its own may change (việc riêng)."""

from hoagiai.sheets.actions.comparing_found import MINE
from hoagiai.sheets.naming import team_key_in_sql

# A team or village as it stands on the day of the list, or as it begins later.
PERIOD_ON = """LATERAL (
    SELECT * FROM {table} x WHERE x.{of} = {row}.{of} AND (x.last_day IS NULL OR x.last_day >= %(on)s)
    ORDER BY x.first_day NULLS FIRST LIMIT 1)"""
TEAM_ON = PERIOD_ON.format(table="teams_teamperiod", of="team_id", row="r")
VILLAGE_ON = PERIOD_ON.format(table="places_neighbourhoodperiod", of="neighbourhood_id", row="r")

OTHER_TEAM = f"""
UPDATE sheets_stagedrow s SET outcome = 'doubtful', doubt = 'act', why = found.why
FROM (
    SELECT s.id, CASE
        WHEN s.team_id <> o.team_id OR (s.team <> '' AND s.team <> p.name AND s.team_key <> {team_key_in_sql("p.folded")})
            THEN 'Sổ ghi người này ở ' || p.name || ', danh sách ghi ' || s.team || '. Chuyển tổ: ghi thôi ở tổ cũ rồi công nhận '
                || 'ở tổ mới; đổi tên tổ: sửa ở danh sách tổ hoặc trang của tổ.'
        WHEN s.village_folded <> '' AND EXISTS (
            SELECT FROM teams_teamneighbourhood n WHERE n.team_id = o.team_id AND n.last_day IS NULL) AND NOT EXISTS (
            SELECT FROM teams_teamneighbourhood n WHERE n.team_id = o.team_id AND n.neighbourhood_id = s.neighbourhood_id)
            THEN 'Danh sách ghi ' || s.village || ', không phải nơi ' || p.name || ' phụ trách. '
                || 'Thôn, tổ dân phố của tổ sửa ở danh sách tổ hoặc trang của tổ.' END AS why
    FROM sheets_stagedrow s JOIN teams_mediator o ON o.id = s.mediator_id
    JOIN {PERIOD_ON.format(table="teams_teamperiod", of="team_id", row="o")} p ON true
    WHERE {MINE} AND s.code <> '' AND s.outcome = 'new' AND NOT s.let_stand
) found
WHERE s.batch_id = %(batch)s AND s.id = found.id AND found.why IS NOT NULL
"""  # noqa: S608 - joined from constants of this file

TEAM_OF_OFFICE = f"""
UPDATE sheets_stagedrow s SET team_id = o.team_id FROM teams_mediator o
WHERE {MINE} AND o.id = s.mediator_id AND s.team_id IS DISTINCT FROM o.team_id
"""  # noqa: S608 - joined from constants of this file

STILL_LEADS = f"""
UPDATE sheets_stagedrow s SET outcome = 'doubtful', doubt = 'act',
    why = 'Sổ đang ghi người này là tổ trưởng, danh sách ghi là tổ viên. Thôi làm tổ trưởng: ghi ở trang của tổ.'
FROM teams_leadership l
WHERE {MINE} AND s.outcome IN ('same', 'changed') AND l.mediator_id = s.mediator_id AND l.last_day IS NULL
  AND (l.first_day IS NULL OR l.first_day <= %(on)s) AND s.leads IS FALSE AND s.last_day IS NULL AND NOT s.let_stand
  AND s.team_id NOT IN (SELECT x.team_id FROM sheets_stagedrow x WHERE x.batch_id = %(batch)s AND x.leads
                        AND x.outcome <> 'refused' AND x.register = 'mediators' AND x.team_id IS NOT NULL)
"""  # noqa: S608 - joined from constants of this file

# What is no more and not in the register is not made.
GONE = """
UPDATE sheets_stagedrow SET outcome = 'refused', why = CASE register
    WHEN 'teams' THEN 'Danh sách ghi tổ đã thôi hoạt động và sổ không có tổ này, nên không ghi.'
    ELSE 'Danh sách ghi nơi này không còn và sổ không có nơi này, nên không ghi.' END
WHERE batch_id = %(batch)s AND outcome = 'new' AND last_day < %(on)s
  AND (register = 'teams' AND team_id IS NULL OR register = 'neighbourhoods' AND neighbourhood_id IS NULL)
"""

# Another name, or another number than a known one, and the row's own decision on it; that of the establishing is another.
RENAMED = "(r.changes ? 'name' OR r.changes ? 'fixed_number' AND p.fixed_number IS NOT NULL)"
DECIDED = "(r.decision <> '' AND r.decided_on IS NOT NULL AND (d.id IS NULL OR (d.number, d.day) <> (r.decision, r.decided_on)))"

ACTS_OF_TEAMS = f"""
UPDATE sheets_stagedrow s SET outcome = 'doubtful', doubt = 'act', why = left(found.why, 300)
FROM (
    SELECT r.id, concat_ws(' ',
        CASE WHEN r.given ? 'neighbourhoods' AND away.names <> ''
            THEN 'Sổ còn ghi tổ phụ trách ' || away.names || '; thôi phụ trách thì ghi ở trang của tổ.' END,
        CASE WHEN r.last_day IS NOT NULL AND r.last_day IS DISTINCT FROM t.dissolved_on
            THEN 'Danh sách ghi tổ hoạt động đến hết ' || to_char(r.last_day, 'DD/MM/YYYY')
                || '; giải thể tổ thì ghi ở trang của tổ, kèm quyết định.' END,
        CASE WHEN r.last_day IS NULL AND t.dissolved_on < %(on)s
            THEN 'Sổ ghi tổ đã giải thể, đến hết ngày ' || to_char(t.dissolved_on, 'DD/MM/YYYY') || '.' END,
        CASE WHEN {RENAMED} AND NOT {DECIDED} AND p.last_day IS NULL
            THEN 'Sổ ghi ' || p.name || coalesce(', ' || p.fixed_number || ' hòa giải viên', '') || '. Đổi tên tổ, đổi số lượng '
                || 'thì ghi số, ngày quyết định vào dòng này, hoặc ghi ở trang của tổ.' END,
        CASE WHEN r.team_code <> '' AND r.decision <> '' AND d.number <> r.decision
            AND NOT {RENAMED}
            THEN 'Quyết định thành lập tổ trong sổ là số ' || d.number || ', không sửa bằng danh sách.' END,
        CASE WHEN r.changes ?| ARRAY['name', 'fixed_number'] AND p.last_day IS NOT NULL
            THEN 'Sổ ghi thay đổi của tổ từ ngày ' || to_char(p.last_day + 1, 'DD/MM/YYYY') || ', sau ngày của danh sách.' END,
        CASE WHEN {RENAMED} AND p.first_day > %(on)s
            THEN 'Sổ ghi ' || p.name || ' từ ngày ' || to_char(p.first_day, 'DD/MM/YYYY') || ', sau ngày của danh sách.' END,
        CASE WHEN r.changes ? 'established_on' AND r.first_day > least(p.last_day, t.dissolved_on)
            THEN 'Ngày thành lập ở sau ngày tổ thay đổi hoặc giải thể.' END,
        CASE WHEN r.changes ? 'name' AND EXISTS (
            SELECT FROM teams_teamperiod x JOIN teams_team y ON y.id = x.team_id AND y.dissolved_on IS NULL
            WHERE x.unit_id = r.unit_id AND x.team_id <> r.team_id AND x.last_day IS NULL AND x.folded = r.folded)
            THEN 'Đã có tổ khác mang tên này.' END) AS why
    FROM sheets_stagedrow r JOIN teams_team t ON t.id = r.team_id JOIN {TEAM_ON} p ON true
    LEFT JOIN teams_decision d ON d.id = t.established_by_id
    CROSS JOIN LATERAL (
        SELECT coalesce(string_agg(np.name, ', ' ORDER BY np.sort_key), '') AS names
        FROM teams_teamneighbourhood tn JOIN places_neighbourhood n ON n.id = tn.neighbourhood_id
         AND (n.ended_on IS NULL OR n.ended_on >= %(on)s)
        JOIN places_neighbourhoodperiod np ON np.neighbourhood_id = n.id
         AND (np.first_day IS NULL OR np.first_day <= %(on)s) AND (np.last_day IS NULL OR np.last_day >= %(on)s)
        WHERE tn.team_id = r.team_id AND (tn.first_day IS NULL OR tn.first_day <= %(on)s) AND tn.last_day IS NULL
          AND NOT EXISTS (SELECT FROM jsonb_array_elements(r.villages) v
            WHERE np.folded = v ->> 2 OR right(np.folded, length(v ->> 1) + 1) = ' ' || right(v ->> 2, length(v ->> 1)))
    ) away
    WHERE r.batch_id = %(batch)s AND r.register = 'teams' AND r.outcome IN ('same', 'changed') AND NOT r.let_stand
) found
WHERE s.batch_id = %(batch)s AND s.id = found.id AND found.why <> ''
"""  # noqa: S608 - joined from constants of this file

ACTS_OF_VILLAGES = f"""
UPDATE sheets_stagedrow s SET outcome = 'doubtful', doubt = 'act', why = left(found.why, 300)
FROM (
    SELECT r.id, concat_ws(' ',
        CASE WHEN r.code <> '' AND (r.village_kind, r.village) <> (p.kind, p.name)
            THEN 'Sổ ghi tên “' || p.name || '”; đổi tên, đổi loại thì ghi ở trang của nơi này, kèm văn bản quyết định.' END,
        CASE WHEN r.last_day IS NOT NULL AND r.last_day IS DISTINCT FROM n.ended_on
            THEN 'Danh sách ghi nơi này tồn tại đến hết ' || to_char(r.last_day, 'DD/MM/YYYY')
                || '; sáp nhập, chia tách, giải thể thì ghi ở việc sắp xếp thôn, tổ dân phố.' END,
        CASE WHEN r.last_day IS NULL AND n.ended_on < %(on)s
            THEN 'Sổ ghi nơi này tồn tại đến hết ngày ' || to_char(n.ended_on, 'DD/MM/YYYY') || '.' END,
        CASE WHEN r.changes ? 'established_on' AND r.first_day > least(p.last_day, n.ended_on)
            THEN 'Ngày thành lập ở sau ngày đổi tên hoặc giải thể.' END) AS why
    FROM sheets_stagedrow r JOIN places_neighbourhood n ON n.id = r.neighbourhood_id JOIN {VILLAGE_ON} p ON true
    WHERE r.batch_id = %(batch)s AND r.register = 'neighbourhoods' AND r.outcome IN ('same', 'changed') AND NOT r.let_stand
) found
WHERE s.batch_id = %(batch)s AND s.id = found.id AND found.why <> ''
"""  # noqa: S608 - joined from constants of this file
