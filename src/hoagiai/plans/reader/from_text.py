"""Plain text or markdown as `Extracted`: NFC, one block per line; no file is opened here."""

import unicodedata

from .reading import Block, Extracted


def from_text(text: str, media: str = "txt") -> Extracted:
    """The text as the reader takes it."""
    text = unicodedata.normalize("NFC", text.lstrip("\ufeff")).replace("\r\n", "\n").replace("\r", "\n")
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line)))
        start += len(line) + 1
    return Extracted(text=text, blocks=tuple(blocks), media=media)
