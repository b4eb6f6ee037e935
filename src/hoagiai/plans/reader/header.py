"""The head of a document: number, sign, place and date, type, title; blanks stay blank."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from .doctypes import NUMBER, SIGN, TYPE_START, TYPES, type_of_code
from .lines import Line
from .marks import mark_of
from .passage import Passage, joined
from .reading import Spans, TextRead
from .sections import is_section_heading

_NUMBER: Final = re.compile(
    rf"(?:^|(?<=[\n|(])|(?<=\s))S[ốỐỎỐoO]\s*[:;.]?\s*(?P<number>\d{{1,5}}[a-zA-Z]?)?[\s.…_]*[/-]\s*(?P<sign>(?=[A-ZĐ\d])(?!\d{{1,3}}/){SIGN})"
)
_BARE_NUMBER: Final = re.compile(rf"^(?P<number>\d{{1,5}})\s?/\s?(?P<sign>{SIGN})$", re.MULTILINE)
_TYPED_NUMBER: Final = re.compile(
    rf"^(?:Nghị quyết|Quyết định|Kế hoạch|Báo cáo|Thông báo|Tờ trình|Chỉ thị|Công điện) số\s?:?\s*(?P<number>\d{{1,5}})\s?/\s?(?P<sign>{SIGN})$",
    re.MULTILINE,
)
_ATTRIBUTE: Final = re.compile(
    rf"(?:Số hiệu|Số ký hiệu|Số/Ký hiệu|Ký hiệu|Số, ký hiệu)\s*[:|]?\s*(?P<number>\d{{1,5}})\s?/\s?(?P<sign>{SIGN})"
)
_BLANK: Final = r"[\s.…_]*"
_DATE: Final = re.compile(
    rf"[Nn]gày{_BLANK}(?P<d>\d{{1,2}})?{_BLANK}tháng{_BLANK}(?P<m>\d{{1,2}})?{_BLANK}năm\s*(?P<y>(?:19|20)\d{{2}})"
    r"|[Nn]gày\s*(?P<d2>\d{1,2})\s*[/.-]\s*(?P<m2>\d{1,2})\s*[/.-]\s*(?P<y2>(?:19|20)\d{2})"
)
_PLACE: Final = re.compile(r"([^\n|,;:/0-9]{2,40}?)\s*,\s*$")
_PREAMBLE: Final = re.compile(
    r"(?:can cu\b|thuc hien (?:cac )?(?:quyet dinh|ke hoach|chi thi|nghi quyet|nghi dinh|luat|thong tu|cong van|van ban|chuong trinh|huong dan|ket luan)(?: lien tich)?"
    r"(?: so|,| cua| ngay| :|:| \d)|thuc hien luat|trien khai (?:thuc hien )?(?:cac )?(?:quyet dinh|ke hoach|chi thi|nghi quyet|cong van|luat)(?: so| \d| ngay)"
    r"|nham |de (?:trien khai|thuc hien|tiep tuc|tang cuong)|kinh gui|theo de nghi|thi hanh|tiep tuc thuc hien|trong nhung nam|trong thoi gian qua|thuc hien (?:y kien )?chi dao"
    r"|dieu 1|quyet dinh\s?:|phan thu nhat|xet |uy ban nhan dan .{0,60}(?:ban hanh|xay dung) ke hoach|ubnd .{0,60}(?:ban hanh|xay dung) ke hoach)"
)
_MOTTO: Final = re.compile(
    r"cong hoa xa hoi|chu nghia viet nam|doc lap\s*-|tu do\s*-|hanh phuc|dang cong san viet nam"
)


@dataclass(slots=True)
class Header:
    """What stands above the preamble."""

    number: TextRead | None = None
    sign: TextRead | None = None
    number_blank: bool = False
    number_spans: Spans = ()
    place: TextRead | None = None
    date: date | None = None
    date_partial: dict[str, int | None] | None = None
    date_spans: Spans = ()
    doc_type: TextRead | None = None
    title: TextRead | None = None
    title_at: int = 0  # line of the document type
    number_at: int | None = None
    end: int = 0  # first line after the title
    notes: list[str] = field(default_factory=list)


def read_header(lines: list[Line]) -> Header:
    """The head, from the first lines up to the preamble or the first section."""
    stop = _stop(lines)
    head = Header(end=0)
    type_at = _type_line(lines, stop)
    head.title_at = type_at if type_at is not None else 0
    region = lines[: type_at if type_at is not None and _has_number(lines[:type_at]) else stop]
    text = joined((line.words for line in region), by="\n")
    _read_number(head, text, joined((line.words for line in lines[: max(stop, 30)]), by="\n"))
    _read_date(head, text)
    _read_type(head, lines, type_at, stop)
    return head


def _stop(lines: list[Line]) -> int:
    """The first line of the preamble or of the first section, within reach."""
    for i, line in enumerate(lines[:90]):
        if i and (
            (_PREAMBLE.match(line.folded) and not _is_title_like(lines, i)) or is_section_heading(line)
        ):
            return i
    return min(len(lines), 30)


def _is_title_like(lines: list[Line], i: int) -> bool:
    """ "Thực hiện Luật …" right under KẾ HOẠCH is the title, not the preamble."""
    before = lines[i - 1]
    found = TYPE_START.match(before.folded)
    return bool(found and before.folded.strip(" .:*") in TYPES and not lines[i].folded.startswith("can cu"))


def _has_number(lines: list[Line]) -> bool:
    return bool(_NUMBER.search(joined((line.words for line in lines), by="\n").text))


def _type_line(lines: list[Line], stop: int) -> int | None:
    """The line that holds the document type (KẾ HOẠCH), alone or with the title."""
    weak: int | None = None
    for i, line in enumerate(lines[: stop + 1]):
        words = line.words.strip(left=" -*")
        found = TYPE_START.match(words.folded)
        if not found or (_PREAMBLE.match(line.folded) and not line.capitals):
            continue
        printed = words.text[: found.end()]
        if printed.isupper():
            return i
        alone = words.folded.strip(" .:") == found.group(1)
        if alone and (line.bold or line.heading or line.centred or i < stop):
            return i
        if (
            weak is None
            and words.text[0].isupper()
            and (line.bold or line.heading)
            and not NUMBER.search(words.text)
        ):
            weak = i
    return weak


def _read_number(head: Header, text: Passage, wider: Passage) -> None:
    found, where = None, text
    for where in (text, wider):
        found = next(
            (
                f
                for p in (_NUMBER, _BARE_NUMBER, _TYPED_NUMBER, _ATTRIBUTE)
                for f in p.finditer(where.text)
                if not _is_citation(where, f)
            ),
            None,
        )
        if found:
            break
    if not found:
        return
    sign = where.cut(*found.span("sign"))
    printed = _tight(sign.text)
    whole = where.cut(found.start(), found.end())
    head.number_spans = whole.spans
    year = re.match(r"(\d{4})/", printed)
    head.sign = TextRead(printed[5:] if year else printed, sign.spans)
    if found.group("number"):
        number = where.cut(found.start("number"), found.end("sign"))
        dashed = "/" not in where.text[found.end("number") : found.start("sign")]
        head.number = TextRead(f"{found.group('number')}{'-' if dashed else '/'}{printed}", number.spans)
    else:
        head.number_blank = True


def _is_citation(where: Passage, found: re.Match[str]) -> bool:
    """ "Kế hoạch Số: 5/KH-UBND" inside a sentence is another document's number."""
    before = where.text[max(0, found.start() - 30) : found.start()]
    line = before.rsplit("\n", 1)[-1].strip(" |(*-")
    if not line:
        return False
    line = line.removesuffix("Số").strip()
    after = where.text[found.end() :].split("\n", 1)[0].strip()
    if not after and re.fullmatch(
        r"(?:kế hoạch|quyết định|nghị quyết|báo cáo|thông báo|tờ trình|chỉ thị|luật)", line, re.IGNORECASE
    ):
        return False
    return bool(
        re.search(
            r"(?:kế hoạch|quyết định|nghị định|thông tư|chỉ thị|nghị quyết|công văn|theo|văn bản|luật)\s*$",
            line,
            re.IGNORECASE,
        )
    )


