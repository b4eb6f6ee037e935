"""Receive a list, read it, stage its rows by COPY and compare them with the registers."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import IO, Any

from django.db import connection, transaction

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.base import clock
from hoagiai.base.sealing import Unreadable
from hoagiai.base.sheets.errors import SheetRefused
from hoagiai.places.models import Unit
from hoagiai.plans.actions.files import open_file, store_file
from hoagiai.sheets import acts
from hoagiai.sheets.actions import layouts
from hoagiai.sheets.actions.apart import apart
from hoagiai.sheets.actions.comparing import compare
from hoagiai.sheets.actions.rows import COLUMNS, Communes, staged
from hoagiai.sheets.errors import WrongStep
from hoagiai.sheets.guarding import read_guarded as read
from hoagiai.sheets.models import Batch, StagedRow
from hoagiai.sheets.progress import tell
from hoagiai.sheets.reading import Register, Understood
from hoagiai.sheets.reading.mapping import from_json
from hoagiai.sheets.summary import summary
from hoagiai.sheets.terms import BatchState, Undated

AT_ONCE = 2000
"""Rows copied before saying how far it is."""


def receive(
    *,
    data: bytes,
    name: str,
    media_type: str,
    unit: Unit,
    on: date,
    by: User,
    register: str = "",
    undated: str = Undated.DAY,
    continues: Batch | None = None,
) -> Batch:
    """Keep the file sealed and ask a worker to read it (tải danh sách lên); nothing goes into a register yet.

    `register` says what it is a list of when the user knows. `continues` is the list whose wrong rows come again:
    what was said of its columns holds for this one. `undated` says since when people without a day are counted.
    """
    from hoagiai.sheets.jobs import stage_batch  # jobs import the actions they run

    with act(acts.LIST_RECEIVED, by=by):
        stored = store_file(data=data, name=name, media_type=media_type, by=by, seal=True)
        batch = Batch.objects.create(
            file=stored,
            unit=unit,
            on=on,
            made_by=by,
            register=register,
            undated=undated,
            continues=continues,
            mapping=continues.mapping if continues else {},
        )
        stage_batch.defer(batch_id=batch.pk)
    return batch


def stage(*, batch_id: int) -> None:
    """Read the file as mapped, stage its rows and compare them; repeated, it starts from nothing each time.

    Does nothing when the list waits no more, or another worker is at it.
    """
    with act(acts.LIST_READ, by=None):
        batch = taken(batch_id, BatchState.WAITING)
        if batch is None:
            return
        tell(batch_id, "read", 0)
        try:
            with transaction.atomic():
                _fill(batch)
        except (SheetRefused, Unreadable) as refused:
            batch.state, batch.refusal = BatchState.REFUSED, str(refused)
        batch.save(
            update_fields=["counts", "foretold", "understood", "layout", "state", "refusal", "mapping"]
        )


def _fill(batch: Batch) -> None:
    with open_file(batch.file) as source:
        _fill_from(source, batch)


def _fill_from(source: IO[bytes], batch: Batch) -> None:
    understood, remembered = _read(source, batch)
    StagedRow.objects.filter(batch=batch).delete()
    communes = Communes.of(batch.unit, batch.on)
    rows = enumerate(understood.rows(), 1)
    with apart():
        _copy(
            batch.pk,
            (staged(row, batch=batch.pk, position=number, communes=communes) for number, row in rows),
        )
        compare(batch)
    batch.understood = summary(understood, today=clock.today(), remembered=remembered)
    batch.state, batch.refusal = BatchState.READY, ""


def _read(source: IO[bytes], batch: Batch) -> tuple[Understood, bool]:
    """The file as understood, and whether by what was remembered of its layout."""
    register = Register(batch.register) if batch.register else None
    about: dict[str, Any] = {"name": batch.file.name, "on": batch.on, "body": False}
    understood = read(source, register, from_json(batch.mapping) or None, **about)
    if batch.mapping:
        return understood, bool(batch.understood.get("remembered"))
    batch.layout = layouts.layout_of(understood)
    mapping = layouts.recall(batch, understood)
    if mapping is None:
        return understood, False
    batch.mapping = mapping
    return read(source, register, from_json(mapping), **about), True


def _copy(batch_id: int, rows: Iterator[tuple[Any, ...]]) -> None:
    done = 0
    while some := list(islice(rows, AT_ONCE)):
        with (
            connection.cursor() as cursor,
            cursor.copy(f"COPY sheets_stagedrow ({', '.join(COLUMNS)}) FROM STDIN") as copy,
        ):
            for row in some:
                copy.write_row(row)
        done += len(some)
        tell(batch_id, "read", done)


def taken(batch_id: int, state: BatchState) -> Batch | None:
    """The list, held by this worker; None when it stands elsewhere or another worker holds it."""
    waiting = Batch.objects.select_for_update(skip_locked=True, of=("self",))
    return (
        waiting.select_related("unit", "file", "applied_by", "made_by")
        .filter(pk=batch_id, state=state)
        .first()
    )


def _lock(batch: Batch, *states: BatchState) -> Batch:
    now = Batch.objects.select_for_update(of=("self",)).select_related("unit", "file").get(pk=batch.pk)
    if now.state not in states:
        raise WrongStep(str(now.get_state_display()))
    return now
