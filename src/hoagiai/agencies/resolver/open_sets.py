"""Open sets at a place of a phrase: "các cơ quan, đơn vị có liên quan", "địa phương được chọn …"."""

from collections.abc import Sequence

from hoagiai.agencies.resolver.lexicon import Lexicon
from hoagiai.agencies.resolver.spellings import Token

_OPEN_START = frozenset({"co", "don", "to", "dia", "nganh", "doi", "bo", "so", "ban", "phong", "cac"})
_OPEN_WORDS = frozenset(
    {"cac", "co", "quan", "don", "vi", "to", "chuc", "ca", "nhan", "dia", "phuong", "so", "ban", "nganh"}
    | {"phong", "doan", "the", "hoi", "khac", "chuyen", "mon", "nang", "doanh", "nghiep", "luc", "luong"}
    | {"cap", "nhung", "mot"}
)
_AFTER_OPEN = frozenset(
    {
        ";",
        ",",
        ")",
        "va",
        "tinh",
        "thanh",
        "huyen",
        "quan",
        "thi",
        "xa",
        "phuong",
        "tren",
        "thuoc",
        "trong",
        "o",
    }
)


def open_set(tokens: Sequence[Token], start: int) -> int:
    """Where "các cơ quan, đơn vị có liên quan" or "địa phương được chọn …" ends; 0 when there is none."""
    at = start
    if tokens[at].word not in _OPEN_START:
        return 0
    while at < len(tokens):
        word = tokens[at].word
        following = tokens[at + 1].word if at + 1 < len(tokens) else ""
        if word == "lien" and following == "quan":
            return at + 2
        if word in ("duoc", "khac") and at > start + 1:
            return _until_a_mark(tokens, at)
        if word == "va" and following == "cac":
            break
        if word not in _OPEN_WORDS and word not in (",", "va"):
            break
        at += 1
    while at > start and tokens[at - 1].word in (",", "va"):
        at -= 1
    run = [token.word for token in tokens[start:at] if token.word not in ("cac", ",", "va", "nhung")]
    first = run[1:3] if run[:1] in (["phong"], ["ban"]) else run[:2]
    names_only = first in (["co", "quan"], ["don", "vi"], ["dia", "phuong"], ["to", "chuc"])
    specific = at < len(tokens) and tokens[at].word not in _AFTER_OPEN
    return 0 if not names_only or specific or run == ["co", "quan", "chuyen", "mon"] else at


def named_longer(tokens: Sequence[Token], at: int, end: int, names: Lexicon) -> bool:
    """ "các tổ chức thành viên" is a crowd with a name, not just any "các tổ chức"."""
    hit = names.at(tokens, at + (tokens[at].word == "cac"))
    return bool(hit and hit[1] > end)


def _until_a_mark(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].word not in (";", ","):
        at += 1
    return at
