"""From a scope to the places it comes to, seen from the issuer."""

from datetime import date

from hoagiai.agencies.kinds.kind import BEFORE_REFORM, REFORM
from hoagiai.agencies.resolver.geography import Geography, Place
from hoagiai.agencies.resolver.lexicon import RELATED
from hoagiai.agencies.resolver.scopes import Scope
from hoagiai.agencies.resolver.wanted import LEVEL_WORDS, Where
from hoagiai.agencies.terms import Level
from hoagiai.base.folding import fold

_DISTRICT_TYPES = frozenset({"huyện", "thị xã", "quận"})
_COMMUNE_TYPES = frozenset({"xã", "phường", "thị trấn", "đặc khu"})
_NO_DISTRICT = f"Cấp huyện chỉ có đến hết ngày {BEFORE_REFORM:%d/%m/%Y}; nay việc thuộc cấp tỉnh hoặc cấp xã."
_NO_TOWN = f"Thị trấn chỉ có đến hết ngày {BEFORE_REFORM:%d/%m/%Y}; nay là xã hoặc phường."
_RELATED = frozenset({"lien quan", "co lien quan"})
_SOME = "Không giao cho tất cả {} vì chưa hiểu phần “{}”: hãy chọn đích danh cơ quan."
_COUNTED = (
    "Văn bản nêu {} {} mà không kể tên, và trên địa bàn không có đúng số ấy: hãy chọn đích danh cơ quan."
)
_NO_ZONE = f"Đặc khu chỉ có từ ngày {REFORM:%d/%m/%Y}."


def places_meant(scope: Scope, geography: Geography, on: date) -> Where:
    """The places of a scope on a day, or the problem with it."""
    if scope.how == "borrowed" and scope.within:
        return places_meant(scope.within, geography, on)
    where = _all_meant(scope, geography, on)
    if scope.only and not where.problem:
        related = fold(scope.only) in _RELATED
        where.open = RELATED if related else ""
        where.problem = "" if related else _SOME.format(where.words, scope.only)
    return where


def _all_meant(scope: Scope, geography: Geography, on: date) -> Where:
    reader = {
        "one": _one,
        "named": _named,
        "listed": _listed,
        "plural": _plural,
        "levels": _levels,
        "range": _levels,
        "same": _same,
        "below": _below,
        "gone": _gone,
    }[scope.how]
    return reader(scope, geography, on)


def _one(scope: Scope, geography: Geography, on: date) -> Where:
    called = scope.types[0]
    for place in geography.upwards(geography.home):
        if place.type == called:
            return Where([place], words=place.called)
    area = geography.below(geography.home)
    found: list[Place | None] = [place for place in area if place.type == called]
    if not found:
        return Where(
            problem=_nothing(called, on) or f"Không xác định được {called} nào trên địa bàn ban hành."
        )
    doubt = f"Không rõ {called} nào: hiểu là tất cả {called} trên địa bàn." if len(found) > 1 else ""
    return Where(found, words=_many_words((called,), geography.home), group=len(found) > 1, doubt=doubt)


def _named(scope: Scope, geography: Geography, on: date) -> Where:
    places: list[Place | None] = list(scope.places)
    words = scope.places[0].called
    return Where(places, words=words, choose=len(places) > 1)


def _listed(scope: Scope, geography: Geography, on: date) -> Where:
    """Each name of a list; a name of several places is for a person to settle."""
    unclear = [part[0].called for part in scope.parts if len(part) > 1]
    if unclear:
        return Where(problem=f"Có nhiều nơi cùng tên {', '.join(unclear)}: cần chọn đúng địa bàn.")
    places = list(dict.fromkeys(place for part in scope.parts for place in part))
    said = f"Văn bản nêu {scope.count} địa bàn nhưng kể tên {len(places)}."
    doubt = said if scope.count and scope.count != len(places) else ""
    return Where([*places], words=", ".join(place.called for place in places), doubt=doubt)


def _plural(scope: Scope, geography: Geography, on: date) -> Where:
    where = _every(scope, geography, on)
    if scope.count and not where.problem and scope.count != len(where.places):
        where.problem = _COUNTED.format(scope.count, ", ".join(scope.types))
    return where


