"""Who is made responsible for what under "Tổ chức thực hiện"."""

from __future__ import annotations

import re
from typing import Final

from .outline import Node
from .passage import Passage, joined, pattern
from .reading import ResponsibilityRead
from .sections import minor_kind
from .verbs import first_verb

_ASK: Final = re.compile(
    r"(?:đề nghị|giao(?: cho)?|yêu cầu|phân công|trách nhiệm của|nhiệm vụ của|đối với)\s+(?:các đồng chí\s+)?",
    re.IGNORECASE,
)
_AGENCY: Final = re.compile(
    r"(?:cac |nhung )?(?:so|ban|phong|uy ban|ub|ubnd|ubmttq|hdnd|mttq|mat tran|hoi|lien doan|lien hiep|doan|cong an|toa an|tand|vien|vksnd|bo|chi cuc|cuc|trung tam|van phong|vp|bao|dai|truong"
    r"|thuong truc|thuong vu|chanh|truong|pho|thanh tra|kho bac|ngan hang|chi hoi|hoi dong|to chuc|co quan|don vi|nganh|to dan pho|to hoa giai|to|thon|chi doan|chi bo|cong doan|ap|buon|khom|xom|ban quan ly|dong chi|cac ban|khu|cong chuc|thu truong|chu tich|giam doc|thanh vien|dia phuong|doan the|cap|tong|vu"
    r"|thi hanh an|quan su|bch|dang uy|khoi|don|tham phan|thu ky|xa|phuong|huyen|thanh pho|nha truong|hoa giai vien|tap huan vien|luat su|co so|cong ty|doanh nghiep|can bo|bi thu|ca nhan|tinh|dang bo|bo phan|tu phap|ke toan|tap the|bao hiem)(?![a-z])"
)
_NO_AGENCY: Final = re.compile(
    r"(?:tren day la|kinh phi|nguon kinh phi|che do|thoi gian|can cu|trong qua trinh|tren co so|dinh ky|ket qua|noi nhan|ke hoach nay|bo tri|hang nam|hoat dong|to chuc (?:thuc hien|quan triet|trien khai|tuyen truyen)|to chuc cac|khen thuong)"
)
_DUTY: Final = pattern(
    r"\s(?:lo|tăng(?= thời lượng| số lượng| cường)|mở(?= chuyên| lớp| các)|vận dụng|trực tiếp|lãnh đạo(?=,| chỉ đạo| và| việc| thực| công)|(?:điều hành|điều phối)(?=,| và| chung| hoạt động| việc)|giải quyết(?! hồ sơ| thủ tục)|thanh toán|nhắc|lưu ý|quản lý(?= và| việc| kinh phí| chặt)|làm(?= đầu mối| tốt| thủ tục| nòng cốt| rõ)|tự(?= cân đối| bố trí| tổ chức| kiểm))(?![\wÀ-ỹ])"
)
_SENTENCE: Final = pattern(r"(?<=[^\s\d])[.]\s+(?=[A-ZĐÀ-Ỹ])")
_TROUBLE: Final = re.compile(r"(?:trong quá trình|quá trình|nếu có|khi có|trường hợp)", re.IGNORECASE)


def read_responsibilities(sections: list[Node]) -> list[ResponsibilityRead]:
    """One entry per agency heading or sentence."""
    found: list[ResponsibilityRead] = []
    for section in sections:
        for child in section.children:
            found.extend(_of(child, None))
    return found


def names_agency(title: Passage) -> bool:
    """Whether a heading is a body, or a sentence whose subject is one."""
    return bool(title) and agency_of(title)[0] is not None


