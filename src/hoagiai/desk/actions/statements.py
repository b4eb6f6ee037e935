"""The set-based SQL of reminders: one statement for each kind of notice, whatever the size of the country.

Each inserts at most one notice for a person and day; a second run changes nothing.
"""

# Who does a body's work: people whose position reaches it as their own body or as the one they serve, and the
# bodies it took over. The same answer as `accounts.reach` for these two extents, for all people at once.
_REACHED = """
holder AS (
    SELECT position.user_id, own.id, own.kind, own.level, own.unit_id, own.standard, own.parent_id,
        own.line = ANY(%(state_lines)s) AS state, position.role_code = ANY(%(serving)s) AS serves
    FROM accounts_position position
    JOIN agencies_agency own ON own.id = position.agency_id
    JOIN accounts_user person ON person.id = position.user_id AND person.is_active
    WHERE position.role_code = ANY(%(roles)s) AND position.valid_from <= %(on)s
      AND (position.valid_to IS NULL OR position.valid_to >= %(on)s){near}
), reached AS MATERIALIZED (
    SELECT user_id, id AS agency_id FROM holder
    UNION
    SELECT holder.user_id, former.id FROM holder
    JOIN places_containment inside ON inside.whole_id = holder.unit_id
    JOIN agencies_agency former ON former.unit_id = inside.part_id AND former.kind = holder.kind
      AND former.level = holder.level AND (former.standard OR former.kind = %(committee)s)
    WHERE holder.standard OR holder.kind = %(committee)s
    UNION
    SELECT holder.user_id, above.id FROM holder
    JOIN agencies_agency above ON above.id = holder.parent_id AND above.level = holder.level
      AND above.unit_id IS NOT DISTINCT FROM holder.unit_id
    WHERE holder.serves
    UNION
    SELECT holder.user_id, committee.id FROM holder
    JOIN places_containment inside ON inside.whole_id = holder.unit_id
    JOIN agencies_agency committee ON committee.unit_id = inside.part_id
      AND committee.kind = %(committee)s AND committee.level = holder.level
    WHERE holder.serves AND holder.state
)"""

REACHED = _REACHED.format(near="")

# The same for a few bodies, named by the table `concerned` (agency_id): only positions that can reach them are read.
REACHED_NEAR = _REACHED.format(
    near="""
      AND (own.unit_id IS NULL OR own.unit_id IN (
        SELECT inside.whole_id FROM concerned JOIN agencies_agency body ON body.id = concerned.agency_id
        JOIN places_containment inside ON inside.part_id = body.unit_id))"""
)

