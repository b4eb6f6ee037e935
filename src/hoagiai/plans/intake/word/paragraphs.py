"""One paragraph of a Word file: its words after tracked changes, its look and its list label."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from lxml import etree

from hoagiai.base.legacy.fonts import NOTES, LegacyFont, legacy_font
from hoagiai.plans.intake.lines import Lines, Look
from hoagiai.plans.intake.word.numbering import Numbering
from hoagiai.plans.intake.word.ooxml import MC, W, child, number, value
from hoagiai.plans.intake.word.styles import Styles, font_of, is_on

DELETED = {W + "del", W + "moveFrom"}
SKIPPED = {W + "pPr", W + "rPr", W + "sectPr"} | DELETED
BOXES = {W + "drawing", W + "pict", W + "object", MC + "AlternateContent"}
SIGNS = {
    W + "tab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
    W + "softHyphen": "\u00ad",
    W + "ptab": "\t",
}
REDLINE_NOTE = "Tệp có dấu vết chỉnh sửa (Track Changes): đã lấy nội dung sau khi chấp nhận mọi chỉnh sửa."
CONTENTS_NOTE = "Đã bỏ qua mục lục của tệp."


@dataclass(slots=True)
class Piece:
    """The words of one run and how they look."""

    text: str
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    legacy: LegacyFont | None = None


@dataclass(slots=True)
class Typed:
    """What a paragraph holds: pieces of words, and text boxes anchored in it."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words together."""
        return "".join(piece.text for piece in self.pieces)


class Paragraphs:
    """Turns paragraphs into lines, counting list numbers as they pass."""

    def __init__(self, styles: Styles, numbering: Numbering, lines: Lines) -> None:
        self.styles = styles
        self.numbering = numbering
        self.lines = lines
        self.carried: list[Piece] = []  # words of a paragraph whose mark was deleted: they open the next

    def read(self, paragraph: etree._Element, look: Look) -> list[etree._Element]:
        """Write the lines of a paragraph; gives the text boxes found in it."""
        chain = self.styles.paragraph_chain(paragraph)
        if self.styles.is_contents(chain):
            self.lines.note(CONTENTS_NOTE)
            return []
        typed = Typed()
        self._collect(paragraph, chain, typed)
        if child(paragraph, "pPr", "rPr", "del") is not None:
            self.lines.note(REDLINE_NOTE)
            self.carried += typed.pieces
            return typed.boxes
        typed.pieces = self._decoded(self.carried + typed.pieces)
        self.carried = []
        label = self._label(paragraph, chain)
        seen = replace(
            look,
            centred=self.styles.centred(paragraph, chain),
            heading=self.styles.heading(paragraph, chain),
        )
        self._write(label, typed.pieces, seen)
        return typed.boxes

    def _write(self, label: str, pieces: list[Piece], look: Look) -> None:
        rows: list[list[Piece]] = [[]]
        for piece in pieces:
            for at, part in enumerate(piece.text.split("\n")):
                if at:
                    rows.append([])
                rows[-1].append(replace(piece, text=part))
        for at, row in enumerate(rows):
            text = "".join(piece.text for piece in row)
            if at == 0 and label and (text.strip() or look.table is not None):
                text = f"{label} {text.lstrip()}"
            self.lines.add(text, replace(look, bold=_mostly(row, "bold"), italic=_mostly(row, "italic")))

    def _label(self, paragraph: etree._Element, chain: list[etree._Element]) -> str:
        own = child(paragraph, "pPr", "numPr")
        list_id, level = value(child(own, "numId")), number(child(own, "ilvl"))
        for style in chain:
            inherited = child(style, "pPr", "numPr")
            if list_id is None and (found := value(child(inherited, "numId"))) is not None:
                list_id = found
                linked = self.numbering.level_of_style(found, style.get(W + "styleId") or "")
                level = level if level is not None else (number(child(inherited, "ilvl")) or linked)
        if list_id in {None, "0"}:
            return ""
        return self.numbering.label(list_id or "", level or 0)

    def _collect(self, element: etree._Element, chain: list[etree._Element], typed: Typed) -> None:
        for part in element.iterchildren(etree.Element):
            if part.tag in SKIPPED:
                if part.tag in DELETED:
                    self.lines.note(REDLINE_NOTE)
            elif part.tag == W + "r":
                self._run(part, chain, typed)
            elif part.tag in BOXES:
                typed.boxes += text_boxes(part)
            else:
                if part.tag == W + "ins":
                    self.lines.note(REDLINE_NOTE)
                self._collect(part, chain, typed)

    def _run(self, run: etree._Element, chain: list[etree._Element], typed: Typed) -> None:
        properties = self.styles.run_properties(run, chain)
        for part in run.iterchildren(etree.Element):
            if part.tag in BOXES:
                typed.boxes += text_boxes(part)
        if is_on(properties, "vanish"):
            return
        text, legacy = "".join(_signs(run)), legacy_font(font_of(properties))
        if text and not _is_note_mark(text, properties, typed.text):
            bold, italic, capitals = (is_on(properties, name) for name in ("b", "i", "caps"))
            typed.pieces.append(Piece(text, bold, italic, capitals, legacy))

    def _decoded(self, pieces: list[Piece]) -> list[Piece]:
        """Pieces with legacy letters as Unicode; a letter and its mark may stand in two runs."""
        for before, piece in pairwise(pieces):
            if before.legacy and before.legacy == piece.legacy and before.text and piece.text:
                before.text, piece.text = before.legacy.mended(before.text, piece.text)
        found = []
        for piece in pieces:
            if piece.legacy and piece.text.strip():
                self.lines.note(NOTES[piece.legacy.encoding])
                piece = replace(piece, text=piece.legacy.decode(piece.text), legacy=None)
            found.append(replace(piece, text=piece.text.upper()) if piece.capitals else piece)
        return found


def text_boxes(element: etree._Element) -> list[etree._Element]:
    """The contents of the text boxes under a drawing; of two alternatives only the first."""
    if element.tag == MC + "AlternateContent":
        choice = element.find(MC + "Choice")
        found = [] if choice is None else text_boxes(choice)
        fallback = element.find(MC + "Fallback")
        return found or ([] if fallback is None else text_boxes(fallback))
    found = []
    for part in element.iterchildren(etree.Element):
        found += [part] if part.tag == W + "txbxContent" else text_boxes(part)
    return found


def _signs(run: etree._Element) -> Iterator[str]:
    for part in run.iterchildren(etree.Element):
        if part.tag == W + "t":
            yield part.text or ""
        elif part.tag == W + "sym":
            yield _symbol(part)
        elif part.tag in SIGNS:
            yield SIGNS[part.tag]


def _symbol(part: etree._Element) -> str:
    try:
        return chr(int(value(part, "char") or "", 16))
    except (ValueError, OverflowError):
        return ""


def _is_note_mark(text: str, properties: list[etree._Element], before: str) -> bool:
    """A raised number is the mark of a footnote, unless it is the power of a unit (m²)."""
    raised = next(
        (value(found) for source in properties if (found := child(source, "vertAlign")) is not None), None
    )
    marks = text.strip().strip("()[]*,")
    return raised == "superscript" and (not marks or marks.isdigit()) and not before.endswith(("m", "km"))


def _mostly(pieces: list[Piece], name: str) -> bool:
    weight = sum(len(piece.text.strip()) for piece in pieces if getattr(piece, name))
    return weight * 2 > sum(len(piece.text.strip()) for piece in pieces)
