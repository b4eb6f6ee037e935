"""The end of a document: where it begins, who gets it (Nơi nhận), who signs; side by side or one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from .lines import Line
from .passage import Passage, joined, pattern
from .reading import SignerRead, TextRead
from .signer import NAME, POST, RANK, SIDES, SIGNED, is_authority, looks_like_name, read_signer

_RECIPIENTS: Final = pattern(r"noi nhan\b")
_ATTACHED: Final = re.compile(r"ke hoach|chuong trinh|de an|quy che|the le|danh muc|danh sach|noi dung")
_ANNEX: Final = pattern(r"(?:phu luc|bieu mau|danh muc|bang phan cong|mau so)\b")


@dataclass(slots=True)
class Ending:
    """Recipients and signer."""

    recipients: list[TextRead] = field(default_factory=list)
    signer: SignerRead | None = None


def end_of_body(lines: list[Line], start: int) -> int:
    """The first line of the ending: Nơi nhận, or the signature that stands before it."""
    at = next(
        (
            i
            for i in range(len(lines) - 1, start - 1, -1)
            if _RECIPIENTS.match(lines[i].folded.lstrip(" |-*"))
        ),
        None,
    )
    if at is None:
        return _bare_signature(lines, start)
    first = at
    while (
        first > max(start, at - 10)
        and len(lines[first - 1].text) < 60
        and not lines[first - 1].text.endswith((".", ";", ":", "/"))
    ):
        first -= 1
    for i in range(first, at):
        if is_authority(lines[i].words) or (lines[i].capitals and POST.fullmatch(lines[i].folded)):
            return i
    return at


def _bare_signature(lines: list[Line], start: int) -> int:
    """No Nơi nhận: the first line of authority or post among the last lines."""
    for i in range(max(start, len(lines) - 14), len(lines)):
        if is_authority(lines[i].words) or (
            lines[i].capitals and POST.fullmatch(lines[i].folded.strip(" *"))
        ):
            return i
    return len(lines)


def end_of_signature(lines: list[Line], start: int) -> int:
    """Where an annex begins after the signature."""
    return next(
        (
            i
            for i in range(start, len(lines))
            if (_ANNEX.match(lines[i].folded) and not lines[i].folded.startswith("phu luc kem"))
            or (lines[i].capitals and i > start and _ATTACHED.fullmatch(lines[i].folded.strip(" .:*")))
        ),
        len(lines),
    )


def read_ending(lines: list[Line]) -> Ending:
    """Recipients and signer out of the last lines."""
    recipients: list[list[Passage]] = []
    signature: list[Passage] = []
    listing = False
    for line in lines:
        for part in line.words.split(SIDES):
            words = _without_brace(part)
            if not words:
                continue
            found = _RECIPIENTS.match(words.folded.lstrip(" -*"))
            if found:
                listing = True
                rest = words.cut(words.folded.index("noi nhan") + len("noi nhan")).strip(
                    left=" :.*", right=" "
                )
                words = rest
                if not words:
                    continue
            if _is_signature(words, listing, recipients, bool(signature)):
                signature.append(words)
            elif RANK.fullmatch(words.folded):
                continue
            elif listing and (words.text[0] in "-–+•*" or not _done(recipients)):
                _take(recipients, words)
    ending = Ending(_recipients(recipients))
    ending.signer = read_signer(signature, lines)
    return ending


def _without_brace(part: Passage) -> Passage:
    """Without a margin mark: "} Thay báo cáo"."""
    brace = part.text.find("}")
    return part.cut(0, brace).strip(left="", right=" -") if brace >= 0 else part


def _is_signature(words: Passage, listing: bool, recipients: list[list[Passage]], signed: bool) -> bool:
    letters = [c for c in words.text if c.isalpha()]
    capital = len(letters) >= 4 and all(c.isupper() for c in letters)
    if words.text.startswith(("-", "–", "+", "•")):
        return False
    if is_authority(words) or SIGNED.match(words.folded) or POST.fullmatch(words.folded):
        return True
    if capital and not words.text.endswith(";"):
        return True
    if not listing:
        return True
    if (signed or _done(recipients)) and looks_like_name(words):
        return True
    ended = not recipients or recipients[-1][-1].text.endswith((";", ".", ","))
    return (
        bool(NAME.fullmatch(words.text))
        and ended
        and bool(recipients)
        and recipients[-1][-1].text.endswith((".", ";"))
        and _done(recipients)
    )


def _done(recipients: list[list[Passage]]) -> bool:
    return any(re.match(r"[-–+•]?\s*luu", parts[0].folded) for parts in recipients)


def _take(recipients: list[list[Passage]], words: Passage) -> None:
    fresh = words.text.startswith(("-", "–", "+", "•", "*"))
    if (
        recipients
        and not fresh
        and (words.text[0].islower() or not recipients[-1][-1].text.endswith((";", ".", ",")))
    ):
        recipients[-1].append(words)
        return
    recipients.append([words])


def _recipients(groups: list[list[Passage]]) -> list[TextRead]:
    names = []
    for parts in groups:
        whole = joined(parts).tidy()
        for piece in _pieces(whole):
            name = piece.strip(left=" -–+•*", right=" .;,/-")
            if name and len(name) < 200 and re.search(r"[^\W\d_]", name.text):
                names.append(name.read())
    return names


_NEXT: Final = pattern(r";\s*(?:[-–]\s*)?|(?<=[.])\s+-\s+")
_FILED: Final = re.compile(r"(?:^|;)[-–\s]*(?=luu\b)")


def _pieces(whole: Passage) -> list[Passage]:
    """The recipients on one line; "Lưu: VT, PCT; Đ15" is the last and one."""
    filed = _FILED.search(whole.folded)
    if not filed:
        return whole.split(_NEXT)
    before, last = whole.cut(0, filed.start()), whole.cut(filed.end())
    after = re.search(r"\.\s+-\s+", last.text)
    rest = last.cut(after.end()).split(_NEXT) if after else []
    return [*before.split(_NEXT), last.cut(0, after.start()) if after else last, *rest]
