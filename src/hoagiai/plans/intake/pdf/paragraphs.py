"""Lines to paragraphs: a line goes on in the next when the next word had no room left in it."""

from collections import Counter
from dataclasses import dataclass

from hoagiai.plans.intake.pdf.marks import begins_item, is_broken_pair, is_mark
from hoagiai.plans.intake.pdf.shapes import Line, Page

CENTRED = 6.0  # points off the middle that still count as centred
INDENT = 8.0


@dataclass(frozen=True, slots=True)
class Margins:
    """Left and right edge of the text of a page or cell; the middle is where centred lines stand."""

    left: float
    right: float

    def balances(self, line: Line) -> bool:
        """Whether a line stands as far from the left as from the right."""
        return abs(line.middle - (self.left + self.right) / 2) < CENTRED

    def centres(self, line: Line) -> bool:
        """Whether a line is set in the middle."""
        return self.balances(line) and line.x0 > self.left + INDENT


@dataclass(slots=True)
class Paragraph:
    """Lines that are one paragraph."""

    lines: list[Line]

    @property
    def text(self) -> str:
        """Its lines joined, without the hyphens of line ends."""
        text = ""
        for line in self.lines:
            text = _joined(text, line.text) if text else line.text
        return text

    def mostly(self, look: str) -> bool:
        """Whether most letters are bold (or italic)."""
        return Line([word for line in self.lines for word in line.words], 0).mostly(look)


def paragraphs_of(lines: list[Line], margins: Margins) -> list[Paragraph]:
    """Join the lines of a column of text."""
    found: list[Paragraph] = []
    for line in lines:
        if found and _goes_on(found[-1].lines, line, margins):
            found[-1].lines.append(line)
        else:
            found.append(Paragraph([line]))
    return found


def margins_of(pages: list[Page]) -> dict[int, Margins]:
    """The margins of pages of each width: where most lines begin and end."""
    widths = {round(page.width) for page in pages}
    return {
        width: _margins([line for page in pages if round(page.width) == width for line in page.lines], width)
        for width in widths
    }


def _margins(lines: list[Line], width: int) -> Margins:
    ends = Counter(round(line.x1 / 2) * 2 for line in lines if line.x1 > 0.8 * width)
    left = min((line.x0 for line in lines), default=85.0)
    right = float(max(ends, default=width - 57))
    usual = ends.most_common(1)
    if usual and usual[0][1] >= max(3, len(lines) / 10):
        right = float(usual[0][0] + 1)
    return Margins(left, right)


def _goes_on(before: list[Line], line: Line, margins: Margins) -> bool:
    last = before[-1]
    if is_mark(last.text) and len(before) == 1:
        return False
    room = margins.right - last.x1 - 0.22 * last.size
    if line.words[0].x1 - line.words[0].x0 <= room - 1:
        return False
    if abs(line.size - last.size) > 0.8 or (
        last.page == line.page and line.base - last.base > 2.4 * last.size
    ):
        return False
    if _turns_bold(last, line):
        return False
    if margins.centres(line) and all(margins.balances(one) for one in before):
        return not begins_item(line.text) and last.mostly("bold") == line.mostly("bold")
    return _in_place(before, line, margins)


def _turns_bold(last: Line, line: Line) -> bool:
    """A heading wholly in bold ends where plain letters begin, and the other way round."""
    whole = all(word.bold for word in last.words) or not any(word.bold for word in last.words)
    return whole and last.words[-1].bold != line.words[0].bold and line.words[0].bold == line.mostly("bold")


def _in_place(before: list[Line], line: Line, margins: Margins) -> bool:
    """Whether a line begins where the rest of the paragraph would: at the margin or under its text."""
    last = before[-1]
    if begins_item(line.text):  # "Tư pháp / - Hộ tịch": a dash at the margin, below an indented beginning
        if is_broken_pair(last.text, line.text):
            return True
        back = before[0].x0 - line.x0 > INDENT and line.x0 <= margins.left + INDENT
        return back and line.text.startswith(("- ", "– ", "+ ")) and not _ends(last.text)
    hanging = last.x0
    if is_mark(last.words[0].text) and len(last.words) > 1:
        hanging = last.words[1].x0
    if line.x0 > max(last.x0, hanging) + INDENT:
        return False
    if len(before) == 1 and abs(line.x0 - last.x0) <= 3 and last.x0 > margins.left + INDENT:
        return not _ends(last.text) or line.text[:1].islower()
    return True


def _ends(text: str) -> bool:
    return text.rstrip("”\"')").endswith((".", ";", ":", "!", "?", "./"))


def _joined(text: str, rest: str) -> str:
    if text.endswith("\u00ad"):
        return text[:-1] + rest
    if text.endswith("-") and len(text) > 1 and not text[-2].isspace():
        return text + rest
    return f"{text} {rest}"
