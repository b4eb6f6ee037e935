"""The lines of a document without markdown marks, rests of tables, page numbers and site furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from .flat import unflattened
from .marks import mark_of
from .passage import Passage
from .reading import Block, Extracted

_HEADING: Final = re.compile(r"\s{0,8}(#{1,6})(?:\s+|$)")
_INVISIBLE: Final = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_BREAK: Final = re.compile(r"<br\s{0,3}/?>|&nbsp;|</?(?:b|i|u|strong|em|p|div|span)>", re.IGNORECASE)
_MARK: Final = re.compile(r"\*{1,3}|__|\\(?=[-*_#.+>|()\[\]])|\\$|`+")
_TWO: Final = re.compile(r"\S  \S")
_WIDE: Final = re.compile(r"\s{3,}|[\t|]")
_RULE: Final = re.compile(r"\s{0,20}[-_=]{5,}(?=[^\W_])")
_REST: Final = re.compile(r"[-–—_=~.*·|+<>\s:]{1,400}$")
_PAGE: Final = re.compile(
    r"(?:trang\s{0,3})?[-–—\s]{0,4}\d{1,3}(?:\s{0,2}/\s{0,2}\d{1,3})?[-–—\s]{0,4}$", re.IGNORECASE
)
_FURNITURE: Final = re.compile(
    r"(?:ngay dang|ngay cap nhat|luot xem|luot doc|so luot (?:xem|doc|tai)|dang ngay|cap nhat luc)\b.{0,50}"
    r"|(?:email|dien thoai|hotline|fax|website)\s?:.{0,60}"
    r"|(?:dang nhap|dang ky|trang chu|tim kiem|chia se|in trang|in bai viet|menu|tin tuc|gioi thieu|lien he|tin lien quan|van ban lien quan|cac van ban khac|tin khac|gui email)"
    r"|(?:loading|tai ve|tai file|file dinh kem|xem them|copyright|ban quyen thuoc|vui long cho|dang tai du lieu|dang tai\.\.|he thong van ban).{0,60}"
)


@dataclass(slots=True)
class Line:
    """One line: its words, how many of them are bold, and where it stood."""

    words: Passage
    number: int
    blank_before: bool = False
    bold: bool = False
    bold_until: int = 0  # so many leading characters are bold
    heading: int | None = None
    centred: bool = False
    table: int | None = None
    row: int | None = None
    column: int | None = None
    rows: int = 1  # how many rows its cell spans
    page: int | None = None
    indent: int = 0

    @property
    def text(self) -> str:
        """The words as text."""
        return self.words.text

    @property
    def folded(self) -> str:
        """The words folded."""
        return self.words.folded

    @property
    def capitals(self) -> bool:
        """All letters are capitals (at least three of them)."""
        letters = [c for c in self.text if c.isalpha()]
        return len(letters) >= 3 and all(c.isupper() for c in letters)

    @property
    def cell(self) -> tuple[int | None, int | None, int | None]:
        """The table cell it lies in."""
        return self.table, self.row, self.column


def read_lines(source: Extracted) -> list[Line]:
    """All lines that carry words, in order."""
    lines: list[Line] = []
    blank = True
    for block in unflattened(source):
        raw = source.text[block.start : block.end]
        if not raw.strip() or _is_rest(raw):
            blank = blank or not raw.strip()
            continue
        line = _clean(source.text, block, len(lines), blank)
        if line.words:
            lines.append(line)
            blank = False
    _close_up(lines)
    return [line for line in _without_running_lines(lines) if not _is_furniture(line, lines)]


def _close_up(lines: list[Line]) -> None:
    """Justified text, whose single spaces were widened to two: made single again, wider gaps stay."""
    long = [line.text for line in lines if len(line.text) > 40]
    if len(long) < 8 or sum(bool(_TWO.search(text)) for text in long) < 0.3 * len(long):
        return
    for line in lines:
        if not _WIDE.search(line.text):
            line.words = line.words.tidy()


def _is_rest(raw: str) -> bool:
    """Dashes, a lone "|": what is left of a rule or a table."""
    text = raw.strip()
    return (len(text) > 1 and bool(_REST.match(text)) and "…" not in text) or text in {
        "|",
        "-",
        "–",
        "*",
        "_",
        ".",
        "\\",
    }


def _clean(source: str, block: Block, number: int, blank: bool) -> Line:
    start, end = block.start, block.end
    heading = block.heading
    rule = _RULE.match(source, start, end)
    if rule:  # the rest of a rule glued to what stood below it: "------Số: 88/KH-UBND"
        start = rule.end()
    found = _HEADING.match(source, start, end)
    if found:
        start, heading = found.end(), heading or len(found.group(1))
    chars: list[str] = []
    at: list[int] = []
    bold: list[bool] = []
    inside = False
    skip = _marks(source, start, end)
    rows = source.count("|", start, end) >= 2
    for offset in range(start, end):
        mark = skip.get(offset)
        if mark:
            inside ^= mark == "**"
            if mark == " " and chars and not chars[-1].isspace():
                chars.append("\n" if rows and source.startswith(("<br", "<BR"), offset) else " ")
                at.append(offset)
                bold.append(inside)
            continue
        char = source[offset]
        if char in "\n\u00a0\u2007\u202f\u3000":
            char = " "
        chars.append(char)
        at.append(offset)
        bold.append(inside)
    whole = Passage(source, "".join(chars), at)
    words = whole.cut(0)
    lead = len(whole.text) - len(whole.text.lstrip())
    flags = bold[lead : lead + len(words)]
    until = next((i for i, flag in enumerate(flags) if not flag and words.text[i] not in " .:"), len(flags))
    return Line(
        words=words,
        number=number,
        blank_before=blank,
        bold=block.bold or (bool(flags) and until == len(flags) and any(flags)),
        bold_until=until if any(flags) else 0,
        heading=heading,
        centred=block.centred,
        table=block.table,
        row=block.row,
        column=block.column,
        rows=block.rows,
        page=block.page,
        indent=lead,
    )


def _marks(source: str, start: int, end: int) -> dict[int, str]:
    """Offsets of characters that are only marks of markdown or HTML, and what they are."""
    marks: dict[int, str] = {}
    for pattern, kind in ((_INVISIBLE, ""), (_BREAK, " ")):
        for found in pattern.finditer(source, start, end):
            for offset in range(*found.span()):
                marks[offset] = kind or "-"
    bullet = re.match(r"\s{0,20}\*\s", source[start:end])
    for found in _MARK.finditer(source, start, end):
        if bullet and found.start() - start < bullet.end():
            continue
        kind = "**" if len(found.group()) >= 2 and found.group()[0] in "*_" else "-"
        if kind == "-" and found.group() == "*" and not _is_emphasis(source, found.start(), start, end):
            continue
        for offset in range(*found.span()):
            marks[offset] = "-"
        marks[found.start()] = kind
    return marks


def _is_emphasis(source: str, offset: int, start: int, end: int) -> bool:
    """A single star that opens or closes italics, not a footnote star after a word."""
    line = source[start:end]
    return line.count("*") - 2 * line.count("**") >= 2


def _without_running_lines(lines: list[Line]) -> Iterator[Line]:
    """Without page numbers and the heads or feet that stand beside them on every page."""
    pages = {
        i
        for i, line in enumerate(lines)
        if line.table is None and _PAGE.match(line.text) and _may_be_page(i, lines)
    }
    beside: dict[str, int] = {}
    for i in pages:
        for near in (i - 1, i + 1):
            if 0 <= near < len(lines) and 12 < len(lines[near].text) < 120 and not mark_of(lines[near].words):
                beside[lines[near].folded] = beside.get(lines[near].folded, 0) + 1
    feet = {text for text, count in beside.items() if count >= 2 and not text.endswith((";", ":", "."))}
    for i, line in enumerate(lines):
        if i in pages or (line.folded in feet and (i - 1 in pages or i + 1 in pages)):
            continue
        yield line


def _may_be_page(i: int, lines: list[Line]) -> bool:
    """A bare number is a page number unless it counts the rows of a table laid out one cell a line."""
    if not lines[i].text.strip(" -–—").isdecimal():
        return True
    value = int(lines[i].text.strip(" -–—"))
    before = " ".join(line.folded for line in lines[max(0, i - 14) : i])
    if re.search(r"\b(?:stt|tt)\b", before) or value == 0:
        return False
    bare = [int(line.text) for line in lines if line.text.isdecimal() and len(line.text) <= 3]
    heads = any(line.folded in {"stt", "tt", "so tt"} for line in lines)
    if not i or (heads and len(bare) >= 2):
        return False
    following = lines[i + 1].text if i + 1 < len(lines) else ""
    return following[:1].isdecimal() or not lines[i - 1].text.endswith(("Số:", "Số", "ngày", "tháng", "năm"))


def _is_furniture(line: Line, lines: list[Line]) -> bool:
    """Menus, counters and notices of the web site a document was copied from."""
    edge = line.number < 40 or line.number > len(lines) - 40
    return edge and len(line.text) < 90 and bool(_FURNITURE.fullmatch(line.folded.strip(" .>»|")))
