"""A PDF from its bytes to `Extracted`."""

from io import BytesIO
from typing import Any

from hoagiai.plans.intake import errors, limits
from hoagiai.plans.intake.lines import Lines, Look
from hoagiai.plans.intake.pdf.columns import take_columns
from hoagiai.plans.intake.pdf.paragraphs import Margins, margins_of, paragraphs_of
from hoagiai.plans.intake.pdf.rows import lines_of
from hoagiai.plans.intake.pdf.running import drop_running
from hoagiai.plans.intake.pdf.shapes import Grid, Page
from hoagiai.plans.intake.pdf.tables import join_over_pages, take_tables
from hoagiai.plans.intake.pdf.words import words_of
from hoagiai.plans.reader.reading import Extracted

FEWEST_LETTERS = 30  # on a page that has a text layer
CELL_PADDING = 5.0


def extract_pdf(data: bytes, name: str) -> Extracted:
    """The text of a PDF; raises EncryptedPdf, BrokenPdf, TooManyPages, ScannedPdf, UnreadableLetters."""
    lines = Lines()
    pages = _pages(data, name, lines.notes)
    _refuse_pictures(pages, name, lines)
    drop_running(pages)
    for page in pages:
        take_columns(page)
    join_over_pages(pages)
    _write(pages, lines)
    return lines.finish("pdf", name, pages=len(pages))


def _pages(data: bytes, name: str, notes: list[str]) -> list[Page]:
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        with pdfplumber.open(BytesIO(data)) as document:
            count = len(document.pages)
            if count > limits.PAGES:
                raise errors.TooManyPages(name, pages=str(count), limit=str(limits.PAGES))
            return [_page(page, notes) for page in document.pages]
    except (errors.IntakeRefused, MemoryError):
        raise
    except Exception as error:
        causes = [error, error.__cause__, *error.args]
        if any(isinstance(one, PDFPasswordIncorrect | PDFEncryptionError) for one in causes):
            raise errors.EncryptedPdf(name) from error
        if isinstance(error, PdfminerException) or not _is_ours(error):
            raise errors.BrokenPdf(name) from error
        raise


def _is_ours(error: Exception) -> bool:
    """Whether an error arose in our code; the PDF library falls over broken files in every way there is."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    return at is not None and str(at.tb_frame.f_globals.get("__name__")).startswith("hoagiai.")


def _page(page: Any, notes: list[str]) -> Page:
    words = words_of(page, notes)
    number = int(page.page_number)
    grids, outside = take_tables(page, number, words) if words else ([], [])
    found = Page(
        number, float(page.width), float(page.height), lines_of(outside, number), grids, len(page.images)
    )
    page.close()  # the letters of a page are large; let them go
    return found


def _refuse_pictures(pages: list[Page], name: str, lines: Lines) -> None:
    texts = ["".join(_page_texts(page)) for page in pages]
    whole = "".join(texts)
    pictured = [
        page.number
        for page, text in zip(pages, texts, strict=True)
        if page.pictures and len(text) < FEWEST_LETTERS
    ]
    if not pages:
        raise errors.BrokenPdf(name)
    if len(whole) < FEWEST_LETTERS and (pictured or not whole.strip()):
        raise errors.ScannedPdf(name)
    if whole.count("(cid:") * 6 * 4 > len(whole):
        raise errors.UnreadableLetters(name)
    if len(pictured) * 2 > len(pages):
        raise errors.ScannedPdf(name)
    if pictured:
        numbers = ", ".join(map(str, pictured))
        lines.note(f"Trang {numbers} là hình ảnh (bản chụp), không đọc được chữ; hãy đối chiếu với bản gốc.")


def _page_texts(page: Page) -> list[str]:
    inside = [line.text for grid in page.grids for cell in grid.cells for line in cell.lines]
    return [line.text for line in page.lines] + inside


def _write(pages: list[Page], lines: Lines) -> None:
    """Write the pages in order; a paragraph may go on from one page to the next."""
    margins = margins_of(pages)
    waiting: list[Any] = []  # lines of running text not written yet
    width = 0
    for page in pages:
        if round(page.width) != width:
            _write_text(waiting, margins.get(width), lines)
            width = round(page.width)
        grids = sorted((grid for grid in page.grids if grid.number != -1), key=lambda grid: grid.top)
        for line in page.lines:
            while grids and grids[0].top < line.base:
                _write_text(waiting, margins[width], lines)
                _write_grid(grids.pop(0), lines)
            waiting.append(line)
        for grid in grids:
            _write_text(waiting, margins[width], lines)
            _write_grid(grid, lines)
    _write_text(waiting, margins.get(width), lines)


def _write_text(waiting: list[Any], margins: Margins | None, lines: Lines) -> None:
    if margins is not None:
        for paragraph in paragraphs_of(waiting, margins):
            first = paragraph.lines[0]
            lines.add(
                paragraph.text,
                Look(
                    bold=paragraph.mostly("bold"),
                    italic=paragraph.mostly("italic"),
                    centred=margins.centres(first),
                    page=first.page,
                ),
            )
    waiting.clear()


def _write_grid(grid: Grid, lines: Lines) -> None:
    table = lines.next_table()
    for cell in grid.cells:
        padding = (
            CELL_PADDING if grid.edges else -200.0
        )  # columns without rules: their lines stay as they are
        margins = Margins(cell.x0 + padding, cell.x1 - padding)
        box = Margins(cell.x0, cell.x1)
        for paragraph in paragraphs_of(cell.lines, margins):
            first = paragraph.lines[0]
            lines.add(
                paragraph.text,
                Look(
                    table=table,
                    row=cell.row,
                    column=cell.column,
                    rows=cell.rows,
                    bold=paragraph.mostly("bold"),
                    italic=paragraph.mostly("italic"),
                    centred=box.centres(first),
                    page=first.page,
                ),
            )
