"""Faults put into the user's own .xlsx: only the sheets' cells, comments and styles are touched, all else is copied."""

import posixpath
import re
import zipfile
from copy import deepcopy
from pathlib import Path
from typing import IO

from lxml import etree

from hoagiai.base.sheets import column_letter
from hoagiai.sheets.faulted import notes
from hoagiai.sheets.faulted.faults import HEADING, SheetFaults
from hoagiai.sheets.faulted.styles import Styles

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
LARGEST_PART = 48 * 1024 * 1024
"""A larger sheet is written anew, row by row: it would not fit into memory as a tree."""
WIDTH = 70
_CELL = re.compile(r"([A-Z]{1,3})(\d+)")
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class NotInPlace(Exception):
    """This file cannot take the faults as it is; write its rows anew."""


def write(path: Path, faults: dict[str, SheetFaults], target: IO[bytes], *, only_wrong: bool) -> None:
    """Copy the file with its faults; raises `NotInPlace`."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = _Parts(archive)
            styles = Styles(parts.tree("xl/styles.xml"))
            for name, part in parts.sheets().items():
                if (about := faults.get(name)) and about.rows:
                    _sheet(parts, part, about, styles, only_wrong)
            parts.write(target)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, ValueError) as error:
        raise NotInPlace from error


class _Parts:
    """The parts of the package: read when asked for, written back when changed."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.names = {entry.filename: entry for entry in archive.infolist()}
        self.trees: dict[str, etree._Element] = {}
        self.raw: dict[str, bytes] = {}
        kinds = self.tree("[Content_Types].xml")
        if any("macroEnabled" in each.get("ContentType", "") for each in kinds):
            raise NotInPlace

    def tree(self, name: str) -> etree._Element:
        if name not in self.trees:
            if self.names[name].file_size > LARGEST_PART:
                raise NotInPlace
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
            self.trees[name] = etree.fromstring(self.archive.read(name), parser)
        return self.trees[name]

    def sheets(self) -> dict[str, str]:
        """Parts by the names of their sheets."""
        book = self.tree("xl/workbook.xml")
        if book.tag != f"{{{MAIN}}}workbook":
            raise NotInPlace
        related = {each.get("Id"): each.get("Target", "") for each in self.tree("xl/_rels/workbook.xml.rels")}
        found = {}
        for sheet in book.iterfind(f"{{{MAIN}}}sheets/{{{MAIN}}}sheet"):
            where = related[sheet.get(f"{{{RELATED}}}id")]
            found[sheet.get("name", "")] = posixpath.normpath(posixpath.join("/xl", where)).lstrip("/")
        return found

    def relations(self, part: str) -> etree._Element:
        """What a part refers to; empty when it has nothing yet."""
        name = posixpath.join(posixpath.dirname(part), "_rels", f"{posixpath.basename(part)}.rels")
        if name not in self.names and name not in self.trees:
            self.trees[name] = etree.fromstring(f'<Relationships xmlns="{PACKAGE}"/>')
        return self.tree(name)

    def write(self, target: IO[bytes]) -> None:
        changed = {name: etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
                   for name, tree in self.trees.items()} | self.raw  # fmt: skip
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
            for name in self.names:
                out.writestr(name, changed.pop(name) if name in changed else self.archive.read(name))
            for name, content in changed.items():
                out.writestr(name, content)


def _sheet(parts: _Parts, part: str, about: SheetFaults, styles: Styles, only_wrong: bool) -> None:
    root = parts.tree(part)
    data = root.find(f"{{{MAIN}}}sheetData")
    if data is None:
        raise NotInPlace
    column = _last_column(data, about.width)
    letters = column_letter(column)
    fine = set(about.fine) if only_wrong else set()
    for row in data:
        number = int(row.get("r") or 0)
        if not number:
            raise NotInPlace
        if number in about.rows:
            _mark(row, about, number, letters, styles)
        elif number == about.head:
            _text(row, f"{letters}{number}", HEADING, styles.heading())
        elif number in fine:
            row.set("hidden", "1")
    if (dimension := root.find(f"{{{MAIN}}}dimension")) is not None:
        root.remove(dimension)
    _widen(root, data, column + 1)
    cells = {cell: words for faults in about.rows.values() for cell, words in faults.cells.items()}
    notes.put(parts, part, cells)


def _last_column(data: etree._Element, width: int) -> int:
    """The first free column (from 0) to the right of everything."""
    last = width
    for cell in data.iter(f"{{{MAIN}}}c"):
        if len(cell) and (found := _CELL.fullmatch(cell.get("r", ""))):
            last = max(last, notes.index_of(found[1]) + 1)
    return last


def _mark(row: etree._Element, about: SheetFaults, number: int, letters: str, styles: Styles) -> None:
    faults = about.rows[number]
    for address in faults.cells:
        cell = _cell(row, address)
        cell.set("s", styles.wrong(cell.get("s", "0")))
    _text(row, f"{letters}{number}", faults.words, styles.words())


def _cell(row: etree._Element, address: str) -> etree._Element:
    """The cell at this address, made at its place when the row has none."""
    found = _CELL.fullmatch(address)
    if found is None:
        raise NotInPlace
    wanted = notes.index_of(found[1])
    for place, cell in enumerate(row):
        here = _CELL.fullmatch(cell.get("r", ""))
        if here is None:
            raise NotInPlace
        index = notes.index_of(here[1])
        if index == wanted:
            return cell
        if index > wanted:
            made = etree.Element(f"{{{MAIN}}}c", r=address)
            row.insert(place, made)
            return made
    row.attrib.pop("spans", "")
    return etree.SubElement(row, f"{{{MAIN}}}c", r=address)


def _text(row: etree._Element, address: str, words: str, style: str) -> None:
    cell = _cell(row, address)
    for inner in list(cell):
        cell.remove(inner)
    cell.set("t", "inlineStr")
    cell.set("s", style)
    text = etree.SubElement(etree.SubElement(cell, f"{{{MAIN}}}is"), f"{{{MAIN}}}t")
    text.text = _UNSAFE.sub("", words)
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    row.attrib.pop("spans", "")


def _widen(root: etree._Element, data: etree._Element, number: int) -> None:
    """A wide last column (its number counts from 1); ranges of widths that reach over it are cut."""
    columns = root.find(f"{{{MAIN}}}cols")
    if columns is None:
        columns = etree.Element(f"{{{MAIN}}}cols")
        data.addprevious(columns)
    for each in list(columns):
        first, last = int(each.get("min", "0")), int(each.get("max", "0"))
        if first <= number <= last:
            place = columns.index(each)
            columns.remove(each)
            for one, two in ((number + 1, last), (first, number - 1)):
                if one <= two:
                    piece = deepcopy(each)
                    piece.set("min", str(one))
                    piece.set("max", str(two))
                    columns.insert(place, piece)
    before = [each for each in columns if int(each.get("max", "0")) < number]
    wide = {"min": str(number), "max": str(number), "width": str(WIDTH), "customWidth": "1"}
    columns.insert(len(before), etree.Element(f"{{{MAIN}}}col", wide))
