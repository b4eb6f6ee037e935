"""Where the lines of a text that runs on begin: before headings, marks, labels, the preamble and the ending."""

from __future__ import annotations

import re
from typing import Final

from .agencies import looks_like_agency
from .labels import opens_with_label
from .marks import mark_of
from .passage import Passage, pattern
from .verbs import OPENS

_TYPES: Final = r"KẾ HOẠCH|QUYẾT ĐỊNH|BÁO CÁO|THÔNG BÁO|TỜ TRÌNH|NGHỊ QUYẾT|HƯỚNG DẪN|CHƯƠNG TRÌNH|GIẤY MỜI|CÔNG ĐIỆN|CHỈ THỊ"
HEAD: Final = pattern(
    r"\s(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s?-|Số\s?:\s?\d*\s?[-/])"
    r"|(?<=Hạnh phúc)\s+"
    r"|(?<=[A-ZĐ])\s(?=(?:[A-ZĐÀ-Ỹ][a-zà-ỹ]+\s?){1,4}, ngày\s)"
    r"|(?<=[A-ZĐÀ-Ỹ]{3})\s(?=(?:SỞ|PHÒNG|HỘI|ĐOÀN|CÔNG AN|TÒA ÁN|BAN (?:THƯỜNG|CHỈ|CHẤP)|UBND|ỦY BAN NHÂN)\s)"
    rf"|(?<=\d{{4}})\s(?=(?:{_TYPES})\s)|(?<=KẾ HOẠCH)\s(?=[A-ZĐÀ-Ỹ])|(?<=QUYẾT ĐỊNH)\s(?=[A-ZĐÀ-Ỹ])"
)
_SECTION: Final = (
    r"(?:X{0,2}(?:IX|IV|V?I{1,3}|V|X)|[A-HĐ])\s?[-–]\s(?=[A-ZĐÀ-Ỹ]{2,}\s[A-ZĐÀ-Ỹ]{2})"
    r"|(?<=[.;:”]\s)(?:MỤC ĐÍCH|MỤC TIÊU|YÊU CẦU|NỘI DUNG|NHIỆM VỤ|VIỆC|TỔ CHỨC|KINH PHÍ|GIẢI PHÁP|BIỆN PHÁP|TIẾN ĐỘ|TRÁCH NHIỆM)"
    r"(?=[\sA-ZĐÀ-Ỹ,]{0,60}\s(?:\d{1,2}[./)]|[-–+]\s|[A-ZĐÀ-Ỹ][a-zà-ỹ]))"
)
_LETTERED: Final = re.compile(r"(?:^|\s)(?:[A-HĐ]|[IVX]{1,5})\s$")
_SECTION_START: Final = pattern(rf"[IVX]+\s?[./]|{_SECTION}")
_BODY: Final = pattern(
    r"\s(?=Căn cứ (?:Luật|Nghị|Quyết|Kế hoạch|Thông|Chỉ thị|Bộ luật|Công văn|Kết luận|Chương trình|Hướng dẫn))"
    r"|\s(?=Thực hiện (?:Quyết định|Kế hoạch|Chỉ thị|Nghị quyết|Công văn|Chương trình|Hướng dẫn)\s(?:số|liên tịch))"
    r"|\s(?=(?:X{0,2}(?:IX|IV|V?I{1,3}|V|X))\s?[./]\s?[A-ZĐÀ-Ỹ]{2})"
    r"|(?<=[^\d\W])\s(?=\d{1,2}\.\s?[A-ZĐÀ-Ỹ])|(?<=[.;:”)%])\s(?=\d{1,2}[.)]\s?[A-ZĐÀ-Ỹ])"
    r"|(?<=\d{4})\s(?=\d{1,2}\.\s[A-ZĐÀ-Ỹ][a-zà-ỹ])|(?<=[^\d\W])\s(?=\d{1,2}[/)]\s[A-ZĐÀ-Ỹ][a-zà-ỹ])"
    rf"|\s(?={_SECTION})"
    r"|\s(?=(?:II|III|IV|VI{1,3}|IX)\s?[./]\s?[A-ZĐÀ-Ỹ][a-zà-ỹ])|(?<=[.;:”)])\s(?=[IVX]{1,4}\s?[./]\s?[A-ZĐÀ-Ỹ][a-zà-ỹ])"
    r"|\s(?=I\s?[./]\s?(?:Mục|Yêu|Nội|Căn|Quan|Đối|Sự|Tình|Đặc|Khái)\s?[a-zà-ỹ])"
    r"|\s(?=\d{1,2}\.\d{1,2}\.?(?:\d{1,2}\.?)?\s[A-ZĐÀ-Ỹ])|(?<=[^\d\W])\s(?=\d{1,2}[-–]\s[A-ZĐÀ-Ỹ][a-zà-ỹ])"
    r"|(?<=[.;:,”)])\s(?=[a-zđ]\)\s)|(?<=\w)\s(?=[a-eđ]\)\s[A-ZĐÀ-Ỹ])"
    r"|\s(?=[-–+*•●▪■◦○❖➢✓\uf000-\uf0ff]\s{0,4}[A-ZĐÀ-Ỹ\d])"
    r"|(?<![-–+*•])\s(?=(?:Cơ quan|Đơn vị|Bộ phận) (?:chủ trì|phối hợp|tham mưu|thực hiện)[^:;.]{0,30}:|Thời gian(?: thực hiện| hoàn thành)?\s?:)"
    r"|\s(?=[A-HĐ]\.\s[A-ZĐÀ-Ỹ]{2}|P(?:hần|HẦN) (?:thứ|THỨ)\s|Kính gửi\s?:)"
    r"|\s(?=(?:Nhiệm vụ|Hoạt động|Nội dung|Giải pháp)\s(?:số\s|thứ\s)?\d{1,2}\s?[.:]\s)"
    r"|\s(?=Trên đây là|Nơi nhận\s?:|(?:TM|KT|TL|TUQ)\.\s?[A-ZĐÀ-Ỹ]{2})"
)
_SENTENCE: Final = pattern(r"\s[a-zà-ỹđ][a-zà-ỹđ]*[”)]?\s(?=[A-ZĐÀ-Ỹ][a-zà-ỹ]*\s[a-zà-ỹđ]|Giao\s[A-ZĐÀ-Ỹ])")
POST: Final = pattern(
    r"(?<!KT\.)(?<!TL\.)(?<!PHÓ)\s(?=(?:PHÓ\s)?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|THỨ TRƯỞNG|CỤC TRƯỞNG|CHỦ NHIỆM)(?:\s|$))"
)
_LABEL: Final = pattern(r"\s(?=[A-ZĐÀ-Ỹ][^\s:.;]*(?:\s[^\s:.;]+){0,8}\s?:)")
COUNT: Final = pattern(r"\s(?P<number>\d{1,2})\s?(?P<sign>[.)/]|[-–](?=\s))\s?(?=[A-ZĐÀ-Ỹ“\"][\wÀ-ỹ])")
_COUNTED: Final = pattern(
    r"(?:Điều|Điểm|Khoản|số|[Tt]háng|[Nn]gày|[Qq]uý|Phường|Quận|Khóm|Khối|[Kk]hu phố|[Kk]hu vực|[Tt]hôn|Ấp|ấp|[Đđ]ợt|[Cc]ụm|[Ll]ớp|Tổ|tổ|[Kk]hu|[Ll]ần)$"
)
_LOW_BEFORE: Final = pattern(
    r"\s(?!văn hóa|tư pháp|kinh tế|xã hội|pháp luật|chính trị|dân chủ)[a-zà-ỹđ]+ [a-zà-ỹđ]+ [a-zà-ỹđ]+\s$"
)
_EACH_YEAR: Final = re.compile(r"(?:hằng|hàng|trong|cả|mỗi|đầu|cuối|suốt) (?:năm|tháng)\s$", re.IGNORECASE)
PREAMBLE_INSIDE: Final = pattern(
    r"(?<=[\wÀ-ỹ”\")])\s(?=(?:Căn cứ|Thực hiện|Để (?:thực hiện|triển khai|tổ chức)|Triển khai|Tiếp tục|Theo)\s[^:]{3,160}?(?:\d\s?/|Luật))"
)
AFTER_CAPITALS: Final = pattern(r"(?<=[A-ZĐÀ-Ỹ]{2})\s{1,3}(?=[A-ZĐÀ-Ỹ][a-zà-ỹ])")
_AFTER_STOP: Final = pattern(r"(?<=[.;])\s(?=[A-ZĐÀ-Ỹ]{2,}\s[A-ZĐÀ-Ỹ]{2,})")
_SHORT: Final = pattern(
    r"\d{1,2}\.\s?(?:Mục đích, yêu cầu|Mục đích|Yêu cầu|Mục tiêu chung|Mục tiêu cụ thể|Mục tiêu|Quan điểm|Chỉ tiêu|Kinh phí thực hiện|Kinh phí)\s(?=[A-ZĐÀ-Ỹ\d])"
)


