"""The SQL that says which rows of mediators a person must look at, or mend, before anything is written."""

from hoagiai.sheets.actions.comparing_found import MINE

# An office that this list does not end.
STAYS = """o.id NOT IN (SELECT x.mediator_id FROM sheets_stagedrow x WHERE x.batch_id = %(batch)s
    AND x.mediator_id IS NOT NULL AND x.last_day IS NOT NULL AND x.outcome <> 'refused')"""

# Two rows of one office: of people merged since, the second says nothing new; else it is a row too many. Spells of one
# person that stand apart are no such rows.
SAME_OFFICE = """
UPDATE sheets_stagedrow s SET outcome = CASE WHEN twin.merged THEN 'same' ELSE 'refused' END,
    why = CASE WHEN twin.merged THEN 'Cùng một người với dòng ' || twin.line || ': hai hồ sơ đã được gộp.'
               ELSE 'Trùng với dòng ' || twin.line || ' của trang “' || twin.sheet || '”.' END
FROM (
    SELECT r.id, first_value(r.line) OVER same AS line, first_value(r.sheet) OVER same AS sheet,
        row_number() OVER same AS turn, EXISTS (SELECT FROM teams_person f WHERE f.merged_into_id = r.person_id) AS merged
    FROM sheets_stagedrow r JOIN teams_person p ON p.id = r.person_id
    WHERE r.batch_id = %(batch)s AND r.register = 'mediators' AND r.outcome = 'new'
      AND (r.again_of IS NULL OR r.mediator_id IS NOT NULL)
    WINDOW same AS (
        PARTITION BY r.person_id, coalesce(r.mediator_id::text, r.unit_id || ' ' || coalesce(r.team_id::text, r.team_key))
        ORDER BY r.folded = p.folded DESC, r.identity_hash = p.identity_hash DESC, r.position)
) twin
WHERE s.batch_id = %(batch)s AND s.id = twin.id AND twin.turn > 1
"""

# Somebody who has ceased is not put back by a list that says nothing of it; a later recognition is another office.
ANEW = f"""
UPDATE sheets_stagedrow s SET mediator_id = NULL FROM teams_mediator o
WHERE {MINE} AND o.id = s.mediator_id AND s.last_day IS NULL AND o.last_day < %(on)s AND s.first_day > o.last_day
"""  # noqa: S608 - joined from constants of this file
CEASED = f"""
UPDATE sheets_stagedrow s SET mediator_id = NULL, outcome = 'doubtful', doubt = 'ceased',
    why = 'Sổ ghi người này đã thôi làm hòa giải viên của tổ, đến hết ngày ' || to_char(o.last_day, 'DD/MM/YYYY')
        || '. Được công nhận lại, là người khác, hay danh sách đã cũ?'
FROM teams_mediator o
WHERE {MINE} AND o.id = s.mediator_id AND s.last_day IS NULL AND o.last_day < %(on)s AND s.outcome = 'new'
"""  # noqa: S608 - joined from constants of this file

# Somebody who is in another team, or left it on the very day, unless this list says that they left it.
ELSEWHERE = f"""
UPDATE sheets_stagedrow s SET outcome = 'doubtful', doubt = found.doubt,
    why = 'Người này (' || found.told || ') ' || found.was || ' ở ' || found.team || '. Ghi thêm vào tổ này?'
FROM (
    SELECT DISTINCT ON (s.id) s.id, tp.name || CASE WHEN tp.unit_id = s.unit_id THEN '' ELSE ', ' || u.name END AS team,
        CASE WHEN s.identity_hash <> '' AND s.identity_hash = p.identity_hash THEN 'number' ELSE 'team' END AS doubt,
        CASE WHEN s.identity_hash <> '' AND s.identity_hash = p.identity_hash THEN 'cùng số định danh'
             ELSE 'cùng họ tên, ngày sinh hoặc số điện thoại' END AS told,
        CASE WHEN s.last_day IS NULL THEN 'đang' ELSE 'đã thôi' END AS was
    FROM sheets_stagedrow s
    JOIN teams_mediator o ON o.person_id = s.person_id
     AND CASE WHEN s.last_day IS NULL THEN o.last_day IS NULL OR o.last_day >= %(on)s ELSE o.last_day = s.last_day END
    JOIN teams_person p ON p.id = s.person_id
    JOIN teams_teamperiod tp ON tp.team_id = o.team_id AND tp.last_day IS NULL JOIN places_unit u ON u.id = tp.unit_id
    WHERE {MINE} AND s.mediator_id IS NULL AND s.outcome = 'new'
      AND o.team_id IS DISTINCT FROM s.team_id
      AND (s.last_day IS NOT NULL OR {STAYS})
    ORDER BY s.id, o.id
) found
WHERE s.batch_id = %(batch)s AND s.id = found.id
"""  # noqa: S608 - joined from constants of this file

# What a person said of doubtful rows holds through every comparing.
SETTLED = """
UPDATE sheets_stagedrow s SET
    outcome = 'new', doubt = '', why = '',
    person_id = CASE WHEN s.settled = 'same' THEN coalesce(s.chosen_id, s.person_id) END,
    mediator_id = NULL
WHERE s.batch_id = %(batch)s AND s.outcome = 'doubtful' AND s.doubt IN ('alike', 'many', 'number', 'team', 'ceased')
  AND (s.settled = 'new' OR (s.settled = 'same' AND coalesce(s.chosen_id, s.person_id) IS NOT NULL))
"""

