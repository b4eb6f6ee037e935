"""What rows of mediators would do: found, looked at, compared field by field. The order of the statements is their logic."""

from hoagiai.sheets.actions import (
    comparing_acts,
    comparing_doubts,
    comparing_ended,
    comparing_found,
    comparing_newer,
    comparing_spells,
)
from hoagiai.sheets.actions.comparing_found import FORMER, MINE, YEAR_APART

NO_NAME = """
UPDATE sheets_stagedrow s SET outcome = 'refused', why = 'Chưa ghi họ và tên.'
WHERE s.batch_id = %(batch)s AND s.register = 'mediators' AND s.outcome <> 'refused' AND s.folded = ''
"""

# A day that only follows from a decision the register knows says nothing of the recognition.
_RECOGNISED = """s.first_day IS NOT NULL AND s.first_day IS DISTINCT FROM o.first_day
    AND NOT (s.code = '' AND o.first_day IS NOT NULL AND s.first_day = s.decided_on AND d.day IS NOT DISTINCT FROM s.decided_on)"""

# "Luật" alone says nothing against a level that is known.
LEVEL_KNOWN = f"""
UPDATE sheets_stagedrow s SET facts = coalesce(
    (SELECT jsonb_agg(f) FROM jsonb_array_elements(s.facts) f WHERE f <> '["training", "law"]'), '[]')
WHERE {MINE} AND s.facts @> '[["training", "law"]]' AND EXISTS (
    SELECT FROM teams_personfact pf WHERE pf.person_id = s.person_id AND pf.kind = 'training' AND pf.value LIKE 'law_%%'
      AND pf.last_day IS NULL)
"""  # noqa: S608 - joined from constants of this file

CHANGED = f"""
WITH found AS MATERIALIZED (
    SELECT s.id, to_jsonb(array_remove(ARRAY[
        CASE WHEN s.full_name <> p.full_name THEN 'full_name' END,
        CASE WHEN s.sex <> '' AND s.sex <> p.sex THEN 'sex' END,
        CASE WHEN s.birth_date IS NOT NULL AND s.birth_date IS DISTINCT FROM p.birth_date THEN 'birth_date' END,
        CASE WHEN s.birth_year IS NOT NULL AND (p.birth_year IS NULL OR {YEAR_APART}) THEN 'birth_year' END,
        CASE WHEN s.ethnicity <> '' AND s.ethnicity <> p.ethnicity THEN 'ethnicity' END,
        CASE WHEN s.address <> '' AND s.address <> p.address THEN 'address' END,
        CASE WHEN s.phone_hash <> '' AND s.phone_hash <> p.phone_hash THEN 'phone' END,
        CASE WHEN s.identity_hash <> '' AND s.identity_hash <> p.identity_hash THEN 'identity_number' END,
        CASE WHEN {_RECOGNISED} THEN 'recognised_on' END,
        CASE WHEN s.last_day IS NOT NULL AND s.last_day IS DISTINCT FROM o.last_day THEN 'ended_on' END,
        CASE WHEN s.ending <> '' AND s.last_day IS NOT NULL AND s.ending <> o.ending THEN 'ending' END,
        CASE WHEN s.decision <> '' AND s.decided_on IS NOT NULL
            AND (d.id IS NULL OR d.number <> s.decision OR d.day <> s.decided_on) THEN 'decision' END,
        CASE WHEN s.signer <> '' AND s.signer <> d.signer AND s.decision IN ('', d.number)
            AND coalesce(s.decided_on, d.day) = d.day THEN 'signer' END,
        CASE WHEN s.leads AND s.last_day IS NULL AND NOT EXISTS (
            SELECT 1 FROM teams_leadership l WHERE l.mediator_id = o.id
              AND (l.last_day IS NULL OR l.last_day >= %(on)s)) THEN 'leads' END,
        CASE WHEN EXISTS (
            SELECT 1 FROM jsonb_array_elements(s.facts) f WHERE NOT EXISTS (
                SELECT 1 FROM teams_personfact pf WHERE pf.person_id = p.id AND pf.kind = f ->> 0
                  AND pf.value = f ->> 1 AND (pf.last_day IS NULL OR pf.last_day >= %(on)s))) THEN 'facts' END
        ], NULL)) AS changes
    FROM sheets_stagedrow s JOIN teams_person p ON p.id = s.person_id JOIN teams_mediator o ON o.id = s.mediator_id
    LEFT JOIN teams_decision d ON d.id = o.recognised_by_id
    WHERE {MINE} AND s.outcome = 'new'
)
UPDATE sheets_stagedrow s SET outcome = CASE WHEN found.changes = '[]' THEN 'same' ELSE 'changed' END, changes = found.changes
FROM found WHERE s.batch_id = %(batch)s AND s.id = found.id
"""  # noqa: S608 - joined from constants of this file

