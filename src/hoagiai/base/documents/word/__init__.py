"""A document as a Word file that people can go on editing: real styles, real tables, real page numbers."""

from typing import Any

from docx import Document

from ..content import AdministrativeDocument
from ..printed import PrintedDocument, printed
from . import body, head, package, page, signing, styles


def to_word(document: AdministrativeDocument) -> bytes:
    """The document as a .docx file; the same content always gives the same bytes."""
    content = printed(document)
    file = Document()
    package.prepare(file, content)
    styles.define(file)
    page.set_up(file)
    _write(file, content)
    return package.packed(file)


def _write(file: Any, content: PrintedDocument) -> None:
    head.write_boxes(file, content.head)
    if content.title:
        head.write_title(file, content.title)
    head.write_addressees(file, content.addressees)
    head.write_deciding(file, content.deciding)
    head.write_bases(file, content.bases)
    head.write_decides(file, content.deciding)
    body.write_blocks(file, content.blocks)
    body.write_closing(file, content.closing)
    signing.write(file, content)
    for annex in content.annexes:
        page.start_annex(file, landscape=annex.landscape)
        head.write_annex_title(file, annex)
        body.write_blocks(file, annex.blocks)
