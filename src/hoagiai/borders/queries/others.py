"""Other signed acts that touch the same units."""

from django.db.models import Exists, F, OuterRef, Q

from hoagiai.borders.models import Reorganisation, Transfer
from hoagiai.borders.queries.ending import sources_ending
from hoagiai.borders.terms import BorderState
from hoagiai.places.models import Unit

PENDING = (BorderState.SIGNED, BorderState.APPLYING, BorderState.UNDOING)


def signed_on_the_same(reorganisation: Reorganisation) -> list[tuple[Reorganisation, Unit]]:
    """Acts that were signed and not carried out or taken back yet, and a unit that both would move.

    The same source; or a target of the one that the other takes away by then. What goes into itself stays.
    """
    mine = Transfer.objects.filter(reorganisation=reorganisation)
    into = mine.filter(target__isnull=False).exclude(target=F("source")).values("target")
    theirs = Transfer.objects.filter(reorganisation__state__in=PENDING).exclude(reorganisation=reorganisation)
    day = reorganisation.effective
    stays = Transfer.objects.filter(reorganisation=OuterRef("reorganisation"), target=OuterRef("source"))
    ends_by_then = Q(source__in=into, reorganisation__effective__lte=day) & ~Exists(stays)
    gives = theirs.filter(Q(source__in=mine.values("source")) | ends_by_then)
    takes = theirs.filter(target__in=sources_ending(reorganisation), reorganisation__effective__gte=day)
    found = [
        (each.reorganisation, each.source) for each in gives.select_related("reorganisation", "source")[:1]
    ]
    found += [
        (each.reorganisation, each.target)
        for each in takes.select_related("reorganisation", "target")[:1]
        if each.target
    ]
    return found
