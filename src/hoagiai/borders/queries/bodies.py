"""Which standard bodies a unit gets that a reorganisation makes."""

from datetime import date

from hoagiai.agencies import kinds
from hoagiai.agencies.kinds import At
from hoagiai.agencies.rules import PARTY_COMMITTEES, unit_type
from hoagiai.borders.models import PlannedUnit


def bodies_to_make(planned: PlannedUnit, on: date) -> list[str]:
    """Full names of the bodies that `agencies.load_agencies` lays over the new unit, in the usual order."""
    called = unit_type(planned.name, planned.short_name)
    place = planned.name[:1].lower() + planned.name[1:]
    words = {
        "{place}": place,
        "{name}": planned.short_name,
        "{party}": PARTY_COMMITTEES.get(called, "Đảng ủy"),
    }
    return [
        _worded(at.name or kind.name, words)
        for kind in kinds.ALL
        for at in kind.at
        if at.level == planned.level and _stands(at, planned.code, called, on)
    ]


def _stands(at: At, code: str, called: str, on: date) -> bool:
    in_time = (at.since is None or at.since <= on) and (at.until is None or at.until >= on)
    named = (not at.types or called in at.types) and (not at.codes or code in at.codes)
    return in_time and named and code not in at.without


def _worded(name: str, words: dict[str, str]) -> str:
    text = name if "{" in name else name + " {place}"
    for mark, said in words.items():
        text = text.replace(mark, said)
    return text
