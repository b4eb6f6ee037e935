"""Lists one may see: those of the places whose registers one reads."""

from datetime import date

from django.db.models import QuerySet

from hoagiai.accounts.queries import Someone
from hoagiai.accounts.terms import Permission
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level
from hoagiai.sheets.models import Batch
from hoagiai.sheets.terms import BatchState
from hoagiai.teams.queries.visible import places_of


def batches_visible_to(user: Someone, on: date) -> QuerySet[Batch]:
    """Lists of the communes one reads; a province sees those of its communes and its own."""
    found = Batch.objects.select_related("file", "unit", "made_by", "applied_by")
    places = places_of(user, Permission.REGISTER_READ, on)
    return found if places is None else found.filter(unit__in=places.values("pk"))


def writable_units(user: Someone, on: date) -> QuerySet[Unit]:
    """Where one may bring a list in: communes in force, and the province when one keeps the whole province's."""
    places = places_of(user, Permission.REGISTER_WRITE, on)
    found = Unit.objects.in_force(on).filter(level__in=[Level.PROVINCE, Level.COMMUNE])
    return found if places is None else found.filter(pk__in=places.values("pk"))


def twin_of(batch: Batch) -> Batch | None:
    """The newest list before it that brought the very same file to the same place."""
    same = Batch.objects.filter(file__sha256=batch.file.sha256, unit=batch.unit, pk__lt=batch.pk)
    return same.exclude(state=BatchState.DISCARDED).select_related("file").order_by("-pk").first()
