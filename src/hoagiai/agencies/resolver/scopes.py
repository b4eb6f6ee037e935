"""The part of a phrase after a body's name that says where: "các xã, phường", "từ tỉnh đến cơ sở"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hoagiai.agencies.resolver.geography import TYPES, Geography, Place
from hoagiai.agencies.resolver.spellings import Token
from hoagiai.agencies.terms import Level

_PLURAL = frozenset({"cac", "nhung", "moi", "toan", "bo", "tat", "ca", "the"})
_LINKS = (
    ("tren", "dia", "ban"),
    ("truc", "thuoc"),
    ("thuoc",),
    ("cua",),
    ("tai",),
    ("trong",),
    ("toan",),
    ("o",),
)
_LEVELS = {
    ("trung", "uong"): Level.CENTRAL,
    ("tinh",): Level.PROVINCE,
    ("huyen",): Level.DISTRICT,
    ("quan",): Level.DISTRICT,
    ("xa",): Level.COMMUNE,
    ("phuong",): Level.COMMUNE,
    ("co", "so"): Level.COMMUNE,
}
_TYPES_AT = {
    Level.PROVINCE: ("tỉnh", "thành phố"),
    Level.DISTRICT: ("huyện", "quận", "thị xã", "thành phố"),
    Level.COMMUNE: ("xã", "phường", "thị trấn", "đặc khu"),
}


@dataclass(frozen=True)
class Scope:
    """Where. `how`: one, named, listed, plural, levels, range, same (cùng cấp), below (địa phương).

    `parts` are the places of each name of a list; `count` is the number said ("02 xã"); `only` are words that
    keep to some of a plural ("các xã biên giới") and were not understood.
    """

    how: str
    types: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    places: tuple[Place, ...] = ()
    within: "Scope | None" = None
    words: str = ""
    parts: tuple[tuple[Place, ...], ...] = ()
    count: int = 0
    only: str = ""


def types_of(scope: Scope | None) -> tuple[str, ...]:
    """The kinds of places a scope speaks of."""
    if not scope:
        return ()
    return scope.types or tuple(called for level in scope.levels for called in _TYPES_AT.get(level, ()))


def read_scope(tokens: Sequence[Token], start: int, geography: Geography) -> tuple[Scope | None, int]:
    """The scope that begins at this word, and where it ends."""
    at = _after_link(tokens, start)
    for reader in (_range, _levels, _named_with_type, _plural, _single, _bare):
        scope, end = reader(tokens, at, geography)
        if scope:
            return scope, end
    return None, start


def _after_link(tokens: Sequence[Token], start: int) -> int:
    for link in _LINKS:
        if _words(tokens, start, len(link)) == link:
            return start + len(link)
    return start


def _words(tokens: Sequence[Token], start: int, length: int) -> tuple[str, ...]:
    return tuple(token.word for token in tokens[start : start + length])


def _type_at(tokens: Sequence[Token], start: int) -> tuple[str, int]:
    for length in (2, 1):
        called = TYPES.get(_words(tokens, start, length))
        if called:
            return called, start + length
    return "", start


def _level_at(tokens: Sequence[Token], start: int) -> tuple[Level | None, int]:
    for length in (2, 1):
        level = _LEVELS.get(_words(tokens, start, length))
        if level:
            return level, start + length
    return None, start


def _range(tokens: Sequence[Token], start: int, geography: Geography) -> tuple[Scope | None, int]:
    """ "từ thành phố đến xã, phường", "từ tỉnh đến cơ sở", "từ cấp tỉnh đến cấp xã"."""
    if _words(tokens, start, 1) != ("tu",):
        return None, start
    first, at = _end_of_range(tokens, start + 1, geography)
    if not first or _words(tokens, at, 1) not in (("den",), ("toi",), ("xuong",)):
        return None, start
    last, end = _end_of_range(tokens, at + 1, geography)
    if not last:
        return None, start
    order = (Level.CENTRAL, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
    levels = order[order.index(first) : order.index(last) + 1]
    while True:
        called, after = _type_at(tokens, end + 1 if _words(tokens, end, 1) in ((",",), ("va",)) else end)
        if not called:
            words = " ".join(token.written for token in tokens[start:end]).replace(" ,", ",")
            return Scope("range", levels=levels, words=words), end
        end = after


def _end_of_range(tokens: Sequence[Token], start: int, geography: Geography) -> tuple[Level | None, int]:
    at = start + 1 if _words(tokens, start, 1) in (("cap",), ("cac",)) else start
    called, after = _type_at(tokens, at)
    if called == "thành phố":
        above = [one for one in geography.upwards(geography.home) if one.type == called]
        return (above[0].level if above else Level.PROVINCE), after
    if called in ("thị xã", "thị trấn", "đặc khu"):
        return (Level.DISTRICT if called == "thị xã" else Level.COMMUNE), after
    return _level_at(tokens, at)


def _levels(tokens: Sequence[Token], start: int, geography: Geography) -> tuple[Scope | None, int]:
    """ "cấp huyện", "cấp huyện, cấp xã", "các cấp", "hai cấp", "cùng cấp"."""
    if _words(tokens, start, 2) in (
        ("cac", "cap"),
        ("hai", "cap"),
        ("2", "cap"),
        ("ba", "cap"),
        ("moi", "cap"),
    ):
        order = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
        first = order.index(geography.home.level) if geography.home else 0
        return Scope("range", levels=order[first:]), start + 2
    if _words(tokens, start, 2) == ("cung", "cap"):
        return Scope("same"), start + 2
    if _words(tokens, start, 2) in (("dia", "phuong"),):
        return Scope("below"), start + 2
    if _words(tokens, start, 3) == ("cac", "dia", "phuong"):
        return Scope("below"), start + 3
    found: list[Level] = []
    at = end = start
    while True:
        had_word = _words(tokens, at, 1) == ("cap",)
        level, after = _level_at(tokens, at + 1 if had_word else at) if had_word or found else (None, at)
        if not level:
            return (Scope("levels", levels=tuple(found)), end) if found else (None, start)
        found.append(level)
        end = after
        if _words(tokens, end, 1) not in ((",",), ("va",)):
            return Scope("levels", levels=tuple(found)), end
        at = end + 1


def _named_with_type(tokens: Sequence[Token], start: int, geography: Geography) -> tuple[Scope | None, int]:
    """ "phường Việt Hòa, thành phố Hải Phòng": what follows in the chain chooses among places of one name."""
    called, after = _type_at(tokens, start)
    if not called:
        return None, start
    places, end = geography.named(tokens, after, called)
    if not places:
        gone, end = geography.gone(tokens, after, called)
        return (Scope("gone", words=gone), end) if gone else (None, start)
    places, end = _narrowed(tokens, places, end, geography)
    return Scope("named", places=tuple(places)), end


def _narrowed(
    tokens: Sequence[Token], places: list[Place], end: int, geography: Geography
) -> tuple[list[Place], int]:
    while True:
        at = end + 1 if _words(tokens, end, 1) in ((",",), ("-",)) else _after_link(tokens, end)
        called, after = _type_at(tokens, at)
        above, next_end = geography.named(tokens, after, called) if called else ([], end)
        inside = [one for one in places if set(geography.upwards(one)[1:]) & set(above)]
        if not inside:
            return places, end
        places, end = inside, next_end


def _plural(tokens: Sequence[Token], start: int, geography: Geography) -> tuple[Scope | None, int]:
    """ "các xã, phường", "12 xã", "các xã Sìn Hồ, Nậm Hàng"; then perhaps "của thành phố Lai Châu"."""
    at, count = start, 0
    while _words(tokens, at, 1) and (tokens[at].word in _PLURAL or tokens[at].word.isdecimal()):
        count = int(tokens[at].word) if tokens[at].word.isdecimal() else count
        at += 1
    said_plural = at > start
    types, end = _type_list(tokens, at, geography)
    if not types or (len(types) < 2 and not said_plural):
        return None, start
    listed, after = list_of_names(tokens, end, types, geography)
    if listed:
        return replace(listed, count=count), after
    within, after = _within(tokens, end, geography)
    return Scope("plural", types=tuple(types), within=within, count=count), after


def _within(tokens: Sequence[Token], end: int, geography: Geography) -> tuple[Scope | None, int]:
    """ "của thành phố Lai Châu", "thành phố Lai Châu", "trong tỉnh", "trên địa bàn"."""
    link = _after_link(tokens, end)
    within, after = _named_with_type(tokens, link, geography)
    if within or link == end:
        return within, after
    within, after = _single(tokens, link, geography)
    if within:
        return within, after
    return None, link if _words(tokens, end, 3) == ("tren", "dia", "ban") else end


def list_of_names(
    tokens: Sequence[Token], start: int, types: Sequence[str], geography: Geography, *, bare: bool = False
) -> tuple[Scope | None, int]:
    """The names after a plural: "các xã Sìn Hồ, Nậm Hàng", "các xã, phường Tân Phong, Sìn Hồ".

    A list holds at least one name without its type, unless `bare` says that any list will do.
    """
    at = start
    while _words(tokens, at, 1) in ((",",), ("-",), ("(",)):
        at += 1
    types = [*types, *(one for one in [_type_at(tokens, at)[0]] if at > start and one and one not in types)]
    parts: list[tuple[Place, ...]] = []
    end = start
    while True:
        places, after, with_type = _one_name(tokens, at, types, geography)
        if not places:
            break
        parts.append(tuple(places))
        bare, end = bare or not with_type, after
        at = after + 1 if _words(tokens, after, 1) in ((",",), (";",), ("va",)) else len(tokens)
    if not parts or not bare:
        return None, start
    above, after = _within(tokens, end + (_words(tokens, end, 1) in ((",",), ("-",))), geography)
    around = set(above.places) if above else set()
    inside = [tuple(one for one in part if around & set(geography.upwards(one)[1:])) for part in parts]
    if all(inside):
        parts, end = inside, after
    return Scope("listed", types=tuple(types), parts=tuple(parts)), end


def _one_name(
    tokens: Sequence[Token], at: int, types: Sequence[str], geography: Geography
) -> tuple[list[Place], int, bool]:
    """The places of these types named at a word, the longest name first; whether the type was said again."""
    called, after = _type_at(tokens, at)
    if called:
        places, end = geography.named(tokens, after, called) if called in types else ([], at)
        return places, end, True
    if at >= len(tokens) or not tokens[at].capital:
        return [], at, False
    found = [geography.named(tokens, at, one) for one in types]
    longest = max((end for _, end in found), default=at)
    places = [place for places, end in found if end == longest for place in places]
    return geography.nearer(places), longest, False


def _type_list(tokens: Sequence[Token], start: int, geography: Geography) -> tuple[list[str], int]:
    types: list[str] = []
    at = end = start
    while True:
        called, after = _type_at(tokens, at)
        if types and not called:
            called, after = _short_type(tokens, at)
        if not called or (types and geography.named(tokens, after, called)[0]):
            return types, end
        types.append(called)
        end = at = after
        while _words(tokens, at, 1) in ((",",), ("va",), ("hoac",)):
            at += 1


def _short_type(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """ "các huyện, thành, thị": short for "thành phố" and "thị xã", with no name after them."""
    called = {"thành": "thành phố", "thị": "thị xã"}.get(tokens[at].written if at < len(tokens) else "", "")
    alone = at + 1 >= len(tokens) or tokens[at + 1].is_mark
    return (called, at + 1) if called and alone else ("", at)


def _single(tokens: Sequence[Token], start: int, geography: Geography) -> tuple[Scope | None, int]:
    """ "tỉnh", "phường": the one the issuer lies in."""
    called, after = _type_at(tokens, start)
    return (Scope("one", types=(called,)), after) if called else (None, start)


def _bare(tokens: Sequence[Token], start: int, geography: Geography) -> tuple[Scope | None, int]:
    """ "Lai Châu" without what kind of place it is; "các xã biên giới" names no place "Biên Giới"."""
    if start >= len(tokens) or not tokens[start].capital:
        return None, start
    places, end = geography.named(tokens, start, None)
    return (Scope("named", places=tuple(places)), end) if places else (None, start)
