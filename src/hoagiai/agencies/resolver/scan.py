"""Read a phrase from left to right into pieces: bodies and crowds with their scopes, open sets, posts."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hoagiai.agencies import kinds
from hoagiai.agencies.resolver import lexicon
from hoagiai.agencies.resolver.geography import Geography
from hoagiai.agencies.resolver.lexicon import Entry, Lexicon
from hoagiai.agencies.resolver.open_sets import named_longer, open_set
from hoagiai.agencies.resolver.scopes import Scope, list_of_names, read_scope, types_of
from hoagiai.agencies.resolver.spellings import Token

_FILLERS = frozenset(
    {",", ";", "va", "cac", "cung", "(", ")", "-", "voi", "cho", "de", "nghi", "giao", "nhu", "td"}
)
_WHOLE = ("plural", "levels", "range", "below")


@dataclass(frozen=True)
class Piece:
    """One thing a phrase names. `joined` says that it hangs together with the piece before ("và", ",")."""

    entry: Entry
    text: str
    scope: Scope | None = None
    joined: bool = False
    number: str = ""


@dataclass
class Scanned:
    """All pieces of a phrase, posts met on the way, and words nobody understood."""

    pieces: list[Piece] = field(default_factory=list)
    posts: bool = False
    archive: bool = False
    unknown: list[Token] = field(default_factory=list)
    heading: Scope | None = None  # "Cấp xã: …": where the bodies after it stand, when they do not say


def scan(tokens: Sequence[Token], names: Lexicon, geography: Geography) -> Scanned:
    """Read one phrase."""
    found = Scanned(archive=bool(tokens) and tokens[0].word == "luu")
    at = 0
    while at < len(tokens) and not found.archive:
        at = _step(tokens, at, names, geography, found)
    found.pieces = _shared_scopes(found.pieces)
    return found


def _step(tokens: Sequence[Token], at: int, names: Lexicon, geography: Geography, found: Scanned) -> int:
    """Read one piece, or pass one word; returns where to go on."""
    if tokens[at].word == "(":
        return _in_brackets(tokens, at, names, geography, found)
    end = open_set(tokens, at)
    if end and not named_longer(tokens, at, end, names):
        _, after = read_scope(tokens, end, geography)
        _add(found, Entry(open=lexicon.RELATED), tokens, at, end, None)
        return after
    hit = names.at(tokens, at)
    if hit is None:
        scope, end = read_scope(tokens, at, geography)
        if scope and scope.how in ("plural", "levels", "listed") and not found.unknown:
            scope, after = _some_only(tokens, end, scope, names)
            if after < len(tokens) and not tokens[after].is_mark and names.at(tokens, after):
                found.heading = scope
                return after
            _add(found, Entry(kinds=("people_committee",), guessed=True), tokens, at, end, scope)
            return after
        if [token.word for token in tokens[at : at + 3]] == ["tren", "dia", "ban"]:
            return at + 3
        if tokens[at].word not in _FILLERS:
            found.unknown.append(tokens[at])
        return at + 1
    entry, end = hit
    if entry.post:
        found.posts = True
        return end
    if entry.open:
        return _open_piece(tokens, at, end, entry, names, geography, found)
    return _body(tokens, at, end, entry, names, geography, found)


def _body(
    tokens: Sequence[Token],
    at: int,
    end: int,
    entry: Entry,
    names: Lexicon,
    geography: Geography,
    found: Scanned,
) -> int:
    number = ""
    if end < len(tokens) and tokens[end].word.isdecimal() and "regional" in str(entry.kinds):
        number, end = tokens[end].word, end + 1
        end += end < len(tokens) and tokens[end].word == "-"
    inside = _committee_inside(tokens, end, entry, names, geography)
    if inside:
        found.unknown += tokens[at:inside]
        return inside
    scope, after = _implied(tokens, end, entry, geography)
    if not scope:
        scope, after = read_scope(tokens, end, geography)
    if not scope:
        scope, after = _owner(tokens, end, entry, names, geography)
    scope, after = _some_only(tokens, after, scope, names)
    _add(found, entry, tokens, at, end, scope, number)
    several = scope and scope.how in ("named", "listed", "plural")
    return _more_places(tokens, after, entry, names, geography, found) if several else after


def _committee_inside(
    tokens: Sequence[Token], end: int, entry: Entry, names: Lexicon, geography: Geography
) -> int:
    """Where "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh" ends: the Party committee inside a body; 0 when none."""
    if entry.kinds != ("party_committee",) or entry.place_type or end >= len(tokens):
        return 0
    hit = names.at(tokens, end) if not tokens[end].is_mark and tokens[end].word != "va" else None
    return read_scope(tokens, hit[1], geography)[1] if hit and hit[0].kinds else 0


def _some_only(
    tokens: Sequence[Token], at: int, scope: Scope | None, names: Lexicon
) -> tuple[Scope | None, int]:
    """Words right after a whole set keep to some of it: "các xã biên giới", "UBND cấp xã được chọn"."""
    if not scope or scope.how not in _WHOLE:
        return scope, at
    start = at + 1 if at < len(tokens) and tokens[at].word == "-" else at
    if start >= len(tokens) or tokens[start].is_mark or tokens[start].word in _FILLERS:
        return scope, at
    if names.at(tokens, start):
        return scope, at
    end = next((place for place in range(start, len(tokens)) if tokens[place].is_mark), len(tokens))
    return replace(scope, only=" ".join(token.written for token in tokens[start:end])), end


def _more_places(
    tokens: Sequence[Token],
    at: int,
    entry: Entry,
    names: Lexicon,
    geography: Geography,
    found: Scanned,
) -> int:
    """ "UBND huyện Tuy Phước, thành phố Quy Nhơn": the same body at a further place."""
    while at < len(tokens) and tokens[at].word in (",", "va"):
        scope, after = _next_place(tokens, at + 1, found.pieces[-1].scope, geography)
        if not scope or names.at(tokens, at + 1):
            break
        _add(found, entry, tokens, at + 1, after, scope)
        at = after
    return at


def _next_place(
    tokens: Sequence[Token], at: int, last: Scope | None, geography: Geography
) -> tuple[Scope | None, int]:
    """A further place or list; a bare name is of the kind last said ("huyện Sìn Hồ, Tam Đường")."""
    if last and last.how == "named":
        scope, after = list_of_names(tokens, at, [last.places[0].type], geography)
        if scope:
            return scope, after
    scope, after = read_scope(tokens, at, geography)
    return (scope, after) if scope and scope.how in ("named", "listed") else (None, at)


def _implied(
    tokens: Sequence[Token], end: int, entry: Entry, geography: Geography
) -> tuple[Scope | None, int]:
    """ "Thành ủy" itself says which kind of place."""
    called = entry.place_type
    if not called:
        return None, end
    places, after = geography.named(tokens, end, called)
    return (Scope("named", places=tuple(places)), after) if places else (Scope("one", types=(called,)), end)


def _owner(
    tokens: Sequence[Token], end: int, entry: Entry, names: Lexicon, geography: Geography
) -> tuple[Scope | None, int]:
    """ "Phòng … - Sở Tư pháp (tỉnh …)", "… thuộc Sở Tư pháp": the owner's place counts, the owner does not."""
    at = end
    while at < len(tokens) and tokens[at].word in ("-", "thuoc", "cua", "truc"):
        at += 1
    hit = names.at(tokens, at) if end < at < len(tokens) else None
    if not hit or not hit[0].kinds:
        return None, end
    if tokens[end].word == "-" and at == end + 1 and not _is_part_of(entry, hit[0]):
        return None, end
    scope, after = read_scope(tokens, hit[1], geography)
    return (scope, after) if scope else (None, hit[1])


