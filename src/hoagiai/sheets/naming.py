"""Names of villages and teams as lists write them, made comparable."""

import re
from dataclasses import dataclass

from hoagiai.base.folding import fold
from hoagiai.places.terms import NeighbourhoodKind as Kind

_CALLED = "^(to hoa giai|to hg|thg)( o co so)? *[:,-]? *(so (?=[0-9]))?"
"""How the folded name of a team begins, as Python and PostgreSQL both read it."""
_TEAM = re.compile(_CALLED)
_SHORT = {"tdp": Kind.RESIDENTIAL_GROUP, "to dp": Kind.RESIDENTIAL_GROUP, "kp": Kind.QUARTER}
_KINDS = sorted(
    [(fold(kind.label), kind) for kind in Kind] + list(_SHORT.items()), key=lambda pair: -len(pair[0])
)


@dataclass(frozen=True, slots=True)
class Village:
    """A village as a list names it: kind, name without kind, and both folded for comparing."""

    kind: str
    name: str
    folded: str


def village_of(text: str, kind: str = "", *, urban: bool) -> Village | None:
    """The village that words name: "TDP số 3" and "Tổ dân phố số 3" are the same; None for no words."""
    words = " ".join(text.split()).strip(" .,;:-")
    if not words:
        return None
    folded = fold(words)
    for start, said in _KINDS:
        if folded == start or not folded.startswith(start + " "):
            continue
        name = words[_length_of(words, len(start.split())) :].strip(" .:-")
        return Village(said.value, name, f"{fold(said.label)} {fold(name)}")
    chosen = Kind(kind) if kind else (Kind.RESIDENTIAL_GROUP if urban else Kind.VILLAGE)
    return Village(chosen.value, words, f"{fold(chosen.label)} {folded}")


def _length_of(words: str, count: int) -> int:
    found = re.match(rf"(?:\S+\s+){{{count}}}", words)
    return found.end() if found else len(words)


def team_name(text: str) -> str:
    """The full name of a team: "Nà Một" gives "Tổ hòa giải Nà Một"."""
    words = " ".join(text.split()).strip(" .,;:-")
    return words if not words or _TEAM.match(fold(words) + " ") else f"Tổ hòa giải {words}"


def team_key_in_sql(folded: str) -> str:
    """The same key of a column that holds a team's folded name, as an expression of SQL."""
    key = f"btrim(regexp_replace({folded}, '{_CALLED}', ''), ' .,;:-')"
    for start, said in _SHORT.items():
        key = f"regexp_replace({key}, '^{start} +', '{fold(said.label)} ')"
    return key


def team_key(text: str) -> str:
    """What is compared of a team's name: without "tổ hòa giải" and marks, kinds written out."""
    key = _TEAM.sub("", fold(text)).strip(" .,;:-")
    for start, said in _SHORT.items():
        if key.startswith(start + " "):
            key = f"{fold(said.label)} {key[len(start) :].strip()}"
    return key
