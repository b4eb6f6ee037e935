"""The reads of the resolver: places, hand-made bodies, and all wanted bodies at once."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from django.db.models import Q

from hoagiai.agencies.models import Agency
from hoagiai.agencies.queries import in_force
from hoagiai.agencies.resolver.geography import LONGEST_NAME, TYPES, Geography, Place
from hoagiai.agencies.resolver.lexicon import Entry
from hoagiai.agencies.resolver.spellings import Token, words_of
from hoagiai.agencies.resolver.wanted import Target, Wanted
from hoagiai.agencies.rules import unit_type
from hoagiai.agencies.terms import Level
from hoagiai.places.models import Unit

_FIELDS = ("pk", "level", "name", "short_name", "parent_id")


def home_of(issuer: Agency) -> Unit | None:
    """The issuer's place."""
    return Unit.objects.get(pk=issuer.unit_id) if issuer.unit_id else None


def geography_of(home: Unit | None, on: date) -> Geography:
    """The issuer's province with all in it, and the other provinces; from the centre, down to districts."""
    units = Unit.objects.in_force(on)
    province = (home.province_id or home.pk) if home else None
    area = Q(level=Level.PROVINCE) | (Q(province_id=province) if home else Q(level=Level.DISTRICT))
    places = [_place(*row) for row in units.filter(area).values_list(*_FIELDS)]
    return Geography(places, home.pk if home and home.exists_on(on) else None)


def add_mentioned_places(geography: Geography, phrases: Iterable[Sequence[Token]], on: date) -> None:
    """Places anywhere whose full names ("phường Việt Hòa") stand in the phrases; past and future ones too."""
    names = {name for phrase in phrases for name in _full_names(phrase)}
    if not names:
        return
    units = list(Unit.objects.filter(folded_name__in=names).select_related("parent__parent"))
    geography.add(with_above(unit for unit in units if unit.exists_on(on)))
    for unit in units:
        if not unit.exists_on(on):
            geography.remember_gone(
                unit_type(unit.name, unit.short_name), unit.short_name, _why_gone(unit, on)
            )


def _why_gone(unit: Unit, on: date) -> str:
    if unit.valid_to and unit.valid_to < on:
        return f"{unit.name} chỉ có đến hết ngày {unit.valid_to:%d/%m/%Y}."
    return f"{unit.name} chỉ có từ ngày {unit.valid_from:%d/%m/%Y}."


def places_of(geography: Geography, agencies: Collection[int]) -> dict[int, Place]:
    """Where these bodies stand; a body of the centre stands nowhere."""
    if not agencies:
        return {}
    bodies = Agency.objects.filter(pk__in=agencies, unit__isnull=False)
    stands = {body.pk: body.unit for body in bodies.select_related("unit__parent__parent")}
    geography.add(with_above(unit for unit in stands.values() if unit))
    return {pk: geography.places[unit.pk] for pk, unit in stands.items() if unit}


def with_above(units: Iterable[Unit]) -> list[Place]:
    """These units and those above them, as places."""
    found: dict[int, Unit] = {}
    for unit in units:
        step: Unit | None = unit
        while step:
            found[step.pk] = step
            step = step.parent
    return [
        _place(unit.pk, unit.level, unit.name, unit.short_name, unit.parent_id) for unit in found.values()
    ]


def _full_names(phrase: Sequence[Token]) -> Iterable[str]:
    """Every run of words that may be a full name: "xã Sìn Hồ", and "xã Nậm Hàng" of "các xã Sìn Hồ, Nậm Hàng"."""
    said: set[tuple[str, ...]] = set()
    for start in range(len(phrase)):
        for width in (1, 2):
            called = tuple(token.word for token in phrase[start : start + width])
            if called in TYPES:
                said.add(called)
                yield from _runs(phrase, start + width, called)
        if start and (phrase[start - 1].is_mark or phrase[start - 1].word == "va"):
            for called in said:
                yield from _runs(phrase, start, called)


def _runs(phrase: Sequence[Token], start: int, called: tuple[str, ...]) -> Iterable[str]:
    words = list(called)
    for token in phrase[start : start + LONGEST_NAME]:
        if token.is_mark:
            return
        words.append(token.word)
        yield " ".join(words)


def hand_made(geography: Geography, on: date) -> list[tuple[tuple[str, ...], Entry]]:
    """Names of bodies that people added or renamed here or at the centre, former names included."""
    places = [place.pk for place in geography.upwards(geography.home)]
    places += [place.pk for place in geography.below(geography.home)] if geography.home else []
    there = Q(unit_id=None) | Q(unit_id__in=places)
    by_people = Q(standard=False) | Q(edited=True)
    found = in_force(Agency.objects.filter(there & by_people), on).prefetch_related("spellings")
    names: list[tuple[tuple[str, ...], Entry]] = []
    for agency in found:
        spelled = {agency.name, agency.short_name, *(one.name for one in agency.spellings.all())}
        spelled |= {name.split(" - ")[0] for name in spelled}  # "Tòa án nhân dân khu vực 2 - Lai Châu"
        names += [(words_of(name), Entry(agency=agency.pk)) for name in sorted(spelled) if words_of(name)]
    return names


class Bodies:
    """All bodies that any piece wants, read at once."""

    def __init__(self, wanted: Iterable[Wanted], on: date) -> None:
        self._at: dict[tuple[str, int | None], int] = {}
        self._whole: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.names: dict[int, str] = {}
        self.provisional: set[int] = set()
        targets = {target for one in wanted for target in (*one.targets, *one.successors, *one.choices)}
        direct = {one.agency for one in wanted if one.agency}
        if targets or direct:
            self._read(targets, direct, on)

    def ids(self, targets: Iterable[Target]) -> list[int]:
        """The bodies of these targets, each once; a target without a row is left out."""
        found: list[int] = []
        for target in targets:
            if target.whole_level:
                found += self._whole[target.kind, target.level]
            elif (target.kind, target.place) in self._at:
                found.append(self._at[target.kind, target.place])
        return list(dict.fromkeys(found))

    def _read(self, targets: set[Target], direct: set[int], on: date) -> None:
        wanted = Q(pk__in=direct)
        codes = {target.kind for target in targets}
        places = {target.place for target in targets if target.place}
        wanted |= Q(kind__in=codes) & (Q(unit_id__in=places) | Q(unit_id=None))
        for target in targets:
            if target.whole_level:
                wanted |= Q(kind=target.kind, level=target.level)
        rows = in_force(Agency.objects.filter(wanted), on).order_by("sort_key")
        for pk, kind, level, place, name, provisional in rows.values_list(
            "pk", "kind", "level", "unit_id", "name", "provisional"
        ):
            self._at.setdefault((kind, place), pk)
            self._whole[kind, level].append(pk)
            self.names[pk] = name
            if provisional:
                self.provisional.add(pk)


def _place(pk: int, level: str, name: str, short_name: str, parent: int | None) -> Place:
    return Place(pk, Level(level), unit_type(name, short_name), name, short_name, parent)
