"""Merged areas of an OpenDocument sheet, which calamine does not tell."""

import zipfile
from io import BytesIO
from pathlib import Path

from lxml import etree

from hoagiai.base.sheets.book import Merge

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
MOST = 200_000  # merged areas that are remembered


def merged(source: Path | bytes) -> dict[str, list[Merge]]:
    """The merged areas of each sheet by its name; what cannot be parsed has none."""
    found: dict[str, list[Merge]] = {}
    try:
        with (
            zipfile.ZipFile(BytesIO(source) if isinstance(source, bytes) else source) as archive,
            archive.open("content.xml") as file,
        ):
            _collect(file, found)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, OSError):
        pass
    return found


def _collect(file: object, found: dict[str, list[Merge]]) -> None:
    tags = [f"{TABLE}{tag}" for tag in ("table", "table-row", "table-cell", "covered-table-cell")]
    merges: list[Merge] = []
    row = column = 0
    steps = etree.iterparse(
        file, events=("start", "end"), tag=tags, resolve_entities=False, no_network=True, huge_tree=True
    )
    for event, element in steps:
        tag = element.tag.removeprefix(TABLE)
        if event == "start":
            if tag == "table":
                row = column = 0
                merges = found.setdefault(element.get(f"{TABLE}name", ""), [])
            elif tag == "table-row":
                column = 0
        elif tag == "table-row":
            row += _count(element.get(f"{TABLE}number-rows-repeated"))
            element.clear()
        elif tag != "table":
            across = _count(element.get(f"{TABLE}number-columns-spanned"))
            down = _count(element.get(f"{TABLE}number-rows-spanned"))
            if (across > 1 or down > 1) and len(merges) < MOST:
                merges.append(Merge(row, column, row + down - 1, column + across - 1))
            column += _count(element.get(f"{TABLE}number-columns-repeated"))


def _count(words: str | None) -> int:
    return int(words) if words and words.isdecimal() else 1
