"""The part of a phrase after a body's name that says where: "các xã, phường", "từ tỉnh đến cơ sở"."""

from collections.abc import Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Scope:
    """Where. `how`: one, named, plural, levels, range, same (cùng cấp), below (địa phương)."""

    how: str
    types: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    places: tuple[Place, ...] = ()
    within: "Scope | None" = None
    words: str = ""


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
    """ "các xã, phường", "xã, phường, thị trấn", "12 xã"; then perhaps "của thành phố Lai Châu"."""
    at = start
    while _words(tokens, at, 1) and (tokens[at].word in _PLURAL or tokens[at].word.isdecimal()):
        at += 1
    said_plural = at > start
    types, end = _type_list(tokens, at, geography)
    if not types or (len(types) < 2 and not said_plural):
        return None, start
    link = _after_link(tokens, end)
    within, after = _named_with_type(tokens, link, geography) if link > end else (None, end)
    if link > end and not within:
        within, after = _single(tokens, link, geography)
    return Scope("plural", types=tuple(types), within=within), after if within else end


def _type_list(tokens: Sequence[Token], start: int, geography: Geography) -> tuple[list[str], int]:
    types: list[str] = []
    at = end = start
    while True:
        called, after = _type_at(tokens, at)
        if not called or (types and geography.named(tokens, after, called)[0]):
            return types, end
        types.append(called)
        end = at = after
        while _words(tokens, at, 1) in ((",",), ("va",), ("hoac",)):
            at += 1


def _single(tokens: Sequence[Token], start: int, geography: Geography) -> tuple[Scope | None, int]:
    """ "tỉnh", "phường": the one the issuer lies in."""
    called, after = _type_at(tokens, start)
    return (Scope("one", types=(called,)), after) if called else (None, start)


def _bare(tokens: Sequence[Token], start: int, geography: Geography) -> tuple[Scope | None, int]:
    """ "Lai Châu" without what kind of place it is."""
    places, end = geography.named(tokens, start, None)
    return (Scope("named", places=tuple(places)), end) if places else (None, start)
