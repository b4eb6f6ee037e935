"""What names the units that a reorganisation made, and their bodies: rows without which these cannot go again."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.apps import apps
from django.db.models import PROTECT, Exists, ForeignKey, Model, OuterRef, Q, QuerySet

from hoagiai.accounts.models import Position
from hoagiai.agencies.models import Agency
from hoagiai.borders.models import Reorganisation, TeamMove, VillageMove
from hoagiai.places.models import NeighbourhoodPeriod, Unit
from hoagiai.plans.models import Assignment, Plan
from hoagiai.teams.models import Decision, LocalMinimum, TeamPeriod

ASKED_BY_NAME = (Position, Assignment, Plan)
"""What `later` asks for in words of its own."""


def naming_what_was_made(reorganisation: Reorganisation) -> Iterator[tuple[QuerySet[Any], str]]:
    """Rows of any register that name a unit that was made, or one of its bodies, with words for them.

    Every table that protects units and bodies is asked, whichever part of the product it belongs to: lists brought in
    and taken out, minimums, drafts of other reorganisations, villages and teams founded there.
    """
    made = reorganisation.planned.exclude(unit=None).values("unit")
    if not made.exists():
        return
    for model, there in _protecting(Unit, made):
        rows = _not_its_own(model, model._default_manager.filter(there), reorganisation)
        yield rows, f"{model._meta.verbose_name} ghi cho đơn vị mới"
    for model, there in _protecting(Agency, Agency.objects.filter(unit__in=made).values("pk")):
        if model not in (Agency, *ASKED_BY_NAME):
            words = f"{model._meta.verbose_name} ghi cho cơ quan của đơn vị mới"
            yield model._default_manager.filter(there), words


def _protecting(target: type[Model], keys: QuerySet[Any]) -> Iterator[tuple[type[Model], Q]]:
    """Each table that protects rows of `target`, with the filter that finds those that name one of `keys`."""
    for model in apps.get_models():
        there = Q()
        for field in model._meta.concrete_fields:
            if isinstance(field, ForeignKey) and field.related_model is target and _protects(field):
                there |= Q(**{f"{field.name}__in": keys})
        if there:
            yield model, there


def _protects(field: Any) -> bool:
    return bool(field.remote_field.on_delete is PROTECT)


def _not_its_own(model: type[Model], rows: QuerySet[Any], reorganisation: Reorganisation) -> QuerySet[Any]:
    """Without what the reorganisation itself put there, and what `later` asks for in words of its own."""
    if model is Unit:
        return rows.exclude(pk__in=reorganisation.planned.exclude(unit=None).values("unit"))
    if model is Agency:
        return rows.filter(standard=False)
    if model is Decision:
        return rows.filter(day__lt=reorganisation.effective)
    if model is LocalMinimum:
        return rows.exclude(_went_on(reorganisation))
    if model is NeighbourhoodPeriod:
        return rows.exclude(_moved(VillageMove, reorganisation, "neighbourhood"))
    if model is TeamPeriod:
        return rows.exclude(_moved(TeamMove, reorganisation, "team"))
    if any(field.name == "reorganisation" for field in model._meta.concrete_fields):
        return rows.exclude(reorganisation=reorganisation)
    return rows


def _went_on(reorganisation: Reorganisation) -> Q:
    """A minimum of the day that is the one of the eve, of a unit that goes on under its code."""
    on = reorganisation.effective
    eve = LocalMinimum.objects.filter(
        unit__code=OuterRef("unit__code"),
        unit__level=OuterRef("unit__level"),
        unit__in=reorganisation.transfers.values("source"),
        mediators=OuterRef("mediators"),
        decision=OuterRef("decision"),
        last_day=on - timedelta(days=1),
    )
    return Q(Exists(eve), first_day=on)


def _moved(model: type[VillageMove] | type[TeamMove], reorganisation: Reorganisation, field: str) -> Q:
    moves = model._default_manager.filter(reorganisation=reorganisation, **{field: OuterRef(field)})
    return Q(Exists(moves))
