"""Lines gathered from a document become `Extracted`: cleaned letters, one block a line."""

import re
import unicodedata
from dataclasses import dataclass, field, replace

from hoagiai.plans.intake import errors, limits
from hoagiai.plans.reader.reading import Block, Extracted

# Letters that look right on paper and are wrong in the file: Eth for Đ, OI for Ư (old Times fonts in PDF).
LOOKALIKES = str.maketrans(
    {"Ð": "Đ", "ð": "đ", "ƣ": "ư", "Ƣ": "Ư", "\u2010": "-", "\u2011": "-", "\u2212": "-"}
)
INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
GAP = re.compile("[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{4,}")
BLANK_LEFT = re.compile(r"(?:\b(?:ngày|tháng|năm|số)|Số\s?:?)$", re.I)  # a blank left for a number or a day
# what follows a gap left for a number or a day ("Số:      /KH-UBND", "ngày      tháng 01")
BLANK_RIGHT = re.compile(r"/|tháng\b|năm\b")
PRIVATE = re.compile("[\ue000-\uf8ff]")
DASH_GLYPHS = "•●▪■◆❖➢►▶➤✓✔·∙\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0e0"
PLUS_GLYPHS = "○◦□▫\uf06f\uf0a8"
BULLET = re.compile(f"^([{DASH_GLYPHS}{PLUS_GLYPHS}])\\s*(?=\\S)")


def clean(text: str) -> str:
    """One line as the reader wants it: NFC, single spaces, nothing invisible, bullets as "-" and "+"."""
    composed = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).translate(LOOKALIKES))
    visible = _spaced(INVISIBLE.sub("", composed).strip())
    found = BULLET.match(visible)
    if found:
        visible = f"{'-' if found[1] in DASH_GLYPHS else '+'} {visible[found.end() :]}"
    return PRIVATE.sub("", visible).strip()


def _spaced(text: str) -> str:
    """Single spaces; only a wide gap that parts two columns typed side by side stays, as a tab."""
    parts = [SPACES.sub(" ", part).strip() for part in GAP.split(text)]
    spaced = parts[0]
    for part in parts[1:]:
        blank = len(spaced) <= 10 or BLANK_LEFT.search(spaced) or BLANK_RIGHT.match(part)
        spaced += (" " if blank else "\t") + part
    return spaced


@dataclass(frozen=True, slots=True)
class Look:
    """How and where a line stood: what a block keeps of it."""

    table: int | None = None
    row: int | None = None
    column: int | None = None
    bold: bool = False
    italic: bool = False
    centred: bool = False
    heading: int | None = None
    page: int | None = None
    rows: int = 1  # how many rows the cell spans


@dataclass(slots=True)
class Lines:
    """Gathers the lines of one document in reading order."""

    lines: list[tuple[str, Look]] = field(default_factory=list)
    tables: int = 0
    notes: list[str] = field(default_factory=list)

    def add(self, text: str, look: Look) -> None:
        """Take a paragraph; a line feed in it parts lines, empty lines are left out."""
        for line in re.split("[\n\x0b\x0c\r\u2028\u2029]", text):
            cleaned = clean(line)
            if cleaned:
                self.lines.append((cleaned, look))

    def next_table(self) -> int:
        """A number for the next table."""
        self.tables += 1
        return self.tables - 1

    def note(self, words: str) -> None:
        """A remark for the person, said once."""
        if words not in self.notes:
            self.notes.append(words)

    def finish(self, media: str, name: str, pages: int | None = None) -> Extracted:
        """The whole text with its blocks; raises `NoText` and `TooMuchText`."""
        if not self.lines:
            raise errors.NoText(name)
        if sum(len(text) for text, _ in self.lines) > limits.TEXT_CHARACTERS:
            raise errors.TooMuchText(name)
        blocks, offset = [], 0
        for text, look in self.lines:
            blocks.append(_block(offset, offset + len(text), look))
            offset += len(text) + 1
        whole = "\n".join(text for text, _ in self.lines)
        return Extracted(whole, tuple(blocks), media, tuple(self.notes), pages)


def outside_table(look: Look) -> Look:
    """The same look without its cell."""
    return replace(look, table=None, row=None, column=None, rows=1)


def _block(start: int, end: int, look: Look) -> Block:
    return Block(
        start=start,
        end=end,
        table=look.table,
        row=look.row,
        column=look.column,
        bold=look.bold,
        italic=look.italic,
        centred=look.centred,
        heading=look.heading,
        page=look.page,
        rows=look.rows,
    )
