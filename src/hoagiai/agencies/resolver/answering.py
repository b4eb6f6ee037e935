"""Answer phrases: a fixed number of reads, whatever the number of phrases."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from hoagiai.agencies.models import Agency, Correction
from hoagiai.agencies.resolver import lexicon
from hoagiai.agencies.resolver.beside import Beside, beside
from hoagiai.agencies.resolver.bodies_meant import bodies_meant
from hoagiai.agencies.resolver.geography import Geography, Place
from hoagiai.agencies.resolver.lexicon import Entry, Lexicon
from hoagiai.agencies.resolver.reading import (
    Bodies,
    add_mentioned_places,
    geography_of,
    hand_made,
    home_of,
    places_of,
)
from hoagiai.agencies.resolver.resolution import Resolution
from hoagiai.agencies.resolver.scan import Piece, Scanned, scan
from hoagiai.agencies.resolver.spellings import Token, normal, tokens
from hoagiai.agencies.resolver.wanted import Wanted
from hoagiai.agencies.resolver.wording import combined
from hoagiai.agencies.terms import Line, Outcome


def resolve_all(phrases: Sequence[str], *, issuer: Agency, on: date) -> dict[str, Resolution]:
    """What each phrase names, for this issuer on this day; each phrase once. Six reads at most."""
    found = resolve_beside([Beside(phrase) for phrase in phrases], issuer=issuer, on=on)
    return {asked.phrase: answer for asked, answer in found.items()}


def resolve_beside(asked: Iterable[Beside], *, issuer: Agency, on: date) -> dict[Beside, Resolution]:
    """The same for phrases that stand beside those who lead a task ("cùng cấp"). Seven reads at most."""
    unique = list(dict.fromkeys(asked))
    phrases = list(dict.fromkeys(one.phrase for one in unique))
    remembered = _remembered(phrases, issuer)
    home = home_of(issuer)
    geography = geography_of(home, on)
    read = {phrase: tokens(phrase) for phrase in phrases if phrase not in remembered}
    add_mentioned_places(geography, read.values(), on)
    stands = places_of(geography, {pk for one in unique for pk in one.leads})
    names = Lexicon((*lexicon.standard(), *hand_made(geography, on)))
    scanned = {phrase: scan(words, names, geography) for phrase, words in read.items()}
    line = Line(issuer.line)
    wanted = {
        one: [bodies_meant(piece, geography, on, line) for piece in _pieces(scanned[one.phrase], one, stands)]
        for one in unique
        if one.phrase in read
    }
    near = {
        phrase: _near(read[phrase], geography, on) for phrase, found in scanned.items() if _is_unknown(found)
    }
    bodies = Bodies([*(one for many in wanted.values() for one in many), *near.values()], on)
    return {
        one: remembered.get(one.phrase)
        or combined(one.phrase, scanned[one.phrase], wanted[one], bodies, near.get(one.phrase))
        for one in unique
    }


def resolve(phrase: str, *, issuer: Agency, on: date) -> Resolution:
    """What one phrase names; for several use `resolve_all`."""
    return resolve_all([phrase], issuer=issuer, on=on)[phrase]


def _pieces(found: Scanned, asked: Beside, stands: Mapping[int, Place]) -> list[Piece]:
    """The pieces of a phrase; "cùng cấp" takes the places of those who lead."""
    places = tuple(dict.fromkeys(stands[pk] for pk in asked.leads if pk in stands))
    return [replace(piece, scope=beside(piece.scope, places)) for piece in found.pieces]


def _is_unknown(found: Scanned) -> bool:
    return not found.pieces and not found.posts and not found.archive


def _near(words: Sequence[Token], geography: Geography, on: date) -> Wanted:
    """Bodies whose names look like an unknown phrase."""
    near = Wanted()
    for code in lexicon.near_kinds(words):
        piece = Piece(Entry(kinds=(code,)), "")
        near.targets += bodies_meant(piece, geography, on, None).targets[:1]
    return near


def _remembered(phrases: Iterable[str], issuer: Agency) -> dict[str, Resolution]:
    """What people said before for this issuer."""
    by_form = {phrase: normal(phrase) for phrase in phrases}
    said = {
        one.folded: one
        for one in Correction.objects.filter(issuer=issuer, folded__in=set(by_form.values())).select_related(
            "corrected_by"
        )
    }
    codes = {code for one in said.values() for code in one.outcome["agencies"]}
    ids = {str(code): pk for code, pk in Agency.objects.filter(code__in=codes).values_list("code", "pk")}
    return {phrase: _from_memory(phrase, said[form], ids) for phrase, form in by_form.items() if form in said}


def _from_memory(phrase: str, said: Correction, ids: dict[str, int]) -> Resolution:
    return Resolution(
        phrase,
        Outcome(said.outcome["outcome"]),
        f"Theo cách hiểu {said.corrected_by} đã sửa ngày {said.at:%d/%m/%Y}.",
        agency_ids=tuple(ids[code] for code in said.outcome["agencies"] if code in ids),
        group_label=said.outcome["group_label"] or None,
        remembered=True,
    )
