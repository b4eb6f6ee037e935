"""Type and title (tên loại, trích yếu) of a document."""

from __future__ import annotations

import re
from typing import Final

from .doctypes import NUMBER, TYPE_START, TYPES, type_of_code
from .head import Header
from .lines import Line
from .marks import mark_of
from .passage import Passage, joined
from .reading import TextRead
from .sections import is_section_heading

PREAMBLE: Final = re.compile(
    r"(?:can cu\b|thuc hien (?:cac )?(?:quyet dinh|ke hoach|chi thi|nghi quyet|nghi dinh|luat|thong tu|cong van|van ban|chuong trinh|huong dan|ket luan)(?: lien tich)?"
    r"(?: so|,| cua| ngay| :|:| \d)|thuc hien luat|trien khai (?:thuc hien )?(?:cac )?(?:quyet dinh|ke hoach|chi thi|nghi quyet|cong van|luat)(?: so| \d| ngay)"
    r"|nham |de (?:trien khai|thuc hien|tiep tuc|tang cuong|to chuc|kip thoi|chu dong)|huong ung |truoc (?:tinh hinh|thuc trang|yeu cau)|tren co so |quan triet |kinh gui|theo de nghi|thi hanh|tiep tuc thuc hien|trong nhung nam|trong thoi gian qua|thuc hien (?:y kien )?chi dao"
    r"|dieu 1|quyet dinh\s?:|phan thu nhat|xet |uy ban nhan dan .{0,60}(?:ban hanh|xay dung) ke hoach|ubnd .{0,60}(?:ban hanh|xay dung) ke hoach)"
)
_KIND_OF_PLAN: Final = re.compile(
    r"cong tac|hanh dong|chi tiet|phoi hop cong tac|cong tac chuyen de|cao diem"
)
_SENTENCE: Final = re.compile(
    r"(?:nhu sau|duoi day|sau day|cac (?:viec|noi dung) sau|voi (?:cac )?noi dung|(?:ban hanh|xay dung|de ra) .{0,60}ke hoach.{0,30})\s*[:.]$"
)
_MOTTO: Final = re.compile(
    r"cong hoa xa hoi|chu nghia viet nam|doc lap\s*-|tu do\s*-|hanh phuc|dang cong san viet nam"
)


def type_line(lines: list[Line], stop: int) -> int | None:
    """The line that holds the document type (KẾ HOẠCH), alone or with the title."""
    weak: int | None = None
    for i, line in enumerate(lines[: stop + 1]):
        words = line.words.strip(left=" -*")
        found = TYPE_START.match(words.folded)
        if not found or (PREAMBLE.match(line.folded) and not line.capitals):
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


def read_type(head: Header, lines: list[Line], type_at: int | None, stop: int) -> None:
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
        last = subject + 1
        while last < stop and not _ends_subject(lines[last], lines[last - 1]):
            last += 1
        whole = joined(line.words for line in lines[subject:last])
        opening = re.match(r"(?:v/v|ve viec)\s*:?\s*", whole.folded)
        head.title = whole.cut(opening.end() if opening else 0).strip(right=" .;").read()
        head.end = max(subject + 1, stop)
    elif head.sign:
        named = type_of_code(head.sign.text)
        head.doc_type = TextRead(named, head.sign.spans) if named else None
        if named and named != "Công văn":
            _loose_title(head, lines, stop)


def _ends_subject(line: Line, before: Line) -> bool:
    """A subject of a letter (V/v) goes on in lower case, or after a line that hangs."""
    if (
        line.cell != before.cell
        or line.capitals
        or _MOTTO.search(line.folded)
        or re.search(r"ngay\b.*thang\b.*nam", line.folded)
    ):
        return True
    return not line.text[0].islower() and not line.text[0].isdecimal()


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
    i = type_at + 1
    if (
        _KIND_OF_PLAN.fullmatch(same_line.folded)
        and i < len(lines)
        and same_line.text.isupper()
        and not lines[i].capitals
    ):
        same_line = same_line.cut(0, 0)
    parts = [same_line] if same_line else []
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
        PREAMBLE.match(line.folded)
        and (any_yet or line.folded.startswith("can cu"))
        and not (model and model.capitals and line.capitals)
    ):
        return True
    if any_yet and _SENTENCE.search(line.folded) and not line.capitals:
        return True
    mark = mark_of(line.words)
    if is_section_heading(line) or (mark and mark.rank <= 3 and any_yet):
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
        and not line.text[0].isdecimal()
    ):
        return True
    if line.text[0].islower() and not line.text.endswith((".", ":")) and not before.text.endswith("."):
        return False
    if line.text[0].isdecimal() and mark_of(line.words) is None and not before.text.endswith("."):
        return False
    if line.blank_before and not (
        line.heading or (model.bold and line.bold) or (model.capitals and line.capitals)
    ):
        return True
    if (model.bold and not line.bold) or (model.heading and not line.heading):
        return True
    return len(line.text) > 400
