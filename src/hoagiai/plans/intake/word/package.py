"""Opening the zip package of a .docx: everything that could harm is refused before a part is unpacked."""

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from hoagiai.plans.intake import errors, limits

SMALL = 5 * limits.MEGABYTE  # below this a high ratio is harmless
MACROS = ("vbaproject.bin", "vbadata.xml", "macroenabled")
FAULTS = (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, KeyError)


@dataclass(frozen=True, slots=True)
class WordPackage:
    """The XML parts of a Word file; a missing one is None."""

    document: etree._Element
    styles: etree._Element | None
    numbering: etree._Element | None


def open_package(data: bytes, name: str) -> WordPackage:
    """Open a .docx; raises ZipBomb, UnsafeArchive, HasMacros, PasswordProtected, BrokenWord."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _refuse_harm(archive, len(data), name)
            main = _main_part(archive, name)
            folder = main.rpartition("/")[0]
            document = _part(archive, main, name)
            if document is None:
                raise errors.BrokenWord(name)
            return WordPackage(
                document,
                _part(archive, f"{folder}/styles.xml", name, optional=True),
                _part(archive, f"{folder}/numbering.xml", name, optional=True),
            )
    except errors.IntakeRefused:
        raise
    except Exception as error:
        if (
            isinstance(error, etree.XMLSyntaxError)
            and getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY
        ):
            raise MemoryError from error
        if isinstance(error, (*FAULTS, etree.XMLSyntaxError)) or type(error).__module__ == "zlib":
            raise errors.BrokenWord(name) from error
        raise


def _refuse_harm(archive: zipfile.ZipFile, packed: int, name: str) -> None:
    entries = archive.infolist()
    total = sum(entry.file_size for entry in entries)
    if len(entries) > limits.ZIP_ENTRIES:
        raise errors.ZipBomb(name, detail=f"{len(entries)} thành phần")
    if total > limits.ZIP_TOTAL_BYTES or (total > SMALL and total > packed * limits.ZIP_RATIO):
        raise errors.ZipBomb(name, detail=f"{total // limits.MEGABYTE} MB")
    for entry in entries:
        path = entry.filename
        if path.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", path) or ".." in re.split(r"[/\\]", path):
            raise errors.UnsafeArchive(name)
        if entry.flag_bits & 1:
            raise errors.PasswordProtected(name)
        if path.lower().endswith(MACROS[:2]):
            raise errors.HasMacros(name)


def _main_part(archive: zipfile.ZipFile, name: str) -> str:
    """The document part, as the package names it ("word/document.xml" nearly always)."""
    names = set(archive.namelist())
    if "[Content_Types].xml" in names:
        types = _unpack(archive, "[Content_Types].xml", name)
        if MACROS[2].encode() in types.lower():
            raise errors.HasMacros(name)
        found = re.search(rb'PartName="/([^"]+)"[^>]*wordprocessingml\.document\.main\+xml', types)
        found = found or re.search(rb'wordprocessingml\.document\.main\+xml"[^>]*PartName="/([^"]+)"', types)
        if found and found[1].decode("utf-8", "replace") in names:
            return found[1].decode("utf-8", "replace")
    if "word/document.xml" in names:
        return "word/document.xml"
    raise errors.BrokenWord(name)


def _part(archive: zipfile.ZipFile, path: str, name: str, *, optional: bool = False) -> etree._Element | None:
    if path not in set(archive.namelist()):
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(_unpack(archive, path, name), parser)
    except etree.XMLSyntaxError:
        if optional:
            return None
        raise


def _unpack(archive: zipfile.ZipFile, path: str, name: str) -> bytes:
    """Unpack one part, never trusting the size it claims."""
    with archive.open(path) as part:
        content = part.read(limits.ZIP_PART_BYTES + 1)
    if len(content) > limits.ZIP_PART_BYTES:
        raise errors.ZipBomb(
            name, detail=f"thành phần {path} trên {limits.ZIP_PART_BYTES // limits.MEGABYTE} MB"
        )
    return content
