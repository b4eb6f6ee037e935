"""The SQL that finds the people of staged rows, and says what is new, changed, the same or doubtful."""

MINE = "s.batch_id = %(batch)s AND s.register = 'mediators' AND s.outcome <> 'refused'"

NO_NAME = """
UPDATE sheets_stagedrow s SET outcome = 'refused', why = 'Chưa ghi họ và tên.'
WHERE s.batch_id = %(batch)s AND s.register = 'mediators' AND s.outcome <> 'refused' AND s.folded = ''
"""

# Twice in one list: the same number, or the same name and year in the same team.
TWICE = """
UPDATE sheets_stagedrow s SET outcome = 'refused', why = 'Trùng với dòng ' || first.line || ' của trang “' || first.sheet || '”.'
FROM (
    SELECT id, first_value(line) OVER same AS line, first_value(sheet) OVER same AS sheet, row_number() OVER same AS turn
    FROM sheets_stagedrow WHERE batch_id = %(batch)s AND register = 'mediators' AND outcome <> 'refused' AND {which}
    WINDOW same AS (PARTITION BY {key} ORDER BY position)
) first
WHERE s.id = first.id AND first.turn > 1
"""
SAME_NUMBER = TWICE.format(
    which="identity_hash <> ''",
    key="identity_hash, unit_id, coalesce(mediator_id::text, team_id::text, team_key)",
)
SAME_NAME = TWICE.format(
    which="true",
    key="unit_id, coalesce(mediator_id::text, team_id::text, team_key), folded, birth_year, sex, identity_hash",
)

BY_CODE = f"""
UPDATE sheets_stagedrow s SET mediator_id = o.id, person_id = o.person_id, team_id = o.team_id
FROM teams_mediator o JOIN teams_teamperiod p ON p.team_id = o.team_id AND p.last_day IS NULL
WHERE {MINE} AND s.code <> '' AND o.code::text = lower(s.code) AND p.unit_id = s.unit_id
"""  # noqa: S608 - joined from constants of this file

# In the same team: the same number, or the same name with no number and no year against it.
IN_TEAM = f"""
WITH found AS (
    SELECT s.id, min(o.id) AS mediator_id, min(o.person_id) AS person_id, count(*) AS many
    FROM sheets_stagedrow s
    JOIN teams_mediator o ON o.team_id = s.team_id AND (o.last_day IS NULL OR o.last_day >= %(on)s)
    JOIN teams_person p ON p.id = o.person_id
    WHERE {MINE} AND s.mediator_id IS NULL AND (
        (s.identity_hash <> '' AND s.identity_hash = p.identity_hash)
        OR (p.folded = s.folded AND (s.identity_hash = '' OR p.identity_hash = '')
            AND (s.birth_year IS NULL OR p.birth_year IS NULL OR s.birth_year = p.birth_year)
            AND (s.sex = '' OR p.sex = '' OR s.sex = p.sex)))
    GROUP BY s.id
)
UPDATE sheets_stagedrow s SET
    mediator_id = CASE WHEN found.many = 1 THEN found.mediator_id END,
    person_id = CASE WHEN found.many = 1 THEN found.person_id END,
    outcome = CASE WHEN found.many = 1 THEN s.outcome ELSE 'doubtful' END,
    doubt = CASE WHEN found.many = 1 THEN '' ELSE 'many' END,
    why = CASE WHEN found.many = 1 THEN '' ELSE 'Tổ có nhiều người cùng họ tên; hãy ghi thêm năm sinh hoặc số định danh.' END
FROM found WHERE s.id = found.id
"""  # noqa: S608 - joined from constants of this file

# Elsewhere: the same number is the same person.
BY_NUMBER = f"""
WITH found AS (
    SELECT s.id, min(p.id) AS person_id FROM sheets_stagedrow s
    JOIN teams_person p ON p.identity_hash = s.identity_hash AND p.merged_into_id IS NULL
    WHERE {MINE} AND s.person_id IS NULL AND s.identity_hash <> '' GROUP BY s.id
)
UPDATE sheets_stagedrow s SET person_id = found.person_id FROM found WHERE s.id = found.id
"""  # noqa: S608 - joined from constants of this file

# The same name and year elsewhere in the commune: the same phone settles it, else a person must look.
ALIKE = f"""
WITH found AS (
    SELECT s.id, min(p.id) AS person_id,
           bool_or(s.phone_hash <> '' AND s.phone_hash = p.phone_hash) AS same_phone,
           min(tp.name) AS team
    FROM sheets_stagedrow s
    JOIN teams_teamperiod tp ON tp.unit_id = s.unit_id AND tp.last_day IS NULL
    JOIN teams_mediator o ON o.team_id = tp.team_id
    JOIN teams_person p ON p.id = o.person_id AND p.merged_into_id IS NULL
     AND p.folded = s.folded AND p.birth_year = s.birth_year AND (s.sex = '' OR p.sex = '' OR s.sex = p.sex)
     AND (s.identity_hash = '' OR p.identity_hash = '')
    WHERE {MINE} AND s.person_id IS NULL AND s.outcome <> 'doubtful'
    GROUP BY s.id
)
UPDATE sheets_stagedrow s SET person_id = found.person_id,
    outcome = CASE WHEN found.same_phone THEN s.outcome ELSE 'doubtful' END,
    doubt = CASE WHEN found.same_phone THEN '' ELSE 'alike' END,
    why = CASE WHEN found.same_phone THEN '' ELSE 'Sổ đã có người cùng họ tên, năm sinh ở ' || found.team || '. Cùng một người hay hai người?' END
FROM found WHERE s.id = found.id
"""  # noqa: S608 - joined from constants of this file

