"""What people say of a list before it is written: its columns, its doubtful rows, or that it is thrown away."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.sheets import acts
from hoagiai.sheets.actions import layouts
from hoagiai.sheets.actions.comparing import compare
from hoagiai.sheets.actions.dropping import drop_file
from hoagiai.sheets.actions.staging import _lock, taken
from hoagiai.sheets.errors import NoSuchPerson
from hoagiai.sheets.models import Batch, StagedRow
from hoagiai.sheets.queries.candidates import is_candidate
from hoagiai.sheets.terms import BatchState, Doubt, Settled

AT_ONCE = 3000
"""A longer list is compared again by a worker."""
_LEADING = [Doubt.LEADER, Doubt.LEADERS]


def correct_mapping(*, batch: Batch, mapping: dict[str, Any], by: User) -> Batch:
    """Say what columns are (sửa cách hiểu); remembered for this place and layout. The list is read again."""
    from hoagiai.sheets.jobs import stage_batch

    with act(acts.LIST_UNDERSTOOD, by=by):
        now = _lock(batch, BatchState.READY)
        now.mapping, now.state = mapping, BatchState.WAITING
        now.understood = {**now.understood, "remembered": False}
        now.save(update_fields=["mapping", "state", "understood"])
        layouts.remember(now)
        stage_batch.defer(batch_id=now.pk)
    return now


def forget_mapping(*, batch: Batch, by: User) -> Batch:
    """Go back to what the reader finds by sight, and remember nothing of this layout any more."""
    from hoagiai.sheets.jobs import stage_batch

    with act(acts.LIST_UNDERSTOOD, by=by):
        now = _lock(batch, BatchState.READY)
        layouts.forget(now)
        now.mapping, now.state = {}, BatchState.WAITING
        now.save(update_fields=["mapping", "state"])
        stage_batch.defer(batch_id=now.pk)
    return now


def change_day(*, batch: Batch, on: date, by: User) -> Batch:
    """Say as of which day the list is true (danh sách đúng vào ngày); it is read again and compared as of that day."""
    from hoagiai.sheets.jobs import stage_batch

    with act(acts.LIST_DATED, by=by):
        now = _lock(batch, BatchState.READY)
        now.on, now.state = on, BatchState.WAITING
        now.save(update_fields=["on", "state"])
        stage_batch.defer(batch_id=now.pk)
    return now


def settle(
    *, batch: Batch, rows: Iterable[int], answer: Settled, by: User, person: int | None = None
) -> dict[str, int]:
    """Say of doubtful rows that it is the same person, another, or not to be written; answers the new counts.

    `person` is the one of the register that a single row is, when there are several to choose from. Of a second
    leader any answer but "less" and "skip" says that this one leads. "rest" leaves the register as it is in what
    needs an act of its own. "new" of what has ended makes it anew, with all its rows. A long list is compared by a
    worker.
    """
    with act(acts.LIST_SETTLED, by=by, reason=answer.label):
        now = _lock(batch, BatchState.READY)
        chosen = StagedRow.objects.filter(batch=now, pk__in=list(rows))
        if person is not None and not all(is_candidate(row, person, now.on) for row in chosen):
            raise NoSuchPerson
        who = chosen.exclude(doubt__in=[*_LEADING, Doubt.ACT, Doubt.GONE])
        leads = chosen.filter(doubt__in=_LEADING)
        if answer == Settled.SKIP:
            chosen.update(settled=answer)
        elif answer == Settled.REST:
            chosen.filter(doubt=Doubt.ACT).update(let_stand=True)
        elif answer == Settled.LESS:
            leads.update(said_leader=False)
        else:
            if answer == Settled.NEW:
                chosen.filter(doubt=Doubt.GONE).update(anew=True)
            leads.update(said_leader=True)
            who.filter(~Q(doubt="") | ~Q(settled="")).update(settled=answer, chosen_id=person)
        _compare_again(now)
    return dict(now.counts)


def unsettle(*, batch: Batch, rows: Iterable[int], by: User) -> dict[str, int]:
    """Take back what was said of rows: they are looked at again."""
    with act(acts.LIST_SETTLED, by=by, reason="xem lại"):
        now = _lock(batch, BatchState.READY)
        chosen = StagedRow.objects.filter(batch=now, pk__in=list(rows))
        chosen.filter(said_leader=False).update(leads=True)
        _of_the_same_place(now, chosen.filter(anew=True)).update(anew=False)
        chosen.update(settled=Settled.OPEN, chosen_id=None, said_leader=None, let_stand=False)
        _compare_again(now)
    return dict(now.counts)


def _of_the_same_place(batch: Batch, rows: QuerySet[StagedRow]) -> QuerySet[StagedRow]:
    """The rows that name a team or village which these name: said of one, it holds for all of them."""
    here = rows.filter(unit_id=OuterRef("unit_id"))
    team = here.filter(team_key=OuterRef("team_key")).exclude(team_key="")
    village = here.filter(village_folded=OuterRef("village_folded")).exclude(village_folded="")
    return StagedRow.objects.filter(batch=batch, anew=True).filter(Exists(team) | Exists(village))


def _compare_again(batch: Batch) -> None:
    from hoagiai.sheets.jobs import compare_batch

    if batch.rows.count() > AT_ONCE:
        batch.state = BatchState.COMPARING
        compare_batch.defer(batch_id=batch.pk)
    else:
        compare(batch)
    batch.save(update_fields=["counts", "foretold", "state"])


def recompare(*, batch_id: int) -> None:
    """Compare a list with the registers once more; in the worker."""
    with act(acts.LIST_COMPARED, by=None):
        batch = taken(batch_id, BatchState.COMPARING)
        if batch is None:
            return
        compare(batch)
        batch.state = BatchState.READY
        batch.save(update_fields=["counts", "foretold", "state"])


def discard(*, batch: Batch, by: User) -> None:
    """Throw a list away that was not applied, with its rows and its file; the file's SHA-256 is kept."""
    with act(acts.LIST_DISCARDED, by=by):
        now = _lock(batch, BatchState.READY, BatchState.REFUSED, BatchState.WAITING, BatchState.FAILED)
        now.rows.all().delete()
        drop_file(now)
        now.state = BatchState.DISCARDED
        now.save(update_fields=["state"])
