"""A web page from its bytes to `Extracted`."""

import re
from dataclasses import dataclass, replace

from lxml import etree, html

from hoagiai.base.legacy.fonts import NOTES, legacy_font
from hoagiai.plans.intake import errors
from hoagiai.plans.intake.decoding import decode
from hoagiai.plans.intake.lines import Lines, Look, outside_table
from hoagiai.plans.intake.web.lists import mark_of
from hoagiai.plans.intake.web.pruning import SCRIPT_NOTE, main_part, prune
from hoagiai.plans.reader.reading import Extracted

BLOCK_NAMES = """
    address article blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4
    h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody thead tfoot tr td th ul
    caption
"""
BLOCKS = frozenset(BLOCK_NAMES.split())
CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", re.I)
FONT_FAMILY = re.compile(r"font-family\s*:\s*([^;]+)", re.I)
DEEPEST = 150
LAYOUT_LINES = 30  # a cell with more lines is a part of the page, not of a table


@dataclass(frozen=True, slots=True)
class Words:
    """Words as they stand in a line, with their look."""

    text: str
    bold: bool
    italic: bool


def extract_web(data: bytes, name: str) -> Extracted:
    """The text of a web page; raises `EmptyFile`, `BinaryText`, `NoText`."""
    declared = CHARSET.search(data[:4096])
    decoded = decode(data, name, declared=declared[1].decode("ascii") if declared else None)
    lines = Lines(notes=list(decoded.notes))
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        root = html.document_fromstring(decoded.text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise errors.NoText(name) from error
    if prune(root):
        lines.note(SCRIPT_NOTE)
    walk = Walk(lines)
    walk.through(main_part(root), Look(), None, preformatted=False)
    walk.end_line(Look())
    return lines.finish("html", name)


class Walk:
    """Goes through the elements, gathering words until a line ends."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.words: list[Words] = []
        self.mark = ""
        self.depth = 0

    def through(self, element: etree._Element, look: Look, font: str | None, *, preformatted: bool) -> None:
        """Write what an element holds; `font` is the font in force."""
        tag = str(element.tag)
        if tag == "br":
            self.end_line(look)
            return
        if self.depth > DEEPEST:
            self.say("".join(str(part) for part in element.itertext()), look, font, preformatted=preformatted)
            return
        if tag in BLOCKS:
            self.end_line(look)
        inner, font, preformatted = _inside(element, look), _font(element, font), preformatted or tag == "pre"
        if tag == "li":
            self.mark = mark_of(element)
        self.depth += 1
        if tag == "table":
            self.table(element, inner, font)
        elif tag == "sup" and _is_note_mark(element):
            pass
        else:
            self.say(element.text, inner, font, preformatted=preformatted)
            for part in element.iterchildren(etree.Element):
                self.through(part, inner, font, preformatted=preformatted)
                self.say(part.tail, inner, font, preformatted=preformatted)
        self.depth -= 1
        if tag in BLOCKS:
            self.end_line(inner)

    def say(self, text: str | None, look: Look, font: str | None, *, preformatted: bool) -> None:
        """Add words to the line; in preformatted text a line feed ends it."""
        if not text:
            return
        legacy = legacy_font(font)
        if legacy and text.strip():
            text = legacy.decode(text)
            self.lines.note(NOTES[legacy.encoding])
        for at, part in enumerate(text.split("\n") if preformatted else [re.sub(r"[ \t\r\n\f]+", " ", text)]):
            if at:
                self.end_line(look)
            self.words.append(Words(part, look.bold, look.italic))

    def end_line(self, look: Look) -> None:
        """Write the gathered words as a line."""
        text = "".join(words.text for words in self.words)
        if text.strip():
            mark, self.mark = self.mark, ""
            weight = [(len(words.text.strip()), words) for words in self.words]
            half = sum(count for count, _ in weight) / 2
            bold = sum(count for count, words in weight if words.bold) > half
            italic = sum(count for count, words in weight if words.italic) > half
            self.lines.add(
                f"{mark} {text.lstrip()}" if mark else text, replace(look, bold=bold, italic=italic)
            )
        self.words = []

    def table(self, table: etree._Element, look: Look, font: str | None) -> None:
        """Write a table cell by cell; a frame around text and a layout of the page are no table."""
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        plain = outside_table(look)
        number = self.lines.next_table() if sum(len(_cells(row)) for row in rows) > 1 else None
        for caption in table.iterchildren("caption"):
            self.through(caption, plain, font, preformatted=False)
        taken: dict[tuple[int, int], bool] = {}
        for at, row in enumerate(rows):
            column = 0
            for cell in _cells(row):
                while taken.get((at, column)):
                    column += 1
                wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
                taken.update(
                    {(at + down, column + right): True for down in range(high) for right in range(wide)}
                )
                is_part = number is None or _line_count(cell) > LAYOUT_LINES
                place = plain if is_part else replace(look, table=number, row=at, column=column, rows=high)
                self.through(cell, place, font, preformatted=False)
                column += wide


def _cells(row: etree._Element) -> list[etree._Element]:
    return list(row.iterchildren("td", "th"))


def _span(cell: etree._Element, name: str) -> int:
    found = re.match(r"\s*(\d{1,3})", cell.get(name) or "")
    return max(1, min(int(found[1]), 100)) if found else 1


def _line_count(cell: etree._Element) -> int:
    return sum(1 for part in cell.iter("p", "div", "li", "br", "h1", "h2", "h3", "h4") if part is not cell)


def _is_note_mark(element: etree._Element) -> bool:
    text = "".join(str(part) for part in element.itertext()).strip().strip("()[]*")
    before = element.getprevious()
    parent = element.getparent()
    left = (before.tail if before is not None else parent.text if parent is not None else "") or ""
    return (not text or text.isdigit()) and not left.endswith(("m", "km"))


def _inside(element: etree._Element, look: Look) -> Look:
    tag, style = str(element.tag), (element.get("style") or "").lower()
    bold = (
        look.bold
        or tag in {"b", "strong", "th"}
        or bool(re.search(r"font-weight\s*:\s*(bold|[6-9]00)", style))
    )
    if re.search(r"font-weight\s*:\s*(normal|[1-5]00)", style):
        bold = False
    italic = look.italic or tag in {"i", "em", "cite"} or bool(re.search(r"font-style\s*:\s*italic", style))
    align = re.search(r"text-align\s*:\s*(\w+)", style)
    stated = (
        align[1]
        if align
        else (element.get("align") or ("center" if tag in {"center", "th", "caption"} else ""))
    )
    centred = stated.lower() == "center" if stated else look.centred
    heading = int(tag[1]) if re.fullmatch(r"h[1-6]", tag) else look.heading
    return replace(look, bold=bold or heading is not None, italic=italic, centred=centred, heading=heading)


def _font(element: etree._Element, font: str | None) -> str | None:
    styled = FONT_FAMILY.search(element.get("style") or "")
    named = styled[1] if styled else element.get("face")
    return named.split(",")[0] if named else font
