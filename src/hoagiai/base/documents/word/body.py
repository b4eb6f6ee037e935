"""Headings, paragraphs and tables in their order, and the last paragraph."""

from typing import Any

from ..blocks import Grid, Printed, Text
from . import page
from .tables import add_grid


def write_blocks(file: Any, blocks: list[Printed]) -> None:
    """The body; a landscape table in it gets pages of its own."""
    lies = page.text_width(file) > 200
    for block in blocks:
        if isinstance(block, Text):
            _write_text(file, block)
        elif block.landscape and not lies:
            _write_turned(file, block)
        else:
            add_grid(file, block, width=page.text_width(file))


def _write_text(file: Any, block: Text) -> None:
    style = f"Heading {block.level}" if block.kind == "heading" else "Body Text"
    paragraph = file.add_paragraph(style=style)
    if block.lead:
        paragraph.add_run(f"{block.lead} ").bold = True
    paragraph.add_run(block.text)
    if block.keep:
        paragraph.paragraph_format.keep_with_next = True


def _write_turned(file: Any, block: Grid) -> None:
    page.turn(file, landscape=True)
    add_grid(file, block, width=page.text_width(file))
    page.turn(file, landscape=False)


def write_closing(file: Any, closing: list[str]) -> None:
    """The last paragraph; it stays with the signing block, so that no signature stands alone on a page."""
    for place, text in enumerate(closing, start=1):
        paragraph = file.add_paragraph(text, style="Body Text")
        paragraph.paragraph_format.keep_with_next = place == len(closing)