# The deadlines of open work, each with the day from which an entry counts for it: the deadline of the assignment
# itself, the end of each earlier window of its task, and the end of each period of a recurring task within the
# plan's period, or the day its words tell ("trước ngày 05 hằng tháng"). The last two ask for nothing once an entry was made for them.
OPEN_WORK = """
    SELECT assignment.id, assignment.code, assignment.agency_id, deadline.due_on, deadline.since,
        trim(task.ref || ' ' || task.title) AS words,
        replace(body.name, 'Ủy ban nhân dân', 'UBND') AS body
    FROM plans_assignment assignment
    JOIN plans_task task ON task.id = assignment.task_id
    JOIN plans_plan plan ON plan.id = task.plan_id AND plan.state = 'issued'
    JOIN agencies_agency body ON body.id = assignment.agency_id
    JOIN (
        SELECT own.id, own.due_on, true AS main, coalesce((
                SELECT max(begun.start) FROM plans_taskwindow begun
                WHERE begun.task_id = own.task_id AND begun.start <= own.due_on), own.given_on) AS since
        FROM plans_assignment own WHERE own.due_on = ANY(%(deadlines)s)
        UNION
        SELECT own.id, slot."end", false, coalesce(slot.start, own.given_on)
        FROM plans_taskwindow slot JOIN plans_task owed ON owed.id = slot.task_id
        JOIN plans_assignment own ON own.task_id = owed.id
        WHERE slot."end" = ANY(%(deadlines)s) AND slot."end" >= own.given_on
          AND (owed.ends_on IS NULL OR slot."end" < owed.ends_on) AND slot."end" IS DISTINCT FROM own.due_on
        UNION
        SELECT own.id, period.last, false, greatest(period.first, own.given_on)
        FROM unnest(%(recurrences)s::text[], %(firsts)s::date[], %(lasts)s::date[])
            AS period(recurrence, first, last)
        JOIN plans_task owed ON owed.recurrence = period.recurrence
        JOIN plans_plan of ON of.id = owed.plan_id AND of.state = 'issued'
        JOIN plans_assignment own ON own.task_id = owed.id
        WHERE period.last >= greatest(own.given_on, owed.starts_on, of.period_from)
          AND period.last <= least(owed.ends_on, of.period_to) AND period.last IS DISTINCT FROM own.due_on
          AND owed.id <> ALL(%(told)s)
          AND NOT EXISTS (SELECT FROM plans_taskwindow same
                          WHERE same.task_id = owed.id AND same."end" = period.last)
        UNION
        SELECT own.id, period.last, false, greatest(period.first, own.given_on)
        FROM unnest(%(owing)s::bigint[], %(since_days)s::date[], %(due_days)s::date[])
            AS period(task, first, last)
        JOIN plans_task owed ON owed.id = period.task
        JOIN plans_plan of ON of.id = owed.plan_id
        JOIN plans_assignment own ON own.task_id = owed.id
        WHERE period.last >= greatest(own.given_on, owed.starts_on, of.period_from)
          AND period.last <= least(owed.ends_on, of.period_to) AND period.last IS DISTINCT FROM own.due_on
          AND NOT EXISTS (SELECT FROM plans_taskwindow same
                          WHERE same.task_id = owed.id AND same."end" = period.last)
    ) deadline ON deadline.id = assignment.id
    WHERE assignment.role = ANY(%(answerable)s)
      AND assignment.state = ANY(%(open)s) AND assignment.given_on <= %(on)s
      AND (assignment.withdrawn_on IS NULL OR assignment.withdrawn_on > %(on)s)
      AND (deadline.main OR NOT EXISTS (
        SELECT FROM plans_progress entry
        WHERE entry.assignment_id = assignment.id AND entry.day >= deadline.since))"""

LINE = """jsonb_agg(jsonb_build_object('words', words, 'body', body, 'code', code, 'due', due_on) ORDER BY place)
        FILTER (WHERE place <= 10)"""

COLUMNS = "INSERT INTO desk_notice (user_id, kind, subject, day, words, url, lines, made_at)"


def _number(count: str) -> str:
    return f"replace(to_char({count}, 'FM999,999,999'), ',', '.')"


_PAST = "count(*) FILTER (WHERE due_on < %(on)s)"
_AHEAD = "count(*) FILTER (WHERE due_on >= %(on)s)"

REMIND = f"""
WITH work AS MATERIALIZED ({OPEN_WORK}), {REACHED}, told AS (
    SELECT reached.user_id, work.*,
        row_number() OVER (PARTITION BY reached.user_id ORDER BY work.due_on, work.id) AS place
    FROM work JOIN reached USING (agency_id)
)
{COLUMNS}
SELECT user_id, %(kind)s, '', %(on)s, concat_ws(', ',
        CASE WHEN {_PAST} > 0 THEN {_number(_PAST)} || ' việc đã quá hạn' END,
        CASE WHEN {_AHEAD} > 0 THEN {_number(_AHEAD)} || ' việc sắp đến hạn' END),
    %(url)s, {LINE}, now()
FROM told GROUP BY user_id
ON CONFLICT DO NOTHING
"""  # noqa: S608 - made of constants

