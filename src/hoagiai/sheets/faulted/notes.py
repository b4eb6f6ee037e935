"""Comments at cells, as an .xlsx keeps them: a part with the texts and a drawing with their boxes.

Comments that the sheet has already stay, before the words of ours at the same cell.
"""

import posixpath
from html import escape
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from hoagiai.sheets.faulted.in_place import _Parts

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
COMMENTS, DRAWING = f"{RELATED}/comments", f"{RELATED}/vmlDrawing"
AUTHOR = "Hòa Giải"
AFTER = {"legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"}
"""What stands after the drawing of comments in a sheet."""


def index_of(letters: str) -> int:
    """The number of a column from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def put(parts: "_Parts", part: str, cells: dict[str, str]) -> None:
    """Comments at these cells of a sheet."""
    from hoagiai.sheets.faulted.in_place import NotInPlace

    relations = parts.relations(part)
    folder = posixpath.dirname(part)
    known = {each.get("Type"): posixpath.normpath(posixpath.join("/", folder, each.get("Target", ""))).lstrip("/")
             for each in relations}  # fmt: skip
    root = parts.tree(part)
    drawn = root.find(f"{{{MAIN}}}legacyDrawing")
    if drawn is not None and COMMENTS not in known:
        raise NotInPlace  # a drawing of something else than comments
    if COMMENTS in known:
        others = parts.archive.read(known[DRAWING])
        if others.count(b"ObjectType=") != others.count(b'ObjectType="Note"'):
            raise NotInPlace
        comments, texts, drawing = parts.tree(known[COMMENTS]), known[COMMENTS], known[DRAWING]
    else:
        stem = posixpath.basename(part).removesuffix(".xml")
        texts, drawing = f"xl/comments-{stem}.xml", f"xl/drawings/comments-{stem}.vml"
        comments = etree.fromstring(f'<comments xmlns="{MAIN}"/>')
        etree.SubElement(comments, f"{{{MAIN}}}authors")
        etree.SubElement(comments, f"{{{MAIN}}}commentList")
        parts.trees[texts] = comments
        _announce(parts.tree("[Content_Types].xml"), texts)
        _relate(relations, COMMENTS, f"/{texts}")
        _draw(root, _relate(relations, DRAWING, f"/{drawing}"))
    _write_texts(comments, cells)
    parts.trees.pop(drawing, None)
    parts.raw[drawing] = _boxes([each.get("ref", "") for each in comments.iter(f"{{{MAIN}}}comment")])


def _write_texts(comments: etree._Element, cells: dict[str, str]) -> None:
    authors, listed = comments[0], comments.find(f"{{{MAIN}}}commentList")
    if listed is None:
        raise KeyError("commentList")
    etree.SubElement(authors, f"{{{MAIN}}}author").text = AUTHOR
    number = str(len(authors) - 1)
    there = {each.get("ref"): each for each in listed}
    for address, words in cells.items():
        comment = there.get(address)
        if comment is None:
            comment = etree.SubElement(listed, f"{{{MAIN}}}comment", ref=address, authorId=number)
            etree.SubElement(comment, f"{{{MAIN}}}text")
        text = comment[0]
        run = etree.SubElement(text, f"{{{MAIN}}}r")
        piece = etree.SubElement(run, f"{{{MAIN}}}t")
        piece.text = words if len(text) == 1 else f"\n{words}"
        piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    listed[:] = sorted(listed, key=lambda each: _place(each.get("ref", "")))


def _place(address: str) -> tuple[int, int]:
    letters = address.rstrip("0123456789")
    return int(address[len(letters) :] or 0), index_of(letters)


def _announce(kinds: etree._Element, texts: str) -> None:
    if not any(each.get("Extension") == "vml" for each in kinds):
        kind = "application/vnd.openxmlformats-officedocument.vmlDrawing"
        kinds.insert(0, etree.Element(f"{{{TYPES}}}Default", Extension="vml", ContentType=kind))
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
    etree.SubElement(kinds, f"{{{TYPES}}}Override", PartName=f"/{texts}", ContentType=kind)


def _relate(relations: etree._Element, kind: str, target: str) -> str:
    taken = {each.get("Id") for each in relations}
    name = next(f"rIdHg{number}" for number in range(1, 100) if f"rIdHg{number}" not in taken)
    etree.SubElement(relations, f"{{{PACKAGE}}}Relationship", Id=name, Type=kind, Target=target)
    return name


def _draw(root: etree._Element, relation: str) -> None:
    made = etree.Element(f"{{{MAIN}}}legacyDrawing", {f"{{{RELATED}}}id": relation})
    for each in root:
        if isinstance(each.tag, str) and etree.QName(each).localname in AFTER:
            each.addprevious(made)
            return
    root.append(made)


def _boxes(addresses: list[str]) -> bytes:
    """The boxes, hidden until one points at the cell."""
    shapes = []
    for number, address in enumerate(addresses, 1025):
        row, column = _place(address)
        anchor = f"{column + 1}, 12, {max(row - 2, 0)}, 8, {column + 5}, 12, {row + 3}, 4"
        shapes.append(
            f'<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;visibility:hidden"'
            ' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/>'
            '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
            f'<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{escape(anchor)}</x:Anchor>'
            f"<x:AutoFill>False</x:AutoFill><x:Row>{row - 1}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
        )
    head = (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
        ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>'
        '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
        '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
    )
    return f"{head}{''.join(shapes)}</xml>".encode()
