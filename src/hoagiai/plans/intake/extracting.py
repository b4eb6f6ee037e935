"""One file to its text, in this process: what it is, then the way for its kind."""

from hoagiai.plans.intake import errors, limits
from hoagiai.plans.intake.naming import clean_name
from hoagiai.plans.intake.sniffing import media_of
from hoagiai.plans.reader.reading import Extracted


def extract_here(data: bytes, name: str) -> Extracted:
    """The text of a file; raises `IntakeRefused`. The libraries of a kind are loaded when it is met."""
    name = clean_name(name)
    check_size(len(data), name)
    media = media_of(data, name)
    if media == "docx":
        from hoagiai.plans.intake.word import extract_word

        return extract_word(data, name)
    if media == "pdf":
        from hoagiai.plans.intake.pdf import extract_pdf

        return extract_pdf(data, name)
    if media == "html":
        from hoagiai.plans.intake.web import extract_web

        return extract_web(data, name)
    from hoagiai.plans.intake.plain import extract_plain

    return extract_plain(data, name, media)


def check_size(size: int, name: str) -> None:
    """Refuse a file that is empty or over the upload limit, before anything else is done with it."""
    if size == 0:
        raise errors.EmptyFile(name)
    if size > limits.UPLOAD_BYTES:
        raise errors.FileTooLarge(
            name,
            size=f"{size / limits.MEGABYTE:.1f}".replace(".", ","),
            limit=str(limits.UPLOAD_BYTES // limits.MEGABYTE),
        )
