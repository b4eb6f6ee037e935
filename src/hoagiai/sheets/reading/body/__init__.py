"""The rows under the head, one by one: records are read, everything else is told apart."""

from collections.abc import Iterator

from hoagiai.base.sheets import Cell
from hoagiai.sheets.reading.body.carried import Carried
from hoagiai.sheets.reading.body.kinds import Kinds
from hoagiai.sheets.reading.body.layout import KEYS, PLACES, SPARSE, Layout
from hoagiai.sheets.reading.body.merged import Merged
from hoagiai.sheets.reading.body.records import Records
from hoagiai.sheets.reading.body.sections import Sections
from hoagiai.sheets.reading.understood import LeftOut, Reason, Row
from hoagiai.sheets.reading.values.texts import plain

__all__ = ["KEYS", "PLACES", "SPARSE", "Layout", "read_body"]
SHOWN = 160


def read_body(layout: Layout, rows: Iterator[list[Cell]]) -> Iterator[Row | LeftOut]:
    """Each row of the sheet below the head, as a record or with the reason it is none."""
    return _Body(layout).read(rows)


class _Body:
    """Goes down the sheet."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.merged, carried = Merged(layout), Carried(layout)
        self.kinds = Kinds(layout, Sections(layout, self.merged, carried))
        self.records = Records(layout, carried)
        self.blanks: list[int] = []

    def read(self, rows: Iterator[list[Cell]]) -> Iterator[Row | LeftOut]:
        for index, row in enumerate(rows):
            covered = self.merged.fill(index, row)
            if index <= self.layout.head.last:
                continue
            texts = [plain(cell) if cell != "" else "" for cell in row]
            if not any(texts):
                self.blanks.append(index + 1)
                continue
            for blank in self.blanks:
                yield LeftOut(blank, Reason.BLANK, "")
            self.blanks.clear()
            yield self._row(index, row, texts, covered)

    def _row(self, index: int, row: list[Cell], texts: list[str], covered: frozenset[int]) -> Row | LeftOut:
        own = [(column, text) for column, text in enumerate(texts) if text and column not in covered]
        if not own:
            return LeftOut(index + 1, Reason.BLANK, "")
        reason = self.kinds.reason(index, texts, own, covered)
        if reason is not None:
            return LeftOut(index + 1, reason, " | ".join(text for _, text in own)[:SHOWN])
        self.kinds.records += 1
        return self.records.record(index, row, texts, covered)
