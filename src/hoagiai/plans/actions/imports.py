"""From an uploaded document to a reviewed reading."""

from collections.abc import Callable
from typing import Any

from hoagiai.accounts.models import User
from hoagiai.agencies.models import Agency
from hoagiai.audit import act
from hoagiai.plans import acts
from hoagiai.plans.actions.files import store_file
from hoagiai.plans.errors import NotReadYet, Stale
from hoagiai.plans.models import PlanImport, ReadingChange
from hoagiai.plans.review.differences import differences
from hoagiai.plans.terms import ImportState

Reading = dict[str, Any]


def receive_document(*, data: bytes, name: str, media_type: str, agency: Agency, by: User) -> PlanImport:
    """Keep the original and ask a worker to read it; the job leaves with the transaction."""
    from hoagiai.plans.jobs import read_import  # jobs import the actions they run

    with act(acts.DOCUMENT_RECEIVED, by=by, on_behalf=agency):
        stored = store_file(data=data, name=name, media_type=media_type, by=by)
        made = PlanImport.objects.create(file=stored, agency=agency, created_by=by)
        read_import.defer(import_id=made.pk)
    return made


def keep_reading(*, made: PlanImport, text: str, blocks: list[Any], reading: Reading) -> None:
    """Store what the reader understood, for a person to review."""
    with act(acts.DOCUMENT_READ, by=None):
        PlanImport.objects.filter(pk=made.pk, state=ImportState.WAITING).update(
            text=text, blocks=blocks, reading=reading, state=ImportState.READ
        )


def keep_refusal(*, made: PlanImport, why: str) -> None:
    """Store why the document could not be read."""
    with act(acts.DOCUMENT_READ, by=None):
        PlanImport.objects.filter(pk=made.pk, state=ImportState.WAITING).update(
            refusal=why, state=ImportState.REFUSED
        )


def correct_reading(
    *, made: PlanImport, change: Callable[[Reading], Reading], version: int, by: User
) -> PlanImport:
    """Apply a person's correction; `Stale` with both when somebody else corrected the reading meanwhile."""
    with act(acts.READING_CORRECTED, by=by, on_behalf=made.agency):
        now = PlanImport.objects.select_for_update().get(pk=made.pk)
        if now.state != ImportState.READ:
            raise NotReadYet(now.get_state_display())
        before, after = now.reading, change(now.reading)
        if now.version != version:
            raise Stale(theirs=before, mine=after)
        now.reading = after
        now.version += 1
        now.save(update_fields=["reading", "version"])
        ReadingChange.objects.bulk_create(
            ReadingChange(made=now, what=found.what, before=found.before, after=found.after)
            for found in differences(before, after)
        )
    return now


def discard_import(*, made: PlanImport, by: User) -> None:
    """Throw away a document that has not become a plan; its file is kept with its SHA-256."""
    with act(acts.DOCUMENT_DISCARDED, by=by, on_behalf=made.agency):
        PlanImport.objects.filter(pk=made.pk, plan__isnull=True).delete()