def _is_part_of(entry: Entry, owner: Entry) -> bool:
    """Whether a dash says whose part the body is; "Đảng ủy - HĐND - UBND" are three beside one another."""
    above = {at.parent for code in entry.kinds for at in kinds.BY_CODE[code].at}
    return not entry.kinds or any(f"same:{code}" in above for code in owner.kinds)


def _open_piece(
    tokens: Sequence[Token],
    at: int,
    end: int,
    entry: Entry,
    names: Lexicon,
    geography: Geography,
    found: Scanned,
) -> int:
    """An open set; what follows it ("trực thuộc Hội Luật gia tỉnh", "phường") belongs to it."""
    _add(found, entry, tokens, at, end, None)
    _, after = read_scope(tokens, end, geography)
    hit = names.at(tokens, after) if after == end < len(tokens) and entry.open == lexicon.BRANCHES else None
    if hit and hit[0].kinds:
        return read_scope(tokens, hit[1], geography)[1]
    if [token.word for token in tokens[end : end + 2]] == ["tinh", "hoi"]:
        return end + 2
    if after < len(tokens) and tokens[after].word == "hoi":
        return after + 1
    return after


def _in_brackets(
    tokens: Sequence[Token], at: int, names: Lexicon, geography: Geography, found: Scanned
) -> int:
    """ "(qua Sở Tư pháp)" is left out; "Bộ Tư pháp (Cục …)" means the narrower body."""
    end = next((place for place in range(at, len(tokens)) if tokens[place].word == ")"), len(tokens))
    inner = scan(tokens[at + 1 : end], names, geography) if end > at + 1 else Scanned()
    through = at + 1 < len(tokens) and tokens[at + 1].word in ("qua", "gui", "de", "bao")
    last = found.pieces[-1] if found.pieces else None
    if last and last.scope and last.scope.how in _WHOLE and not through:
        return _kept_to_names(tokens, at, end, inner, geography, found)
    narrower = [piece for piece in inner.pieces if piece.entry.kinds]
    if narrower and not through and found.pieces:
        outer = found.pieces.pop()
        if narrower[0].entry.guessed:  # "Sở Tư pháp (cấp tỉnh)": where, not who
            found.pieces.append(replace(outer, scope=outer.scope or narrower[0].scope))
            return end + 1
        found.pieces.append(replace(narrower[0], scope=narrower[0].scope or outer.scope, joined=outer.joined))
    return end + 1


