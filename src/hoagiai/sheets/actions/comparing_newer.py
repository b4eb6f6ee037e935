"""The SQL that keeps what the register learned of people after the day of a list: an old list brings no old phone back."""

from hoagiai.sheets.actions.comparing_found import MINE

# What changes in a life; sex, days and years of birth and ethnicity are only ever corrected.
_WORDS = """CASE {name} WHEN 'full_name' THEN 'họ tên' WHEN 'address' THEN 'địa chỉ' WHEN 'phone' THEN 'số điện thoại'
    ELSE 'số định danh' END"""

# A later list, or somebody at a page after that day, wrote the value that stands.
NEWER = f"""
WITH asked AS MATERIALIZED (
    SELECT s.id, s.person_id, c.name,
        CASE c.name WHEN 'phone' THEN 'phone_sealed' WHEN 'identity_number' THEN 'identity_sealed' ELSE c.name END AS held
    FROM sheets_stagedrow s CROSS JOIN LATERAL jsonb_array_elements_text(s.changes) c (name)
    WHERE {MINE} AND s.outcome = 'changed' AND c.name IN ('full_name', 'address', 'phone', 'identity_number')
), states AS MATERIALIZED (
    SELECT e.pgh_obj_id AS person_id, e.pgh_created_at AS at, e.pgh_context_id, to_jsonb(e) AS now,
        lag(to_jsonb(e)) OVER (PARTITION BY e.pgh_obj_id ORDER BY e.pgh_id) AS before
    FROM teams_personevent e WHERE e.pgh_obj_id IN (SELECT person_id FROM asked)
), newer AS (
    SELECT a.id, a.name FROM asked a JOIN states x ON x.person_id = a.person_id
    LEFT JOIN pghistory_context c ON c.id = x.pgh_context_id
    WHERE (x.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > %(on)s AND x.before IS NOT NULL
      AND x.before ->> a.held IS DISTINCT FROM x.now ->> a.held
      AND coalesce(c.metadata ->> 'act', '') NOT IN ('list.applied', 'list.undone')
    UNION
    SELECT a.id, a.name FROM asked a JOIN teams_person p ON p.id = a.person_id
    JOIN sheets_effect x ON x.row_id = p.id AND x."table" = 'teams_person'
    JOIN sheets_batch b ON b.id = x.batch_id AND b.state = 'applied' AND b."on" > %(on)s
    WHERE x.before IS NULL OR x.before ->> a.held IS DISTINCT FROM to_jsonb(p) ->> a.held
), kept AS (
    SELECT n.id, array_agg(n.name) AS names, string_agg({_WORDS.format(name="n.name")}, ', ' ORDER BY n.name) AS words
    FROM newer n JOIN asked a ON a.id = n.id AND a.name = n.name JOIN teams_person p ON p.id = a.person_id
    WHERE to_jsonb(p) ->> a.held <> '' GROUP BY n.id
)
UPDATE sheets_stagedrow s SET changes = s.changes - kept.names,
    outcome = CASE WHEN s.changes - kept.names = '[]' THEN 'same' ELSE 'changed' END,
    why = 'Giữ như trong sổ điều sổ biết sau ngày của danh sách: ' || kept.words || '.'
FROM kept WHERE s.batch_id = %(batch)s AND s.id = kept.id
"""  # noqa: S608 - joined from constants of this file
