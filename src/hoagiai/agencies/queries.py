"""Reads of the part; every question carries its day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Q, QuerySet

from hoagiai.agencies.models import Agency, Correction
from hoagiai.agencies.terms import Level, Outcome
from hoagiai.base.folding import fold
from hoagiai.places.models import Unit


def in_force(agencies: QuerySet[Agency], on: date) -> QuerySet[Agency]:
    """Those that exist on this day, first and last day included."""
    begun = Q(valid_from__isnull=True) | Q(valid_from__lte=on)
    return agencies.filter(begun, Q(valid_to__isnull=True) | Q(valid_to__gte=on))


def agencies_in(units: Iterable[Unit] | QuerySet[Unit], on: date) -> QuerySet[Agency]:
    """Bodies that stand in these places on this day."""
    return in_force(Agency.objects.filter(unit__in=units), on)


def of_kind(kind: str, unit: Unit | None, on: date) -> Agency | None:
    """The body of a kind in a place (None: at the centre) on this day, if there is one."""
    return in_force(Agency.objects.filter(kind=kind, unit=unit), on).first()


def search(
    text: str, on: date | None = None, within: Iterable[Unit] | QuerySet[Unit] | None = None
) -> QuerySet[Agency]:
    """Bodies whose names hold all the words, with or without marks; a word may be cut short."""
    found = Agency.objects.all() if within is None else Agency.objects.filter(unit__in=within)
    words = [word for word in "".join(c if c.isalnum() else " " for c in fold(text)).split() if word]
    if words:
        query = SearchQuery(" & ".join(f"{word}:*" for word in words), config="simple", search_type="raw")
        found = found.annotate(words=SearchVector("folded", config="simple")).filter(words=query)
    return in_force(found, on) if on else found


def superior(agency: Agency, on: date) -> Agency | None:
    """The body above along the line on this day; one that no longer exists is passed over."""
    step = agency.parent
    while step and not _exists(step, on):
        step = step.parent
    return step


def managing_superior(agency: Agency, on: date) -> Agency | None:
    """The body above in grassroots mediation: where that is Chính phủ, Bộ Tư pháp, which manages it for Chính phủ
    (quản lý nhà nước về hòa giải ở cơ sở).
    """
    above = superior(agency, on)
    if above is None or above.kind != "government" or agency.level == Level.CENTRAL:
        return above
    return of_kind("ministry_of_justice", None, on) or above


def subordinates(agency: Agency, on: date) -> QuerySet[Agency]:
    """The bodies directly below along the line on this day."""
    return in_force(Agency.objects.filter(parent=agency), on)


@dataclass(frozen=True)
class Remembered:
    """A correction with what it says in words."""

    correction: Correction
    meaning: str


def corrections_of(issuer: Agency, most: int = 200) -> list[Remembered]:
    """What people said the issuer's phrases mean, by phrase: two statements."""
    found = list(issuer.corrections.select_related("corrected_by").order_by("phrase")[:most])
    codes = {code for each in found for code in each.outcome.get("agencies", ())}
    names = {
        str(code): name for code, name in Agency.objects.filter(code__in=codes).values_list("code", "name")
    }
    return [Remembered(each, _meaning(each, names)) for each in found]


def meaning_of(correction: Correction) -> str:
    """What one correction says, in words."""
    codes = correction.outcome.get("agencies", ())
    names = {
        str(code): name for code, name in Agency.objects.filter(code__in=codes).values_list("code", "name")
    }
    return _meaning(correction, names)


def _meaning(correction: Correction, names: dict[str, str]) -> str:
    if correction.outcome.get("outcome") == Outcome.OPEN_SET:
        return "không chỉ đích danh cơ quan nào"
    named = [names[code] for code in correction.outcome.get("agencies", ()) if code in names]
    more = f" và {len(named) - 3} cơ quan khác" if len(named) > 3 else ""
    return "; ".join(named[:3]) + more


def _exists(agency: Agency, on: date) -> bool:
    begun = agency.valid_from is None or agency.valid_from <= on
    return begun and (agency.valid_to is None or on <= agency.valid_to)
