"""Who issued the document: from the head, else the preamble, else the sign; completed with its level and place."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from .header import Header
from .lines import Line
from .names import body_of_sign, ordinary_case
from .passage import Passage, fold, joined, pattern
from .reading import TextRead

_MOTTO: Final = pattern(
    r"cong hoa xa hoi.*|chu nghia viet nam.*|doc lap\s*-.*|tu do\s*-.*|(?:^|(?<=\s))hanh phuc$|dang cong san viet nam.*"
)
_COMMITTEE: Final = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ)\s")
_OPEN_MOTTO: Final = re.compile(r"cong hoa xa hoi(?!.*viet nam)|^chu nghia(?: viet)?$")
_MOTTO_REST: Final = re.compile(r"(?:^|\s{2,})(?:(?:(?:chu )?nghia )?viet )?nam$")
_HEADS: Final = pattern(
    r"(?:uy ban|ubnd|hdnd|so|phong|hoi|ban|bo|cong an|toa an|vien|doan|lien doan|van phong|trung tam|chi cuc|cuc|dang uy|tinh uy|thanh uy|huyen uy|quan uy|thuong truc|lien hiep"
    r"|thanh tra|kho bac|ngan hang|cau lac bo|tinh doan|thanh doan|huyen doan|hoc vien|tap chi|bao|dai|lien minh|quan su|dong|bao hiem xa hoi|chi hoi|mat tran|ubmttq|tong cuc|thu tuong|chinh phu|quoc hoi|bch|bchqs|truong|bdbp|bo doi|don bien phong|hoi lhpn|lhpn|ubmt|mttq)(?![a-z])"
)
_LEVEL: Final = r"(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)"
_PROPER: Final = pattern(
    rf"{_LEVEL}\s+[A-ZĐÀ-Ỹ]|Việt Nam$|Trung ương|^Bộ |^Chính phủ|^Thủ tướng|^Quốc hội|^TW", re.IGNORECASE
)
_PLACE_LINE: Final = pattern(rf"{_LEVEL}\s+[A-ZĐÀ-Ỹ]", re.IGNORECASE)
_OWN_NAME: Final = pattern(rf"(?:Đồn|Trường|Trạm|Chi hội|Chi nhánh)\s|.*\s{_LEVEL}$")
_CASED_PROPER: Final = pattern(
    rf"{_LEVEL}\s+[A-ZĐÀ-Ỹ]|\d$|khu vực (?:\d|[IVX])|Việt Nam$|Trung ương|^Bộ (?!Chỉ huy)|^Chính phủ|^Thủ tướng|^Quốc hội"
)
_SAYS: Final = pattern(
    r"((?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Sở|Phòng|Hội đồng|Hội|Ban|Bộ|Ủy ban M|Uỷ ban M|Ủy ban|Công an|Đoàn|Liên đoàn|Tòa án|Viện|Trung tâm)(?:\s+[^\s,.;:()]+){0,12}?)\s+"
    r"(?:ban hành|xây dựng|đề ra|hướng dẫn|triển khai|tổ chức triển khai|lập|phối hợp|yêu cầu|tổ chức|thông báo|báo cáo|kính|đề nghị|phát động|mở|giao|chỉ đạo|quyết định|cụ thể hóa|thực hiện|tiếp tục|đặt ra|hưởng ứng|đăng ký|phân công|dự kiến|thống nhất|chủ trương)(?![à-ỹ])"
)


def read_issuer(head: Header, lines: list[Line], preamble: Passage, body: str) -> TextRead | None:
    """The issuing body in ordinary case."""
    printed = _from_head(head, lines)
    told = None
    if printed is None:
        printed = told = _from_preamble(preamble)
    if head.sign and (printed is None or printed is told):
        name = body_of_sign(head.sign.text)
        if name and (printed is None or not _same_body(name, printed[0])):
            printed = (name, head.sign.spans)
    if printed is None:
        return None
    return TextRead(_completed(printed[0], head, body), printed[1])


def _same_body(by_sign: str, told: str) -> bool:
    """What the sign stands for is what the preamble says, short forms and "Ban Thường trực" allowed."""
    short = {
        "uy ban nhan dan": "ubnd",
        "uy ban mat tran to quoc viet nam": "mttq",
        "hoi lien hiep phu nu": "lhpn",
    }
    sign, text = fold(by_sign), fold(told)
    return sign in text or short.get(sign, sign) in text


def _from_head(head: Header, lines: list[Line]) -> tuple[str, tuple[tuple[int, int], ...]] | None:
    stop = head.title_at or min(head.end, 12)
    number_at = min((s[0] for s in (*head.number_spans, *head.date_spans)), default=None)
    bodies: list[list[Passage]] = []
    broken = any(_OPEN_MOTTO.search(line.folded) for line in lines[:stop])
    open_motto = False  # "CỘNG HÒA XÃ HỘI CHỦ NGHĨA" whose "VIỆT NAM" comes on the next line
    placed: Passage | None = None  # "THÀNH PHỐ MÓNG CÁI" above "ỦY BAN NHÂN DÂN"
    for line in lines[:stop]:
        if number_at is not None and line.words.first >= number_at and bodies:
            break
        if broken and _MOTTO_REST.fullmatch(line.folded):
            continue
        words = _without_motto(line.words, open_motto).strip(left=" -–—", right=" -–—")
        open_motto = bool(_OPEN_MOTTO.search(line.folded)) or (
            open_motto and not _MOTTO_REST.search(line.folded)
        )
        if not bodies and words.text.isupper() and _PLACE_LINE.match(words.text):
            placed = words
        if not words or not _may_be_body(words, bool(bodies)):
            continue
        if bodies and not _opens_body(words, bodies[-1]):
            bodies[-1].append(words)
        else:
            bodies.append([words])
    if not bodies:
        return None
    joined_bodies = [joined(parts).tidy() for parts in bodies]
    own = joined_bodies[-1]
    name = ordinary_case(own.text)
    if (
        len(joined_bodies) > 1
        and re.match(r"Ban (?:Thường|Chấp|Chủ nhiệm|Chỉ đạo$|Quản)", name)
        and not _CASED_PROPER.search(name)
    ):
        above_name = ordinary_case(joined_bodies[-2].text)
        above_name = re.sub(r"^Mặt trận Tổ quốc|^Mặt trận tổ quốc", "Ủy ban Mặt trận Tổ quốc", above_name)
        return f"{name} {above_name}", own.spans
    if placed and re.fullmatch(r"(?:Ủy ban|Hội đồng) nhân dân|UBND|HĐND", name):
        return f"{name} {_levels_of(placed.text)}", own.spans
    if len(joined_bodies) > 1 and name.startswith("Ban ") and not _CASED_PROPER.search(name):
        committee = ordinary_case(joined_bodies[-2].text)  # "TỈNH ỦY BẾN TRE / BAN DÂN VẬN"
        if _COMMITTEE.match(committee) and not name.startswith("Ban Chấp hành"):
            return f"{name} {committee}", own.spans
    if len(joined_bodies) > 1 and not _CASED_PROPER.search(name) and not _OWN_NAME.match(name):
        above = pattern(rf"({_LEVEL}\s+[A-ZĐÀ-Ỹ].*)$").search(ordinary_case(joined_bodies[-2].text))
        name = f"{name} {above.group(1)}" if above else name
    return name, own.spans


def _levels_of(place: str) -> str:
    """ "THÀNH PHỐ MÓNG CÁI" as "thành phố Móng Cái"."""
    return ordinary_case(f"UBND {place}").removeprefix("UBND ")


def _without_motto(words: Passage, still_open: bool = False) -> Passage:
    found = (_MOTTO_REST.search(words.folded) if still_open else None) or _MOTTO.search(words.folded)
    cut = words.cut(0, found.start()) if found else words
    return cut.strip(left=" |-–*", right=" |-–*.")


def _may_be_body(words: Passage, any_yet: bool) -> bool:
    letters = [c for c in words.text if c.isalpha()]
    if not letters or re.search(r"\d{2,}/|^so\b\s*:|ngay\b.*thang", words.folded):
        return False
    capital = sum(c.isupper() for c in letters) >= 0.85 * len(letters)
    if capital:
        return (
            any_yet
            or bool(_HEADS.match(words.folded))
            or words.folded in {"uy", "uy ban", "uy ban nhan", "hoi", "hoi dong"}
        )
    low = (
        len(words) < 70
        and bool(_HEADS.match(words.folded))
        and not re.search(r"[.;:]$|ban hanh|ke hoach|\bve\b", words.folded)
    )
    return low or (
        any_yet
        and bool(pattern(rf"{_LEVEL}\s+[A-ZĐÀ-Ỹ]", re.IGNORECASE).match(words.text))
        and len(words) < 40
    )


def _opens_body(words: Passage, before: list[Passage]) -> bool:
    past = joined(before).folded.strip()
    if past in {"uy", "uy ban", "uy ban nhan", "hoi", "ban", "so"} or past.endswith((",", "-", " va")):
        return False
    return bool(_HEADS.match(words.folded)) and not (
        words.folded.startswith("ban nhan dan") and past.endswith("uy")
    )


def _from_preamble(preamble: Passage) -> tuple[str, tuple[tuple[int, int], ...]] | None:
    """ "… UBND phường Việt Hòa ban hành Kế hoạch …": the last such sentence before the body."""
    last = None
    for found in _SAYS.finditer(preamble.text):
        name = preamble.cut(found.start(1), found.end(1))
        before = preamble.text[max(0, found.start() - 6) : found.start()]
        if len(name) < 90 and not before.rstrip().endswith(("của", "với")):
            last = name
    return (last.text, last.spans) if last else None


def _completed(name: str, head: Header, body: str) -> str:
    """With its level and place: "UBND thành phố" at "Thành phố Lai Châu" is "UBND thành phố Lai Châu"."""
    name = re.sub(r"^Uỷ ban", "Ủy ban", name)
    if head.sign and re.fullmatch(r"Ban (?:Thường trực|Thường vụ|Chấp hành|Chủ nhiệm)", name):
        above = body_of_sign(head.sign.text)
        name = f"{name} {above}" if above and above != "Ủy ban nhân dân" else name
        said = Counter(
            re.findall(rf"{re.escape(name.split(' Ủy')[0])}\s[^,.;]{{0,60}}?({_LEVEL})(?!\w)", body)
        )
        level = said.most_common(1)[0][0] if said else _level_in(above, head, body, None) if above else None
        name = f"{name} {level}" if level else name
    if pattern(rf"{_LEVEL}\s+[A-ZĐÀ-Ỹ]|khu vực (?:\d|[IVX])|^Bộ (?!Chỉ huy)|Trung ương").search(name) or (
        _CASED_PROPER.search(name) and not name.startswith("Ban ")
    ):
        return name
    place = (
        re.sub(rf"^(?:{_LEVEL}|TP\.?|TX\.?)\s+", "", head.place.text, flags=re.IGNORECASE)
        if head.place
        else None
    )
    if place and _COMMITTEE.search(name) and fold(name).endswith(fold(place)):
        return name
    level = re.search(rf"({_LEVEL})$", name)
    if level:
        known = pattern(rf"{re.escape(level.group(1))}\s+((?:[A-ZĐÀ-Ỹ][\wÀ-ỹ]*\s?){{1,4}})").search(
            f"{head.title.text if head.title else ''} {body[:6000]}"
        )
        if place:
            return f"{name} {place}"
        return f"{name} {known.group(1).strip()}" if known else name
    if fold(name) in {"uy ban nhan dan", "ubnd"} or _HEADS.match(fold(name)):
        found = _level_in(name, head, body, place)
        if found:
            return f"{name} {found}"
    return name


def _level_in(name: str, head: Header, body: str, place: str | None) -> str | None:
    """The level named most often after the body's name, else the title's "trên địa bàn …"."""
    if head.place and re.match(rf"{_LEVEL}\s", head.place.text, re.IGNORECASE):
        return head.place.text[0].lower() + head.place.text[1:]
    title = head.title.text if head.title else ""
    wide = pattern(rf"trên địa bàn ({_LEVEL})\s*((?:[A-ZĐÀ-Ỹ][\wÀ-ỹ]*\s?)*)", re.IGNORECASE).search(title)
    if wide:
        proper = (
            ordinary_case("UBND " + wide.group(2)).removeprefix("UBND ").strip()
            if wide.group(2).isupper()
            else wide.group(2).strip()
        )
        return f"{wide.group(1).lower()} {place or proper}".strip()
    short = {
        "ủy ban nhân dân": r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)",
        "ủy ban mặt trận tổ quốc việt nam": r"(?:(?:Ủy|Uỷ) ban |UB)?(?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam)?",
    }.get(name.lower(), re.escape(name))
    counts = Counter(re.findall(rf"{short}\s+({_LEVEL})(?![\wÀ-ỹ])", body))
    level = counts.most_common(1)[0][0] if counts else None
    if level is None:
        return place
    return f"{level} {place}" if place else level