def _every(scope: Scope, geography: Geography, on: date) -> Where:
    base = _base(scope, geography, on)
    if isinstance(base, Where):
        return base
    types = scope.types
    upper = [
        place for place in geography.upwards(base) if place.type in types and place.level == Level.PROVINCE
    ]
    whole = not base and bool(_COMMUNE_TYPES & set(types))
    if whole:
        return Where(whole_levels=[Level.COMMUNE], words=_many_words(types, None), group=True)
    found = [place for place in geography.below(base) if place.type in types]
    if "tỉnh" in types:
        found = [place for place in geography.below(None) if place.level == Level.PROVINCE]
    elif not found and base:
        return _around(types, base, geography, on)
    present = tuple(dict.fromkeys(place.type for place in found))
    words = _many_words(tuple(one for one in types if one in present), None if "tỉnh" in types else base)
    places: list[Place | None] = [*(upper if not found else []), *found]
    return Where(places, words=words, group=True)


def _base(scope: Scope, geography: Geography, on: date) -> Place | Where | None:
    """The place a plural lies in; what is wrong with it, when the words name none that stands."""
    if scope.within:
        within = places_meant(scope.within, geography, on)
        if within.problem:
            return within
        if within.choose:
            return Where(problem=f"Có nhiều nơi cùng tên {within.words}: cần chọn đúng địa bàn.")
        if len(within.places) == 1 and within.places[0]:
            return within.places[0]
    return geography.home


def _around(types: tuple[str, ...], base: Place, geography: Geography, on: date) -> Where:
    """A commune that writes "các xã, phường" means those around it."""
    missing = _nothing(types[0], on)
    above = geography.upwards(base)[1:]
    if missing or not above:
        return Where(problem=missing or f"Không có {', '.join(types)} nào thuộc {base.called}.")
    found: list[Place | None] = [place for place in geography.below(above[0]) if place.type in types]
    doubt = f"Hiểu là các {', '.join(types)} của {above[0].called}."
    return Where(found, words=_many_words(types, above[0]), group=True, doubt=doubt)


def _levels(scope: Scope, geography: Geography, on: date) -> Where:
    where = Where(group=True)
    names: list[str] = []
    for level in scope.levels:
        if level == Level.DISTRICT and on >= REFORM:
            if len(scope.levels) == 1:
                return Where(problem=_NO_DISTRICT)
            continue
        names.append(LEVEL_WORDS[level])
        _one_level(level, geography, where)
    home = geography.home
    span = f"từ {names[0]} đến {names[-1]}" if scope.how == "range" and len(names) > 1 else ", ".join(names)
    span = scope.words or span
    where.words = span + (f" của {home.called}" if home and home.level != Level.COMMUNE else "")
    where.group = len(where.places) + len(where.whole_levels) * 2 > 1
    return where


def _one_level(level: Level, geography: Geography, where: Where) -> None:
    home = geography.home
    if level == Level.CENTRAL:
        where.places.append(None)
        return
    above = [place for place in geography.upwards(home) if place.level == level]
    if above:
        where.places.append(above[0])
    elif home is None and level != Level.PROVINCE:
        where.whole_levels.append(level)
    else:
        where.places += [place for place in geography.below(home) if place.level == level]


def _same(scope: Scope, geography: Geography, on: date) -> Where:
    """Where those who lead stand; when that is not known, where the issuer stands, with a doubt."""
    if scope.places:
        several = len(scope.places) > 1
        words = "cùng cấp với cơ quan chủ trì" if several else scope.places[0].called
        return Where(list(scope.places), words=words, group=several)
    home = geography.home
    words = home.called if home else "trung ương"
    return Where([home], words=words, doubt="Hiểu là cùng cấp với cơ quan ban hành.")


def _below(scope: Scope, geography: Geography, on: date) -> Where:
    home = geography.home
    area = geography.below(home)
    found: list[Place | None] = [place for place in area if place.parent == (home.pk if home else None)]
    if not found:
        return Where([home], words=home.called if home else "trung ương")
    return Where(found, words="các địa phương" + (f" của {home.called}" if home else ""), group=True)


def _gone(scope: Scope, geography: Geography, on: date) -> Where:
    return Where(problem=scope.words)


def _nothing(called: str, on: date) -> str:
    """Why there is no such place on this day; empty when there could be."""
    if called in _DISTRICT_TYPES and on >= REFORM:
        return _NO_DISTRICT
    if called == "thị trấn" and on >= REFORM:
        return _NO_TOWN
    return _NO_ZONE if called == "đặc khu" and on < REFORM else ""


def _many_words(types: tuple[str, ...], base: Place | None) -> str:
    return "các " + ", ".join(types) + (f" của {base.called}" if base else "")