def _kept_to_names(
    tokens: Sequence[Token], at: int, end: int, inner: Scanned, geography: Geography, found: Scanned
) -> int:
    """ "UBND các xã (Sìn Hồ, Nậm Hàng)" means those; words in the brackets that nobody understood are told."""
    last = found.pieces[-1]
    listed, after = list_of_names(tokens, at + 1, types_of(last.scope), geography, bare=True)
    if listed and after >= end:
        found.pieces[-1] = replace(last, scope=listed)
    elif inner.pieces and inner.pieces[0].entry.guessed:
        found.pieces[-1] = replace(last, scope=inner.pieces[0].scope)
    elif inner.pieces and inner.pieces[0].entry.kinds:
        found.pieces[-1] = replace(inner.pieces[0], scope=inner.pieces[0].scope or last.scope)
    elif [token.word for token in inner.unknown] != ["neu", "co"]:
        found.unknown += inner.unknown
    return end + 1


def _add(
    found: Scanned,
    entry: Entry,
    tokens: Sequence[Token],
    at: int,
    end: int,
    scope: Scope | None,
    number: str = "",
) -> None:
    if scope is None and found.heading and not entry.open:
        scope = _borrowed(found.heading)
    before = at - 1
    while before >= 0 and tokens[before].word in ("cac", "va"):
        before -= 1
    joined = bool(found.pieces) and not (before >= 0 and tokens[before].word == ";")
    text = " ".join(token.written for token in tokens[at:end])
    found.pieces.append(Piece(entry, text, scope, joined, number))


def _shared_scopes(pieces: list[Piece]) -> list[Piece]:
    """ "Ủy ban MTTQ và các thành viên MTTQ từ thành phố đến xã": one scope said once for both."""
    shared = list(pieces)
    for place in range(len(shared) - 2, -1, -1):
        following = shared[place + 1]
        if following.joined and shared[place].scope is None and not shared[place].entry.open:
            shared[place] = replace(shared[place], scope=_borrowed(following.scope))
    for place in range(1, len(shared)):
        if shared[place].joined and shared[place].entry.crowd and shared[place].scope is None:
            shared[place] = replace(shared[place], scope=shared[place - 1].scope)
    return shared


def _borrowed(scope: Scope | None) -> Scope | None:
    """A scope taken from a neighbour; it only counts where the body exists there (see `targets`)."""
    return replace(scope, how="borrowed", within=scope) if scope and scope.how != "borrowed" else scope
