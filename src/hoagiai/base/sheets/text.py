"""Tables in text: .csv and .txt with commas, semicolons, tabs or bars, in any encoding Vietnamese was kept in."""

import csv
import io
from collections.abc import Iterator

from hoagiai.base import decoding
from hoagiai.base.legacy import mending
from hoagiai.base.sheets import errors, limits
from hoagiai.base.sheets.book import Book, Cell, Sheet

DELIMITERS = ";\t,|"
SAMPLE_LINES = 200
csv.field_size_limit(1_000_000)


def open_text(data: bytes, name: str) -> Book:
    """The table in a text file; raises `NotText`, `EmptySheet`."""
    if len(data) > limits.TEXT_BYTES:
        raise errors.FileTooLarge(name, size=str(len(data) // limits.MEGABYTE), limit="200")
    try:
        letters, notes = decoding.letters(data)
    except decoding.NothingInside:
        raise errors.EmptySheet(name) from None
    except decoding.NotText:
        raise errors.NotText(name) from None
    if decoding.CP1258_NOTE in notes:
        letters, notes = _one_byte(data, letters, notes)
    letters = letters.removeprefix("\ufeff")
    delimiter = ""
    if letters[:4].lower() == "sep=":
        delimiter = letters[4:5]
    delimiter = delimiter or _delimiter(letters)
    title = name.rpartition("/")[2].rpartition(".")[0] or name
    sheet = Sheet(title, False, lambda: _rows(letters, delimiter))
    return Book(name, "csv", (sheet,), notes)


def _one_byte(data: bytes, vietnamese: str, notes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """One-byte codes: Windows-1258, or the bare codes of a legacy font when those read better."""
    western = data.decode("latin-1")
    if mending.faults_in(mending.decoded(western)) < mending.faults_in(vietnamese):
        return western, tuple(
            note for note in notes if note not in (decoding.CP1258_NOTE, decoding.DAMAGED_NOTE)
        )
    return vietnamese, notes


def _delimiter(letters: str) -> str:
    """The sign that cuts most lines into the same number of pieces, more than one."""
    lines = letters[:400_000].splitlines()[:SAMPLE_LINES]
    best, found = 0.0, ","
    for sign in DELIMITERS:
        widths = [len(row) for row in csv.reader(lines, delimiter=sign) if any(row)]
        wide = [width for width in widths if width > 1]
        if not wide:
            continue
        usual = max(set(wide), key=wide.count)
        score = wide.count(usual) / len(widths) * min(usual, 6)
        if score > best:
            best, found = score, sign
    return found


def _rows(letters: str, delimiter: str) -> Iterator[list[Cell]]:
    first = True
    for row in csv.reader(io.StringIO(letters, newline=""), delimiter=delimiter):
        if first:
            first = False
            if len(row) <= 2 and row and row[0].lower().startswith("sep="):
                yield [""]
                continue
        yield [text.strip() for text in row]