SKIPPED = """
UPDATE sheets_stagedrow s SET outcome = 'refused', doubt = '', why = 'Người nhập chọn không ghi dòng này.'
WHERE s.batch_id = %(batch)s AND s.outcome <> 'refused' AND s.settled = 'skip'
"""

# An office that ends before it begins, or in a team that is no more, cannot be written.
_REFUSED = "UPDATE sheets_stagedrow s SET outcome = 'refused', doubt = '', why ="
_WRONG_DAYS = """'Ngày thôi (đến hết ' || to_char({last}, 'DD/MM/YYYY') || ') trước ngày được công nhận ('
    || to_char({first}, 'DD/MM/YYYY') || '). Hãy sửa một trong hai ngày'
    || CASE WHEN s.first_day IS NULL THEN ', hoặc ghi cả ngày công nhận nếu là lần làm trước.' ELSE '.' END"""
_FIRST, _LAST = "coalesce(s.first_day, o.first_day)", "coalesce(s.last_day, o.last_day)"
ORDER = (
    f"{_REFUSED} {_WRONG_DAYS.format(first='s.first_day', last='s.last_day')} WHERE {MINE} AND s.first_day > s.last_day",
    f"{_REFUSED} {_WRONG_DAYS.format(first=_FIRST, last=_LAST)} FROM teams_mediator o "
    f"WHERE {MINE} AND o.id = s.mediator_id AND {_FIRST} > {_LAST}",
    f"{_REFUSED} 'Sổ ghi người này làm tổ trưởng từ ngày ' || to_char(l.first_day, 'DD/MM/YYYY') || ', sau ngày thôi. "
    f"Hãy kiểm tra lại ngày thôi.' FROM teams_leadership l "
    f"WHERE {MINE} AND s.last_day IS NOT NULL AND l.mediator_id = s.mediator_id AND l.first_day > s.last_day",
    f"{_REFUSED} 'Sổ ghi người này làm tổ trưởng đến hết ngày ' || to_char(l.last_day, 'DD/MM/YYYY') || ', trước ngày được "
    f"công nhận. Hãy kiểm tra lại ngày công nhận.' FROM teams_leadership l "
    f"WHERE {MINE} AND l.mediator_id = s.mediator_id AND l.last_day < s.first_day",
    f"{_REFUSED} 'Tổ hòa giải này đã giải thể, đến hết ngày ' || to_char(t.dissolved_on, 'DD/MM/YYYY') || '.' "
    f"FROM teams_team t WHERE {MINE} AND t.id = s.team_id AND s.mediator_id IS NULL AND s.last_day IS NULL "
    "AND t.dissolved_on < %(on)s",
)

# A team has one leader: a list that names two, or another than the register, is looked at.
TWO_LEADERS = f"""
UPDATE sheets_stagedrow s SET outcome = 'doubtful', doubt = 'leaders',
    why = 'Danh sách ghi từ hai tổ trưởng trở lên cho một tổ; ai là tổ trưởng?'
FROM (
    SELECT id, row_number() OVER (PARTITION BY unit_id, coalesce(team_id::text, team_key)
                                  ORDER BY said_leader IS TRUE DESC, position) AS turn
    FROM sheets_stagedrow s WHERE {MINE} AND s.leads AND s.last_day IS NULL
) found
WHERE s.batch_id = %(batch)s AND s.id = found.id AND found.turn > 1 AND s.outcome <> 'doubtful'
"""  # noqa: S608 - joined from constants of this file

ANOTHER_LEADER = f"""
UPDATE sheets_stagedrow s SET outcome = 'doubtful', doubt = 'leader', why = CASE
    WHEN found.first_day > %(on)s THEN 'Sổ ghi tổ trưởng từ ngày ' || to_char(found.first_day, 'DD/MM/YYYY') || ' là '
        || found.full_name || '. Ghi người này làm tổ trưởng đến trước ngày ấy?'
    ELSE 'Sổ đang ghi tổ trưởng là ' || found.full_name || '. Ghi người mới làm tổ trưởng thay?' END
FROM (
    SELECT DISTINCT ON (s.id) s.id, p.full_name, l.first_day
    FROM sheets_stagedrow s
    JOIN teams_mediator o ON o.team_id = s.team_id AND o.id IS DISTINCT FROM s.mediator_id
    JOIN teams_leadership l ON l.mediator_id = o.id AND (l.last_day IS NULL OR l.last_day >= %(on)s)
    JOIN teams_person p ON p.id = o.person_id
    WHERE {MINE} AND s.leads AND s.last_day IS NULL AND s.said_leader IS NULL
      AND (s.outcome = 'new' OR s.outcome = 'changed' AND s.changes ? 'leads')
      AND {STAYS}
    ORDER BY s.id, l.first_day NULLS FIRST
) found
WHERE s.batch_id = %(batch)s AND s.id = found.id
"""  # noqa: S608 - joined from constants of this file
