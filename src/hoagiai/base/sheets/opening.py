"""Opening a spreadsheet: what it is by its content, then the reader of that format."""

import re
from pathlib import Path

from hoagiai.base.sheets import errors, html, limits, office, packed, text
from hoagiai.base.sheets.book import Book

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OTHERS = (
    (b"%PDF-", "tệp PDF"),
    (b"{\\rtf", "tệp văn bản RTF"),
    (b"\x89PNG", "hình ảnh"),
    (b"\xff\xd8\xff", "hình ảnh"),
    (b"GIF8", "hình ảnh"),
    (b"Rar!", "tệp nén"),
    (b"7z\xbc\xaf", "tệp nén"),
    (b"\x1f\x8b", "tệp nén"),
    (b"MZ", "chương trình"),
    (b"\x7fELF", "chương trình"),
)
MARKUP = re.compile(rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table|style|div)\b", re.I | re.S)  # fmt: skip


def open_book(source: Path | str | bytes, name: str = "") -> Book:
    """The spreadsheet in a file or in bytes; raises `SheetRefused`, or OSError when the file cannot be opened."""
    if isinstance(source, str):
        source = Path(source)
    name = name or (source.name if isinstance(source, Path) else "bảng tính")
    size, head = _start(source)
    if size > limits.FILE_BYTES:
        raise errors.FileTooLarge(
            name, size=str(-(-size // limits.MEGABYTE)), limit=str(limits.FILE_BYTES // limits.MEGABYTE)
        )
    if not head.strip(b"\x00 \r\n\t"):
        raise errors.EmptySheet(name)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return office.open_office(source, name, packed.format_of(source, name))
    if head.startswith(OLE):
        return office.open_office(source, name, "xls")
    if head[:2] == b"\x09\x08":  # Excel before 97 without its container
        return office.open_office(source, name, "xls")
    for start, found in OTHERS:
        if head.startswith(start):
            raise errors.UnknownFormat(name, found=found)
    data = source if isinstance(source, bytes) else source.read_bytes()
    if MARKUP.match(_plain(head)):
        return html.open_html(data, name)
    return text.open_text(data, name)


def _start(source: Path | bytes) -> tuple[int, bytes]:
    if isinstance(source, bytes):
        return len(source), source[:4096]
    with source.open("rb") as file:
        return source.stat().st_size, file.read(4096)


def _plain(head: bytes) -> bytes:
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return head[2:].replace(b"\x00", b"")
    return head.removeprefix(b"\xef\xbb\xbf")
