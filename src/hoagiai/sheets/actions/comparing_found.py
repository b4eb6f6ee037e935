"""The SQL that finds whom a row of mediators is: by code, by number, by name in the team, by name in the commune."""

MINE = "s.batch_id = %(batch)s AND s.register = 'mediators' AND s.outcome <> 'refused'"

# Somebody merged into another is the one who remains, through however many merges.
FORMER = """chain (id, root) AS (
    SELECT id, merged_into_id FROM teams_person WHERE merged_into_id IS NOT NULL
    UNION SELECT c.id, p.merged_into_id FROM chain c JOIN teams_person p ON p.id = c.root
    WHERE p.merged_into_id IS NOT NULL
), former AS (SELECT c.id, c.root FROM chain c JOIN teams_person p ON p.id = c.root AND p.merged_into_id IS NULL)"""

# A year that follows from an age may be one off; in the same team an old age is still the same person.
_APART = "abs(s.birth_year - p.birth_year) > CASE WHEN s.given ? 'age_only' THEN {} ELSE 0 END"
YEAR_APART, FAR_APART = _APART.format(1), _APART.format(5)

# Whether an office can be the one of the row: 0 the very one, 1 ends with this list, 2 another end; empty: another office.
FIT = """CASE
    WHEN s.last_day IS NULL AND (o.last_day IS NULL OR o.last_day >= %(on)s) THEN 0
    WHEN s.last_day IS NULL AND s.first_day > o.last_day THEN NULL
    WHEN s.last_day IS NULL THEN 2
    WHEN o.last_day = s.last_day THEN 0
    WHEN o.last_day IS NULL AND s.first_day IS NULL THEN 1
    WHEN o.first_day > s.last_day OR s.first_day > o.last_day THEN NULL
    WHEN o.last_day IS NULL THEN 1
    ELSE 2 END"""

BY_CODE = f"""
UPDATE sheets_stagedrow s SET mediator_id = o.id, person_id = o.person_id
FROM teams_mediator o JOIN teams_teamperiod p ON p.team_id = o.team_id AND p.last_day IS NULL
WHERE {MINE} AND s.code <> '' AND o.code::text = lower(s.code) AND p.unit_id = s.unit_id
"""  # noqa: S608 - joined from constants of this file

# The same number is the same person; who holds an office in the team first.
BY_NUMBER = f"""
WITH RECURSIVE {FORMER}, found AS (
    SELECT DISTINCT ON (s.id) s.id, coalesce(f.root, p.id) AS person_id
    FROM sheets_stagedrow s JOIN teams_person p ON p.identity_hash = s.identity_hash
    LEFT JOIN former f ON f.id = p.id
    WHERE {MINE} AND s.person_id IS NULL AND s.identity_hash <> ''
    ORDER BY s.id, EXISTS (
        SELECT FROM teams_mediator o WHERE o.person_id = coalesce(f.root, p.id) AND o.team_id = s.team_id) DESC, 2
)
UPDATE sheets_stagedrow s SET person_id = found.person_id FROM found WHERE s.batch_id = %(batch)s AND s.id = found.id
"""  # noqa: S608 - joined from constants of this file

ITSELF = "JOIN teams_person p ON p.id = o.person_id"
FORMERLY = "JOIN former f ON f.root = o.person_id JOIN teams_person p ON p.id = f.id"

# In the same team: the same name with no number and no year against it; those who left the team too.
NAMED = f"""
WITH RECURSIVE {FORMER}, fit AS (
    SELECT s.id, o.person_id, coalesce({FIT}, 3) AS fit
    FROM sheets_stagedrow s JOIN teams_mediator o ON o.team_id = s.team_id {{people}}
    WHERE {MINE} AND s.person_id IS NULL AND s.doubt = '' AND p.folded = s.folded
      AND (s.identity_hash = '' OR p.identity_hash = '')
      AND NOT coalesce({FAR_APART}, false) AND (s.sex = '' OR p.sex = '' OR s.sex = p.sex)
), best AS (
    SELECT id, person_id, fit, min(fit) OVER (PARTITION BY id) AS least FROM fit
), found AS (
    SELECT id, min(person_id) AS person_id, count(DISTINCT person_id) AS many FROM best WHERE fit = least GROUP BY id
)
UPDATE sheets_stagedrow s SET
    person_id = CASE WHEN found.many = 1 THEN found.person_id END,
    outcome = CASE WHEN found.many = 1 THEN s.outcome ELSE 'doubtful' END,
    doubt = CASE WHEN found.many = 1 THEN '' ELSE 'many' END,
    why = CASE WHEN found.many = 1 THEN '' ELSE 'Tổ có nhiều người cùng họ tên; hãy ghi thêm năm sinh hoặc số định danh.' END
FROM found WHERE s.batch_id = %(batch)s AND s.id = found.id
"""  # noqa: S608 - joined from constants of this file

# The office of the person in the team that the row is about; who is said to be back has another one.
OFFICE = f"""
WITH found AS (
    SELECT DISTINCT ON (s.id) s.id, o.id AS mediator_id
    FROM sheets_stagedrow s JOIN teams_mediator o ON o.person_id = s.person_id AND o.team_id = s.team_id
    WHERE {MINE} AND s.mediator_id IS NULL AND s.doubt = '' AND ({FIT}) IS NOT NULL
      AND NOT (s.settled = 'same' AND s.last_day IS NULL AND ({FIT}) = 2)
    ORDER BY s.id, {FIT}, o.last_day DESC NULLS FIRST, o.id
)
UPDATE sheets_stagedrow s SET mediator_id = found.mediator_id FROM found WHERE s.batch_id = %(batch)s AND s.id = found.id
"""  # noqa: S608 - joined from constants of this file

# The same name and year elsewhere in the commune: the same phone or birth day settles it, else a person must look.
ALIKE = f"""
WITH RECURSIVE {FORMER}, found AS (
    SELECT DISTINCT ON (s.id) s.id, o.person_id, tp.name AS team,
        (s.phone_hash <> '' AND s.phone_hash = p.phone_hash) OR coalesce(s.birth_date = p.birth_date, false) AS sure
    FROM sheets_stagedrow s
    JOIN teams_teamperiod tp ON tp.unit_id = s.unit_id AND tp.last_day IS NULL
    JOIN teams_mediator o ON o.team_id = tp.team_id {{people}}
     AND p.folded = s.folded AND NOT {YEAR_APART} AND (s.sex = '' OR p.sex = '' OR s.sex = p.sex)
     AND (s.identity_hash = '' OR p.identity_hash = '')
    WHERE {MINE} AND s.person_id IS NULL AND s.outcome <> 'doubtful'
    ORDER BY s.id, sure DESC, o.last_day DESC NULLS FIRST, o.id
)
UPDATE sheets_stagedrow s SET person_id = found.person_id,
    outcome = CASE WHEN found.sure THEN s.outcome ELSE 'doubtful' END,
    doubt = CASE WHEN found.sure THEN '' ELSE 'alike' END,
    why = CASE WHEN found.sure THEN '' ELSE 'Sổ đã có người cùng họ tên, năm sinh ở ' || found.team || '. Cùng một người hay hai người?' END
FROM found WHERE s.batch_id = %(batch)s AND s.id = found.id
"""  # noqa: S608 - joined from constants of this file

FIND = (
    BY_NUMBER,
    NAMED.format(people=ITSELF),
    NAMED.format(people=FORMERLY),
    OFFICE,
    ALIKE.format(people=ITSELF),
    ALIKE.format(people=FORMERLY),
)
