"""Take a list back as a whole: what it made goes, what it changed is as before; unless something later stands on it."""

from typing import Any

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.sheets import acts
from hoagiai.sheets.actions import looking
from hoagiai.sheets.actions.applying import TABLES, columns_of
from hoagiai.sheets.actions.dropping import drop_file
from hoagiai.sheets.actions.staging import _lock, taken
from hoagiai.sheets.errors import CannotUndo
from hoagiai.sheets.models import Batch, Effect
from hoagiai.sheets.progress import tell
from hoagiai.sheets.terms import BatchState

_CHANGED_LATER = """
SELECT count(*) FROM sheets_effect e LEFT JOIN {table} t ON t.id = e.row_id
WHERE e.batch_id = %(batch)s AND e."table" = '{table}' AND md5(ROW({row})::text) IS DISTINCT FROM e.after
"""
_REMOVE = """
DELETE FROM {table} t USING sheets_effect e
WHERE e.batch_id = %(batch)s AND e."table" = '{table}' AND e.before IS NULL AND t.id = e.row_id
"""
_RESTORE = """
UPDATE {table} t SET ({columns}) = (SELECT {columns} FROM jsonb_populate_record(NULL::{table}, e.before))
FROM sheets_effect e
WHERE e.batch_id = %(batch)s AND e."table" = '{table}' AND e.before IS NOT NULL AND t.id = e.row_id
"""
_NAMES = {
    "teams_person": "người",
    "teams_mediator": "hòa giải viên",
    "teams_team": "tổ hòa giải",
    "teams_teamperiod": "tên, số lượng của tổ hòa giải",
    "teams_leadership": "tổ trưởng",
    "places_neighbourhood": "thôn, tổ dân phố",
    "places_neighbourhoodperiod": "tên, địa bàn của thôn, tổ dân phố",
    "places_householdcount": "số hộ của thôn, tổ dân phố",
    "places_minorityarea": "địa bàn nhiều đồng bào dân tộc thiểu số",
    "teams_decision": "quyết định",
    "teams_teamneighbourhood": "thôn, tổ dân phố mà tổ phụ trách",
    "teams_personfact": "thông tin của hòa giải viên",
}


def undo(*, batch: Batch, reason: str, by: User) -> Batch:
    """Ask for a list to be taken back (hoàn tác). Raises `CannotUndo` when something later stands on it."""
    from hoagiai.sheets.jobs import undo_batch

    with act(acts.LIST_UNDONE, by=by, reason=reason):
        now = _lock(batch, BatchState.APPLIED)
        refuse_when_later(now)
        now.state, now.applied_by, now.applied_at = BatchState.UNDOING, by, timezone.now()
        now.refusal = ""
        now.save(update_fields=["state", "applied_by", "applied_at", "refusal"])
        undo_batch.defer(batch_id=now.pk)
    return now


def take_back(*, batch_id: int) -> None:
    """Take it back in one transaction; what cannot go because something came to stand on it leaves all as it is."""
    try:
        with transaction.atomic():
            batch = taken(batch_id, BatchState.UNDOING)
            if batch is None:
                return
            with act(acts.LIST_UNDONE, by=batch.applied_by):
                refuse_when_later(batch)
                looking.forget(batch)
                _write_back(batch)
                drop_file(batch)
                batch.state, batch.refusal = BatchState.UNDONE, ""
                batch.save(update_fields=["state", "refusal"])
    except CannotUndo as refused:
        Batch.objects.filter(pk=batch_id).update(state=BatchState.APPLIED, refusal=str(refused))
    except IntegrityError:
        why = str(CannotUndo("có mục khác trong sổ đã dựa vào điều danh sách này ghi"))
        Batch.objects.filter(pk=batch_id).update(state=BatchState.APPLIED, refusal=why)


def refuse_when_later(batch: Batch) -> None:
    """Refuse when a row that the list wrote has been changed or removed since, or something leans on it."""
    if reasons := reasons_against(batch):
        raise CannotUndo("; ".join(reasons))


def reasons_against(batch: Batch) -> list[str]:
    """Why an applied list cannot be taken back as a whole, each in a few words; nothing when it can."""
    reasons = []
    now = columns_of(TABLES)
    with connection.cursor() as cursor:
        for table in TABLES:
            then = batch.columns.get(table, now[table])
            if not set(then) <= set(now[table]):
                reasons.append(f"phần mềm đã đổi cách ghi {_NAMES[table]} từ khi ghi danh sách này")
                continue
            row = ", ".join(f't."{name}"' for name in then)
            cursor.execute(_CHANGED_LATER.format(table=table, row=row), {"batch": batch.pk})
            number = cursor.fetchone()[0]
            if number:
                reasons.append(f"có {number} {_NAMES[table]} đã được sửa sau khi ghi danh sách này")
        for statement, words in _LEANING:
            cursor.execute(statement, {"batch": batch.pk})
            if cursor.fetchone()[0]:
                reasons.append(words)
    return reasons


def _write_back(batch: Batch) -> None:
    """Columns added since keep what stands in them now: the earlier state says nothing of them."""
    values: dict[str, Any] = {"batch": batch.pk}
    now = columns_of(TABLES)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        for step, table in enumerate(reversed(TABLES)):
            tell(batch.pk, "undo", step, 2 * len(TABLES))
            cursor.execute(_REMOVE.format(table=table), values)
        for step, table in enumerate(TABLES, len(TABLES)):
            tell(batch.pk, "undo", step, 2 * len(TABLES))
            columns = ", ".join(f'"{name}"' for name in batch.columns.get(table, now[table]) if name != "id")
            cursor.execute(_RESTORE.format(table=table, columns=columns), values)
    Effect.objects.filter(batch=batch).delete()


def _leaning(made: str, table: str, field: str) -> str:
    """How many rows of a table name a row that the list made, and were not made by the list themselves."""
    return f"""
SELECT count(*) FROM {table} t JOIN sheets_effect e ON e.batch_id = %(batch)s AND e."table" = '{made}'
    AND e.before IS NULL AND e.row_id = t.{field}
WHERE NOT EXISTS (SELECT 1 FROM sheets_effect own WHERE own.batch_id = %(batch)s AND own."table" = '{table}'
                  AND own.row_id = t.id)
"""  # noqa: S608 - joined from constants of this file


_LEANING = (
    (_leaning("teams_team", "teams_mediator", "team_id"), "tổ do danh sách lập đã có thêm hòa giải viên"),
    (_leaning("teams_team", "teams_election", "team_id"), "tổ do danh sách lập đã có cuộc bầu"),
    (_leaning("teams_team", "teams_teamreview", "team_id"), "tổ do danh sách lập đã được rà soát"),
    (_leaning("teams_person", "teams_mediator", "person_id"), "người do danh sách ghi đã vào tổ khác"),
    (_leaning("teams_person", "teams_candidacy", "person_id"), "người do danh sách ghi đã ứng cử"),
    (_leaning("teams_person", "teams_personfact", "person_id"), "người do danh sách ghi đã được bổ sung thông tin"),
    (_leaning("teams_mediator", "teams_leadership", "mediator_id"), "hòa giải viên do danh sách ghi đã làm tổ trưởng"),
    (_leaning("places_neighbourhood", "teams_teamneighbourhood", "neighbourhood_id"), "thôn, tổ dân phố do danh sách ghi đã có tổ khác phụ trách"),
    (_leaning("places_neighbourhood", "places_householdcount", "neighbourhood_id"), "thôn, tổ dân phố do danh sách ghi đã có số hộ mới"),
)  # fmt: skip