def _tight(sign: str) -> str:
    return re.sub(r"\s*([-/&.])\s*", r"\1", sign.replace("–", "-")).strip()


def _read_date(head: Header, text: Passage) -> None:
    fallback = None
    for found in _DATE.finditer(text.text):
        before = text.text[: found.start()]
        place = _place_before(text, found.start())
        if place is None:
            if (
                fallback is None
                and not re.search(r"(?:số|[/-][A-ZĐ]{2,})[^\n]{0,30}$", before[-40:])
                and re.search(r"(?:^|[\n|,])\s*$", before)
            ):
                fallback = found
            continue
        head.place = place.read()
        _take_date(head, text, found)
        return
    if fallback:
        _take_date(head, text, fallback)


def _take_date(head: Header, text: Passage, found: re.Match[str]) -> None:
    group = found.groupdict()
    day, month, year = group["d"] or group["d2"], group["m"] or group["m2"], group["y"] or group["y2"]
    head.date_spans = text.cut(found.start(), found.end()).spans
    if day and month:
        try:
            head.date = date(int(year), int(month), int(day))
            return
        except ValueError:
            head.notes.append(f"Ngày ghi trên văn bản không có thật: {found.group()}")
    head.date_partial = {
        "year": int(year),
        "month": int(month) if month and 1 <= int(month) <= 12 else None,
        "day": None,
    }


