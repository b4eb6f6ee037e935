"""Automatic numbers of Word lists, written out as they are printed ("1.", "a)", "I.", "-")."""

import re
from dataclasses import dataclass, field

from lxml import etree

from hoagiai.plans.intake.lines import DASH_GLYPHS, PLUS_GLYPHS
from hoagiai.plans.intake.word.ooxml import W, child, number, switch, value

ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
LEVELS = 9


@dataclass(slots=True)
class Level:
    """One level of a list: its first number, kind of number and the text around it."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    restart: int | None = None  # restarts after this level (1-based); 0 never
    legal: bool = False  # all numbers of the label as decimals


@dataclass(slots=True)
class List:
    """A list as a paragraph refers to it (w:num): levels, and the levels whose number starts anew with it."""

    abstract: str
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the lists of a document while its paragraphs go by."""

    def __init__(self, root: etree._Element | None) -> None:
        self.lists: dict[str, List] = {}
        self.style_levels: dict[tuple[str, str], int] = {}
        self.counts: dict[str, dict[int, int]] = {}
        self.seen: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def label(self, list_id: str, level: int) -> str:
        """The label of the next paragraph of a list, counting it; empty where nothing is printed."""
        found = self.lists.get(list_id)
        if found is None or level not in found.levels:
            return ""
        counts = self.counts.setdefault(found.abstract, {})
        if level in found.starts and (list_id, level) not in self.seen:
            self.seen.add((list_id, level))
            counts[level] = found.starts[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = found.levels[level].start
        self._restart_deeper(found, counts, level)
        return _printed(found, counts, level)

    def level_of_style(self, list_id: str, style: str) -> int:
        """The level a list links to a paragraph style; the first where none is linked."""
        return self.style_levels.get((list_id, style), 0)

    def _restart_deeper(self, found: List, counts: dict[int, int], level: int) -> None:
        for deeper in range(level + 1, LEVELS):
            rule = found.levels[deeper].restart if deeper in found.levels else None
            if rule is None or (rule > 0 and level < rule):
                counts.pop(deeper, None)

    def _read(self, root: etree._Element) -> None:
        abstracts = {value(one, "abstractNumId") or "": one for one in root.iterfind(W + "abstractNum")}
        by_style = {
            value(child(one, "styleLink")): key
            for key, one in abstracts.items()
            if value(child(one, "styleLink"))
        }
        for num in root.iterfind(W + "num"):
            key = value(child(num, "abstractNumId")) or ""
            link = value(child(abstracts.get(key), "numStyleLink"))
            key = by_style.get(link, key) if link else key
            self._add(value(num, "numId") or "", num, key, abstracts.get(key))

    def _add(self, list_id: str, num: etree._Element, key: str, abstract: etree._Element | None) -> None:
        found = List(abstract=key)
        for level in [] if abstract is None else abstract.iterfind(W + "lvl"):
            self._level(found, list_id, level)
        for override in num.iterfind(W + "lvlOverride"):
            at = number(override, "ilvl") or 0
            replaced = child(override, "lvl")
            if replaced is not None:
                self._level(found, list_id, replaced)
            first = number(child(override, "startOverride"))
            if first is not None:
                found.starts[at] = first
        self.lists[list_id] = found

    def _level(self, found: List, list_id: str, level: etree._Element) -> None:
        at = number(level, "ilvl") or 0
        first = number(child(level, "start"))
        found.levels[at] = Level(
            start=0 if first is None else first,
            kind=value(child(level, "numFmt")) or "decimal",
            text=value(child(level, "lvlText")) or "",
            restart=number(child(level, "lvlRestart")),
            legal=bool(switch(level, "isLgl")),
        )
        style = value(child(level, "pStyle"))
        if style:
            self.style_levels[list_id, style] = at


def _printed(found: List, counts: dict[int, int], level: int) -> str:
    here = found.levels[level]
    if here.kind == "none":
        return re.sub(r"%\d", "", here.text).strip()
    if here.kind == "bullet":
        return bullet(here.text, level)

    def number_at(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        other = found.levels.get(at, Level())
        count = counts.get(at, other.start)
        return written(count, "decimal" if here.legal else other.kind)

    return re.sub(r"%([1-9])", number_at, here.text).strip()


def bullet(glyph: str, level: int) -> str:
    """A bullet as typists write it: "-" and "+" stay, drawn ones become "-" or, deeper, "+"."""
    mark = glyph.strip()
    if (mark and mark in "-–+*") or mark == "—":
        return "-" if mark in "–—" else mark
    if mark in {"o", *PLUS_GLYPHS}:
        return "+"
    if not mark or mark[0] in DASH_GLYPHS or "\ue000" <= mark[0] <= "\uf8ff" or not mark[0].isalnum():
        return "-" if level == 0 else "+"
    return mark


def written(count: int, kind: str) -> str:
    """A number in one of Word's kinds (decimal, lowerLetter, upperRoman …); others as decimals."""
    if kind in {"lowerLetter", "upperLetter"} and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if kind == "lowerLetter" else letter.upper()
    if kind in {"lowerRoman", "upperRoman"} and 0 < count < 4000:
        return roman(count) if kind == "upperRoman" else roman(count).lower()
    if kind == "decimalZero":
        return f"{count:02d}"
    return "" if kind == "none" else str(count)


def roman(count: int) -> str:
    """A number in Roman numerals."""
    letters = ""
    for worth, sign in ROMAN:
        letters += sign * (count // worth)
        count %= worth
    return letters
