"""Read a phrase from left to right into pieces: bodies and crowds with their scopes, open sets, posts."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hoagiai.agencies.resolver import lexicon
from hoagiai.agencies.resolver.geography import Geography
from hoagiai.agencies.resolver.lexicon import Entry, Lexicon
from hoagiai.agencies.resolver.open_sets import named_longer, open_set
from hoagiai.agencies.resolver.scopes import Scope, read_scope
from hoagiai.agencies.resolver.spellings import Token

_FILLERS = frozenset(
    {",", ";", "va", "cac", "cung", "(", ")", "-", "voi", "cho", "de", "nghi", "giao", "nhu"}
)


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
        if scope and scope.how in ("plural", "levels") and not found.unknown:
            _add(found, Entry(kinds=("people_committee",), guessed=True), tokens, at, end, scope)
            return end
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
    scope, after = _implied(tokens, end, entry, geography)
    if not scope:
        scope, after = read_scope(tokens, end, geography)
    if not scope:
        scope, after = _owner(tokens, end, names, geography)
    _add(found, entry, tokens, at, end, scope, number)
    return _more_places(tokens, after, entry, geography, found) if scope and scope.how == "named" else after


def _more_places(tokens: Sequence[Token], at: int, entry: Entry, geography: Geography, found: Scanned) -> int:
    """ "UBND huyện Tuy Phước, thành phố Quy Nhơn": the same body at a further place."""
    while at < len(tokens) and tokens[at].word in (",", "va"):
        scope, after = read_scope(tokens, at + 1, geography)
        if not scope or scope.how != "named":
            break
        _add(found, entry, tokens, at + 1, after, scope)
        at = after
    return at


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
    tokens: Sequence[Token], end: int, names: Lexicon, geography: Geography
) -> tuple[Scope | None, int]:
    """ "Phòng … - Sở Tư pháp (tỉnh …)", "… thuộc Sở Tư pháp": the owner's place counts, the owner does not."""
    at = end
    while at < len(tokens) and tokens[at].word in ("-", "thuoc", "cua", "truc"):
        at += 1
    hit = names.at(tokens, at) if end < at < len(tokens) else None
    if not hit or not hit[0].kinds:
        return None, end
    scope, after = read_scope(tokens, hit[1], geography)
    return (scope, after) if scope else (None, hit[1])


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
    narrower = [piece for piece in inner.pieces if piece.entry.kinds]
    if narrower and not through and found.pieces:
        outer = found.pieces.pop()
        found.pieces.append(replace(narrower[0], scope=narrower[0].scope or outer.scope, joined=outer.joined))
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
