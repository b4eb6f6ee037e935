"""The SQL that finds one person twice in a list: two spells that stand apart in time, or a row too many."""

from hoagiai.sheets.actions.comparing_found import MINE

# A row begins on its first day; one that says no day at all holds now, and one that only ends began before all others.
_START = "coalesce(first_day, CASE WHEN last_day IS NULL THEN 'infinity'::date ELSE '-infinity'::date END)"

# The same number, or the same name and year in the same team. Only what is there more than once is looked at closely.
# Of spells that stand apart each is kept; all but the last say whose they are in `again_of`.
_TWICE = """
WITH alike AS MATERIALIZED (
    SELECT id, position, line, sheet, first_day, last_day, CASE WHEN mediator_id IS NULL THEN {start} END AS start, {names}
    FROM (
        SELECT id, position, line, sheet, first_day, last_day, unit_id, mediator_id, team_id, team_key, folded, birth_year,
            sex, identity_hash, count(*) OVER (PARTITION BY {key}) AS many
        FROM sheets_stagedrow
        WHERE batch_id = %(batch)s AND register = 'mediators' AND outcome <> 'refused' AND {which}
    ) every WHERE many > 1
), spells AS (
    SELECT *, row_number() OVER same AS turn, first_value(id) OVER same AS head,
        lag(line) OVER same AS other_line, lag(sheet) OVER same AS other_sheet, lag(last_day) OVER same AS other_last,
        coalesce(lag(first_day) OVER same = first_day, lag(first_day) OVER same IS NULL AND first_day IS NULL)
            AND lag(last_day) OVER same IS NOT DISTINCT FROM last_day AS equal,
        max(coalesce(last_day, 'infinity')) OVER (same ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM alike WINDOW same AS (PARTITION BY {keys} ORDER BY start, position)
), judged AS (
    SELECT *, turn = 1 OR start IS NOT NULL AND coalesce(first_day, '-infinity') > before AS apart FROM spells
), latest AS (
    SELECT DISTINCT ON (head) head, id AS latest, line AS latest_line, sheet AS latest_sheet
    FROM judged WHERE apart ORDER BY head, start DESC, turn DESC
)
UPDATE sheets_stagedrow s SET outcome = CASE WHEN apart THEN s.outcome ELSE 'refused' END,
    again_of = CASE WHEN apart THEN latest END, why = CASE
        WHEN apart THEN 'Cùng một người với dòng ' || latest_line || ' của trang “' || latest_sheet
            || '”: được hiểu là một lần làm khác của người ấy.'
        WHEN equal OR found.start IS NULL THEN 'Trùng với dòng ' || other_line || ' của trang “' || other_sheet || '”.'
        WHEN found.first_day IS NULL AND other_last IS NOT NULL
            THEN 'Trùng với dòng ' || other_line || ' của trang “' || other_sheet || '” (thôi, đến hết ngày '
                || to_char(other_last, 'DD/MM/YYYY') || '). Nếu người này đã trở lại, hãy ghi ngày công nhận lại ở dòng này.'
        ELSE 'Cùng một người, cùng tổ với dòng ' || other_line || ' của trang “' || other_sheet
            || '” mà thời gian làm chồng lên nhau. Hãy sửa ngày công nhận hoặc ngày thôi ở một trong hai dòng.' END
FROM judged found JOIN latest USING (head)
WHERE s.batch_id = %(batch)s AND s.id = found.id AND NOT (apart AND found.id = latest)
"""
_PLACE = {"unit_id": "unit_id", "place": "coalesce(mediator_id::text, team_id::text, team_key)"}


def _twice(which: str, key: dict[str, str]) -> str:
    names = ", ".join(f"{said} AS {name}" for name, said in key.items())
    return _TWICE.format(
        which=which, start=_START, names=names, key=", ".join(key.values()), keys=", ".join(key)
    )


SAME_NUMBER = _twice("identity_hash <> ''", _PLACE | {"identity_hash": "identity_hash"})
SAME_NAME = _twice("true", _PLACE | {name: name for name in ("folded", "birth_year", "sex", "identity_hash")})

# An office that two spells would take for theirs is that of the earlier one; the later one begins another.
ANOTHER_OFFICE = f"""
UPDATE sheets_stagedrow s SET mediator_id = NULL FROM sheets_stagedrow e
WHERE {MINE} AND s.code = '' AND e.batch_id = %(batch)s AND e.again_of IS NOT NULL AND e.outcome <> 'refused'
  AND e.mediator_id = s.mediator_id AND e.again_of = coalesce(s.again_of, s.id) AND e.last_day < s.first_day
"""  # noqa: S608 - joined from constants of this file

# What is true of the person now stands in the row of the last spell; the others speak of their office alone.
_OFFICE_ALONE = """s.changes - ARRAY['full_name', 'sex', 'birth_date', 'birth_year', 'ethnicity', 'address', 'phone',
    'identity_number', 'facts']"""
NO_NEWS = f"""
UPDATE sheets_stagedrow s SET changes = {_OFFICE_ALONE},
    outcome = CASE WHEN {_OFFICE_ALONE} = '[]' THEN 'same' ELSE 'changed' END
WHERE {MINE} AND s.again_of IS NOT NULL AND s.outcome = 'changed'
"""  # noqa: S608 - joined from constants of this file
