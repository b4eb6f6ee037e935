"""The end of a document: where it begins, who gets it (Nơi nhận), who signs; side by side or one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from .lines import Line
from .passage import Passage, joined, pattern
from .reading import SignerRead, TextRead

_RECIPIENTS: Final = pattern(r"noi nhan\b")
_AUTHORITY: Final = pattern(r"(?:t\s?/?m|k\s?/?t|tl|tuq|q)\s?[./]?\s+(?=\S)|(?:tm|kt|tl|tuq)\.")
_POST: Final = pattern(
    r"(?:(?:pho |q\. ?|quyen )?(?:chu tich|tong giam doc|giam doc|truong phong|truong ban|chanh van phong|bo truong|cuc truong|vu truong|vien truong|chanh an|bi thu|tong thu ky"
    r"|chi huy truong|hieu truong|chanh thanh tra|chu nhiem|truong doan|tu lenh|thu truong|thu tuong|truong cong an|thuong truc|doi truong|chinh uy|chinh tri vien|don truong|tram truong|tong bien tap|ke toan truong|chu nhiem|pho chu tich thuong truc|truong thanh tra)|thu truong|uy vien(?: thuong truc)?|thuong truc)"
    r"(?: (?:thuong truc|hoi dong|ubnd|uy ban|so|hoi|so tu phap|phu trach|chuyen trach|ban chi dao|cong an.{0,20}|hoi luat gia.{0,20}|uy ban mttq.{0,20}|- .{0,60}|kiem .{0,40}|[a-z ]{2,40}))?[.,]?"
)
_SIGNED: Final = pattern(r"\(?\s?(?:da ky|ky ten|ky,? (?:ghi ro )?|ky,? dong dau|signed|chu ky so).{0,40}$")
_SIDES: Final = pattern(
    r"\t+|\s{3,}|\s*\|\s*|(?:(?<=;)|(?<=[a-zà-ỹ)\d]\.))\s+(?=(?:TM|KT|TL|TUQ|PHÓ|CHỦ|GIÁM|THỨ|BỘ|CHÁNH|TRƯỞNG)\.?\s+[A-ZĐÀ-Ỹ]{2,})"
)
_RANK: Final = pattern(
    r"(?:(?:thuong|dai|trung|thieu) (?:ta|tuong|uy)|ths|ts|luat su|tien si|thac si|bac si)\.?(?:\s|$)"
)
_ANNEX: Final = pattern(r"(?:phu luc|bieu mau|danh muc|bang phan cong|mau so)\b")
_NAME: Final = pattern(
    r"(?:(?:Ths|ThS|TS|PGS|GS|BS|Thượng tá|Đại tá|Trung tá|Thiếu tá|Đại úy|Luật sư|LS)\.?\s*)*(?:[A-ZĐÀ-Ỹ][A-Za-zĐđÀ-ỹ'-]*\s+){1,5}[A-ZĐÀ-Ỹ][A-Za-zĐđÀ-ỹ'-]*"
)


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
        if _is_authority(lines[i].words) or (lines[i].capitals and _POST.fullmatch(lines[i].folded)):
            return i
    return at


def _bare_signature(lines: list[Line], start: int) -> int:
    """No Nơi nhận: the first line of authority or post among the last lines."""
    for i in range(max(start, len(lines) - 14), len(lines)):
        if _is_authority(lines[i].words) or (
            lines[i].capitals and _POST.fullmatch(lines[i].folded.strip(" *"))
        ):
            return i
    return len(lines)


def end_of_signature(lines: list[Line], start: int) -> int:
    """Where an annex begins after the signature."""
    return next(
        (
            i
            for i in range(start, len(lines))
            if _ANNEX.match(lines[i].folded) and not lines[i].folded.startswith("phu luc kem")
        ),
        len(lines),
    )


def _is_authority(words: Passage) -> bool:
    for part in words.split(_SIDES):
        found = _AUTHORITY.match(part.folded)
        letters = [c for c in part.text if c.isalpha()]
        if found and len(letters) > 4 and sum(c.isupper() for c in letters) > 0.8 * len(letters):
            return True
    return False


def read_ending(lines: list[Line]) -> Ending:
    """Recipients and signer out of the last lines."""
    recipients: list[list[Passage]] = []
    signature: list[Passage] = []
    listing = False
    for line in lines:
        for part in line.words.split(_SIDES):
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
            elif _RANK.fullmatch(words.folded):
                continue
            elif listing and (words.text[0] in "-–+•*" or not _done(recipients)):
                _take(recipients, words)
    ending = Ending(_recipients(recipients))
    ending.signer = _signer(signature, lines)
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
    if _is_authority(words) or _SIGNED.match(words.folded) or _POST.fullmatch(words.folded):
        return True
    if capital and not words.text.endswith(";"):
        return True
    if not listing:
        return True
    if (signed or _done(recipients)) and _looks_like_name(words):
        return True
    ended = not recipients or recipients[-1][-1].text.endswith((";", ".", ","))
    return (
        bool(_NAME.fullmatch(words.text))
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
        for piece in whole.split(pattern(r";\s*(?:[-–]\s*)?|(?<=[.])\s+-\s+")):
            name = piece.strip(left=" -–+•*", right=" .;,/-")
            if name and len(name) < 200 and re.search(r"[^\W\d_]", name.text):
                names.append(name.read())
    return names


def _signer(parts: list[Passage], lines: list[Line]) -> SignerRead | None:
    authority: list[Passage] = []
    post: Passage | None = None
    name: Passage | None = None
    for words in parts:
        if _SIGNED.match(words.folded):
            continue
        if _is_authority(words) and post is None:
            authority.extend(_authority_lines(words))
            continue
        found = _POST.fullmatch(words.folded)
        if found and name is None:
            if (
                authority
                and words.folded.startswith(("chu tich", "giam doc"))
                and authority[-1].folded.strip(" .") in {"kt", "tl"}
            ):
                authority[-1] = joined([authority[-1], words])
            else:
                post = words
            continue
        capital = words.text.isupper()
        if capital and authority and post is None and not _looks_like_name(words):
            authority[-1] = joined([authority[-1], words])
        elif _looks_like_name(words) and (post or authority):
            name = words
            break
    if name is None and (post or authority):
        name = _late_name(lines, post)
    if not (authority or post):
        return None
    whole = [p for p in (*authority, post, name) if p]
    name = _without_rank(name) if name else None
    line = " / ".join(p.tidy().text for p in authority) or None
    spans = tuple(span for p in whole for span in p.spans)
    return SignerRead(
        line, post.tidy().text.strip(" .,") if post else None, name.tidy().text if name else None, spans
    )


def _without_rank(name: Passage) -> Passage:
    """ "Đại tá Nguyễn Văn A" is "Nguyễn Văn A"."""
    found = _RANK.match(name.folded)
    while found and found.end() < len(name):
        name = name.cut(found.end())
        found = _RANK.match(name.folded)
    return name


def _authority_lines(words: Passage) -> list[Passage]:
    """ "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH" on one line, parted."""
    at = [m.start() for m in re.finditer(r"(?<![A-ZĐ])(?:TM|KT|TL|TUQ)\s?\.", words.text)] or [0]
    return [words.cut(a, b) for a, b in zip(at, [*at[1:], len(words)], strict=True)]


def _looks_like_name(words: Passage) -> bool:
    return bool(_NAME.fullmatch(words.text.strip(" ."))) and not _POST.match(words.folded) and len(words) < 50


def _late_name(lines: list[Line], post: Passage | None) -> Passage | None:
    """A name far below the post, among the last lines."""
    after = post.first if post else 0
    for line in reversed(lines):
        for words in reversed(line.words.split(_SIDES)):
            if words.first > after and _looks_like_name(words) and not words.text.startswith("-"):
                return words
    return None
