"""Paragraphs: wrapped lines joined again, headings, labels and list items kept apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from .labels import opens_with_label, split_labels
from .lines import Line
from .marks import Mark, mark_of
from .passage import Passage, fold, joined
from .verbs import OPENS

_STARTER: Final = re.compile(
    r"(?:can cu (?:luat|nghi|quyet|thong|ke hoach|chi thi|ket luan|hien phap|cong van|huong dan|chuong trinh|de an|bo luat)|noi nhan"
    r"|tren day la|kinh gui|dieu \d{1,2}[.:]|tm\. |kt\. |tl\. |tuq\. |t/m |so ?:|ke hoach$|phu luc|xet de nghi|theo de nghi cua)"
)
_TERMINAL: Final = (".", ";", ":", "!", "?", "./.", "…", ".”", ";”")
_UNFINISHED: Final = (
    "MTTQ",
    "Tổ quốc",
    "Mặt trận",
    "Luật gia",
    "Luật sư",
    "MTTQ Việt",
    "Tổ quốc Việt",
    "Cộng hòa",
)
_NAMES: Final = {"lead", "advising", "coordinating"}
_HANGING: Final = re.compile(
    r"(?:,|\bsố ?:|\b(?:của|và|các|tại|với|cho|về|đến|từ|trong|theo|bằng|hoặc|do|để|là|trên|dưới|qua|giữa|gồm|như|việc|được|Đề án|những|số|ngày|tháng|năm|Luật|Ủy ban|UBND|Sở|Hội|Bộ|Phòng|Ban|Cổng|Trung tâm))$"
)
_BODY_END: Final = re.compile(r"\S (?:Ủy ban|UBND|Sở|Hội|Bộ|Phòng|Ban|Trung tâm)$")
_CITED: Final = re.compile(
    r"(?:Đề án|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Chương trình|Kế hoạch|Luật) (?:số |[“\"]|\d)"
)
_TIME_LINE: Final = re.compile(
    r"(?:thang|quy) (?:1[0-2]|0?[1-9]|i{1,3}|iv)(?:\s?/\s?\d{4}| nam \d{4})?\s?:?$"
)
_RECURRING_END: Final = re.compile(
    r"(?:hằng|hàng|trong|cả|mỗi|từng|đầu|cuối|giữa|nửa|suốt|một|theo) (?:năm|tháng|ngày)$", re.IGNORECASE
)
_COMPOUNDS: Final = (
    ("tư pháp", "hộ tịch"), ("văn hóa", "xã hội"), ("chính trị", "xã hội"), ("kinh tế", "xã hội"), ("phát thanh", "truyền hình"),
    ("lao động", "thương binh"), ("giáo dục pháp luật", "sở tư pháp"), ("dân số", "kế hoạch"), ("dân chủ", "pháp luật"), ("tài chính", "kế hoạch"), ("gia đình", "xã hội"), ("kinh tế", "hạ tầng"), ("tổ chức", "hành chính"),
    ("thương binh", "xã hội"), ("xây dựng", "pháp luật"), ("tuyên giáo", "tổ chức"), ("tuyên giáo", "dân vận"), ("bà rịa", "vũng tàu"), ("thừa thiên", "huế"), ("độc lập", "tự do"),
)  # fmt: skip
_SHORT_HEADINGS: Final = {"muc dich", "yeu cau", "muc dich, yeu cau", "muc tieu", "chi tieu", "quan diem", "muc tieu chung", "muc tieu cu the", "kinh phi", "kinh phi thuc hien"}  # fmt: skip


@dataclass(slots=True)
class Paragraph:
    """Joined lines with their mark."""

    words: Passage
    mark: Mark | None
    lines: list[Line]

    @property
    def body(self) -> Passage:
        """The words without the mark."""
        return self.words.cut(self.mark.end) if self.mark else self.words

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def bold(self) -> bool:
        """Bold from end to end."""
        return all(line.bold for line in self.lines)

    @property
    def heading(self) -> int | None:
        """The heading level, when it has one."""
        return self.first.heading

    @property
    def capitals(self) -> bool:
        """In capitals, the mark apart."""
        letters = [c for c in self.body.text if c.isalpha()]
        return len(letters) >= 3 and sum(c.isupper() for c in letters) >= 0.9 * len(letters)

    @property
    def in_table(self) -> bool:
        """Lies in a table."""
        return self.first.table is not None


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a document breaks its lines: not at all, at a column, or anywhere."""

    wrapped: bool
    width: int | None
    exact: bool


