"""Legal bases (căn cứ) of the preamble, and documents cited elsewhere."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from .doctypes import NUMBER
from .joining import Paragraph
from .passage import Passage, joined, pattern
from .reading import BasisRead

_TYPE: Final = (
    r"(?:luat|bo luat|hien phap|phap lenh|nghi dinh|nghi quyet lien tich|nghi quyet|quyet dinh|chi thi|thong tu lien tich|thong tu|ke hoach lien tich|ke hoach phoi hop|ke hoach|chuong trinh phoi hop"
    r"|chuong trinh|huong dan|cong van|ket luan|van ban|thong bao|de an|quy che|quy dinh|to trinh|bao cao|cong dien|lenh|quy che phoi hop|dieu le|thong tri|thong cao)"
)
_START: Final = pattern(
    rf"(?:^|(?<=[;.])|(?<=\n))\s*(?:(?:va |cung )?(?:can cu(?: vao| theo)?|(?:de )?thuc hien(?: tot)?|de trien khai(?: thuc hien)?|huong ung|quan triet|theo|trien khai(?: thuc hien)?|tiep tuc (?:thuc hien|trien khai)|thi hanh|tren co so)\s*:?\s+)?(?:noi dung |chi dao tai |y kien chi dao tai |su chi dao cua )?(?:cac )?(?P<type>{_TYPE})\b"
    rf"|(?:,|\bva)\s+(?:can cu |cac )?(?P<type2>{_TYPE})(?= so\b| so:| (?:lien tich )?so\b|\s\d+\s?[/-])"
    r"|(?:,|\bva)\s+(?P<type4>(?:bo )?luat)(?= [a-z][a-z ,]{3,80}? (?:nam|so|ngay) \d)"
    r"|(?:^|[;,]|\bva)\s*(?:so\s*:?\s*)?(?P<bare>(?=\d{1,5}\s?/))"
    r"|(?:can cu)\s+(?:vao |theo )?(?:cac )?(?P<type3>luat|bo luat|nghi dinh|nghi quyet|quyet dinh|ke hoach|thong tu|chi thi)\b"
)
_WITHIN: Final = pattern(
    rf"\b(?:can cu|thuc hien|tai|theo|huong ung|trien khai|noi dung)\s+(?:cac )?(?P<type>{_TYPE})(?= so\b| so:| lien tich so\b|\s\d)"
)
_OPENER: Final = pattern(
    r"(?:can cu|thuc hien|theo|trien khai|tiep tuc|thi hanh|tren co so|xet|nham|de |huong ung|quan triet|truoc (?:tinh hinh|thuc trang|yeu cau))"
)
_NOT_A_BASIS: Final = pattern(r"(?:xet |theo )de nghi")
_DATE: Final = pattern(
    r"ng[aà]y\s*(?P<d>\d{1,2})\s*(?:/|-|\.|\s*th[aá]ng\s*)\s*(?P<m>\d{1,2})\s*(?:/|-|\.|\s*n[aă]m\s*)\s*(?P<y>(?:19|20)\d{2})",
    re.IGNORECASE,
)
_BARE_DATE: Final = pattern(r"(?<![\d/])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>(?:19|20)\d{2})(?![\d/])")
_ABOUT: Final = pattern(
    r"(?<![\wÀ-ỹ])(?:về|phê duyệt|ban hành|quy định|hướng dẫn|sửa đổi|thực hiện|triển khai|thông qua|tăng cường|nâng cao)(?![\wÀ-ỹ])"
)
_OF: Final = pattern(
    r"(?<![\wÀ-ỹ])của\s+(.{2,120}?)(?=\s+(?:về|phê duyệt|ban hành|quy định|hướng dẫn|sửa đổi|thực hiện|triển khai|tổ chức thực hiện|bổ sung|tăng cường|v/v|tại|thông qua|bãi bỏ|công bố|nâng cao|đã)(?![\wÀ-ỹ])|[,;.(“\"]|$)"
)
_CLOSING: Final = pattern(
    r"(?:[,.;]\s*|(?<!của)\s)(?=(?:Ủy ban|Uỷ ban|UBND|Sở|Phòng|Hội|Ban|Bộ|Công an|Đoàn|Liên đoàn|Trung tâm|Văn phòng|Tòa án|Viện)[^,.;]{0,90}?\s(?:ban hành|xây dựng|đề ra|hướng dẫn|triển khai|lập|yêu cầu|tổ chức|phối hợp|thông báo)\s[^;]{0,160}?(?:[Kk]ế hoạch|như sau|cụ thể|các nội dung)[^;]*$)"
)


def read_bases(paragraphs: list[Paragraph], listed: bool = False) -> list[BasisRead]:
    """The bases of the preamble's paragraphs, or `listed` under a heading "Căn cứ"."""
    found: list[BasisRead] = []
    carried = listed
    for paragraph in paragraphs:
        words = paragraph.body
        opener = _OPENER.match(words.folded)
        if not opener and not carried:
            if NUMBER.search(words.text) and re.match(rf"{_TYPE}\b", words.folded):
                opener = _OPENER.match("can cu")
            else:
                continue
        if _NOT_A_BASIS.match(words.folded):
            continue
        closing = _CLOSING.search(words.text)
        found.extend(_bases_in(words.cut(0, closing.start()) if closing else words))
        carried = (
            listed
            or words.text.rstrip().endswith(";")
            or (carried and words.text.rstrip().endswith((";", ",")))
        )
    return found


