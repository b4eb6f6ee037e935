"""Legacy text in single cells, where no font is told: a cell is what reads with the fewest impossible syllables."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from hoagiai.base.legacy import tcvn3, vni
from hoagiai.base.legacy.syllables import is_syllable

ONLY_UNICODE = re.compile("[\u0100-\uefff]")  # no legacy font has codes of these
PRIVATE = re.compile("[\uf020-\uf0ff]")
TOKEN = re.compile("[A-Za-z\u00a1-\u00ff\u00ad\uf020-\uf0ff]+")
ANY_TOKEN = re.compile("[A-Za-z\u00a1-\u024f\u1ea0-\u1ef9\uf020-\uf0ff]+")
WORD = re.compile(r"[^\W\d_]+")
SIGNS = re.compile("[\u00a1-\u00bf\u00ad]")  # codes that VNI does not use
HIGH = re.compile("[\u00a1-\u00ff\u00ad\uf020-\uf0ff]")
TCVN3, VNI, UNICODE, EITHER, LEGACY, PLAIN, MIXED = (
    "tcvn3",
    "vni",
    "unicode",
    "either",
    "legacy",
    "plain",
    "mixed",
)


@lru_cache(maxsize=65536)
def reading_of(text: str) -> str:
    """How a text was typed: tcvn3, vni, unicode, plain (no marks), legacy (one of the two) or either (nothing decides)."""
    if text.isascii():
        return PLAIN
    if ONLY_UNICODE.search(text):
        return MIXED if any(_legacy_word(token) for token in ANY_TOKEN.findall(text)) else UNICODE
    tokens = [token for token in TOKEN.findall(text) if not token.isascii() and len(token) > 1]
    if not tokens:
        return PLAIN
    faults = {
        UNICODE: sum(not _possible(token) for token in tokens),
        TCVN3: sum(not _possible(tcvn3.decode(token)) for token in tokens),
        VNI: sum(not _possible(vni.decode(token)) for token in tokens),
    }
    fewest = min(faults.values())
    if faults[UNICODE] > fewest:
        if faults[TCVN3] == faults[VNI]:
            return TCVN3 if SIGNS.search(text) else LEGACY
        return TCVN3 if faults[TCVN3] == fewest else VNI
    if faults[TCVN3] == fewest and tcvn3.decode(text) != text:
        return EITHER
    if faults[VNI] == fewest and vni.decode(text) != text:
        return EITHER
    return UNICODE


@lru_cache(maxsize=65536)
def decode(text: str, encoding: str) -> str:
    """A text of one legacy encoding as Unicode; a word all in capitals stays so (fonts that draw small codes as capitals)."""
    letters = vni.decode(text) if encoding == VNI else tcvn3.decode(text)
    return WORD.sub(_capitals, letters) if encoding == TCVN3 else letters


@lru_cache(maxsize=65536)
def _legacy_word(word: str) -> str:
    """The encoding of one word amid Unicode text: impossible as it stands, possible when decoded; else ""."""
    if len(word) < 2 or word.isascii() or not HIGH.search(word) or _possible(word):
        return ""
    return next((each for each in (TCVN3, VNI) if _possible(decode(word, each))), "")


def _mixed(found: re.Match[str]) -> str:
    encoding = _legacy_word(found[0])
    return decode(found[0], encoding) if encoding else found[0]


def _capitals(found: re.Match[str]) -> str:
    word = found[0]
    plain = [letter for letter in word if letter.isascii()]
    if len(plain) > 1 and all(letter.isupper() for letter in plain):
        return word.upper()
    return word


def decoded(text: str) -> str:
    """A whole text of bare codes, each word as it reads best."""
    return TOKEN.sub(lambda found: _word(found[0]), text[:200_000])


def _word(word: str) -> str:
    reading = reading_of(word)
    return decode(word, TCVN3 if reading == LEGACY else reading) if reading in (TCVN3, VNI, LEGACY) else word


def faults_in(text: str) -> int:
    """How many marked words of a text cannot be Vietnamese."""
    words = WORD.findall(text[:200_000])
    return sum(not _possible(word) for word in words if not word.isascii()) + text[:200_000].count("�")


def _possible(word: str) -> bool:
    return bool(WORD.fullmatch(word)) and is_syllable(word)


class Mender:
    """Mends the cells of one sheet; where a cell alone does not decide, its column does, then its row, then the sheet."""

    def __init__(self) -> None:
        self.seen: dict[int, Counter[str]] = {}
        self.used: Counter[str] = Counter()
        self.usual: dict[tuple[int, bool, str], str] = {}

    def learn(self, column: int, text: str) -> None:
        """Take a cell into account (a sample of the sheet is enough)."""
        reading = reading_of(text)
        if reading in (TCVN3, VNI, UNICODE, EITHER):
            self.seen.setdefault(column, Counter())[reading] += 1
            self.usual.clear()

    def row(self, texts: Iterable[str]) -> str:
        """What the cells of one row say together of how it was typed: rows are pasted from other files; "" for nothing."""
        told = Counter(reading for text in texts if (reading := reading_of(text)) in (TCVN3, VNI, UNICODE))
        return told.most_common(1)[0][0] if told else ""

    def mend(self, column: int, text: str, row: str = "") -> str:
        """The text as Unicode; `row` is what its row says."""
        reading = reading_of(text)
        if reading in (EITHER, LEGACY):
            reading = self._usual(column, reading == LEGACY, row)
        if reading == MIXED:
            self.used[TCVN3] += 1
            return ANY_TOKEN.sub(_mixed, text)
        if reading in (TCVN3, VNI):
            self.used[reading] += 1
            return decode(text, reading)
        return text

    def _usual(self, column: int, legacy: bool, row: str) -> str:
        """What a column of one kind is typed in, else the row, else what most of the column or the sheet is.

        `legacy`: not Unicode.
        """
        key = (column, legacy, row)
        if key not in self.usual:
            self.usual[key] = self._counted(*key)
        return self.usual[key]

    def _counted(self, column: int, legacy: bool, row: str) -> str:
        own = self.seen.get(column, Counter())
        for kind in (TCVN3, VNI):
            if own[kind] > own[UNICODE] + own[EITHER]:
                return kind
        if row and not (legacy and row == UNICODE):
            return row
        for counts in (own, sum(self.seen.values(), Counter())):
            known = Counter(
                {
                    kind: count
                    for kind, count in counts.items()
                    if kind != EITHER and not (legacy and kind == UNICODE)
                }
            )
            if known:
                return known.most_common(1)[0][0]
        return TCVN3 if legacy else UNICODE