SILENCE = f"""
WITH RECURSIVE work AS MATERIALIZED ({OPEN_WORK}
      AND NOT EXISTS (
        SELECT FROM plans_progress entry
        WHERE entry.assignment_id = assignment.id AND entry.day >= deadline.since)
), step AS (
    SELECT body.id AS agency_id, body.parent_id AS above_id
    FROM agencies_agency body WHERE body.id IN (SELECT agency_id FROM work)
    UNION ALL
    SELECT step.agency_id, gone.parent_id FROM step JOIN agencies_agency gone ON gone.id = step.above_id
    WHERE gone.valid_to < %(on)s OR gone.valid_from > %(on)s
), superior AS (
    SELECT step.agency_id, coalesce(ministry.id, body.id) AS above_id
    FROM step JOIN agencies_agency body ON body.id = step.above_id
    LEFT JOIN agencies_agency ministry ON body.kind = 'government' AND ministry.kind = 'ministry_of_justice'
      AND ministry.level = 'central' AND ministry.id <> step.agency_id
      AND (ministry.valid_to IS NULL OR ministry.valid_to >= %(on)s)
      AND (ministry.valid_from IS NULL OR ministry.valid_from <= %(on)s)
    WHERE (body.valid_to IS NULL OR body.valid_to >= %(on)s)
      AND (body.valid_from IS NULL OR body.valid_from <= %(on)s)
), candidate AS (
    SELECT DISTINCT position.agency_id AS above_id, position.user_id,
        position.role_code = ANY(%(leaders)s) AS leads
    FROM accounts_position position
    JOIN accounts_user person ON person.id = position.user_id AND person.is_active
    WHERE position.agency_id IN (SELECT above_id FROM superior) AND position.role_code = ANY(%(roles)s)
      AND position.valid_from <= %(on)s AND (position.valid_to IS NULL OR position.valid_to >= %(on)s)
), leader AS (
    SELECT DISTINCT above_id, user_id FROM candidate WHERE leads OR NOT EXISTS (
        SELECT FROM candidate other WHERE other.above_id = candidate.above_id AND other.leads)
), told AS (
    SELECT leader.user_id, work.*,
        row_number() OVER (PARTITION BY leader.user_id ORDER BY work.body, work.id) AS place
    FROM work JOIN superior USING (agency_id) JOIN leader USING (above_id)
)
{COLUMNS}
SELECT user_id, %(kind)s, '', %(on)s, {_number("count(DISTINCT agency_id)")}
        || ' cơ quan cấp dưới để quá hạn mà chưa báo cáo gì (' || {_number("count(*)")} || ' việc)',
    %(url)s, {LINE}, now()
FROM told GROUP BY user_id
ON CONFLICT DO NOTHING
"""  # noqa: S608 - made of constants

NUMBERING = f"""
WITH work AS MATERIALIZED (
    SELECT plan.id, plan.code, plan.issuer_id AS agency_id, plan.title AS words, NULL::date AS due_on,
        replace(body.name, 'Ủy ban nhân dân', 'UBND') || ' · chưa ghi ' || concat_ws(', ',
            CASE WHEN plan.number = '' THEN 'số' END,
            CASE WHEN plan.issued_on IS NULL THEN 'ngày' END) AS body
    FROM plans_plan plan JOIN agencies_agency body ON body.id = plan.issuer_id
    WHERE plan.state = 'issued' AND (plan.number = '' OR plan.issued_on IS NULL)
      AND (plan.published_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= %(last)s
), {REACHED}, told AS (
    SELECT reached.user_id, work.*,
        row_number() OVER (PARTITION BY reached.user_id ORDER BY work.id) AS place
    FROM work JOIN reached USING (agency_id)
)
{COLUMNS}
SELECT user_id, %(kind)s, '', %(on)s, {_number("count(*)")}
        || ' kế hoạch ban hành đã quá một ngày làm việc mà chưa ghi đủ số, ngày (' || %(source)s || ')',
    %(url)s, {LINE}, now()
FROM told GROUP BY user_id
ON CONFLICT DO NOTHING
"""  # noqa: S608 - made of constants

