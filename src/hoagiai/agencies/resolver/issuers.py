"""Who issued a document: the body of its header, or of its sign and dateline."""

from datetime import date

from hoagiai.agencies.resolver import lexicon
from hoagiai.agencies.resolver.bodies_meant import bodies_meant
from hoagiai.agencies.resolver.geography import Geography, Place
from hoagiai.agencies.resolver.lexicon import Lexicon
from hoagiai.agencies.resolver.reading import (
    Bodies,
    add_mentioned_places,
    geography_of,
    hand_made,
    with_above,
)
from hoagiai.agencies.resolver.resolution import Resolution
from hoagiai.agencies.resolver.scan import scan
from hoagiai.agencies.resolver.scopes import read_scope
from hoagiai.agencies.resolver.spellings import tokens
from hoagiai.agencies.resolver.wanted import Target, Wanted
from hoagiai.agencies.terms import Level, Outcome
from hoagiai.base.folding import fold
from hoagiai.places.models import Unit

_NOTHING = "Không đọc được cơ quan ban hành từ phần đầu văn bản: hãy chọn cơ quan."
_NO_PLACE = "Có tên cơ quan nhưng không rõ địa bàn: hãy chọn cơ quan ban hành."


def identify_issuer(phrase: str | None, *, place: str | None, sign: str | None, on: date) -> Resolution:
    """The body that issued a document; several places of one name leave candidates and no choice.

    `place` is that of the dateline ("Việt Hòa"), used when the name has none; `sign` ("KH-HLG") when no name.
    """
    said = phrase or _body_of_sign(sign)
    words = tokens(said)
    geography = geography_of(None, on)
    add_mentioned_places(geography, [words, tokens(place or "")], on)
    geography.add(_bare_places(place, on))
    names = Lexicon((*lexicon.standard(), *hand_made(geography, on)))
    pieces = scan(words, names, geography).pieces[:1]
    wanted = [bodies_meant(piece, geography, on, None) for piece in pieces]
    if place and (_needs_place(wanted) or pieces[0].scope is None):
        at_place = _at_dateline(said, place, names, geography, on)
        wanted = (
            wanted
            if wanted and wanted[0].problem and not (at_place.targets or at_place.choices)
            else [at_place]
        )
    elif not wanted:
        wanted = [Wanted(problem=_NOTHING)]
    return _answer(said, wanted, Bodies(wanted, on), guessed=not phrase)


def _needs_place(wanted: list[Wanted]) -> bool:
    return (
        not wanted
        or bool(wanted[0].label)
        or not (wanted[0].targets or wanted[0].agency or wanted[0].choices)
    )


def _body_of_sign(sign: str | None) -> str:
    return sign.rsplit("-", 1)[-1].strip() if sign else ""


def _bare_places(place: str | None, on: date) -> list[Place]:
    """Places anywhere with this short name: a dateline does not say what kind of place it is."""
    if not place:
        return []
    return with_above(Unit.objects.in_force(on).filter(folded=fold(place)).select_related("parent__parent"))


def _at_dateline(said: str, place: str, names: Lexicon, geography: Geography, on: date) -> Wanted:
    """The body at the place of the dateline, of the kind of place the name says ("… tỉnh")."""
    where = tokens(place)
    typed, _ = read_scope(where, 0, geography)
    found = typed.places if typed and typed.how == "named" else tuple(geography.named(where, 0, None)[0])
    its_own: list[Target] = []
    choices: list[Target] = []
    for candidate in found:
        seen = Geography(geography.places.values(), candidate.pk)
        for piece in scan(tokens(said), names, seen).pieces[:1]:
            wanted = bodies_meant(piece, seen, on, None)
            targets = [] if wanted.label else wanted.targets
            its_own += [target for target in targets if target.place == candidate.pk]
            choices += [target for target in targets if target not in choices]
    choices = its_own or choices
    highest = [target for target in choices if target.level == Level.PROVINCE]
    if len(choices) == 1 or len(highest) == 1:
        doubt = "" if len(choices) == 1 else "Có địa bàn khác cùng tên."
        return Wanted(highest or choices, doubt=doubt, choices=choices if doubt else [])
    return Wanted(problem=_NO_PLACE, choices=choices, doubt=_NO_PLACE if choices else "")


def _answer(said: str, wanted: list[Wanted], bodies: Bodies, *, guessed: bool) -> Resolution:
    one = wanted[0]
    ids = (one.agency,) if one.agency else tuple(bodies.ids(one.targets))[:1]
    candidates = tuple(bodies.ids([*one.choices, *one.successors]))
    if not ids:
        return Resolution(
            said,
            Outcome.UNRECOGNISED,
            one.problem or _NOTHING,
            doubtful=bool(candidates),
            candidates=candidates,
        )
    note = " Suy ra từ ký hiệu văn bản và địa danh." if guessed else ""
    return Resolution(
        said,
        Outcome.AGENCIES,
        f"{bodies.names.get(ids[0], said)}.{note} {one.doubt}".strip(),
        agency_ids=ids,
        doubtful=bool(one.doubt) or guessed,
        candidates=candidates,
    )
