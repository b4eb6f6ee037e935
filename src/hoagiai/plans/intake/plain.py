"""Plain text and markdown: lines are kept as they are, the reader joins wrapped ones."""

from dataclasses import replace

from hoagiai.plans.intake import errors, limits
from hoagiai.plans.intake.decoding import decode
from hoagiai.plans.reader.from_text import from_text
from hoagiai.plans.reader.reading import Extracted


def extract_plain(data: bytes, name: str, media: str) -> Extracted:
    """The text of a .txt or .md file; raises `EmptyFile`, `BinaryText`, `TooMuchText`."""
    decoded = decode(data, name)
    if len(decoded.text) > limits.TEXT_CHARACTERS:
        raise errors.TooMuchText(name)
    extracted = from_text(decoded.text)
    return replace(extracted, media=media, notes=(*decoded.notes, *extracted.notes))