def runs_on(text: str) -> bool:
    """Several marks or labels inside one line."""
    marks = [m for m in _BODY.finditer(text) if _opens(text, m.end())]
    return len(marks) >= 3


def cuts_of(text: str, whole: bool) -> list[int]:
    """Where new lines begin, in order."""
    cuts: set[int] = set()
    for found in _BODY.finditer(text):
        if _opens(text, found.end()):
            cuts.add(found.end())
    first = min((c for c in cuts if _SECTION_START.match(text, c)), default=len(text))
    if whole:
        cuts |= {m.end() for m in HEAD.finditer(text, 0, first)}
        cuts |= _opening(text, first)
    cuts |= _numbered(text, first)
    cuts |= {m.end() for m in _SHORT.finditer(text)}
    cuts |= {m.end() for m in _LABEL.finditer(text, first) if _opens_label(text, m.end())}
    cuts |= {m.end() for m in _SENTENCE.finditer(text, first) if OPENS.match(text, m.end()) and whole}
    signature = max(
        (m.start() for m in re.finditer(r"(?:TM|KT|TL|TUQ)\.\s|Nơi nhận", text)), default=len(text)
    )
    cuts |= {m.end() for m in POST.finditer(text, signature)}
    cuts |= {m.end() for m in _AFTER_STOP.finditer(text, signature)}
    cuts |= {m.end() for m in AFTER_CAPITALS.finditer(text, signature)}
    for start in [c for c in cuts if _SECTION_START.match(text, c)]:
        ended = AFTER_CAPITALS.search(text, start)
        following = min((c for c in cuts if c > start), default=len(text))
        if ended and ended.end() < following:
            cuts.add(ended.end())
    return sorted(c for c in cuts if 0 < c < len(text))


