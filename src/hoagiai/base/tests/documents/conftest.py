"""The sample plan in each form, written once."""

from io import BytesIO

import pdfplumber
import pytest
from docx import Document

from hoagiai.base.documents.errors import FontsMissingError
from hoagiai.base.documents.fonts import font_directory
from hoagiai.base.documents.pdf import to_pdf
from hoagiai.base.documents.word import to_word

from . import samples


@pytest.fixture(scope="session")
def fonts():
    try:
        return font_directory()
    except FontsMissingError as error:
        pytest.fail(str(error))


@pytest.fixture(scope="session")
def word_file():
    return Document(BytesIO(to_word(samples.plan())))


@pytest.fixture(scope="session")
def pdf_pages(fonts):
    with pdfplumber.open(BytesIO(to_pdf(samples.plan()))) as file:
        yield file.pages
