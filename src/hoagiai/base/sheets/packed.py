"""Looking into an .xlsx or .ods before it is opened: what it unpacks to and how far its cells reach."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from hoagiai.base.sheets import errors, limits

CHUNK = 1 << 20
ROW = re.compile(rb'<row [^>]*?r="(\d+)"')
CELL = re.compile(rb'<c r="([A-Z]{1,3})(\d+)"(?:[^>]*[^/>])?>')
FAR_CELL = re.compile(rb'<c r="([A-Z]{2,3})\d+"(?:[^>]*[^/>])?>')
REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d+)"[^>]*office:value')


def format_of(source: Path | bytes, name: str) -> str:
    """Which packed format this is (xlsx, xlsb, ods); raises a refusal when it is none or looks dangerous."""
    try:
        with zipfile.ZipFile(BytesIO(source) if isinstance(source, bytes) else source) as archive:
            entries = archive.infolist()
            found = _format(entries, archive)
            if found is None:
                raise errors.UnknownFormat(name, found="tệp nén (zip) hoặc tài liệu khác")
            _check_sizes(entries, name)
            if found == "xlsx":
                _check_reach(archive, entries, name)
            if found == "ods":
                _check_repeats(archive, name)
            return found
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, RuntimeError, OSError):
        raise errors.Broken(name) from None


def _format(entries: list[zipfile.ZipInfo], archive: zipfile.ZipFile) -> str | None:
    names = {entry.filename for entry in entries}
    if "xl/workbook.bin" in names:
        return "xlsb"
    if any(entry.startswith("xl/") for entry in names):
        return "xlsx"
    if "content.xml" in names and "mimetype" in names and b"spreadsheet" in archive.read("mimetype")[:100]:
        return "ods"
    return None


def _check_sizes(entries: list[zipfile.ZipInfo], name: str) -> None:
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    if len(entries) > limits.ZIP_ENTRIES:
        raise errors.ZipBomb(name, detail=f"{len(entries)} thành phần")
    if total > limits.ZIP_TOTAL_BYTES:
        raise errors.ZipBomb(name, detail=f"{total // limits.MEGABYTE} MB")
    if total > limits.ZIP_FREE_BYTES and total > packed * limits.ZIP_RATIO:
        raise errors.ZipBomb(name, detail=f"gấp {total // packed} lần")
    for entry in entries:
        if entry.filename == "xl/sharedStrings.xml" and entry.file_size > limits.SHARED_BYTES:
            raise errors.ZipBomb(name, detail=f"{entry.file_size // limits.MEGABYTE} MB chữ")


def _check_reach(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], name: str) -> None:
    """A value far to the right and one far below make a huge rectangle out of two cells."""
    for entry in entries:
        if not re.fullmatch(r"xl/worksheets/[^/]+\.xml", entry.filename):
            continue
        rows = columns = 0
        for chunk in _chunks(archive, entry):
            rows = max(rows, _last(CELL, chunk))
            columns = max([columns, *(_number(letters) for letters in FAR_CELL.findall(chunk))])
        if columns > limits.COLUMNS or rows * max(columns, 26) > limits.CELLS:
            sheet = entry.filename.rpartition("/")[2].removesuffix(".xml")
            raise errors.TooManyCells(name, sheet=sheet, detail=f"{rows} hàng × {columns} cột")


def _chunks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    rest = b""
    with archive.open(entry) as file:
        while part := file.read(CHUNK):
            yield rest + part
            rest = part[-120:]


def _last(pattern: re.Pattern[bytes], chunk: bytes) -> int:
    """The row of the last cell with a value: rows are written in order, so the end of the chunk is enough."""
    found = 0
    for match in pattern.finditer(chunk, max(0, len(chunk) - 20_000)):
        found = max(found, int(match[2]))
    return found or max((int(match[2]) for match in pattern.finditer(chunk)), default=0)


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _check_repeats(archive: zipfile.ZipFile, name: str) -> None:
    entry = archive.getinfo("content.xml")
    for chunk in _chunks(archive, entry):
        if any(int(times) > 20_000 for times in REPEATED.findall(chunk)):
            raise errors.TooManyCells(name, sheet="ods", detail="ô lặp lại quá nhiều lần")