# Who holds the right to sign a reorganisation today: those of its place; where nobody does, and for the whole
# country, those who hold it everywhere; beside them who did sign, while they hold it.
_SIGNERS = """
holding AS (
    SELECT act.id AS act_id, position.user_id, position.user_id = act.signed_by_id AS signed,
        EXISTS (SELECT FROM places_containment inside
                WHERE inside.whole_id = own.unit_id AND inside.part_id = act.place_id) AS near,
        position.role_code = ANY(%(everywhere)s) AS everywhere
    FROM borders_reorganisation act
    JOIN accounts_position position ON position.role_code = ANY(%(everywhere)s) OR position.role_code = ANY(%(placed)s)
    JOIN agencies_agency own ON own.id = position.agency_id
    JOIN accounts_user person ON person.id = position.user_id AND person.is_active
    WHERE act.state = ANY(%(states)s) AND position.valid_from <= %(on)s
      AND (position.valid_to IS NULL OR position.valid_to >= %(on)s)
), signer AS (
    SELECT DISTINCT act_id, user_id FROM holding
    WHERE near OR (everywhere AND (signed OR NOT EXISTS (
        SELECT FROM holding other WHERE other.act_id = holding.act_id AND other.near)))
)"""

# Whoever may sign a reorganisation, while villages or teams that arose since have no place to go to.
UNSETTLED = f"""
WITH {_SIGNERS}
{COLUMNS}
SELECT signer.user_id, %(kind)s, act.code::text, %(on)s, {_number("waiting.many")}
        || ' thôn, tổ dân phố, tổ hòa giải phát sinh sau khi ký chưa biết về đâu: ' || act.title,
    replace(%(url)s, %(code)s, act.code::text), '[]', now()
FROM borders_reorganisation act JOIN signer ON signer.act_id = act.id
CROSS JOIN LATERAL (
    SELECT (SELECT count(*) FROM borders_villagemove village WHERE village.reorganisation_id = act.id
            AND village.target_id IS NULL AND village.planned_id IS NULL)
         + (SELECT count(*) FROM borders_teammove team WHERE team.reorganisation_id = act.id
            AND team.target_id IS NULL AND team.planned_id IS NULL) AS many
) waiting
WHERE waiting.many > 0
ON CONFLICT DO NOTHING
"""  # noqa: S608 - made of constants

# A reorganisation did not go on: whoever may sign it hears why, of a draft whoever drafted it. The same words once a day.
TROUBLE = f"""
WITH {_SIGNERS}, told AS (
    SELECT user_id FROM signer WHERE act_id = %(act)s
    UNION SELECT drafted_by_id FROM borders_reorganisation
    WHERE id = %(act)s AND signed_by_id IS NULL
)
{COLUMNS}
SELECT user_id, %(kind)s, %(subject)s, %(on)s::date, %(words)s, %(url)s, '[]', now() FROM told
ON CONFLICT (user_id, kind, subject, day) DO UPDATE SET
    words = excluded.words, made_at = excluded.made_at, read_at = NULL, mailed_at = NULL
WHERE desk_notice.words <> excluded.words
"""  # noqa: S608 - made of constants

# Handed in since the last run and still waiting; for those who accept for the issuer.
REPORTED = f"""
WITH work AS MATERIALIZED (
    SELECT assignment.id, assignment.code, plan.issuer_id AS agency_id, assignment.due_on,
        trim(task.ref || ' ' || task.title) AS words,
        replace(body.name, 'Ủy ban nhân dân', 'UBND') AS body
    FROM plans_assignment assignment
    JOIN plans_task task ON task.id = assignment.task_id
    JOIN plans_plan plan ON plan.id = task.plan_id AND plan.state = 'issued'
    JOIN agencies_agency body ON body.id = assignment.agency_id
    WHERE assignment.state = 'reported' AND EXISTS (
        SELECT FROM plans_progress entry WHERE entry.assignment_id = assignment.id AND entry.final
          AND (entry.made_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date >= %(since)s
          AND (entry.made_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < %(on)s)
), {REACHED}, told AS (
    SELECT reached.user_id, work.*,
        row_number() OVER (PARTITION BY reached.user_id ORDER BY work.due_on, work.id) AS place
    FROM work JOIN reached USING (agency_id)
)
{COLUMNS}
SELECT user_id, %(kind)s, '', %(on)s, {_number("count(*)")} || ' báo cáo hoàn thành mới chờ nghiệm thu',
    %(url)s, {LINE}, now()
FROM told GROUP BY user_id
ON CONFLICT DO NOTHING
"""  # noqa: S608 - made of constants

