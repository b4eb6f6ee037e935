"""Write a register out as an Excel file: ordered in a page, made there when short or by the worker, kept some days."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from time import time

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.utils import timezone

from hoagiai.accounts.models import User
from hoagiai.accounts.queries import reach, require_in
from hoagiai.accounts.terms import Permission
from hoagiai.audit import act
from hoagiai.base import clock
from hoagiai.base.sealed_files import sealed
from hoagiai.sheets import acts
from hoagiai.sheets.errors import ReasonMissing
from hoagiai.sheets.exports import list_of, write
from hoagiai.sheets.exports.writing import ROOM
from hoagiai.sheets.models import Export
from hoagiai.sheets.models.exports import KEPT
from hoagiai.sheets.queries.exporting import Asked, number_of_rows, record_looks
from hoagiai.sheets.queries.exports import PROGRESS, asked_for
from hoagiai.sheets.terms import ExportState, Form

AT_ONCE = 5_000
"""Lists up to this many rows take under two seconds and are made at once."""
HALVES = (".part", ".seal", ROOM)
"""A file while it is written and while it is sealed, and the folder of its sheets."""
ABANDONED = 24 * 3600
"""Seconds after which a half file belongs to nobody; the longest list takes minutes."""


def order(*, asked: Asked, form: Form, reason: str = "", by: User) -> Export:
    """Ask for a list (xuất danh sách). Raises PermissionDenied without the right there, ReasonMissing without a why."""
    from hoagiai.sheets.jobs import make_export  # jobs import the actions they run

    _require(asked, Permission.REGISTER_READ)
    if asked.protected:
        _require(asked, Permission.IDENTITY_READ)
        if not reason.strip():
            raise ReasonMissing
    rows = number_of_rows(asked)
    with act(acts.LIST_EXPORTED, by=by, reason=reason.strip()):
        made = Export.objects.create(
            listing=asked.listing,
            form=form,
            unit=asked.unit,
            on=asked.on,
            ended=asked.ended,
            protected=asked.protected,
            reason=reason.strip()[:300],
            made_by=by,
            rows=rows,
        )
        if rows <= AT_ONCE:
            make(export_id=made.pk)
            made.refresh_from_db()
        else:
            make_export.defer(export_id=made.pk)
    return made


def make(*, export_id: int) -> None:
    """Write the file. Does nothing when it is made already, or another worker is at it.

    A machine that stops in the middle leaves the order waiting and a half file, which the next try writes anew.
    """
    with transaction.atomic():
        waiting = Export.objects.select_for_update(skip_locked=True, of=("self",))
        found = waiting.select_related("unit__province", "made_by")
        made = found.filter(pk=export_id, state=ExportState.WAITING).first()
        if made is None:
            return
        asked = asked_for(made, clock.today())
        with act(acts.LIST_EXPORTED, by=made.made_by, reason=made.reason):
            if made.protected:
                standing = made.made_by.standing(asked.today)
                words = ", ".join(filter(None, (standing.position, standing.body)))
                record_looks(asked, standing=words, reason=f"Xuất danh sách ra Excel: {made.reason}")
            _fill(made, asked)
            made.state = ExportState.READY
            made.save()


def fail(*, export_id: int, why: str) -> None:
    """Say that a list could not be made; nothing of its file stays."""
    for made in Export.objects.filter(pk=export_id):
        _remove_halves(_place(made)[1])
    Export.objects.filter(pk=export_id, state=ExportState.WAITING).update(
        state=ExportState.FAILED, failure=why
    )


def remove_old() -> int:
    """Remove the files that were kept long enough; who took out what stays written."""
    old = Export.objects.filter(state=ExportState.READY, made_at__lt=timezone.now() - KEPT)
    number = 0
    for made in old.iterator():
        made.content.delete(save=False)
        made.state = ExportState.REMOVED
        made.save(update_fields=["content", "state"])
        number += 1
    _remove_lost_halves()
    return number


def _remove_lost_halves() -> None:
    """Half files that nobody is at any more: of an export killed in the middle and given up since."""
    folder = _place(Export())[1].parent
    before = time() - ABANDONED
    for half in (each for ending in HALVES for each in folder.glob(f"*{ending}")):
        with suppress(FileNotFoundError):
            if half.stat().st_mtime < before:
                _remove(half)


def _require(asked: Asked, permission: Permission) -> None:
    if asked.unit is not None:
        require_in(asked.by, permission, on=asked.today, unit=asked.unit)
    elif not reach(asked.by, permission, asked.today).everywhere:
        raise PermissionDenied(f"Tài khoản của bạn không có quyền {permission.label} trên cả nước.")


def _place(made: Export) -> tuple[str, Path]:
    """The name of the file in the storage, and where it lies."""
    field = Export._meta.get_field("content")
    name = field.generate_filename(made, "")
    return name, Path(field.storage.path(name))


def _fill(made: Export, asked: Asked) -> None:
    """The file under its last name only once it is whole; one with protected values lies sealed."""
    name, path = _place(made)
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_suffix(HALVES[0])
    try:
        half.touch(mode=0o600)
        made.rows = write(list_of(asked, Form(made.form)), half, _tell(made))
        with half.open("rb") as file:
            made.sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        made.size = half.stat().st_size
        if made.protected:
            _seal(half)
        half.replace(path)
    except BaseException:
        _remove_halves(path)
        raise
    made.content.name = name


def _remove_halves(path: Path) -> None:
    for half in (each for ending in HALVES for each in path.parent.glob(f"{path.stem}*{ending}")):
        _remove(half)


def _remove(half: Path) -> None:
    if half.is_dir():
        rmtree(half, ignore_errors=True)
    else:
        half.unlink(missing_ok=True)


def _seal(half: Path) -> None:
    sealing = half.with_suffix(HALVES[1])
    sealing.touch(mode=0o600)
    with half.open("rb") as clear, sealing.open("wb") as target:
        target.writelines(sealed(clear))
    sealing.replace(half)


def _tell(made: Export) -> Callable[[int], None]:
    """Tell other sessions how far this one is, by the name of the session; it ends with the transaction."""

    def tell(done: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('application_name', %s, true)", [PROGRESS % (made.pk, done)])

    return tell
