"""The SQL that writes decisions, people and facts about them; offices are written by `writing_offices`."""

from hoagiai.sheets.actions import writing_offices
from hoagiai.sheets.actions.writing_offices import ROWS as _ROWS

DECISIONS = f"""
WITH wanted AS (
    SELECT DISTINCT s.unit_id, s.decision, s.decided_on, s.signer FROM sheets_stagedrow s
    WHERE {_ROWS} AND s.decision <> '' AND s.decided_on IS NOT NULL
), one AS (
    SELECT unit_id, decision, decided_on, max(signer) AS signer FROM wanted GROUP BY 1, 2, 3
), written AS (
    INSERT INTO teams_decision (unit_id, kind, number, day, signer, signer_title, synthetic)
    SELECT unit_id, 'mediator_recognised', decision, decided_on, signer, '', false FROM one
    WHERE NOT EXISTS (SELECT 1 FROM teams_decision d WHERE d.unit_id = one.unit_id AND d.number = one.decision
                      AND d.day = one.decided_on AND d.kind = 'mediator_recognised')
    RETURNING id
)
INSERT INTO batch_touched (tbl, id) SELECT 'teams_decision', id FROM written
"""  # noqa: S608 - joined from constants of this file

# Ids of people, offices and decisions in one pass. Two rows of one number in two teams are one person: the first makes them.
NUMBER = f"""
WITH fresh AS MATERIALIZED (
    SELECT s.id, s.position, s.person_id IS NULL AS unknown,
        CASE WHEN s.identity_hash <> '' THEN s.identity_hash ELSE coalesce(s.again_of, s.id)::text END AS same,
        CASE WHEN s.person_id IS NULL THEN nextval(pg_get_serial_sequence('teams_person', 'id')) END AS person_id,
        CASE WHEN s.mediator_id IS NULL AND s.outcome = 'new'
            THEN nextval(pg_get_serial_sequence('teams_mediator', 'id')) END AS mediator_id,
        CASE WHEN s.decision <> '' AND s.decided_on IS NOT NULL THEN (
            SELECT min(d.id) FROM teams_decision d WHERE d.unit_id = s.unit_id AND d.day = s.decided_on
              AND d.number = s.decision AND d.kind = 'mediator_recognised') END AS decision_id
    FROM sheets_stagedrow s WHERE {_ROWS}
), chosen AS MATERIALIZED (
    SELECT id, mediator_id, decision_id, first_value(person_id) OVER (PARTITION BY unknown, same ORDER BY position) AS person_id
    FROM fresh
), put AS (
    UPDATE sheets_stagedrow s SET person_id = coalesce(s.person_id, chosen.person_id),
        mediator_id = coalesce(s.mediator_id, chosen.mediator_id), decision_id = chosen.decision_id
    FROM chosen WHERE s.batch_id = %(batch)s AND s.id = chosen.id
)
INSERT INTO batch_touched (tbl, id)
SELECT DISTINCT 'teams_person', person_id FROM chosen WHERE person_id IS NOT NULL
UNION ALL SELECT 'teams_mediator', mediator_id FROM chosen WHERE mediator_id IS NOT NULL
"""  # noqa: S608 - joined from constants of this file

PEOPLE = f"""
INSERT INTO teams_person (id, code, full_name, sex, birth_year, birth_date, ethnicity, address, phone_sealed, phone_hash,
    identity_sealed, identity_hash, synthetic, folded, sort_key)
SELECT DISTINCT ON (s.person_id) s.person_id, gen_random_uuid(), s.full_name, s.sex, s.birth_year, s.birth_date, s.ethnicity,
    s.address, s.phone_sealed, s.phone_hash, s.identity_sealed, s.identity_hash, false, s.folded, s.sort_key
FROM sheets_stagedrow s JOIN batch_touched x ON x.tbl = 'teams_person' AND x.id = s.person_id
WHERE {_ROWS} ORDER BY s.person_id, s.again_of IS NOT NULL, s.position
"""  # noqa: S608 - joined from constants of this file

_PERSONAL = (
    '\'["full_name", "sex", "birth_date", "birth_year", "ethnicity", "address", "phone", "identity_number"]\''
)

