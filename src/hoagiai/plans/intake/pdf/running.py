"""Page numbers and running heads and feet, which are no part of the text."""

import re
from collections import Counter

from hoagiai.plans.intake.pdf.shapes import Line, Page

BAND = 0.07  # of the height of a page, at its top and bottom
PAGE_NUMBER = re.compile(
    r"[-–]?\s*(?:(?:Trang|Page)\s*)?\d{1,3}\s*(?:[/-]\s*\d{1,3})?\s*[-–]?|[ivx]{1,5}", re.I
)


def drop_running(pages: list[Page]) -> None:
    """Take page numbers, repeated heads and feet, and footnotes off the pages."""
    repeated = _repeated(pages)
    for page in pages:
        page.lines = [
            line
            for line in page.lines
            if not (_in_band(line, page) and (PAGE_NUMBER.fullmatch(line.text) or _key(line) in repeated))
        ]
    size = _body_size(pages)
    for page in pages:
        _drop_footnotes(page, size)


def _repeated(pages: list[Page]) -> set[tuple[str, int]]:
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({_key(line) for line in page.lines if _in_band(line, page)})
    enough = max(2, (len(pages) + 1) // 2)
    return {key for key, count in seen.items() if count >= enough}


def _key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "0", line.text), round(line.base / 6)


def _in_band(line: Line, page: Page) -> bool:
    return line.base < BAND * page.height or line.base > (1 - BAND) * page.height


def _body_size(pages: list[Page]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _drop_footnotes(page: Page, size: float) -> None:
    """Small lines at the foot of a page that begin with a small number are footnotes."""
    small = len(page.lines)
    while small and page.lines[small - 1].size < 0.85 * size:
        small -= 1
    for at in range(small, len(page.lines)):
        line = page.lines[at]
        if (
            line.words[0].text.strip("()[]").isdigit()
            and line.words[0].size < 0.68 * size
            and line.top > page.height / 2
        ):
            del page.lines[at:]
            return
