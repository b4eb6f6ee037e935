"""The file around the document: its properties, its settings, and bytes that do not change by the hour."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.oxml.ns import qn

from ..printed import PrintedDocument
from .xml import element, replace_child

SOME_DAY = (2020, 1, 1, 0, 0, 0)
WORD_2013 = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": 15}


def prepare(file: Any, content: PrintedDocument) -> None:
    """Title and language of the file; nothing of who or what made it."""
    properties = file.core_properties
    properties.title = content.name
    properties.subject = content.head.number.removeprefix("Số:").strip().lstrip("/")
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.language = "vi-VN"
    properties.created = properties.modified = content.created.replace(tzinfo=None)
    properties.revision = 1
    _set_up(file.settings.element)
    _drop_thumbnail(file.part.package)


def _set_up(settings: Any) -> None:
    compatibility = element("w:compat")
    compatibility.append(element("w:compatSetting", **WORD_2013))
    replace_child(
        settings, compatibility, before=("w:rsids", "m:mathPr", "w:themeFontLang", "w:clrSchemeMapping")
    )
    for language in settings.findall(qn("w:themeFontLang")):
        language.set(qn("w:val"), "vi-VN")


def _drop_thumbnail(package: Any) -> None:
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[key]


def packed(file: Any) -> bytes:
    """The file's bytes; the same for the same content."""
    written, steady = BytesIO(), BytesIO()
    file.save(written)
    with ZipFile(written) as source, ZipFile(steady, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, SOME_DAY)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return steady.getvalue()
