"""From an uploaded file to text (tiếp nhận tệp): Word, PDF, web page or plain text becomes `Extracted`.

Nothing here knows Django or the database. Uploads go through `read_guarded` or `extract_guarded`, which
work in a child process with limits; `extract` works in the calling process.
"""

from typing import TYPE_CHECKING

from hoagiai.plans.intake.errors import IntakeRefused

if TYPE_CHECKING:
    from hoagiai.plans.reader.reading import Extracted, Reading

__all__ = ["IntakeRefused", "extract", "extract_guarded", "read_guarded"]


def extract(data: bytes, name: str) -> "Extracted":
    """The text of a file, read in this process; raises `IntakeRefused`."""
    from hoagiai.plans.intake.extracting import extract_here

    return extract_here(data, name)


def extract_guarded(data: bytes, name: str) -> "Extracted":
    """The text of a file, read in a child process with limits of time and memory; raises `IntakeRefused`."""
    from hoagiai.plans.intake.guard import guarded

    return guarded(data, name, understand=False)[0]


def read_guarded(data: bytes, name: str) -> tuple["Extracted", "Reading"]:
    """The text of a file and what the reader understood of it, in a child process; raises `IntakeRefused`."""
    from hoagiai.plans.intake.guard import guarded

    extracted, reading = guarded(data, name, understand=True)
    assert reading is not None
    return extracted, reading
