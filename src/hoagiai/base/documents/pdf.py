"""A document as PDF, set by typst: the file is tagged and made for keeping (PDF/A-2a, PDF/UA-1)."""

import json
import logging
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import typst

from . import binding
from .content import AdministrativeDocument
from .fonts import font_directory
from .printed import LEFT_BOX, RIGHT_BOX, printed
from .wording import COUNTRY, DECIDES, MOTTO

TEMPLATES = Path(__file__).parent / "typst"
STANDARDS = (["a-2a", "ua-1"], ["a-2a"], ["ua-1"])

log = logging.getLogger(__name__)


def to_pdf(document: AdministrativeDocument) -> bytes:
    """The document as a PDF file; the same content always gives the same bytes. Raises FontsMissingError.

    A character that the document face lacks rules PDF/A out: the file is then an ordinary tagged PDF.
    """
    content = printed(document)
    fixed = {"country": COUNTRY, "motto": MOTTO, "decides": DECIDES, "boxes": [LEFT_BOX, RIGHT_BOX]}
    values = binding.bound(asdict(content)) | fixed
    inputs = {"document": json.dumps(values, ensure_ascii=False, default=str)}
    for standards in STANDARDS:
        try:
            return _compiled(inputs, pdf_standards=standards, timestamp=content.created)
        except typst.TypstError as error:
            log.warning("This PDF cannot be %s: %s", " and ".join(standards), error.message)
    return _compiled(inputs, timestamp=content.created)


def _compiled(inputs: dict[str, str], **options: Any) -> bytes:
    file: bytes = typst.compile(
        TEMPLATES / "administrative.typ",
        root=TEMPLATES,
        font_paths=_fonts(font_directory()),
        sys_inputs=inputs,
        format="pdf",
        **options,
    )
    return file


@cache
def _fonts(directory: Path) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[directory])
