"""The places a phrase may mean: the issuer's province on that day, and all provinces; no tables here."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hoagiai.agencies.resolver.spellings import Token
from hoagiai.agencies.terms import Level
from hoagiai.base.folding import fold, same_spelling

LONGEST_NAME = 6
# Words for a kind of place, and the Party committee's word for it.
TYPES = {
    ("tinh",): "tỉnh",
    ("thanh", "pho"): "thành phố",
    ("huyen",): "huyện",
    ("thi", "xa"): "thị xã",
    ("quan",): "quận",
    ("phuong",): "phường",
    ("xa",): "xã",
    ("thi", "tran"): "thị trấn",
    ("dac", "khu"): "đặc khu",
    ("tinh", "uy"): "tỉnh",
    ("thanh", "uy"): "thành phố",
    ("huyen", "uy"): "huyện",
    ("thi", "uy"): "thị xã",
    ("quan", "uy"): "quận",
}


@dataclass(frozen=True)
class Place:
    """One unit, as far as names need it. `type` is what it is called: "phường"."""

    pk: int
    level: Level
    type: str
    name: str
    short_name: str
    parent: int | None

    @property
    def called(self) -> str:
        """Its name inside a sentence: "thành phố Lai Châu"."""
        return self.name[:1].lower() + self.name[1:]


class Geography:
    """Places by number, by name and by what lies below them, seen from the issuer's own place (`home`)."""

    def __init__(self, places: Iterable[Place], home: int | None) -> None:
        self.places = {place.pk: place for place in places}
        self.home = self.places.get(home) if home else None
        self._below: dict[int | None, list[Place]] = defaultdict(list)
        self._named: dict[tuple[str, ...], list[Place]] = defaultdict(list)
        self._gone: dict[tuple[str, tuple[str, ...]], str] = {}
        for place in self.places.values():
            self._below[place.parent].append(place)
            self._named[name_words(place.short_name)].append(place)

    def add(self, places: Iterable[Place]) -> None:
        """Places outside the issuer's province that some phrase names."""
        for place in places:
            if place.pk not in self.places:
                self.places[place.pk] = place
                self._named[name_words(place.short_name)].append(place)

    def remember_gone(self, called: str, short_name: str, why: str) -> None:
        """A place some phrase names that does not exist on the day, and what to say about it."""
        self._gone[called, name_words(short_name)] = why

    def gone(self, tokens: Sequence[Token], start: int, called: str) -> tuple[str, int]:
        """What to say about the place named here that does not exist on the day; empty when there is none."""
        for length in range(LONGEST_NAME, 0, -1):
            words = tuple(_number(token.word) for token in tokens[start : start + length])
            if len(words) == length and (called, words) in self._gone:
                return self._gone[called, words], start + length
        return "", start

    def upwards(self, place: Place | None) -> list[Place]:
        """The place and those above it, nearest first."""
        found: list[Place] = []
        while place:
            found.append(place)
            place = self.places.get(place.parent) if place.parent else None
        return found

    def below(self, place: Place | None) -> list[Place]:
        """All places below, the nearest level first; below no place lies the whole country."""
        found = list(self._below[place.pk if place else None])
        for one in found:
            found.extend(self._below[one.pk])
        return found

    def named(self, tokens: Sequence[Token], start: int, called: str | None) -> tuple[list[Place], int]:
        """The places whose name stands at this word, the longest name first; none gives an empty list."""
        for length in range(LONGEST_NAME, 0, -1):
            piece = tokens[start : start + length]
            words = tuple(_number(token.word) for token in piece if not token.is_mark)
            if len(words) != length:
                continue
            found = [one for one in self._named.get(words, ()) if called in (None, one.type)]
            if found:
                return self._best(found, " ".join(token.written for token in piece)), start + length
        return [], start

    def _best(self, found: list[Place], written: str) -> list[Place]:
        """Those spelled with the same marks if any, then those of the issuer's own area if any."""
        return self.nearer(
            [one for one in found if same_spelling(one.short_name).lower() == written] or found
        )

    def nearer(self, found: list[Place]) -> list[Place]:
        """Of places of one name, those of the issuer's own area if any."""
        if len(found) < 2:
            return found
        home = set(self.upwards(self.home)) | set(self.below(self.home) if self.home else ())
        return [one for one in found if one in home] or found


def name_words(short_name: str) -> tuple[str, ...]:
    """A place's name as words: "Phan Rang-Tháp Chàm" and "Ea H'leo" as their letters."""
    return tuple(_number(word) for word in fold(short_name).replace("-", " ").replace("'", " ").split())


def _number(word: str) -> str:
    return str(int(word)) if word.isdecimal() else word