# What was known of somebody before two records were merged is no news: names, numbers, days, facts.
KNOWN_BEFORE = f"""
WITH RECURSIVE {FORMER}, news AS (
    SELECT s.id, coalesce(jsonb_agg(c.name) FILTER (WHERE NOT (EXISTS (
        SELECT FROM former f JOIN teams_person p ON p.id = f.id WHERE f.root = s.person_id AND CASE c.name
            WHEN 'full_name' THEN s.full_name = p.full_name
            WHEN 'sex' THEN s.sex = p.sex
            WHEN 'birth_date' THEN s.birth_date = p.birth_date
            WHEN 'birth_year' THEN s.birth_year = p.birth_year
            WHEN 'ethnicity' THEN s.ethnicity = p.ethnicity
            WHEN 'address' THEN s.address = p.address
            WHEN 'phone' THEN s.phone_hash = p.phone_hash
            WHEN 'identity_number' THEN s.identity_hash = p.identity_hash END
        ) OR EXISTS (
        SELECT FROM teams_personmerge m WHERE m.kept_id = s.person_id AND NOT m.undone AND CASE c.name
            WHEN 'recognised_on' THEN m.moved -> 'gone_offices' @> jsonb_build_array(jsonb_build_object('first_day', s.first_day))
                OR m.moved -> 'widened' @> jsonb_build_array(jsonb_build_array('first_day', s.first_day))
            WHEN 'ended_on' THEN m.moved -> 'gone_offices' @> jsonb_build_array(jsonb_build_object('last_day', s.last_day))
                OR m.moved -> 'widened' @> jsonb_build_array(jsonb_build_array('last_day', s.last_day))
            WHEN 'decision' THEN EXISTS (SELECT FROM jsonb_array_elements(m.moved -> 'gone_offices') g JOIN teams_decision d
                ON d.id = (g ->> 'recognised_by_id')::bigint AND d.number = s.decision AND d.day = s.decided_on)
            WHEN 'facts' THEN NOT EXISTS (SELECT FROM jsonb_array_elements(s.facts) f
                WHERE NOT m.moved -> 'gone_facts' @> jsonb_build_array(jsonb_build_object('kind', f ->> 0, 'value', f ->> 1))
                  AND NOT EXISTS (SELECT FROM teams_personfact pf WHERE pf.person_id = s.person_id AND pf.kind = f ->> 0
                      AND pf.value = f ->> 1 AND pf.last_day IS NULL)) END
        ))), '[]') AS changes
    FROM sheets_stagedrow s CROSS JOIN LATERAL jsonb_array_elements_text(s.changes) c (name)
    WHERE {MINE} AND s.outcome = 'changed' AND s.person_id IN (SELECT root FROM former)
    GROUP BY s.id
)
UPDATE sheets_stagedrow s SET changes = news.changes, outcome = CASE WHEN news.changes = '[]' THEN 'same' ELSE 'changed' END
FROM news WHERE s.batch_id = %(batch)s AND s.id = news.id
"""  # noqa: S608 - joined from constants of this file

FIND = (
    NO_NAME,
    comparing_found.BY_CODE,
    comparing_ended.WOULD_MAKE,
    comparing_spells.SAME_NUMBER,
    comparing_spells.SAME_NAME,
    *comparing_found.FIND,
    comparing_acts.OTHER_TEAM,
    comparing_acts.TEAM_OF_OFFICE,
    comparing_doubts.ANEW,
    comparing_doubts.CEASED,
    comparing_doubts.ELSEWHERE,
    comparing_doubts.SETTLED,
    comparing_found.OFFICE,
    comparing_spells.ANOTHER_OFFICE,
    comparing_doubts.SAME_OFFICE,
    *comparing_doubts.ORDER,
)
JUDGE = (
    LEVEL_KNOWN,
    CHANGED,
    KNOWN_BEFORE,
    comparing_spells.NO_NEWS,
    comparing_newer.NEWER,
    comparing_ended.WOULD_SERVE,
    comparing_doubts.SKIPPED,
    comparing_doubts.TWO_LEADERS,
    comparing_doubts.ANOTHER_LEADER,
    comparing_acts.STILL_LEADS,
)
