"""Who signed: authority (TM., KT.), post and name."""

from __future__ import annotations

import re
from typing import Final

from .lines import Line
from .passage import Passage, joined, pattern
from .reading import SignerRead

_AUTHORITY: Final = pattern(r"(?:t\s?/?m|k\s?/?t|tl|tuq|q)\s?[./]?\s+(?=\S)|(?:tm|kt|tl|tuq)\.")
POST: Final = pattern(
    r"(?:(?:pho |q\. ?|quyen )?(?:chu tich|tong giam doc|giam doc|truong phong|truong ban|chanh van phong|bo truong|cuc truong|vu truong|vien truong|chanh an|bi thu|tong thu ky"
    r"|chi huy truong|hieu truong|chanh thanh tra|chu nhiem|truong doan|tu lenh|thu truong|thu tuong|truong cong an|thuong truc|doi truong|chinh uy|chinh tri vien|don truong|tram truong|tong bien tap|ke toan truong|chu nhiem|pho chu tich thuong truc|truong thanh tra)|thu truong|uy vien(?: thuong truc)?|thuong truc)"
    r"(?: (?:thuong truc|hoi dong|ubnd|uy ban|so|hoi|so tu phap|phu trach|chuyen trach|ban chi dao|cong an.{0,20}|hoi luat gia.{0,20}|uy ban mttq.{0,20}|- .{0,60}|kiem .{0,40}|[a-z ]{2,40}))?[.,]?"
)
SIGNED: Final = pattern(r"\(?\s?(?:da ky|ky ten|ky,? (?:ghi ro )?|ky,? dong dau|signed|chu ky so).{0,40}$")
SIDES: Final = pattern(
    r"\t+|\s{3,}|\s*\|\s*|(?:(?<=;)|(?<=[a-zà-ỹ)\d]\.))\s+(?=(?:TM|KT|TL|TUQ|PHÓ|CHỦ|GIÁM|THỨ|BỘ|CHÁNH|TRƯỞNG)\.?\s+[A-ZĐÀ-Ỹ]{2,})"
)
RANK: Final = pattern(
    r"(?:(?:thuong|dai|trung|thieu) (?:ta|tuong|uy)|ths|ts|luat su|tien si|thac si|bac si)\.?(?:\s|$)"
)
NAME: Final = pattern(
    r"(?:(?:Ths|ThS|TS|PGS|GS|BS|Thượng tá|Đại tá|Trung tá|Thiếu tá|Đại úy|Luật sư|LS)\.?\s*)*(?:[A-ZĐÀ-Ỹ][A-Za-zĐđÀ-ỹ'’ʼ‘-]*\s+){1,5}[A-ZĐÀ-Ỹ][A-Za-zĐđÀ-ỹ'’ʼ‘-]*"
)


def is_authority(words: Passage) -> bool:
    for part in words.split(SIDES):
        found = _AUTHORITY.match(part.folded)
        letters = [c for c in part.text if c.isalpha()]
        if found and len(letters) > 4 and sum(c.isupper() for c in letters) > 0.8 * len(letters):
            return True
    return False


def read_signer(parts: list[Passage], lines: list[Line]) -> SignerRead | None:
    authority: list[Passage] = []
    post: Passage | None = None
    name: Passage | None = None
    for words in parts:
        if SIGNED.match(words.folded):
            continue
        if is_authority(words) and post is None:
            authority.extend(_authority_lines(words))
            continue
        found = POST.fullmatch(words.folded)
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
        if capital and authority and post is None and not looks_like_name(words):
            authority[-1] = joined([authority[-1], words])
        elif looks_like_name(words) and (post or authority):
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
    found = RANK.match(name.folded)
    while found and found.end() < len(name):
        name = name.cut(found.end())
        found = RANK.match(name.folded)
    return name


def _authority_lines(words: Passage) -> list[Passage]:
    """ "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH" on one line, parted."""
    at = [m.start() for m in re.finditer(r"(?<![A-ZĐ])(?:TM|KT|TL|TUQ)\s?\.", words.text)] or [0]
    return [words.cut(a, b) for a, b in zip(at, [*at[1:], len(words)], strict=True)]


def looks_like_name(words: Passage) -> bool:
    return bool(NAME.fullmatch(words.text.strip(" ."))) and not POST.match(words.folded) and len(words) < 50


def _late_name(lines: list[Line], post: Passage | None) -> Passage | None:
    """A name far below the post, among the last lines."""
    after = post.first if post else 0
    for line in reversed(lines):
        for words in reversed(line.words.split(SIDES)):
            if words.first > after and looks_like_name(words) and not words.text.startswith("-"):
                return words
    return None
