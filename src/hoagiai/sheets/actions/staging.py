"""Receive a list, read it, stage its rows by COPY and compare them with the registers."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.base.sheets.errors import SheetRefused
from hoagiai.places.models import Unit
from hoagiai.plans.actions.files import store_file
from hoagiai.sheets import acts
from hoagiai.sheets.actions.comparing import compare
from hoagiai.sheets.actions.rows import COLUMNS, Communes, staged
from hoagiai.sheets.errors import WrongStep
from hoagiai.sheets.models import Batch, RememberedLayout, StagedRow
from hoagiai.sheets.reading import Understood, read
from hoagiai.sheets.reading.mapping import from_json
from hoagiai.sheets.terms import BatchState, Settled


def receive(*, data: bytes, name: str, media_type: str, unit: Unit, on: date, by: User) -> Batch:
    """Keep the file and ask a worker to read it (tải danh sách lên); nothing goes into a register yet."""
    from hoagiai.sheets.jobs import stage_batch  # jobs import the actions they run

    with act(acts.LIST_RECEIVED, by=by):
        stored = store_file(data=data, name=name, media_type=media_type, by=by)
        batch = Batch.objects.create(file=stored, unit=unit, on=on, made_by=by)
        stage_batch.defer(batch_id=batch.pk)
    return batch


def stage(*, batch_id: int) -> None:
    """Read the file as mapped, stage its rows and compare them; repeated, it starts from nothing each time.

    Does nothing when the list waits no more, or another worker is at it.
    """
    with transaction.atomic():
        waiting = Batch.objects.select_for_update(skip_locked=True, of=("self",)).select_related(
            "unit", "file"
        )
        batch = waiting.filter(pk=batch_id, state=BatchState.WAITING).first()
        if batch is None:
            return
        try:
            with transaction.atomic():
                _fill(batch)
        except SheetRefused as refused:
            batch.state, batch.refusal = BatchState.REFUSED, str(refused)
        batch.save(update_fields=["counts", "understood", "layout", "state", "refusal", "mapping"])


def _fill(batch: Batch) -> None:
    understood = _read(batch)
    StagedRow.objects.filter(batch=batch).delete()
    communes = Communes.of(batch.unit, batch.on)
    rows = enumerate(understood.rows(), 1)
    _copy(staged(row, batch=batch.pk, position=number, communes=communes) for number, row in rows)
    batch.counts, batch.understood = compare(batch), summary(understood)
    batch.layout = understood.fingerprint[:400]
    batch.state, batch.refusal = BatchState.READY, ""


def correct_mapping(*, batch: Batch, mapping: dict[str, Any], by: User) -> Batch:
    """Say what columns are (sửa cách hiểu); remembered for this place and layout. The list is read again."""
    from hoagiai.sheets.jobs import stage_batch

    with act(acts.LIST_UNDERSTOOD, by=by):
        now = _lock(batch, BatchState.READY)
        now.mapping, now.state = mapping, BatchState.WAITING
        now.save(update_fields=["mapping", "state"])
        if now.layout:
            RememberedLayout.objects.update_or_create(
                unit=now.unit, layout=now.layout, defaults={"mapping": mapping}
            )
        stage_batch.defer(batch_id=now.pk)
    return now


def settle(*, batch: Batch, rows: Iterable[int], answer: Settled, by: User) -> dict[str, int]:
    """Say of doubtful rows that it is the same person, another, or not to be written; answers the new counts."""
    with act(acts.LIST_SETTLED, by=by, reason=answer.label):
        now = _lock(batch, BatchState.READY)
        StagedRow.objects.filter(batch=now, pk__in=list(rows)).update(settled=answer)
        counts = compare(now)
        now.counts = counts
        now.save(update_fields=["counts"])
    return counts


def discard(*, batch: Batch, by: User) -> None:
    """Throw a list away that was not applied; its file is kept with its SHA-256."""
    with act(acts.LIST_DISCARDED, by=by):
        now = _lock(batch, BatchState.READY, BatchState.REFUSED, BatchState.WAITING)
        now.rows.all().delete()
        now.state = BatchState.DISCARDED
        now.save(update_fields=["state"])


def summary(understood: Understood) -> dict[str, Any]:
    """What was understood, for the page: sheets, columns, rows left out; no values of protected columns."""
    from hoagiai.sheets.reading.fields import FIELDS

    return {
        "format": understood.format,
        "notes": list(understood.notes),
        "sheets": [
            {
                "name": sheet.name,
                "register": sheet.register.value if sheet.register else "",
                "sure": sheet.sure,
                "why": sheet.why,
                "head_rows": list(sheet.head_rows),
                "fingerprint": sheet.fingerprint,
                "notes": list(sheet.notes),
                "kept": len(sheet.kept),
                "columns": [
                    {
                        "index": column.index,
                        "letter": column.letter,
                        "heading": column.heading,
                        "field": column.field,
                        "how": column.how.value,
                        "value": column.value,
                        "sure": column.sure,
                        "why": column.why,
                        "filled": column.filled,
                        "samples": []
                        if column.field in FIELDS and FIELDS[column.field].protected
                        else list(column.samples),
                    }
                    for column in sheet.columns
                ],
                "left_out": [
                    {"row": left.row, "reason": left.reason.value, "text": left.text[:120]}
                    for left in sheet.left_out[:200]
                ],
                "left_out_count": len(sheet.left_out),
            }
            for sheet in understood.sheets
        ],
    }


def _read(batch: Batch) -> Understood:
    path = Path(batch.file.content.path)
    understood = read(
        path, mapping=from_json(batch.mapping) or None, name=batch.file.name, on=batch.on, body=False
    )
    if not batch.mapping:
        known = RememberedLayout.objects.filter(unit=batch.unit, layout=understood.fingerprint[:400]).first()
        if known:
            batch.mapping = known.mapping
            understood = read(
                path, mapping=from_json(known.mapping), name=batch.file.name, on=batch.on, body=False
            )
    return understood


def _copy(rows: Iterator[tuple[Any, ...]]) -> None:
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY sheets_stagedrow ({', '.join(COLUMNS)}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row(row)


def _lock(batch: Batch, *states: BatchState) -> Batch:
    now = Batch.objects.select_for_update().select_related("unit", "file").get(pk=batch.pk)
    if now.state not in states:
        raise WrongStep(str(now.get_state_display()))
    return now
