"""A list brought in from the command line: read, compared, and written unless it is only tried."""

import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from django.db import transaction
from django.db.models import QuerySet

from hoagiai.accounts.models import User
from hoagiai.accounts.queries import may_in, people_in_role
from hoagiai.accounts.terms import Permission, RoleCode
from hoagiai.base import clock
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level
from hoagiai.sheets import actions
from hoagiai.sheets.errors import NothingToApply, SheetError
from hoagiai.sheets.models import Batch
from hoagiai.sheets.queries.days import other_day
from hoagiai.sheets.queries.foretold import sentences
from hoagiai.sheets.terms import BatchState, Outcome, Undated
from hoagiai.sheets.words import REGISTERS

MOST_ROWS = 50
_RUNNING = (BatchState.WAITING, BatchState.APPLYING)


@dataclass
class Told:
    """What there is to say: lines for the terminal, whether rows stayed out, whether something was written."""

    lines: list[str] = field(default_factory=list)
    left_out: bool = False
    written: bool = False


def bring_in(
    *,
    file: Path,
    commune: str,
    on: date | None,
    register: str,
    by: str,
    dry_run: bool,
    undated: str = Undated.DAY,
) -> Told:
    """Read a list for a commune and write it; with `dry_run` all is taken back. Raises `Refusal` with its reason."""
    unit = _commune(commune)
    user = _person(by, unit)
    day = on or clock.today()
    if not dry_run:
        return _written(file, unit, day, register, undated, user)
    with transaction.atomic():
        batch = _read(file, unit, day, register, undated, user)
        told = _told(batch)
        told.lines.append("Chạy thử: chưa ghi gì vào sổ.")
        kept = batch.file.content
        transaction.set_rollback(True)
    kept.storage.delete(kept.name)
    return told


def _written(file: Path, unit: Unit, on: date, register: str, undated: str, user: User) -> Told:
    batch = _read(file, unit, on, register, undated, user)
    told = _told(batch)
    try:
        actions.apply(batch=batch, by=user)
    except NothingToApply as nothing:
        told.lines.append(str(nothing))
        return told
    actions.carry_out(batch_id=batch.pk)
    _wait(batch)
    if batch.state != BatchState.APPLIED:
        raise SheetError(batch.refusal or "Chưa ghi được danh sách này vào sổ.")
    told.written = True
    told.lines.append(f"Đã ghi vào sổ của {unit.name}.")
    return told


def _read(file: Path, unit: Unit, on: date, register: str, undated: str, user: User) -> Batch:
    batch = actions.receive(
        data=file.read_bytes(), name=file.name, media_type="application/octet-stream", unit=unit, on=on,
        register=register, undated=undated, by=user,
    )  # fmt: skip
    actions.stage(batch_id=batch.pk)
    _wait(batch)
    if batch.state == BatchState.REFUSED:
        raise SheetError(batch.refusal)
    return batch


def _wait(batch: Batch) -> None:
    """A worker that runs beside may have been quicker; then it is waited for."""
    batch.refresh_from_db()
    while batch.state in _RUNNING:
        time.sleep(0.5)
        batch.refresh_from_db()


def _told(batch: Batch) -> Told:
    told = Told([f"Tệp: {batch.file.name}; {batch.unit.name}; đúng vào ngày {batch.on:%d/%m/%Y}."])
    if read := other_day(batch):
        told.lines.append(
            f"Tệp ghi “{read.words}” ({read.where}): nếu danh sách đúng vào ngày ấy, thêm --on {read.day:%d/%m/%Y}."
        )
    labels = {key.value: words for key, words in REGISTERS.items()}
    for sheet in batch.understood["sheets"]:
        what = f"{labels[sheet['register']]}, {sheet['kept']} dòng" if sheet["register"] else "bỏ qua"
        told.lines.append(f"Trang tính “{sheet['name']}”: {what}.")
    for outcome in Outcome:
        if number := batch.counts.get(outcome.value):
            told.lines.append(f"  {number:>6} {outcome.label}")
    told.lines += [f"{head}: {words}." for head, words in sentences(batch)]
    out = batch.rows.filter(outcome__in=[Outcome.REFUSED, Outcome.DOUBTFUL]).order_by("position")
    for row in out[:MOST_ROWS]:
        said = "; ".join(f"ô {each['cell']}: {each['message']}" for each in row.faults) or row.why
        told.lines.append(f"  {row.sheet}, dòng {row.line} ({Outcome(row.outcome).label}): {said}")
    number = out.count()
    if number > MOST_ROWS:
        told.lines.append(f"  … và {number - MOST_ROWS} dòng khác.")
    told.left_out = number > 0
    return told


def _commune(code: str) -> Unit:
    found = Unit.objects.in_force(clock.today()).filter(level=Level.COMMUNE, code=code).first()
    if found is None:
        raise SheetError(f"Hiện không có xã, phường, đặc khu nào mang mã {code}. Hãy kiểm tra lại mã.")
    return found


def _person(username: str, unit: Unit) -> User:
    """Who answers for it in the history: the account named, or the operator of the system."""
    if not username:
        operator = _operators().order_by("pk").first()
        if operator is None:
            raise SheetError("Chưa có tài khoản quản trị hệ thống. Hãy nêu người ghi sổ bằng --by.")
        return operator
    user = User.objects.filter(username=username.lower(), is_active=True).first()
    if user is None:
        raise SheetError(f"Không có tài khoản “{username}” đang dùng.")
    if not may_in(user, Permission.REGISTER_WRITE, on=clock.today(), unit=unit):
        raise SheetError(
            f"Tài khoản “{username}” không có quyền {Permission.REGISTER_WRITE.label} tại {unit.name}."
        )
    return user


def _operators() -> QuerySet[User]:
    active = User.objects.filter(is_active=True)
    return people_in_role(active, RoleCode.SYSTEM_OPERATOR, clock.today())
