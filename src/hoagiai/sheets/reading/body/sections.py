"""Rows that name what the rows below belong to: a team, a village, a commune."""

from hoagiai.sheets.reading import rowkinds
from hoagiai.sheets.reading.body.carried import Carried
from hoagiai.sheets.reading.body.layout import KEYS, Layout
from hoagiai.sheets.reading.body.merged import Merged
from hoagiai.sheets.reading.understood import Register


class Sections:
    """Finds them, and says what they name to what is carried."""

    def __init__(self, layout: Layout, merged: Merged, carried: Carried) -> None:
        self.layout, self.wide, self.carried = layout, merged.wide, carried

    def found(self, index: int, own: list[tuple[int, str]], data: list[int]) -> bool:
        """Whether this row is one; `data` are its filled columns beside the name."""
        if len(own) > 4:
            return False
        texts = [text for _, text in own]
        words = [(column, text) for column, text in own if not rowkinds.is_numbering(text)]
        wide = index in self.wide
        counts = [text for _, text in words[1:] if text.isdecimal() or rowkinds.is_numbering(text)]
        if len(words) - len(counts) != 1 or not words:
            return False
        column, text = words[0]
        named = rowkinds.section([text])
        numbered = rowkinds.is_numbering(texts[0]) and len(texts) > 1
        roman = numbered and rowkinds.is_roman(texts[0]) and not texts[0].isdecimal()
        register = self.layout.register
        if register is Register.MEDIATORS:
            if named is None and not wide and not roman:
                return False
            if named is None and not roman and rowkinds.after_the_table(text):
                return False
            if named and len(data) > 1 and column not in self.layout.keys:
                return False
            if named is None and column in self.layout.keys and not wide and rowkinds.lone_name(text):
                return False
        else:
            wider = named is not None and named.field == "commune"
            if not wider and not (
                (wide or roman)
                and not counts
                and len(words) == 1
                and (column not in self.layout.keys or roman)
            ):
                return False
            if not wider and named and named.field in KEYS[register]:
                return False
        if named:
            self.carried.enter(named.field, named.value)
        return True
