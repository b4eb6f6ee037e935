"""The SQL that writes offices, who leads, and who signed the decisions on them."""

ROWS = "s.batch_id = %(batch)s AND s.register = 'mediators' AND s.outcome IN ('new', 'changed')"

# From the day the list says; unsaid, from the day of the list or from before the register begins, as was chosen.
# Somebody who comes back begins again on the day of the list.
OFFICES = f"""
INSERT INTO teams_mediator (id, code, person_id, team_id, first_day, recognised_by_id, last_day, ending)
SELECT s.mediator_id, gen_random_uuid(), s.person_id, s.team_id,
       CASE WHEN back.last_day IS NOT NULL THEN greatest(back.last_day + 1, %(on)s::date)
            WHEN s.last_day IS NULL OR s.last_day >= %(on)s THEN coalesce(s.first_day, %(since)s::date)
            ELSE s.first_day END,
       CASE WHEN back.last_day IS NULL THEN s.decision_id END, s.last_day,
       CASE WHEN s.last_day IS NULL THEN '' ELSE s.ending END
FROM sheets_stagedrow s JOIN batch_touched x ON x.tbl = 'teams_mediator' AND x.id = s.mediator_id
LEFT JOIN LATERAL (
    SELECT max(o.last_day) AS last_day FROM teams_mediator o
    WHERE o.person_id = s.person_id AND o.team_id = s.team_id AND s.last_day IS NULL
      AND (s.first_day IS NULL OR s.first_day <= o.last_day)) back ON true
WHERE {ROWS} AND s.outcome = 'new'
"""  # noqa: S608 - joined from constants of this file

_OF_OFFICE = "ARRAY['recognised_on', 'ended_on', 'ending', 'decision']"
OFFICES_WERE = f"""
INSERT INTO batch_touched SELECT 'teams_mediator', o.id, to_jsonb(o)
FROM sheets_stagedrow s JOIN teams_mediator o ON o.id = s.mediator_id
WHERE {ROWS} AND s.outcome = 'changed' AND s.changes ?| {_OF_OFFICE}
"""  # noqa: S608 - joined from constants of this file

OFFICES_CHANGE = f"""
UPDATE teams_mediator o SET
    first_day = CASE WHEN s.changes ? 'recognised_on' THEN s.first_day ELSE o.first_day END,
    recognised_by_id = CASE WHEN s.changes ? 'decision' THEN s.decision_id
        ELSE coalesce(o.recognised_by_id, s.decision_id) END,
    last_day = CASE WHEN s.changes ? 'ended_on' THEN s.last_day ELSE o.last_day END,
    ending = CASE WHEN s.changes ?| ARRAY['ended_on', 'ending'] AND (s.ending <> '' OR o.last_day IS NULL)
        THEN s.ending ELSE o.ending END
FROM sheets_stagedrow s
WHERE {ROWS} AND s.outcome = 'changed' AND o.id = s.mediator_id AND s.changes ?| {_OF_OFFICE}
"""  # noqa: S608 - joined from constants of this file

# A leadership lasts no longer than the office; one that lasted as long still does, when nobody else ever led.
_ALONE = """NOT EXISTS (SELECT FROM teams_leadership y JOIN teams_mediator z ON z.id = y.mediator_id
    WHERE z.team_id = o.team_id AND y.id <> l.id)"""
_ENDS = f"""(s.changes ? 'ended_on' AND (l.last_day IS NULL OR l.last_day > s.last_day
    OR l.last_day = o.last_day AND {_ALONE}))"""
_BEGINS_ANEW = f"""(s.changes ? 'recognised_on' AND (l.first_day < s.first_day OR l.first_day = o.first_day AND {_ALONE}))"""
LED_WERE = f"""
INSERT INTO batch_touched SELECT 'teams_leadership', l.id, to_jsonb(l)
FROM sheets_stagedrow s JOIN teams_mediator o ON o.id = s.mediator_id JOIN teams_leadership l ON l.mediator_id = o.id
WHERE {ROWS} AND s.outcome = 'changed' AND ({_ENDS} OR {_BEGINS_ANEW})
"""  # noqa: S608 - joined from constants of this file

LED_CHANGE = f"""
UPDATE teams_leadership t SET last_day = found.last_day, first_day = found.first_day
FROM (
    SELECT l.id, CASE WHEN {_ENDS} THEN s.last_day ELSE l.last_day END AS last_day,
        CASE WHEN {_BEGINS_ANEW} THEN s.first_day ELSE l.first_day END AS first_day
    FROM sheets_stagedrow s JOIN teams_mediator o ON o.id = s.mediator_id JOIN teams_leadership l ON l.mediator_id = o.id
    WHERE {ROWS} AND s.outcome = 'changed' AND ({_ENDS} OR {_BEGINS_ANEW})
) found WHERE t.id = found.id
"""  # noqa: S608 - joined from constants of this file

# Who leads on the day of the list makes room for another whom it names; who began later goes on leading.
_NEW_LEADER = "s.leads AND s.last_day IS NULL AND (s.outcome = 'new' OR s.changes ? 'leads')"
_LEADS_ON = "(l.first_day IS NULL OR l.first_day <= %(on)s) AND (l.last_day IS NULL OR l.last_day >= %(on)s)"
LEADERS_WERE = f"""
INSERT INTO batch_touched SELECT 'teams_leadership', l.id, to_jsonb(l)
FROM teams_leadership l JOIN teams_mediator o ON o.id = l.mediator_id
WHERE {_LEADS_ON} AND NOT EXISTS (SELECT FROM batch_touched x WHERE x.tbl = 'teams_leadership' AND x.id = l.id)
  AND EXISTS (
    SELECT 1 FROM sheets_stagedrow s WHERE {ROWS} AND {_NEW_LEADER}
      AND s.team_id = o.team_id AND s.mediator_id <> o.id)
"""  # noqa: S608 - joined from constants of this file

