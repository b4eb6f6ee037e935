"""Bytes of a text or HTML file to Unicode, with refusals that name the file."""

from hoagiai.base import decoding
from hoagiai.base.decoding import Decoded
from hoagiai.plans.intake import errors
from hoagiai.plans.intake.naming import extension


def decode(data: bytes, name: str, *, declared: str | None = None) -> Decoded:
    """The text of a file; raises `EmptyFile`, `BinaryText`. `declared`: the encoding an HTML page names."""
    try:
        return decoding.decode(data, declared=declared)
    except decoding.NothingInside:
        raise errors.EmptyFile(name) from None
    except decoding.NotText:
        raise errors.BinaryText(name, extension=extension(name)) from None
