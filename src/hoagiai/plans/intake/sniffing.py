"""What a file is by its content, and whether its name agrees."""

import re
import zipfile
from io import BytesIO

from hoagiai.plans.intake import errors
from hoagiai.plans.intake.naming import extension

MEDIA = {
    ".docx": "docx",
    ".pdf": "pdf",
    ".txt": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
}
WORDS = {
    "docx": "tệp Word (.docx)",
    "pdf": "tệp PDF",
    "html": "trang web (HTML)",
    "rtf": "tệp văn bản RTF",
    "picture": "hình ảnh",
    "sheet": "bảng tính Excel",
    "slides": "tệp trình chiếu PowerPoint",
    "odt": "tệp OpenDocument",
    "zip": "tệp nén (zip)",
    "packed": "tệp nén",
    "office": "tệp Office kiểu cũ",
    "program": "chương trình",
    "text": "văn bản thuần",
}
SIGNATURES = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"Rar!", "packed"),
    (b"7z\xbc\xaf", "packed"),
    (b"\x1f\x8b", "packed"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HTML_START = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)


def media_of(data: bytes, name: str) -> str:
    """The medium of a file (docx, pdf, txt, md, html); raises a refusal when content and name disagree."""
    ending = extension(name)
    if data.startswith(OLE):
        raise _old_office(data, name)
    found = _by_content(data, name)
    claimed = MEDIA.get(ending)
    if ending in {".docm", ".dotm"}:
        raise errors.HasMacros(name)
    if claimed is None:
        kind = WORDS[found] if found != "text" else f"tệp có đuôi {ending or 'không rõ'}"
        raise errors.UnknownFormat(name, found=kind)
    if claimed in {"txt", "md"}:
        agrees = found == "text" or (found == "html" and claimed == "md")
    elif claimed == "html":
        agrees = found in {"html", "text"}
    else:
        agrees = found == claimed
    if agrees:
        return claimed
    if found == "text" and claimed == "docx":
        raise errors.BrokenWord(name)
    if found == "text" and claimed == "pdf":
        raise errors.BrokenPdf(name)
    raise errors.WrongExtension(name, extension=ending, found=WORDS[found])


def _by_content(data: bytes, name: str) -> str:
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(data, name)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    for start, kind in SIGNATURES:
        if data.startswith(start):
            return kind
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        head = head.replace(b"\x00", b"")[2:]
    return "html" if HTML_START.match(head) else "text"


def _packed(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return "docx" if extension(name) in {".docx", ".docm"} else "zip"
    for part, kind in (("word/", "docx"), ("xl/", "sheet"), ("ppt/", "slides"), ("content.xml", "odt")):
        if any(entry.startswith(part) for entry in names):
            return kind
    # a package without its Word part is told apart as a broken one when its name says Word
    return "docx" if "[Content_Types].xml" in names else "zip"


def _old_office(data: bytes, name: str) -> errors.IntakeRefused:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return errors.PasswordProtected(name)
    if "WordDocument".encode("utf-16-le") in data or extension(name) in {".doc", ".dot"}:
        return errors.OldWord(name)
    return errors.UnknownFormat(name, found=WORDS["office"])