LEADERS_END = f"""
UPDATE teams_leadership l SET last_day = greatest(%(on)s::date - 1, l.first_day)
FROM batch_touched x, teams_mediator o
WHERE x.tbl = 'teams_leadership' AND x.before IS NOT NULL AND l.id = x.id AND {_LEADS_ON} AND o.id = l.mediator_id
  AND x.before ->> 'last_day' IS NOT DISTINCT FROM l.last_day::text
  AND EXISTS (SELECT FROM sheets_stagedrow s WHERE {ROWS} AND {_NEW_LEADER}
      AND s.team_id = o.team_id AND s.mediator_id <> o.id)
"""  # noqa: S608 - joined from constants of this file

_HELD = "(SELECT o.first_day FROM teams_mediator o WHERE o.id = s.mediator_id)"

# The first leader of a team known here leads as long as the office is known; another from the day of the list, until
# the day before somebody who began later.
LEADERS = f"""
WITH wanted AS (
    SELECT s.mediator_id, led.next - 1 AS last_day,
           CASE WHEN led.ever THEN greatest(%(on)s::date, led.last_day + 1, {_HELD})
                WHEN s.outcome = 'new' THEN {_HELD}
                ELSE greatest(coalesce(%(since)s::date, s.first_day), {_HELD}) END AS first_day
    FROM sheets_stagedrow s CROSS JOIN LATERAL (
        SELECT count(*) > 0 AS ever, min(l.first_day) FILTER (WHERE l.first_day > %(on)s) AS next,
            max(l.last_day) FILTER (WHERE l.first_day IS NULL OR l.first_day <= %(on)s) AS last_day
        FROM teams_leadership l JOIN teams_mediator o ON o.id = l.mediator_id WHERE o.team_id = s.team_id
    ) led WHERE {ROWS} AND {_NEW_LEADER}
), written AS (
    INSERT INTO teams_leadership (mediator_id, first_day, last_day)
    SELECT mediator_id, first_day, last_day FROM wanted WHERE (first_day <= last_day) IS NOT FALSE
    ON CONFLICT DO NOTHING RETURNING id
)
INSERT INTO batch_touched (tbl, id) SELECT 'teams_leadership', id FROM written
"""  # noqa: S608 - joined from constants of this file

SIGNERS_WERE = f"""
INSERT INTO batch_touched SELECT DISTINCT ON (d.id) 'teams_decision', d.id, to_jsonb(d)
FROM sheets_stagedrow s JOIN teams_mediator o ON o.id = s.mediator_id JOIN teams_decision d ON d.id = o.recognised_by_id
WHERE {ROWS} AND s.outcome = 'changed' AND s.changes ? 'signer'
"""  # noqa: S608 - joined from constants of this file

SIGNERS = f"""
UPDATE teams_decision d SET signer = said.signer
FROM (
    SELECT DISTINCT ON (o.recognised_by_id) o.recognised_by_id, s.signer
    FROM sheets_stagedrow s JOIN teams_mediator o ON o.id = s.mediator_id
    WHERE {ROWS} AND s.outcome = 'changed' AND s.changes ? 'signer' ORDER BY o.recognised_by_id, s.position
) said
WHERE d.id = said.recognised_by_id
"""  # noqa: S608 - joined from constants of this file

# A team of which no establishing is known is there as soon as its first mediator is; one that the list makes is so already.
_BEGINS = f"""(
    SELECT s.team_id, min(coalesce(s.first_day, %(since)s::date)) AS first_day FROM sheets_stagedrow s
    WHERE {ROWS} AND (s.outcome = 'new' OR s.changes ? 'recognised_on')
      AND s.team_id NOT IN (SELECT id FROM batch_touched WHERE tbl = 'teams_team') GROUP BY s.team_id
) o JOIN teams_team t ON t.id = o.team_id AND t.established_on IS NULL"""  # noqa: S608 - joined from constants of this file
_FIRST = """p.team_id = o.team_id AND p.first_day > o.first_day AND NOT EXISTS (
    SELECT FROM teams_teamperiod y WHERE y.team_id = p.team_id AND y.id <> p.id
      AND (y.first_day IS NULL OR y.first_day < p.first_day))"""
TEAMS_WERE = f"INSERT INTO batch_touched SELECT 'teams_teamperiod', p.id, to_jsonb(p) FROM {_BEGINS} JOIN teams_teamperiod p ON {_FIRST}"  # noqa: S608
TEAMS_BEGIN = f"UPDATE teams_teamperiod p SET first_day = o.first_day FROM {_BEGINS} WHERE {_FIRST}"  # noqa: S608

STATEMENTS = (
    SIGNERS_WERE, SIGNERS, OFFICES_WERE, LED_WERE, LED_CHANGE, OFFICES_CHANGE, OFFICES,
    LEADERS_WERE, LEADERS_END, LEADERS, TEAMS_WERE, TEAMS_BEGIN,
)  # fmt: skip