def _numbered(text: str, first: int) -> set[int]:
    """Numbers that count on from one another, whatever stands before them: "Tháng 3 2. Kiểm tra …"."""
    cuts: set[int] = set()
    last, style = 0, ""
    for found in COUNT.finditer(text, first):
        number, sign = int(found.group("number")), found.group("sign")
        if _COUNTED.search(text[max(0, found.start() - 9) : found.start()]):
            continue
        if number == 1 or (number == last + 1 and sign == style):
            last, style = number, sign
            cuts.add(found.start("number"))
    return cuts


def _opening(text: str, first: int) -> set[int]:
    """Where the title ends and the preamble begins: "… năm 2026 Thực hiện Kế hoạch số 65/KH-UBND …"."""
    title = max((m.end() for m in re.finditer(rf"\b(?:{_TYPES})\s", text[:first])), default=None)
    found = PREAMBLE_INSIDE.search(text, title + 15, first) if title is not None else None
    return {found.end()} if found else set()


def _opens_label(text: str, at: int) -> bool:
    """A label begins here, and not right after its mark."""
    if re.search(r"(?:[-–+*•(]|\d[.)]|[a-zđ]\))\s*$", text[max(0, at - 4) : at]):
        return False
    return opens_with_label(Passage("", text[at : at + 80], [])) not in {None, "other"}


def _opens(text: str, at: int) -> bool:
    """Dashes only where a sentence ended, or before a label or a verb: not in "Tư pháp - Hộ tịch"."""
    if text[at] in "+*•●▪■◦○❖➢✓" or "\uf000" <= text[at] <= "\uf0ff":
        return True
    if text[at] not in "-–":
        if _EACH_YEAR.search(text[max(0, at - 14) : at]):
            return True
        return not re.search(r"(?:Điều|Điểm|Khoản|số|tháng|ngày|năm|quý)\s$", text[max(0, at - 7) : at])
    if _LETTERED.search(text[max(0, at - 7) : at]):
        return False
    if text[:at].rstrip().endswith((".", ";", ":")):
        return True
    after = text[at : at + 80]
    if _LOW_BEFORE.search(text[max(0, at - 30) : at]) and not looks_like_agency(
        Passage("", after[1:].lstrip(), [])
    ):
        return True
    mark = mark_of(Passage("", after, []))
    body = after[mark.end :] if mark else after[1:].lstrip()
    return opens_with_label(Passage("", body, [])) is not None or (
        bool(OPENS.match(body)) and not body.startswith(("Kế hoạch",))
    )
