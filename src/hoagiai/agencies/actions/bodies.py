"""Bodies that people add, rename or end."""

from datetime import date, timedelta

from hoagiai import audit
from hoagiai.agencies.errors import AgencyAlreadyThere, EndsBeforeItBegins
from hoagiai.agencies.models import Agency, Spelling
from hoagiai.agencies.terms import ADDED, ENDED, RENAMED, Level, Line
from hoagiai.audit.actions import Person
from hoagiai.base.folding import fold
from hoagiai.places.models import Unit


def add_agency(
    *,
    name: str,
    level: Level,
    line: Line,
    unit: Unit | None,
    by: Person | None,
    short_name: str = "",
    kind: str = "other",
    parent: Agency | None = None,
    valid_from: date | None = None,
    valid_to: date | None = None,
    reason: str = "",
) -> Agency:
    """Add a body that the standard list does not hold (thêm cơ quan), such as a regional court.

    `kind` is a code of `kinds` or "other". A second body of the same name there raises `AgencyAlreadyThere`.
    """
    if Agency.objects.filter(unit=unit, name=name, valid_to=valid_to).exists():
        raise AgencyAlreadyThere(name)
    agency = Agency(
        name=name,
        short_name=short_name,
        level=level,
        line=line,
        unit=unit,
        kind=kind,
        parent=parent,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    agency.fill_search_fields()
    with audit.act(ADDED, by=by, reason=reason):
        agency.save()
    return agency


def rename_agency(
    *, agency: Agency, name: str, on: date, by: Person | None, short_name: str = "", reason: str = ""
) -> Agency:
    """Give a body a new name from a day (đổi tên); it stays the same body and keeps its former name.

    A renamed standard body is no longer brought up to date by the load.
    """
    if Agency.objects.filter(unit=agency.unit, name=name).exclude(pk=agency.pk).exists():
        raise AgencyAlreadyThere(name)
    with audit.act(RENAMED, by=by, reason=reason):
        Spelling.objects.update_or_create(
            agency=agency,
            folded=fold(agency.name),
            defaults={"name": agency.name, "valid_to": on - timedelta(days=1)},
        )
        rank = agency.sort_key
        agency.name, agency.short_name, agency.edited = name, short_name or name, True
        agency.fill_search_fields()
        agency.sort_key = rank
        agency.save()
    return agency


def end_agency(*, agency: Agency, last_day: date, by: Person | None, reason: str = "") -> Agency:
    """End a body after its last day (kết thúc hoạt động: giải thể, sáp nhập); it stays for what it did.

    An ended standard body is no longer brought up to date by the load. Raises `EndsBeforeItBegins`.
    """
    if agency.valid_from and last_day < agency.valid_from:
        raise EndsBeforeItBegins(agency.name, agency.valid_from)
    with audit.act(ENDED, by=by, reason=reason):
        agency.valid_to, agency.edited = last_day, True
        agency.save(update_fields=["valid_to", "edited"])
    return agency
