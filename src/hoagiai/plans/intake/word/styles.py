"""Styles of a Word file: what a paragraph and its runs inherit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from hoagiai.plans.intake.word.ooxml import W, child, number, switch, value

DEEPEST = 12  # styles based on styles; more than this is a loop


@dataclass(slots=True)
class Styles:
    """The styles part, asked by style identifier."""

    by_id: dict[str, etree._Element] = field(default_factory=dict)
    default_paragraph: str | None = None
    defaults: etree._Element | None = None  # w:rPr of the document

    @classmethod
    def of(cls, root: etree._Element | None) -> "Styles":
        """Read the styles part; an absent one gives no styles."""
        styles = cls()
        if root is None:
            return styles
        styles.defaults = child(root, "docDefaults", "rPrDefault", "rPr")
        for style in root.iterfind(W + "style"):
            key = style.get(W + "styleId") or ""
            styles.by_id[key] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in {"1", "true"}:
                styles.default_paragraph = key
        return styles

    def chain(self, key: str | None) -> Iterator[etree._Element]:
        """A style and those it is based on, nearest first."""
        for _ in range(DEEPEST):
            style = self.by_id.get(key or "")
            if style is None:
                return
            yield style
            key = value(child(style, "basedOn"))

    def paragraph_chain(self, paragraph: etree._Element) -> list[etree._Element]:
        """The styles of a paragraph, nearest first."""
        key = value(child(paragraph, "pPr", "pStyle")) or self.default_paragraph
        return list(self.chain(key))

    def is_contents(self, chain: list[etree._Element]) -> bool:
        """Whether a paragraph is a line of a generated table of contents."""
        return any(re.match(r"toc \d", (value(child(style, "name")) or "").lower()) for style in chain)

    def heading(self, paragraph: etree._Element, chain: list[etree._Element]) -> int | None:
        """The heading level (1 to 9) of a paragraph."""
        own = number(child(paragraph, "pPr", "outlineLvl"))
        if own is not None:
            return own + 1 if own < 9 else None
        for style in chain:
            found = re.fullmatch(r"heading (\d)", (value(child(style, "name")) or "").lower())
            if found:
                return int(found[1])
            level = number(child(style, "pPr", "outlineLvl"))
            if level is not None:
                return level + 1 if level < 9 else None
        return None

    def centred(self, paragraph: etree._Element, chain: list[etree._Element]) -> bool:
        """Whether a paragraph is set in the middle."""
        for owner in [paragraph, *chain]:
            alignment = value(child(owner, "pPr", "jc"))
            if alignment:
                return alignment == "center"
        return False

    def run_properties(self, run: etree._Element, chain: list[etree._Element]) -> list[etree._Element]:
        """The run properties in force, nearest first."""
        own = child(run, "rPr")
        sources = [own, *(child(style, "rPr") for style in self.chain(value(child(own, "rStyle"))))]
        sources += [child(style, "rPr") for style in chain]
        return [source for source in [*sources, self.defaults] if source is not None]


def is_on(properties: list[etree._Element], name: str) -> bool:
    """Whether an on/off property is in force."""
    for source in properties:
        state = switch(source, name)
        if state is not None:
            return state
    return False


def font_of(properties: list[etree._Element]) -> str | None:
    """The font of Latin letters beyond ASCII, where legacy Vietnamese sits."""
    for source in properties:
        fonts = child(source, "rFonts")
        name = value(fonts, "hAnsi") or value(fonts, "ascii") or value(fonts, "cs")
        if name:
            return name
    return None
