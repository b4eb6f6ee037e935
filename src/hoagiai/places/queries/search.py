"""Search by name, with and without marks, abbreviations of the kind included."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from hoagiai.base.folding import fold, same_spelling
from hoagiai.places.models import Unit
from hoagiai.places.queries.coverage import subtree
from hoagiai.places.terms import Level

# How people write the kind before a name, without marks.
KINDS = {
    "tinh": "tỉnh",
    "t.": "tỉnh",
    "thanh pho": "thành phố",
    "tp": "thành phố",
    "tp.": "thành phố",
    "quan": "quận",
    "q.": "quận",
    "huyen": "huyện",
    "h.": "huyện",
    "thi xa": "thị xã",
    "tx": "thị xã",
    "tx.": "thị xã",
    "thi tran": "thị trấn",
    "tt": "thị trấn",
    "tt.": "thị trấn",
    "phuong": "phường",
    "p.": "phường",
    "xa": "xã",
    "x.": "xã",
    "dac khu": "đặc khu",
}
OTHER_NAMES = {"hcm": "hồ chí minh", "tphcm": "hồ chí minh", "sai gon": "hồ chí minh", "hn": "hà nội"}
_LONGEST_FIRST = sorted(KINDS, key=len, reverse=True)


def search(
    text: str,
    on: date | None = None,
    level: str | None = None,
    within: Iterable[Unit | int] | None = None,
    limit: int = 50,
) -> QuerySet[Unit]:
    """Units by name: exact with marks, exact without, beginnings, then later words; or by code.

    `on` keeps those in force on a day, `within` those inside some units (through time, see `subtree`).
    """
    kind, name = split_kind(" ".join(same_spelling(text.replace("\0", "")).lower().split()))
    if not fold(name):
        return Unit.objects.none()
    units = Unit.objects.filter(_matches(name, text)).select_related("parent", "province")
    if on:
        units = units.in_force(on)
    if level:
        units = units.at_level(level)
    if within is not None:
        units = units.filter(pk__in=subtree(within).values("pk"))
    ranked = units.annotate(rank=_rank(name), other_kind=_other_kind(kind), depth=_depth())
    order = ("rank", "other_kind", "depth", F("valid_to").desc(nulls_first=True), "sort_key", "code")
    return ranked.order_by(*order)[:limit]


def split_kind(text: str) -> tuple[str | None, str]:
    """The kind written before a name, and the name: "tp. hải phòng" gives "thành phố" and "hải phòng"."""
    folded = fold(text)
    for written in _LONGEST_FIRST:
        end = "" if written.endswith(".") else " "
        if folded.startswith(written + end) and len(folded) > len(written + end):
            name = text[len(written) :].strip()
            return KINDS[written], OTHER_NAMES.get(fold(name), name)
    return None, OTHER_NAMES.get(folded, text)


def _matches(name: str, text: str) -> Q:
    folded = fold(name)
    by_name = Q(folded__startswith=folded) | Q(folded_name__contains=f" {folded}")
    return by_name | Q(code=folded) if folded.isdecimal() and text.strip().isdecimal() else by_name


def _rank(name: str) -> Case:
    folded = fold(name)
    numbered = [f"{kind} {name}" for kind in ("phường", "quận") if name.isdecimal()]
    return Case(
        When(Q(spelled__in=[name, *numbered]) | Q(code=folded), then=Value(0)),
        When(folded__in=[folded, *map(fold, numbered)], then=Value(1)),
        When(spelled__startswith=name, then=Value(2)),
        When(folded__startswith=folded, then=Value(3)),
        default=Value(4),
        output_field=IntegerField(),
    )


def _other_kind(kind: str | None) -> Case:
    return Case(When(kind=kind or "", then=Value(0)), default=Value(1), output_field=IntegerField())


def _depth() -> Case:
    return Case(*(When(level=level, then=Value(depth)) for depth, level in enumerate(Level)))
