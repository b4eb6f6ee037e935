"""A sheet's name, widths, frozen head and print set-up."""

import re
from typing import Any

from .content import Sheet

A4 = 9
LONGEST_NAME = 31


def free_name(name: str, taken: set[str]) -> str:
    """A name that Excel accepts and no other sheet has; it is added to those taken."""
    base = re.sub(r"[\[\]:*?/\\\x00-\x1f]+", " ", name)
    base = " ".join(base.split()).strip("'")[:LONGEST_NAME] or "Bảng"
    free, count = base, 1
    while free.lower() in taken:
        count += 1
        free = f"{base[: LONGEST_NAME - 5]} ({count})"
    taken.add(free.lower())
    return free


def set_up(page: Any, sheet: Sheet, *, head: int) -> None:
    """Widths, the head row that stays in view and on every printed page, page numbers."""
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
    page.freeze_panes(head + 1, 0)
    page.repeat_rows(head)
    if sheet.landscape:
        page.set_landscape()
    page.set_paper(A4)
    page.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.6)
    page.fit_to_pages(1, 0)
    page.set_header("&C&P")
    page.hide_gridlines(2)
