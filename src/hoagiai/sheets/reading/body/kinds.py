"""Why a row under the head is no record: column numbers, a head again, a total, a section, notes, signatures."""

from hoagiai.sheets.reading import rowkinds
from hoagiai.sheets.reading.body.layout import PLACES, Layout
from hoagiai.sheets.reading.body.sections import Sections
from hoagiai.sheets.reading.heads import is_number_row
from hoagiai.sheets.reading.understood import Reason
from hoagiai.sheets.reading.values.texts import is_nothing

Own = list[tuple[int, str]]
"""The filled cells of a row that are its own, not those of a merged area from above."""


class Kinds:
    """Tells rows apart; it remembers whether the table has ended and how many records came."""

    def __init__(self, layout: Layout, sections: Sections) -> None:
        self.layout, self.sections = layout, sections
        self.ended = False
        self.records = 0
        self.heading = {
            (column, text.lower()) for column, path in enumerate(layout.head.paths) for text in path if text
        }

    def reason(self, index: int, texts: list[str], own: Own, covered: frozenset[int]) -> Reason | None:
        """Why this row is none; None for a record."""
        words = [text for _, text in own]
        first_text = next(
            (text for text in words if not text.isdecimal() and not rowkinds.is_numbering(text)), ""
        )
        if is_number_row(texts) and not first_text:
            return Reason.NUMBERS
        if len(own) >= 2 and self._repeats_head(own):
            self.ended = False
            return Reason.HEAD
        key = self._key(texts)
        if self._is_total(own, key):
            return Reason.TOTAL
        data = [
            column
            for column, text in own
            if column not in self.layout.keys and not rowkinds.is_numbering(text)
        ]
        if first_text and self.records and len(data) <= 3 and (under := rowkinds.after_the_table(first_text)):
            self.ended = self.ended or under is Reason.SIGNATURE
            return under
        if self.sections.found(index, own, data):
            self.ended = False
            return Reason.SECTION
        if self.ended:
            numbered = own[0][1].isdecimal()
            if not key or (len(own) <= 2 and not numbered) or (not numbered and len(data) < 2):
                return Reason.SIGNATURE
        if not key and not self._has_data(own):
            return Reason.NOTE
        if key and key not in ("",) and self.layout.keys <= covered:
            return Reason.BLANK
        return None

    def _key(self, texts: list[str]) -> str:
        return next(
            (
                texts[column]
                for column in sorted(self.layout.keys)
                if column < len(texts) and not is_nothing(texts[column])
            ),
            "",
        )

    def _has_data(self, own: Own) -> bool:
        """Whether a row without its key still holds enough to be a record with something missing."""
        used = {
            column.index for column in self.layout.used if column.field not in ("ordinal", "note", *PLACES)
        }
        first, text = own[0]
        numbered = text.isdecimal() and first in {
            each.index for each in self.layout.used if each.field == "ordinal"
        }
        return sum(column in used and not is_nothing(text) for column, text in own) >= (1 if numbered else 2)

    def _repeats_head(self, own: Own) -> bool:
        same = sum((column, text.lower()) in self.heading for column, text in own)
        return same >= max(2, 0.6 * len(own))

    def _is_total(self, own: Own, key: str) -> bool:
        for column, text in own[:3]:
            if rowkinds.is_numbering(text):
                continue
            return rowkinds.total(text) and (column in self.layout.keys or not key or text == key or not key.strip("0123456789 "))  # fmt: skip
        return False