def _place_before(text: Passage, at: int) -> Passage | None:
    """The place before ", ngày": capitalised words, levels allowed ("Thành phố Lai Châu", "TP. Hồ Chí Minh")."""
    comma = text.text.rfind(",", max(0, at - 6), at)
    if comma < 0:
        return None
    start = comma
    while start > 0:
        before = text.text[:start].rstrip(" \t")
        space = max(before.rfind(" "), before.rfind("\n"), before.rfind("|"), before.rfind("\t"))
        token = before[space + 1 :]
        if not token or before.endswith(("\n", "|")) or not _is_place_word(token):
            break
        start = space + 1
        if (
            space < 0
            or before[space] in "\n|"
            or comma - start > 45
            or before[: space + 1].endswith(("   ", "\t"))
        ):
            break
    place = text.cut(start, comma).strip(left=" -–*|", right=" ")
    return place if place and place.text[0].isupper() else None


def _is_place_word(token: str) -> bool:
    if re.search(r"[\d/:;]", token) or token in {"phúc", "Phúc."}:
        return False
    if token.lower() in {"phố", "tỉnh", "huyện", "xã", "phường", "quận", "thị", "trấn", "-", "–", "khu"}:
        return True
    return token[0].isupper() and not re.fullmatch(r"(?:UBND|KH|STP|HĐND|HLG|QĐ)\W*", token)


def _read_type(head: Header, lines: list[Line], type_at: int | None, stop: int) -> None:
    if type_at is not None:
        line = lines[type_at]
        words = line.words.strip(left=" -*")
        found = TYPE_START.match(words.folded)
        if found:
            head.doc_type = TextRead(TYPES[found.group(1)], words.cut(0, found.end()).spans)
            _read_title(head, lines, type_at, words.cut(found.end()).strip(left=" :.-"))
            return
    head.end = min(stop, len(lines))
    subject = next((i for i, line in enumerate(lines[:stop]) if re.match(r"v/v|ve viec", line.folded)), None)
    if subject is not None:
        head.doc_type = TextRead("Công văn", ())
        head.title = lines[subject].words.read()
        head.end = max(subject + 1, stop)
    elif head.sign:
        named = type_of_code(head.sign.text)
        head.doc_type = TextRead(named, head.sign.spans) if named else None
        if named and named != "Công văn":
            _loose_title(head, lines, stop)


def _loose_title(head: Header, lines: list[Line], stop: int) -> None:
    """The words KẾ HOẠCH are missing: the title is what stands between the date and the preamble."""
    last = max((span[1] for span in (*head.date_spans, *head.number_spans)), default=0)
    start = next((i for i, line in enumerate(lines[:stop]) if line.words.first > last), None)
    if (start is not None and not lines[start].capitals) or (
        start is not None and len(lines[start].text) > 25
    ):
        _read_title(head, lines, start - 1, lines[start].words.cut(0, 0))


def _read_title(head: Header, lines: list[Line], type_at: int, same_line: Passage) -> None:
    """The trích yếu: from the type on, its lines joined, up to the preamble, a rule, a blank or another style."""
    parts = [same_line] if same_line else []
    i = type_at + 1
    model: Line | None = lines[type_at] if same_line else None
    while i < len(lines):
        line = lines[i]
        if _ends_title(line, lines[i - 1], model, bool(parts)):
            break
        if not line.words.text.startswith("(") or parts:
            parts.append(line.words)
            model = model or line
        i += 1
        if line.text.endswith((".", ";")) and len(line.text) > 60:
            break
    head.end = i
    if parts:
        head.title = (
            joined(parts)
            .strip(left=' -*:"' if joined(parts).text.count('"') % 2 else " -*:", right=" .*_-")
            .read()
        )


def _ends_title(line: Line, before: Line, model: Line | None, any_yet: bool) -> bool:
    if (
        _PREAMBLE.match(line.folded)
        and (any_yet or line.folded.startswith("can cu"))
        and not (model and model.capitals and line.capitals)
    ):
        return True
    if is_section_heading(line) or (mark_of(line.words) and mark_of(line.words).rank <= 3 and any_yet):  # type: ignore[union-attr]
        return True
    if _MOTTO.search(line.folded) or line.folded.startswith(
        ("(ban hanh kem", "(kem theo", "kinh gui", "so:", "(du thao")
    ):
        return True
    if not any_yet or model is None:
        return False
    if line.cell != before.cell:
        return True
    if (
        model.capitals != line.capitals
        and len(line.text) > 4
        and not line.text[0].islower()
        and not line.text[0].isdigit()
    ):
        return True
    if line.text[0].islower() and not line.text.endswith((".", ":")) and not before.text.endswith("."):
        return False
    if line.text[0].isdigit() and mark_of(line.words) is None and not before.text.endswith("."):
        return False
    if line.blank_before and not (
        line.heading or (model.bold and line.bold) or (model.capitals and line.capitals)
    ):
        return True
    if (model.bold and not line.bold) or (model.heading and not line.heading):
        return True
    return len(line.text) > 400
