"""Files that an older version kept in clear are sealed where they lie; each night, until there are none."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from django.db import transaction
from django.db.models import Q, QuerySet

from hoagiai.base.sealed_files import MARK, sealed
from hoagiai.sheets.models import Batch, Export
from hoagiai.sheets.terms import BatchState, ExportState

_AT_WORK = (BatchState.WAITING, BatchState.COMPARING, BatchState.APPLYING, BatchState.UNDOING)


def seal_clear_files() -> int:
    """Seal the files of lists, and lists taken out with protected values, that lie in clear; answers how many."""
    lists = Batch.objects.exclude(Q(file__content="") | Q(state__in=_AT_WORK))
    taken_out = Export.objects.filter(state=ExportState.READY, protected=True).exclude(content="")
    return sum(_seal(lists, key, path) for key, path in _clear(lists, "file__content")) + sum(
        _seal(taken_out, key, path) for key, path in _clear(taken_out, "content")
    )


def _clear(rows: QuerySet[Batch] | QuerySet[Export], name: str) -> Iterator[tuple[int, Path]]:
    storage = Export._meta.get_field("content").storage
    for key, kept in rows.order_by("pk").values_list("pk", name).iterator():
        path = Path(storage.path(kept))
        with suppress(FileNotFoundError), path.open("rb") as file:
            if file.read(len(MARK)) != MARK:
                yield key, path


def _seal(rows: QuerySet[Batch] | QuerySet[Export], key: int, path: Path) -> int:
    """Seal one, held so that nobody removes it meanwhile; who reads it reads on in what was."""
    with transaction.atomic():
        if not rows.select_for_update(skip_locked=True, of=("self",)).filter(pk=key).exists():
            return 0
        sealing = path.with_name(f"{path.name}.seal")
        try:
            with path.open("rb") as clear:
                sealing.touch(mode=0o600)
                with sealing.open("wb") as target:
                    target.writelines(sealed(clear))
            sealing.replace(path)
        except FileNotFoundError:
            return 0
        finally:
            sealing.unlink(missing_ok=True)
    return 1