# The people of one body hear of one happening; the newest of a day on the same matter replaces the one before.
TELL = f"""
WITH concerned AS (SELECT %(agency)s::bigint AS agency_id), {REACHED_NEAR}
{COLUMNS}
SELECT DISTINCT user_id, %(kind)s, %(subject)s, %(on)s::date, %(words)s, %(url)s, %(lines)s::jsonb, now()
FROM reached JOIN concerned USING (agency_id)
WHERE user_id <> %(by)s
ON CONFLICT (user_id, kind, subject, day) DO UPDATE SET
    words = excluded.words, url = excluded.url, lines = excluded.lines, made_at = excluded.made_at,
    read_at = NULL, mailed_at = NULL
"""  # noqa: S608 - made of constants

# A plan was issued: the people of the bodies that got work hear of theirs, one notice each. Who works for more than
# one body hears once.
ISSUED = f"""
WITH work AS MATERIALIZED (
    SELECT assignment.id, assignment.code, assignment.agency_id, assignment.due_on,
        trim(task.ref || ' ' || task.title) AS words,
        replace(body.name, 'Ủy ban nhân dân', 'UBND') AS body
    FROM plans_assignment assignment
    JOIN plans_task task ON task.id = assignment.task_id AND task.plan_id = %(plan)s
    JOIN agencies_agency body ON body.id = assignment.agency_id
    WHERE assignment.withdrawn_on IS NULL
), concerned AS (
    SELECT DISTINCT agency_id FROM work
), {REACHED_NEAR}, told AS (
    SELECT reached.user_id, work.*,
        row_number() OVER (PARTITION BY reached.user_id ORDER BY work.due_on, work.id) AS place
    FROM work JOIN reached USING (agency_id) WHERE reached.user_id <> %(by)s
)
{COLUMNS}
SELECT user_id, %(kind)s, %(subject)s, %(on)s::date, %(words)s || ', giao ' || {_number("count(*)")} || ' việc',
    %(url)s, {LINE}, now()
FROM told GROUP BY user_id
ON CONFLICT DO NOTHING
"""  # noqa: S608 - made of constants

# The late bodies of one task are urged, each at most once a day; their people hear of it. Gives how many of both.
URGE = f"""
WITH urged AS (
    INSERT INTO desk_urging (assignment_id, day, words, made_by_id, made_at)
    SELECT assignment.id, %(on)s, %(message)s, %(by)s, now()
    FROM plans_assignment assignment
    WHERE assignment.task_id = %(task)s AND assignment.due_on < %(on)s
      AND assignment.role = ANY(%(answerable)s) AND assignment.state = ANY(%(open)s)
      AND assignment.given_on <= %(on)s
      AND (assignment.withdrawn_on IS NULL OR assignment.withdrawn_on > %(on)s)
    ON CONFLICT DO NOTHING
    RETURNING assignment_id
), late AS (
    SELECT assignment.id, assignment.code, assignment.agency_id, assignment.due_on
    FROM urged JOIN plans_assignment assignment ON assignment.id = urged.assignment_id
), concerned AS (
    SELECT DISTINCT agency_id FROM late
), {REACHED_NEAR}, told AS (
    {COLUMNS}
    SELECT DISTINCT user_id, %(kind)s, 'work-' || late.id, %(on)s::date, %(words)s,
        replace(%(url)s, %(blank)s, late.code::text),
        jsonb_build_array(jsonb_build_object(
            'words', %(title)s::text, 'body', %(message)s::text, 'code', late.code, 'due', late.due_on)),
        now()
    FROM reached JOIN late USING (agency_id)
    WHERE user_id <> %(by)s
    ON CONFLICT DO NOTHING
    RETURNING user_id
)
SELECT (SELECT count(*) FROM urged), (SELECT count(DISTINCT user_id) FROM told)
"""  # noqa: S608 - made of constants