def read_citations(paragraphs: list[Paragraph]) -> list[BasisRead]:
    """Documents cited with a number inside other text."""
    found = []
    for paragraph in paragraphs:
        words = paragraph.words
        for number in NUMBER.finditer(words.text):
            start = _type_before(words, number.start())
            if start is None:
                continue
            end = _citation_end(words, number.end())
            found.append(_basis(words.cut(start, end)))
    return [basis for basis in found if basis]


def _type_before(words: Passage, at: int) -> int | None:
    before = words.folded[max(0, at - 60) : at]
    found = re.search(
        rf"(?<![a-z]){_TYPE}(?: lien tich)?\s*(?:so\s*:?)?\s*(?:ngay[^;.]{{4,30}}so\s*)?$", before
    )
    if not found:
        found = next(iter(re.finditer(rf"(?<![a-z]){_TYPE}\s*(?:so\s*:?)\s*$", before)), None)
    return max(0, at - 60) + found.start() if found else None


def _citation_end(words: Passage, end: int) -> int:
    dated = _DATE.match(words.text, end + 1) or _BARE_DATE.match(words.text, end + 1)
    if dated:
        end = dated.end()
    of = _OF.match(words.text, end + 1)
    return of.end() if of else end


def _bases_in(words: Passage) -> list[BasisRead]:
    starts = _starts(words) or _within(words)
    bases = []
    for i, start in enumerate(starts):
        end = starts[i + 1] if i + 1 < len(starts) else len(words)
        part = words.cut(start, end).strip(right=" ;,.")
        part = re_cut(part)
        basis = _basis(part)
        if basis:
            bases.append(basis)
    return bases


def re_cut(part: Passage) -> Passage:
    """Without "và", "căn cứ" left at the end before the next basis, or the sentence that follows."""
    tail = re.search(r"[;,.]?\s*(?:và|căn cứ|thực hiện|các|theo)\s*$", part.text, re.IGNORECASE)
    part = part.cut(0, tail.start()) if tail else part
    sentence = pattern(r"(?<=[\wÀ-ỹ”\")])\.\s+(?=[A-ZĐÀ-Ỹ])(?!\s*Hồ Chí)").search(part.text)
    if sentence and not re.search(r"(?:TP|TX|Tp|tp)$", part.text[: sentence.start()]):
        part = part.cut(0, sentence.start())
    return part.strip(right=" ;,.:")


def _starts(words: Passage) -> list[int]:
    """Where each basis begins, outside quotation marks and brackets."""
    starts: list[int] = []
    quoted = _quoted(words.text)
    for found in _START.finditer(words.folded):
        name = next(n for n in ("type", "type2", "type4", "bare", "type3") if found.group(n) is not None)
        at = found.start(name)
        if name == "type4" and not words.text[at].isupper():
            continue
        if quoted[at] or (name == "bare" and not starts and at):
            continue
        if name == "bare" and not (
            NUMBER.match(words.text, at) and (not at or NUMBER.search(words.text, starts[-1], at))
        ):
            continue
        if starts and name == "type" and not _is_new(words, at, found):
            continue
        starts.append(at)
    return starts


def _within(words: Passage) -> list[int]:
    """ "Thực hiện chỉ đạo của … tại Công văn số …": the first document named with its number inside the sentence."""
    found = _WITHIN.search(words.folded)
    return [found.start("type")] if found else []


def _is_new(words: Passage, at: int, found: re.Match[str]) -> bool:
    """After ";" a document's type in capital, or with a number, begins a new basis; "…; hòa giải …" does not."""
    del found
    return words.text[at].isupper() or bool(NUMBER.search(words.text, at, min(len(words), at + 60)))


def _quoted(text: str) -> list[bool]:
    inside, depth, flags = False, 0, []
    for char in text:
        if char == "“":
            inside = True
        depth += char == "("
        flags.append(inside or depth > 0)
        if char == "”":
            inside = False
        depth = max(0, depth - (char == ")"))
    return flags


def _basis(part: Passage) -> BasisRead | None:
    if len(part) < 6:
        return None
    about = _ABOUT.search(part.text)
    limit = about.start() if about else len(part)
    number = NUMBER.search(part.text)
    if number and number.start() > limit:
        number = None
    text = part.folded
    if number and number.start() == 0 and len(part) < 8:
        return None
    if (
        not number
        and not re.match(r"(?:luat|bo luat|hien phap|phap lenh)\b", text)
        and not re.match(rf"{_TYPE}(?: lien tich)? (?:cua|ngay|lien nganh|nam|ve)\b", text)
    ):
        return None
    return BasisRead(
        text=part.tidy().text,
        number=re.sub(r"\s", "", number.group()).replace("–", "-") if number else None,
        date=_date_of(part, number),
        issuer=_issuer_of(part),
        spans=part.spans,
    )


def _date_of(part: Passage, number: re.Match[str] | None) -> date | None:
    """The document's own date: beside its number, before the words on its subject."""
    about = _ABOUT.search(part.text, number.end() if number else 0)
    limit = about.start() if about else len(part)
    if not number and re.match(r"(?:luật|bộ luật)", part.text, re.IGNORECASE):
        limit = len(part)
    for dates in (_DATE, _BARE_DATE):
        for found in dates.finditer(part.text, 0, max(limit, 0)):
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                return None
    return None


def _issuer_of(part: Passage) -> str | None:
    found = _OF.search(part.text)
    return found.group(1).strip() if found else None


def preamble_passage(paragraphs: list[Paragraph]) -> Passage:
    """The preamble in one piece."""
    return joined(p.words for p in paragraphs)
