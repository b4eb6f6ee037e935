"""Write a list into the registers: one transaction, a fixed number of statements but for new villages and teams."""

from collections.abc import Sequence
from itertools import count
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.sheets import acts
from hoagiai.sheets.actions import looking, writing_offices, writing_people, writing_places
from hoagiai.sheets.actions.comparing import LEARN, compare, counts_of
from hoagiai.sheets.actions.new_places import make_teams, make_villages, since
from hoagiai.sheets.actions.staging import _lock, taken
from hoagiai.sheets.errors import NothingToApply
from hoagiai.sheets.models import Batch
from hoagiai.sheets.progress import tell
from hoagiai.sheets.terms import BatchState, Outcome

# Digests and earlier states of the rows touched, so that the whole can be taken back. The digest is of the columns of
# that moment, which are kept with the list: a column that an upgrade adds changes no row.
KEEP = """
INSERT INTO sheets_effect (batch_id, "table", row_id, before, after)
SELECT %(batch)s, '{table}', t.id, min(x.before::text)::jsonb, md5(t::text)
FROM batch_touched x JOIN {table} t ON t.id = x.id WHERE x.tbl = '{table}' GROUP BY t.id
"""
_COLUMNS = """
SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
WHERE c.oid = ANY(%s::text[]::regclass[]) AND a.attnum > 0 AND NOT a.attisdropped GROUP BY 1
"""
TOUCHED = "CREATE TEMPORARY TABLE batch_touched (tbl text NOT NULL, id bigint NOT NULL, before jsonb)"
TOUCHED_BY_ROW = "CREATE INDEX ON batch_touched (tbl, id)"
KNOW = f"ANALYZE batch_touched; {LEARN}"
KNOW_AGAIN = (writing_places.SERVE, writing_people.PEOPLE, writing_offices.OFFICES, writing_offices.LEADERS)
"""Before these the planner learns what the statements before them wrote; a hundred thousand rows differ from none."""
TABLES = (
    "places_neighbourhood",
    "places_neighbourhoodperiod",
    "places_householdcount",
    "places_minorityarea",
    "teams_decision",
    "teams_team",
    "teams_teamperiod",
    "teams_teamneighbourhood",
    "teams_person",
    "teams_personfact",
    "teams_mediator",
    "teams_leadership",
)
"""Every table a list may write to, in the order in which rows depend on one another."""


def apply(*, batch: Batch, by: User) -> Batch:
    """Ask for a list to be written (ghi vào sổ); rows that are doubtful or refused stay out."""
    from hoagiai.sheets.jobs import apply_batch

    with act(acts.LIST_APPLIED, by=by):
        now = _lock(batch, BatchState.READY)
        if not now.counts.get(Outcome.NEW) and not now.counts.get(Outcome.CHANGED):
            raise NothingToApply
        now.state, now.applied_by, now.applied_at = BatchState.APPLYING, by, timezone.now()
        now.refusal = ""
        now.save(update_fields=["state", "applied_by", "applied_at", "refusal"])
        apply_batch.defer(batch_id=now.pk)
    return now


def carry_out(*, batch_id: int) -> None:
    """Write it. A machine that stops in the middle leaves nothing; the worker then does it again, once."""
    with transaction.atomic():
        batch = taken(batch_id, BatchState.APPLYING)
        if batch is None:
            return
        with act(acts.LIST_APPLIED, by=batch.applied_by, reason=f"Danh sách “{batch}”"):
            compare(batch)  # the registers may have changed since the preview
            _write(batch)
            looking.know(batch)
            batch.state = BatchState.APPLIED
            batch.counts, batch.columns = counts_of(batch), columns_of(TABLES)
            batch.save(update_fields=["state", "counts", "columns"])


def _write(batch: Batch) -> None:
    values: dict[str, Any] = {"batch": batch.pk, "on": batch.on, "since": since(batch)}
    villages, teams = writing_places.VILLAGES, (*writing_places.TEAMS, *writing_people.STATEMENTS)
    steps = count(1)
    whole = len(villages) + len(teams) + len(TABLES)
    with connection.cursor() as cursor:

        def run(statement: str) -> None:
            tell(batch.pk, "write", next(steps), whole)
            cursor.execute(statement, values)

        cursor.execute(TOUCHED)
        cursor.execute(TOUCHED_BY_ROW)
        make_villages(batch)
        for statement in villages:
            run(statement)
        make_teams(batch)
        for statement in teams:
            if statement in KNOW_AGAIN:
                cursor.execute(KNOW)
            run(statement)
        cursor.execute(KNOW)
        for table in TABLES:
            run(KEEP.format(table=table))
        cursor.execute("DROP TABLE batch_touched")


def columns_of(tables: Sequence[str]) -> dict[str, list[str]]:
    """The columns that tables have now, in the order in which PostgreSQL writes a row out as text."""
    with connection.cursor() as cursor:
        cursor.execute(_COLUMNS, [list(tables)])
        return dict(cursor.fetchall())