# What a person said of doubtful rows holds through every comparing. Somebody chosen has the office in this team.
SETTLED = """
UPDATE sheets_stagedrow s SET
    outcome = 'new', doubt = '', why = '',
    person_id = CASE WHEN s.settled = 'same' THEN coalesce(s.chosen_id, s.person_id) END,
    mediator_id = CASE WHEN s.settled = 'same' THEN coalesce(s.mediator_id, (
        SELECT min(o.id) FROM teams_mediator o WHERE o.person_id = s.chosen_id AND o.team_id = s.team_id
          AND (o.last_day IS NULL OR o.last_day >= %(on)s))) END
WHERE s.batch_id = %(batch)s AND s.outcome = 'doubtful' AND s.doubt IN ('alike', 'many')
  AND (s.settled = 'new' OR (s.settled = 'same' AND coalesce(s.chosen_id, s.person_id) IS NOT NULL))
"""

SKIPPED = """
UPDATE sheets_stagedrow s SET outcome = 'refused', doubt = '', why = 'Người nhập chọn không ghi dòng này.'
WHERE s.batch_id = %(batch)s AND s.outcome <> 'refused' AND s.settled = 'skip'
"""

CHANGED = f"""
UPDATE sheets_stagedrow s SET outcome = CASE WHEN found.changes = '[]' THEN 'same' ELSE 'changed' END, changes = found.changes
FROM (
    SELECT s.id, to_jsonb(array_remove(ARRAY[
        CASE WHEN s.full_name <> p.full_name THEN 'full_name' END,
        CASE WHEN s.sex <> '' AND s.sex <> p.sex THEN 'sex' END,
        CASE WHEN s.birth_date IS NOT NULL AND s.birth_date IS DISTINCT FROM p.birth_date THEN 'birth_date' END,
        CASE WHEN s.birth_year IS NOT NULL AND s.birth_year IS DISTINCT FROM p.birth_year THEN 'birth_year' END,
        CASE WHEN s.ethnicity <> '' AND s.ethnicity <> p.ethnicity THEN 'ethnicity' END,
        CASE WHEN s.address <> '' AND s.address <> p.address THEN 'address' END,
        CASE WHEN s.phone_hash <> '' AND s.phone_hash <> p.phone_hash THEN 'phone' END,
        CASE WHEN s.identity_hash <> '' AND s.identity_hash <> p.identity_hash THEN 'identity_number' END,
        CASE WHEN s.first_day IS NOT NULL AND o.first_day IS NULL THEN 'recognised_on' END,
        CASE WHEN s.last_day IS NOT NULL AND o.last_day IS NULL THEN 'ended_on' END,
        CASE WHEN s.leads AND NOT EXISTS (
            SELECT 1 FROM teams_leadership l WHERE l.mediator_id = o.id
              AND (l.last_day IS NULL OR l.last_day >= %(on)s)) THEN 'leads' END,
        CASE WHEN EXISTS (
            SELECT 1 FROM jsonb_array_elements(s.facts) f WHERE NOT EXISTS (
                SELECT 1 FROM teams_personfact pf WHERE pf.person_id = p.id AND pf.kind = f ->> 0
                  AND pf.value = f ->> 1 AND (pf.last_day IS NULL OR pf.last_day >= %(on)s))) THEN 'facts' END
        ], NULL)) AS changes
    FROM sheets_stagedrow s JOIN teams_person p ON p.id = s.person_id JOIN teams_mediator o ON o.id = s.mediator_id
    WHERE {MINE} AND s.outcome <> 'doubtful'
) found
WHERE s.id = found.id
"""  # noqa: S608 - joined from constants of this file

# A team has one leader: a list that names two, or another than the register, is looked at.
TWO_LEADERS = f"""
UPDATE sheets_stagedrow s SET outcome = 'doubtful', doubt = 'leaders',
    why = 'Danh sách ghi từ hai tổ trưởng trở lên cho một tổ; ai là tổ trưởng?'
FROM (
    SELECT id, row_number() OVER (PARTITION BY unit_id, coalesce(team_id::text, team_key)
                                  ORDER BY said_leader IS TRUE DESC, position) AS turn
    FROM sheets_stagedrow s WHERE {MINE} AND s.leads AND s.last_day IS NULL
) found
WHERE s.id = found.id AND found.turn > 1 AND s.outcome <> 'doubtful'
"""  # noqa: S608 - joined from constants of this file

ANOTHER_LEADER = f"""
UPDATE sheets_stagedrow s SET outcome = 'doubtful', doubt = 'leader',
    why = 'Sổ đang ghi tổ trưởng là ' || found.full_name || '. Ghi người mới làm tổ trưởng thay?'
FROM (
    SELECT s.id, min(p.full_name) AS full_name
    FROM sheets_stagedrow s
    JOIN teams_mediator o ON o.team_id = s.team_id AND o.last_day IS NULL AND o.id IS DISTINCT FROM s.mediator_id
    JOIN teams_leadership l ON l.mediator_id = o.id AND l.last_day IS NULL
    JOIN teams_person p ON p.id = o.person_id
    WHERE {MINE} AND s.leads AND s.last_day IS NULL AND s.said_leader IS NULL AND s.outcome <> 'doubtful'
    GROUP BY s.id
) found
WHERE s.id = found.id
"""  # noqa: S608 - joined from constants of this file

FIND = (NO_NAME, BY_CODE, SAME_NUMBER, SAME_NAME, IN_TEAM, BY_NUMBER, ALIKE, SETTLED)
JUDGE = (CHANGED, SKIPPED, TWO_LEADERS, ANOTHER_LEADER)
