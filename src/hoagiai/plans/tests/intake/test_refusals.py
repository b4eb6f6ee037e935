"""Every file that cannot be taken is refused with a clear sentence."""

import struct
import zipfile
from io import BytesIO

import docx
import pytest
import typst

from hoagiai.plans.intake import errors, extract, limits
from hoagiai.plans.intake.naming import clean_name
from hoagiai.plans.tests.intake import making

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
ONE_PIXEL = "\n".join(
    (
        "#set page(width: 100mm, height: 100mm)",
        "#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'>"
        "<rect width='90' height='90'/></svg>\"))",
    )
)


def packed(**entries: bytes) -> bytes:
    """A zip file of these entries."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return buffer.getvalue()


def word_with(**entries: bytes) -> bytes:
    """A good Word file with more entries."""
    buffer = BytesIO(making.as_word())
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def locked_pdf() -> bytes:
    """A PDF that names an encryption nobody holds the password of."""
    body = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"3 0 obj<</Filter/Standard/V 2/R 3/Length 128/P -44/O<"
        + b"11" * 32
        + b">/U<"
        + b"22" * 32
        + b">>>endobj\n"
    )
    offsets = [body.index(b"%d 0 obj" % number) for number in (1, 2, 3)]
    table = b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    ending = b"trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\nstartxref\n%d\n%%%%EOF" % len(body)
    return body + table + ending


def bomb() -> bytes:
    """A small Word file whose document is sixty megabytes of nothing."""
    return packed(**{"[Content_Types]_xml": b"<Types/>", "word__document_xml": b" " * (60 * limits.MEGABYTE)})


def many_parts() -> bytes:
    """A Word file with thousands of entries."""
    entries = {f"word__media__{number}": b"" for number in range(limits.ZIP_ENTRIES + 1)}
    return packed(word__document_xml=b"<x/>", **entries)


def locked_zip() -> bytes:
    """A Word file whose entries say that they are encrypted."""
    data = bytearray(packed(word__document_xml=b"<x/>"))
    at = data.index(b"PK\x01\x02")
    data[at + 8 : at + 10] = struct.pack("<H", 1)
    return bytes(data)


def entities() -> bytes:
    """XML that would grow to billions of letters."""
    levels = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 10))
    xml = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x0 "ha">{levels}]><d>&x9;</d>'
    return packed(word__document_xml=xml.encode())


REFUSALS = {
    "empty": (b"", "kế hoạch.docx", errors.EmptyFile),
    "blank text": (b"  \r\n\t ", "kế hoạch.txt", errors.EmptyFile),
    "sixty megabytes": (bytes(60 * limits.MEGABYTE), "kế hoạch.pdf", errors.FileTooLarge),
    "picture": (b"\x89PNG\r\n\x1a\n", "ảnh.png", errors.UnknownFormat),
    "sheet": (packed(xl__workbook_xml=b"<x/>"), "bảng.xlsx", errors.UnknownFormat),
    "rtf": (rb"{\rtf1 ke hoach}", "kế hoạch.rtf", errors.UnknownFormat),
    "no extension": (b"ke hoach", "kế hoạch", errors.UnknownFormat),
    "pdf called docx": (b"%PDF-1.7\n", "kế hoạch.docx", errors.WrongExtension),
    "docx called txt": (making.as_word(), "kế hoạch.txt", errors.WrongExtension),
    "picture called pdf": (b"\xff\xd8\xff\xe0", "kế hoạch.pdf", errors.WrongExtension),
    "page called txt": (b"<!doctype html><p>a</p>", "kế hoạch.txt", errors.WrongExtension),
    "zip called docx": (packed(a_xml=b"<x/>"), "kế hoạch.docx", errors.WrongExtension),
    "program": (b"MZ\x90\x00", "kế hoạch.docx", errors.WrongExtension),
    "old word": (OLE + "WordDocument".encode("utf-16-le"), "kế hoạch.doc", errors.OldWord),
    "old word renamed": (OLE + "WordDocument".encode("utf-16-le"), "kế hoạch.docx", errors.OldWord),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), "kế hoạch.docx", errors.PasswordProtected),
    "encrypted entries": (locked_zip(), "kế hoạch.docx", errors.PasswordProtected),
    "docm": (making.as_word(), "kế hoạch.docm", errors.HasMacros),
    "macro inside docx": (word_with(**{"word/vbaProject.bin": b"x"}), "kế hoạch.docx", errors.HasMacros),
    "zip bomb": (bomb(), "kế hoạch.docx", errors.ZipBomb),
    "too many parts": (many_parts(), "kế hoạch.docx", errors.ZipBomb),
    "path upwards": (word_with(**{"../../etc/cron.d/x": b"x"}), "kế hoạch.docx", errors.UnsafeArchive),
    "path from the root": (word_with(**{"/etc/passwd": b"x"}), "kế hoạch.docx", errors.UnsafeArchive),
    "cut docx": (making.as_word()[:5000], "kế hoạch.docx", errors.BrokenWord),
    "docx without a document": (packed(word__styles_xml=b"<x/>"), "kế hoạch.docx", errors.BrokenWord),
    "docx with bad xml": (packed(word__document_xml=b"<w:document>"), "kế hoạch.docx", errors.BrokenWord),
    "text called docx": (b"ke hoach", "kế hoạch.docx", errors.BrokenWord),
    "empty docx": (making.saved(docx.Document()), "kế hoạch.docx", errors.NoText),
    "broken pdf": (b"%PDF-1.7\n" + b"rubbish " * 50, "kế hoạch.pdf", errors.BrokenPdf),
    "cut pdf": (making.as_pdf()[:3000], "kế hoạch.pdf", errors.BrokenPdf),
    "locked pdf": (locked_pdf(), "kế hoạch.pdf", errors.EncryptedPdf),
    "scanned pdf": (typst.compile(ONE_PIXEL.encode()), "kế hoạch.pdf", errors.ScannedPdf),
    "four hundred pages": (
        typst.compile(b'#for n in range(400) [trang #n #pagebreak(weak: true)]'), "kế hoạch.pdf", errors.TooManyPages,
    ),
    "binary text": (bytes(range(256)) * 40, "kế hoạch.txt", errors.BinaryText),
    "zeros in text": ("Kế hoạch\x00 năm 2026".encode(), "kế hoạch.txt", errors.BinaryText),
    "page of scripts": (b"<html><script>alert(1)</script></html>", "trang.html", errors.NoText),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSALS)
def test_a_bad_file_is_refused_with_its_own_reason(case):
    data, name, reason = REFUSALS[case]

    with pytest.raises(errors.IntakeRefused) as refusal:
        extract(data, name)

    assert type(refusal.value) is reason
    assert name in str(refusal.value)
    assert "Hãy " in str(refusal.value)


def test_growing_entities_stay_small():
    with pytest.raises(errors.IntakeRefused):
        extract(entities(), "kế hoạch.docx")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/kế hoạch.docx", "kế hoạch.docx"),
        (r"C:\Users\an\Desktop\kế hoạch.docx", "kế hoạch.docx"),
        ("kế\x00 ho\u202eạch\n.docx", "kế hoạch.docx"),
        ("ke\u0302\u0301 hoạch.docx", "kế hoạch.docx"),
        ("..", "van-ban"),
        ("a" * 400 + ".docx", "a" * 145 + ".docx"),
    ],
)
def test_only_the_last_part_of_a_file_name_is_kept(given, kept):
    assert clean_name(given) == kept