PEOPLE_WERE = f"""
INSERT INTO batch_touched SELECT DISTINCT ON (p.id) 'teams_person', p.id, to_jsonb(p)
FROM sheets_stagedrow s JOIN teams_person p ON p.id = s.person_id
WHERE {_ROWS} AND s.outcome = 'changed'
  AND s.changes ?| ARRAY(SELECT jsonb_array_elements_text({_PERSONAL}::jsonb))
"""  # noqa: S608 - joined from constants of this file

# What the list leaves empty stays as it is, and so does what is no news.
_TAKEN = {
    "full_name": ("full_name", "folded", "sort_key"),
    "sex": ("sex",),
    "birth_year": ("birth_year",),
    "birth_date": ("birth_date",),
    "ethnicity": ("ethnicity",),
    "address": ("address",),
    "phone": ("phone_sealed", "phone_hash"),
    "identity_number": ("identity_sealed", "identity_hash"),
}
_SET = ", ".join(
    f"{column} = CASE WHEN s.changes ? '{name}' THEN s.{column} ELSE p.{column} END"
    for name, columns in _TAKEN.items()
    for column in columns
)
PEOPLE_CHANGE = f"""
UPDATE teams_person p SET {_SET} FROM sheets_stagedrow s
WHERE {_ROWS} AND s.outcome = 'changed' AND p.id = s.person_id
  AND s.changes ?| ARRAY(SELECT jsonb_array_elements_text({_PERSONAL}::jsonb))
"""  # noqa: S608 - joined from constants of this file

# Training, standing and occupation have one value at a time; another one holds from the day of the list, until the
# day before what began later.
FACTS_WERE = f"""
INSERT INTO batch_touched SELECT DISTINCT ON (pf.id) 'teams_personfact', pf.id, to_jsonb(pf)
FROM sheets_stagedrow s CROSS JOIN LATERAL jsonb_array_elements(s.facts) f
JOIN teams_personfact pf ON pf.person_id = s.person_id AND pf.kind = f ->> 0 AND pf.value <> f ->> 1
 AND (pf.first_day IS NULL OR pf.first_day <= %(on)s) AND (pf.last_day IS NULL OR pf.last_day >= %(on)s)
WHERE {_ROWS} AND s.again_of IS NULL AND f ->> 0 IN ('training', 'standing', 'occupation')
"""  # noqa: S608 - joined from constants of this file

FACTS_END = """
UPDATE teams_personfact pf SET last_day = greatest(%(on)s::date - 1, pf.first_day) FROM batch_touched x
WHERE x.tbl = 'teams_personfact' AND x.before IS NOT NULL AND pf.id = x.id
"""

FACTS = f"""
WITH wanted AS (
    SELECT DISTINCT s.person_id, f ->> 0 AS kind, f ->> 1 AS value
    FROM sheets_stagedrow s CROSS JOIN LATERAL jsonb_array_elements(s.facts) f
    WHERE {_ROWS} AND s.again_of IS NULL
), written AS (
    INSERT INTO teams_personfact (person_id, kind, value, first_day, last_day)
    SELECT w.person_id, w.kind, w.value,
           CASE WHEN EXISTS (SELECT 1 FROM teams_personfact o WHERE o.person_id = w.person_id AND o.kind = w.kind)
                THEN %(on)s::date END,
           CASE WHEN w.kind IN ('training', 'standing', 'occupation') THEN (
                SELECT min(o.first_day) - 1 FROM teams_personfact o
                WHERE o.person_id = w.person_id AND o.kind = w.kind AND o.first_day > %(on)s) END
    FROM wanted w
    WHERE NOT EXISTS (SELECT 1 FROM teams_personfact o WHERE o.person_id = w.person_id AND o.kind = w.kind
                      AND o.value = w.value AND (o.last_day IS NULL OR o.last_day >= %(on)s))
    RETURNING id
)
INSERT INTO batch_touched (tbl, id) SELECT 'teams_personfact', id FROM written
"""  # noqa: S608 - joined from constants of this file

STATEMENTS = (
    DECISIONS, NUMBER, PEOPLE, PEOPLE_WERE, PEOPLE_CHANGE, *writing_offices.STATEMENTS, FACTS_WERE, FACTS_END, FACTS,
)  # fmt: skip
