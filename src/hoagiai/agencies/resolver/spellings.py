"""Words as written, made comparable: marks, case, tone places and abbreviations no longer matter."""

import re
from dataclasses import dataclass

from hoagiai.base.folding import fold, same_spelling

_PIECE = re.compile(r"[^\W_]+|[;,()+&/:.-]")
_SKIPPED = frozenset(".:/&+")

# Abbreviations as one token; their words replace them.
_LONG = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "mttqvn": "mat tran to quoc viet nam",
    "mttq": "mat tran to quoc",
    "ubmttqvn": "uy ban mat tran to quoc viet nam",
    "ubmttq": "uy ban mat tran to quoc",
    "ubmt": "uy ban mat tran",
    "ubtw": "uy ban trung uong",
    "tqvn": "to quoc viet nam",
    "mt": "mat tran",
    "vp": "van phong",
    "stp": "so tu phap",
    "btp": "bo tu phap",
    "ptp": "phong tu phap",
    "tand": "toa an nhan dan",
    "tandtc": "toa an nhan dan toi cao",
    "vksnd": "vien kiem sat nhan dan",
    "vksndtc": "vien kiem sat nhan dan toi cao",
    "pbgdpl": "pho bien giao duc phap luat",
    "pbgd": "pho bien giao duc",
    "tgpl": "tro giup phap ly",
    "hlg": "hoi luat gia",
    "lg": "luat gia",
    "dls": "doan luat su",
    "bchqs": "bo chi huy quan su",
    "chqs": "chi huy quan su",
    "qs": "quan su",
    "bch": "bo chi huy",
    "bdbp": "bo doi bien phong",
    "bp": "bien phong",
    "ccb": "cuu chien binh",
    "nct": "nguoi cao tuoi",
    "lhpn": "lien hiep phu nu",
    "hpn": "hoi phu nu",
    "hnd": "hoi nong dan",
    "ldld": "lien doan lao dong",
    "tncs": "thanh nien cong san",
    "hcm": "ho chi minh",
    "tw": "trung uong",
    "ctxh": "chinh tri xa hoi",
    "dvsnc": "dich vu su nghiep cong",
    "dvsn": "dich vu su nghiep",
    "pvhcc": "phuc vu hanh chinh cong",
    "hcc": "hanh chinh cong",
    "khkt": "khoa hoc ky thuat",
    "tp": "thanh pho",
    "tx": "thi xa",
    "pct": "pho chu tich",
    "ct": "chu tich",
    "cvp": "chanh van phong",
    "pvp": "pho van phong",
    "hdph": "hoi dong phoi hop",
    "tdp": "to dan pho",
    "vn": "viet nam",
    "ubmttqvietnam": "uy ban mat tran to quoc viet nam",
}
# Abbreviations that are also syllables: only when written in capitals.
_LONG_IN_CAPITALS = {
    "ca": "cong an",
    "du": "dang uy",
    "ub": "uy ban",
    "hd": "hoi dong",
    "tt": "thuong truc",
}


@dataclass(frozen=True)
class Token:
    """One word or mark: its folded form, as it was written, and whether it may begin a name by its capital."""

    word: str
    written: str
    capital: bool = True

    @property
    def is_mark(self) -> bool:
        """Whether it is a mark between words."""
        return not self.word[0].isalnum()


def tokens(phrase: str) -> list[Token]:
    """The words of a phrase, abbreviations written out."""
    plain = re.sub(r"(?<=\w)\s*\.(?=\s)", " ", same_spelling(phrase)).replace("–", "-")
    plain = re.sub(r"(?<=[^\W\d_]{2})\s*/\s*(?=[^\W\d_]{2})", ", ", plain)
    found: list[Token] = []
    for written in _PIECE.findall(_joined(plain)):
        if written in _SKIPPED:
            continue
        word = fold(written)
        long = _LONG.get(word) or (_LONG_IN_CAPITALS.get(word) if written.isupper() else None)
        if long and not (phrase.isupper() and word in _LONG_IN_CAPITALS):
            found += [Token(part, part) for part in long.split()]
        else:
            found.append(Token(word, written.lower(), plain.islower() or not written[0].islower()))
    return found


def normal(phrase: str) -> str:
    """The form by which a correction is found again."""
    return " ".join(token.word for token in tokens(phrase.lower()))[:500]


def words_of(name: str) -> tuple[str, ...]:
    """The words of a body's name that count when matching: no marks, no "và"."""
    return tuple(token.word for token in tokens(name) if not token.is_mark and token.word != "va")


def _joined(text: str) -> str:
    """Write "CT-XH" as one word, so that the abbreviation is known."""
    text = re.sub(r"\bCT\s*-\s*XH\b", "CTXH", text)
    return re.sub(r"\bBCH\s+QS\b", "BCHQS", text)