def wrapping_of(lines: list[Line]) -> Wrapping:
    """Measured on lines that plainly continue the one before (they begin in lower case)."""
    plain = [line for line in lines if line.table is None]
    wraps = [
        (len(a.text), len(b.text.split(" ", 1)[0]))
        for a, b in zip(plain, plain[1:], strict=False)
        if b.text[0].islower()
        and not mark_of(b.words)
        and not a.text.endswith((".", ":", ";"))
        and len(a.text) > 12
    ]
    if len(wraps) < 3 or len(wraps) < 0.06 * len(plain):
        return Wrapping(False, None, False)
    width = sorted(length for length, _ in wraps)[-max(1, len(wraps) // 50)]
    exact = sum(length + 1 + word > width for length, word in wraps)
    if exact >= 0.9 * len(wraps):
        return Wrapping(True, width, True)
    near = sum(length + 1 + word > 0.85 * width for length, word in wraps)
    return Wrapping(True, width if near >= 0.85 * len(wraps) else None, False)


def paragraphs_of(lines: list[Line], style: Wrapping | None = None) -> list[Paragraph]:
    """The lines as paragraphs; `style` is how the whole document wraps."""
    style = style or wrapping_of(lines)
    groups: list[list[Line]] = []
    for i, line in enumerate(lines):
        following = lines[i + 1] if i + 1 < len(lines) and lines[i + 1].cell == line.cell else None
        if groups and _continues(groups[-1], line, following, style):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(group) for group in groups]


def _paragraph(group: list[Line]) -> Paragraph:
    words = joined(line.words for line in group).tidy()
    return Paragraph(words, mark_of(words), group)


def _continues(group: list[Line], line: Line, following: Line | None, style: Wrapping) -> bool:
    last = group[-1]
    if last.cell != line.cell:
        return False
    so_far = group[0].words if len(group) == 1 else joined(item.words for item in group)
    mark = mark_of(so_far)
    body = so_far.cut(mark.end) if mark else so_far
    if _opens(line, following, so_far):
        return False
    if not body:
        return True
    if (
        so_far.text.endswith(";")
        and not line.blank_before
        and line.text[0].isupper()
        and opens_with_label(body) in _NAMES
    ):
        return True
    if so_far.text.endswith(":") and _awaits_value(body):
        return True
    if line.text.startswith(("Việt Nam ", "Tổ quốc Việt Nam", "Nam ")) and so_far.text.endswith(_UNFINISHED):
        return True
    first = line.text[0]
    if line.heading != last.heading and (line.heading or not first.islower()):
        return False
    if not line.blank_before and (_is_open(so_far) or _cites(so_far, line)):
        return True
    ended = so_far.text.endswith(_TERMINAL)
    if first.islower():
        return _continues_low(so_far, line, ended, style)
    if (
        _hangs(so_far.text)
        and not _is_duty_of(so_far, line)
        and (style.wrapped or not line.blank_before or so_far.text.endswith(","))
    ):
        return not (first.isalpha() and line.capitals and not _is_capitals(body)) or so_far.text.endswith(",")
    if line.blank_before or ended or last.bold != line.bold:
        return False
    if not first.isalpha():
        return style.wrapped or first in '(“"'
    return _continues_high(body, last, line, following, style)


def _awaits_value(body: Passage) -> bool:
    """A label stands last and its value comes on the next line ("…; thời hạn:")."""
    if opens_with_label(body) and len(body) < 60:
        return True
    labels = split_labels(body)[1]
    return bool(labels) and not labels[-1].value


def _hangs(text: str) -> bool:
    """Ends with a word that needs another; "hằng năm", "trong tháng" need none."""
    return bool(_HANGING.search(text)) and not _RECURRING_END.search(text)


def _is_open(so_far: Passage) -> bool:
    """A bracket was opened a little before and is not closed yet: "(Ban / Thường vụ Huyện đoàn)"."""
    tail = so_far.text[-60:]
    return tail.rfind("(") > tail.rfind(")") and not so_far.text.endswith(_TERMINAL)


def _cites(so_far: Passage, line: Line) -> bool:
    """ "… kế hoạch của Sở thực hiện / Đề án “Nâng cao …”": the document named goes with the words before it."""
    return bool(
        so_far.text.endswith((" thực hiện", " triển khai", " ban hành", " phê duyệt"))
        and len(so_far) > 40
        and _CITED.match(line.text)
    )


def _is_duty_of(so_far: Passage, line: Line) -> bool:
    """ "2. Văn phòng Sở / Bố trí kinh phí": the name of a body stands alone, its duty begins below."""
    return bool(_BODY_END.search(so_far.text)) and OPENS.match(line.text) is not None


def _continues_low(so_far: Passage, line: Line, ended: bool, style: Wrapping) -> bool:
    """A line that begins in lower case."""
    if not ended or so_far.text.endswith(("v.v.", "TT.", "TP.", "PCT.", "P.", "TX.", "Tp.")):
        return True
    if line.blank_before:
        return False
    return so_far.text.endswith(";") and style.wrapped


def _continues_high(body: Passage, last: Line, line: Line, following: Line | None, style: Wrapping) -> bool:
    """A line that begins with a capital: a name broken in two, or a new paragraph."""
    if _is_capitals(body) != line.capitals and (line.capitals or len(body) > 12):
        return False
    if line.capitals:
        return True
    if not style.wrapped or body.folded.strip(" .:") in _SHORT_HEADINGS:
        return False
    if OPENS.match(_ahead(line, following)):
        return False
    word = line.text.split(" ", 1)[0]
    if style.width:
        return len(last.text) + 1 + len(word) > style.width * (1 if style.exact else 0.85)
    return True


def _opens(line: Line, following: Line | None, so_far: Passage) -> bool:
    """The line begins something of its own."""
    ahead = Passage("", _ahead(line, following), [])
    if _STARTER.match(ahead.folded) and not line.text[0].islower():
        return True
    if _TIME_LINE.match(line.folded) and line.text[0].isupper() and not _hangs(so_far.text):
        return not so_far.text.endswith(":")
    mark = mark_of(line.words)
    if mark and not _is_broken_compound(mark, line, so_far):
        return True
    return line.text[0].isupper() and opens_with_label(ahead) is not None


def _ahead(line: Line, following: Line | None) -> str:
    return f"{line.text} {following.text}" if following is not None and len(line.text) < 40 else line.text


def _is_broken_compound(mark: Mark, line: Line, so_far: Passage) -> bool:
    """ "Tư pháp / - Hộ tịch", "2024 / - 2030", "Quý / I." broken over lines: no mark at all."""
    if mark.kind == "dash":
        if fold(line.text[mark.end :])[:4].isdecimal() and so_far.text[-4:].isdecimal():
            return True
        before, after = so_far.text.lower(), line.text[mark.end :].lower()
        return any(before.endswith(a) and after.startswith(b) for a, b in _COMPOUNDS)
    if mark.kind in {"number", "dotted2", "roman"}:
        return bool(
            re.search(r"\b(?:quý|Quý|tháng|Tháng|số|Điều|Điểm|mục|Mục|Chương|Phần)$", so_far.text)
        ) and not _RECURRING_END.search(so_far.text)
    return False


def _is_capitals(words: Passage) -> bool:
    letters = [c for c in words.text if c.isalpha()]
    return len(letters) >= 2 and all(c.isupper() for c in letters)
