"""Places that stand once for several rows: in a row of their own above them, or in the first of them."""

from hoagiai.sheets.reading.body.layout import KEYS, PLACES, Layout
from hoagiai.sheets.reading.record import Draft
from hoagiai.sheets.reading.understood import Value


class Carried:
    """What the rows below belong to."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.section: dict[str, Value] = {}
        self.above: dict[str, Value] = {}

    def enter(self, name: str, value: Value) -> None:
        """A row names a place: it ends the narrower ones."""
        place = PLACES.index(name)
        for narrower in PLACES[place:]:
            self.section.pop(narrower, None)
            self.above.pop(narrower, None)
        if name == "neighbourhood":
            self.section.pop("team", None)
            self.above.pop("team", None)
        self.section[name] = value

    def carry(self, draft: Draft) -> list[str]:
        """Put into a row the places that it does not say itself; answers their fields."""
        carried = []
        for place, name in enumerate(PLACES):
            value = draft.raw.get(name)
            if value:
                if self.above.get(name) != value:
                    for narrower in PLACES[place + 1 :]:
                        self.above.pop(narrower, None)
                self.above[name] = value  # type: ignore[assignment]  # places are text
                continue
            below = self.above.get(name) if name in self.layout.sparse else None
            kept = below or self.section.get(name)
            if kept and name not in KEYS[self.layout.register]:
                draft.raw[name] = kept
                carried.append(name)
        return carried
