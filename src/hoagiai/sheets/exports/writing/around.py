"""What stands around the rows: office and motto, titles, who signs; and how the sheet is printed."""

from hoagiai.base.documents.wording import COUNTRY, MOTTO
from hoagiai.sheets.exports.writing.page import Page
from hoagiai.sheets.exports.writing.room import LINE

A3, A4 = 8, 9


def office(page: Page) -> None:
    """The office at the left, the motto at the right."""
    half = max(2, page.column_at(0.4))
    left = [
        (line, "office_bold" if line == page.listed.office[-1] else "office") for line in page.listed.office
    ]
    right = [(COUNTRY, "office_bold"), (MOTTO, "motto")]
    for place in range(max(len(left), len(right))):
        if place < len(left):
            page.across(place, 0, half - 1, *left[place])
        if place < len(right):
            page.across(place, half, page.width - 1, *right[place])
    page.line = max(len(left), len(right)) + 1


def titles(page: Page) -> None:
    """What the list is, of what place and day."""
    page.across(page.line, 0, page.width - 1, page.listed.title, "title")
    page.sheet.set_row(page.line, 22)
    for text in page.listed.under:
        page.line += 1
        page.across(page.line, 0, page.width - 1, text, "under")
    page.line += 2


def set_up(page: Page) -> None:
    """How the sheet is printed and scrolled."""
    page.sheet.set_default_row(LINE + 0.75)
    page.sheet.freeze_panes(page.line, 0)
    page.sheet.repeat_rows(page.first, page.line - 1)
    page.sheet.set_landscape()
    page.sheet.set_paper(A3 if page.listed.wide else A4)
    page.sheet.set_margins(left=0.8, right=0.6, top=0.8, bottom=0.7)
    page.sheet.set_header("&C&P", {"margin": 0.4})
    page.sheet.fit_to_pages(1, 0)
    page.sheet.hide_gridlines(2)


def signers(page: Page) -> None:
    """Place, day, and who signs."""
    if not page.listed.signers:
        return
    number = len(page.listed.signers)
    edges = [page.column_at(place / number) for place in range(number)] + [page.width]
    page.line += 1
    page.across(page.line, edges[-2], page.width - 1, page.listed.place, "place")
    for row, look in ((0, "signer"), (1, "signed")):
        page.line += 1
        if row == 0:
            page.sheet.set_row(page.line, LINE * 2)
        for place, words in enumerate(page.listed.signers):
            page.across(page.line, edges[place], edges[place + 1] - 1, words[row], look)
