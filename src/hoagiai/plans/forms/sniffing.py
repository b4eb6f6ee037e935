"""Which of the few kinds of attachment a file is, told by its bytes; its name must agree."""

import zipfile
from io import BytesIO

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "jpg": "image/jpeg",
    "png": "image/png",
    "zip": "application/zip",
}
ENDINGS = {"jpeg": "jpg"}
ACCEPT = ",".join([*(f".{ending}" for ending in TYPES), ".jpeg"])
MAIN_PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}


def found_type(data: bytes, name: str) -> str:
    """The media type when content and ending agree on a kind that is taken, else nothing."""
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    claimed = ENDINGS.get(ending, ending)
    return TYPES[claimed] if claimed in TYPES and claimed in _kinds(data) else ""


def _kinds(data: bytes) -> set[str]:
    if data.startswith(b"\xff\xd8\xff"):
        return {"jpg"}
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return {"png"}
    if b"%PDF-" in data[:1024]:
        return {"pdf"}
    return _packed(data) if data.startswith((b"PK\x03\x04", b"PK\x05\x06")) else set()


def _packed(data: bytes) -> set[str]:
    """Kinds of a packed file; nothing is unpacked, and an Office file with macros is none of them."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return set()
    if any(name.endswith("vbaProject.bin") for name in names):
        return set()
    return {"zip"} | {kind for kind, part in MAIN_PARTS.items() if part in names}
