"""The file of a list that was thrown away or taken back goes; its name, size and SHA-256 stay in the history."""

from django.db import transaction

from hoagiai.plans.actions.files import remove_file
from hoagiai.sheets.models import Batch
from hoagiai.sheets.terms import BatchState

_DROPPED = (BatchState.DISCARDED, BatchState.UNDONE)


def drop_file(batch: Batch) -> None:
    """Remove the file once the transaction stands, so that one that is rolled back loses nothing."""
    transaction.on_commit(lambda: remove_file(batch.file))


def remove_dropped() -> int:
    """Remove what `drop_file` left because the machine stopped between the two, and what older versions kept."""
    left = Batch.objects.filter(state__in=_DROPPED).exclude(file__content="").select_related("file")
    number = 0
    for batch in left.iterator():
        remove_file(batch.file)
        number += 1
    return number
