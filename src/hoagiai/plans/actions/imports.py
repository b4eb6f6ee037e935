"""From an uploaded document to a reviewed reading."""

import copy
from typing import Any

from django.db import transaction

from hoagiai.accounts.models import User
from hoagiai.agencies.models import Agency
from hoagiai.plans.actions.files import store_file
from hoagiai.plans.errors import NotReadYet, Stale
from hoagiai.plans.models import PlanImport
from hoagiai.plans.reader.paths import put_at
from hoagiai.plans.terms import ImportState


def receive_document(*, data: bytes, name: str, media_type: str, agency: Agency, by: User) -> PlanImport:
    """Keep the original and ask a worker to read it; the job leaves with the transaction."""
    from hoagiai.plans.jobs import read_import  # jobs import the actions they run

    with transaction.atomic():
        stored = store_file(data=data, name=name, media_type=media_type, by=by)
        made = PlanImport.objects.create(file=stored, agency=agency, created_by=by)
        read_import.defer(import_id=made.pk)
    return made


def keep_reading(*, made: PlanImport, text: str, blocks: list[Any], reading: dict[str, Any]) -> None:
    """Store what the reader understood, for a person to review."""
    PlanImport.objects.filter(pk=made.pk, state=ImportState.WAITING).update(
        text=text, blocks=blocks, reading=reading, state=ImportState.READ
    )


def keep_refusal(*, made: PlanImport, why: str) -> None:
    """Store why the document could not be read."""
    PlanImport.objects.filter(pk=made.pk, state=ImportState.WAITING).update(
        refusal=why, state=ImportState.REFUSED
    )


def correct_reading(*, made: PlanImport, path: str, value: Any, version: int) -> PlanImport:
    """Put a person's correction into the reading; `Stale` when somebody else corrected it meanwhile."""
    with transaction.atomic():
        now = PlanImport.objects.select_for_update().get(pk=made.pk)
        if now.state != ImportState.READ:
            raise NotReadYet(now.get_state_display())
        if now.version != version:
            raise Stale(theirs={"reading": now.reading}, mine={path: value})
        now.reading = put_at(copy.deepcopy(now.reading), path, value)
        now.version += 1
        now.save(update_fields=["reading", "version"])
    return now