def _of(node: Node, ref: str | None) -> list[ResponsibilityRead]:
    title = node.title if node.title else (node.paragraph.body if node.paragraph else node.title)
    ref = node.ref if node.numbered else ref or (node.parent.ref if node.parent else None)
    if not title or minor_kind(title) or _is_closing(title):
        return []
    agency, rest = agency_of(title)
    subs = [c for c in node.children if c.title or c.labels]
    if rest and node.kind == "plain" and not subs:
        several = _in_sentences(title, ref)
        if len(several) > 1:
            return several
    if agency is None:
        return [entry for c in subs for entry in _of(c, ref)]
    texts = [rest] if rest else []
    more: list[ResponsibilityRead] = []
    for child in subs:
        own = _of(child, ref) if _asks(child) else []
        if own:
            more.extend(own)
        elif child.paragraph:
            texts.extend(p.words for p in child.paragraphs())
    text = joined(texts).tidy() if texts else title
    spans = tuple(dict.fromkeys((*agency.spans, *text.spans)))
    return [ResponsibilityRead(agency.tidy().text, ref, text.text, spans), *more]


def _in_sentences(title: Passage, ref: str | None) -> list[ResponsibilityRead]:
    """A paragraph in which each of several sentences names its own body: "… đôn đốc. Các thôn thực hiện."."""
    entries: list[ResponsibilityRead] = []
    for sentence in title.split(_SENTENCE):
        agency, rest = agency_of(sentence)
        if agency is not None and rest is not None and len(agency) < 120:
            spans = tuple(dict.fromkeys((*agency.spans, *rest.spans)))
            entries.append(ResponsibilityRead(agency.tidy().text, ref, rest.tidy().text, spans))
        elif entries:
            last = entries[-1]
            last.text, last.spans = f"{last.text}. {sentence.tidy().text}", (*last.spans, *sentence.spans)
    return entries


def _verb(words: Passage) -> int | None:
    """Where the body's name ends and its duty begins."""
    more = _DUTY.search(words.text, 1)
    return min(
        (at for at in (first_verb(words.text, 1), more.start() + 1 if more else None) if at is not None),
        default=None,
    )


def _asks(node: Node) -> bool:
    """A paragraph under an agency that names another: "Đề nghị Tòa án …", "- Các sở, ban, ngành … có trách nhiệm"."""
    text = node.title.folded
    if re.match(r"de nghi ", text):
        return True
    if not _AGENCY.match(text) or _NO_AGENCY.match(text):
        return False
    agency, _ = agency_of(node.title)
    return (
        agency is not None
        and node.title.text[0].isupper()
        and bool(re.search(r"co trach nhiem|can cu|tren co so", text))
    )


def _is_closing(title: Passage) -> bool:
    return bool(re.match(r"tren day la|noi nhan", title.folded))


def agency_of(title: Passage) -> tuple[Passage | None, Passage | None]:
    """(agency, what it does): the agency is the whole heading, or what stands before the verb."""
    start = 0
    asked = _ASK.match(title.text)
    if not asked and _TROUBLE.match(title.text):
        asked = re.compile(r".{0,160}?(?:đề nghị|yêu cầu)\s+(?=\S)", re.IGNORECASE).match(title.text)
        if not asked:
            return None, None
    if asked:
        start = asked.end()
    rest = title.cut(start)
    if not _AGENCY.match(rest.folded) or (_NO_AGENCY.match(rest.folded) and not asked):
        return None, None
    colon = re.search(r":\s|:$", rest.text)
    verb = _verb(rest)
    if colon and (verb is None or colon.start() <= verb) and colon.start() < 250:
        return rest.cut(0, colon.start()).clean(), rest.cut(colon.end()) or None
    if verb is None:
        low = re.search(r"\s(?:có|phải|đã|sẽ|được|theo|tùy|tại)\s", rest.text)
        if low and len(rest) > 90:
            return rest.cut(0, low.start()).clean(), rest.cut(low.start())
        return (rest.clean(), None) if len(rest) < 260 else (None, None)
    agency = rest.cut(0, verb).clean()
    if agency.folded.endswith(" duoc"):
        agency = agency.cut(0, len(agency) - 5)
    if not agency or len(agency) > 400:
        return None, None
    return agency, rest.cut(verb)
