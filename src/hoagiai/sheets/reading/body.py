"""The rows under the head, one by one: records are read, everything else is told apart."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from hoagiai.base.sheets import Cell, Merge
from hoagiai.sheets.reading import rowkinds
from hoagiai.sheets.reading.heads import Head, is_number_row
from hoagiai.sheets.reading.record import Draft, plain_values, take
from hoagiai.sheets.reading.rows import collective, mediators
from hoagiai.sheets.reading.understood import Column, How, LeftOut, Reason, Register, Row, Value
from hoagiai.sheets.reading.values.faults import doubt
from hoagiai.sheets.reading.values.people import Name
from hoagiai.sheets.reading.values.texts import is_nothing, plain

SHOWN = 160
KEYS = {
    Register.MEDIATORS: ("full_name", "family_name", "given_name"),
    Register.TEAMS: ("team", "neighbourhood"),
    Register.NEIGHBOURHOODS: ("neighbourhood",),
}
DITTO = {"nt", "-nt-", "như trên", "- nt -", '"', "“", "”", "ntr", "n.t", "nhu tren", '""', "- nt-", "(nt)"}
"""What is written for "as in the row above"."""
PLACES = ("province", "district", "commune", "team", "neighbourhood")
"""From the widest to the narrowest; a new wider one ends the narrower ones carried from above."""
SPARSE = 0.75
"""A place column that is filled in fewer rows than this share is filled once for several rows."""


@dataclass(slots=True)
class Layout:
    """What the body is read by."""

    sheet: str
    register: Register
    head: Head
    columns: tuple[Column, ...]
    merges: list[Merge]
    sparse: frozenset[str]
    on: date | None
    used: list[Column] = field(default_factory=list)
    keys: frozenset[int] = frozenset()
    name_column: int = 0

    def __post_init__(self) -> None:
        self.used = [column for column in self.columns if column.field]
        self.keys = frozenset(
            column.index
            for column in self.used
            if column.field in KEYS[self.register] and column.how is not How.MARK
        )
        self.name_column = min(self.keys, default=0)


def read_body(layout: Layout, rows: Iterator[list[Cell]]) -> Iterator[Row | LeftOut]:
    """Each row of the sheet below the head, as a record or with the reason it is none."""
    return _Body(layout).read(rows)


class _Body:
    """Goes down the sheet and remembers what the rows below belong to."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.section: dict[str, Value] = {}
        self.above: dict[str, Value] = {}
        self.ended = False
        self.records = 0
        self.blanks: list[int] = []
        self.merges = self._vertical()
        self.open: list[tuple[int, int, Cell]] = []  # last row, column, value
        self.wide = {
            merge.first_row: merge for merge in layout.merges if merge.last_column - merge.first_column >= 2
        }
        self.heading = {
            (column, text.lower()) for column, path in enumerate(layout.head.paths) for text in path if text
        }
        self.last: dict[int, Cell] = {}
        self.seen: dict[int, int] = {}

    def _vertical(self) -> dict[int, list[Merge]]:
        found: dict[int, list[Merge]] = {}
        for merge in self.layout.merges:
            if merge.last_row > merge.first_row and merge.last_row > self.layout.head.last:
                found.setdefault(merge.first_row, []).append(merge)
        return found

    def read(self, rows: Iterator[list[Cell]]) -> Iterator[Row | LeftOut]:
        for index, row in enumerate(rows):
            covered = self._fill(index, row)
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

    def _fill(self, index: int, row: list[Cell]) -> frozenset[int]:
        """Put the value of a merged area into the cells below its first one; the columns so filled."""
        covered = set()
        if self.open:
            self.open = [each for each in self.open if each[0] >= index]
            for _, column, value in self.open:
                if column >= len(row):
                    row.extend([""] * (column + 1 - len(row)))
                if row[column] == "":
                    row[column] = value
                    covered.add(column)
        for merge in self.merges.get(index, ()):
            if merge.first_column < len(row) and row[merge.first_column] != "":
                self.open.append((merge.last_row, merge.first_column, row[merge.first_column]))
        return frozenset(covered)

    def _row(self, index: int, row: list[Cell], texts: list[str], covered: frozenset[int]) -> Row | LeftOut:
        own = [(column, text) for column, text in enumerate(texts) if text and column not in covered]
        if not own:
            return LeftOut(index + 1, Reason.BLANK, "")
        reason = self._reason(index, row, texts, own, covered)
        if reason is not None:
            return LeftOut(index + 1, reason, " | ".join(text for _, text in own)[:SHOWN])
        self.records += 1
        return self._record(index, row, texts, covered)

    def _reason(
        self,
        index: int,
        row: list[Cell],
        texts: list[str],
        own: list[tuple[int, str]],
        covered: frozenset[int],
    ) -> Reason | None:
        words = [text for _, text in own]
        first_text = next(
            (text for text in words if not text.isdecimal() and not rowkinds.is_numbering(text)), ""
        )
        if is_number_row(texts) and not first_text:
            return Reason.NUMBERS
        if len(own) >= 2 and self._repeats_head(own):
            self.ended = False
            return Reason.HEAD
        key = self._key(texts, covered)
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
        if self._section(index, own, key, data):
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

    def _key(self, texts: list[str], covered: frozenset[int]) -> str:
        return next(
            (
                texts[column]
                for column in sorted(self.layout.keys)
                if column < len(texts) and not is_nothing(texts[column])
            ),
            "",
        )

    def _has_data(self, own: list[tuple[int, str]]) -> bool:
        """Whether a row without its key still holds enough to be a record with something missing."""
        used = {
            column.index for column in self.layout.used if column.field not in ("ordinal", "note", *PLACES)
        }
        first, text = own[0]
        numbered = text.isdecimal() and first in {
            each.index for each in self.layout.used if each.field == "ordinal"
        }
        return sum(column in used and not is_nothing(text) for column, text in own) >= (1 if numbered else 2)

    def _repeats_head(self, own: list[tuple[int, str]]) -> bool:
        same = sum((column, text.lower()) in self.heading for column, text in own)
        return same >= max(2, 0.6 * len(own))

    def _is_total(self, own: list[tuple[int, str]], key: str) -> bool:
        for column, text in own[:3]:
            if rowkinds.is_numbering(text):
                continue
            return rowkinds.total(text) and (column in self.layout.keys or not key or text == key or not key.strip("0123456789 "))  # fmt: skip
        return False

    def _section(self, index: int, own: list[tuple[int, str]], key: str, data: list[int]) -> bool:
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
            self._enter(named.field, named.value)
        return True

    def _enter(self, name: str, value: Value) -> None:
        place = PLACES.index(name)
        for narrower in PLACES[place:]:
            self.section.pop(narrower, None)
            self.above.pop(narrower, None)
        if name == "neighbourhood":
            self.section.pop("team", None)
            self.above.pop("team", None)
        self.section[name] = value

    def _record(self, index: int, row: list[Cell], texts: list[str], covered: frozenset[int]) -> Row:
        layout = self.layout
        draft = Draft(layout.sheet, index + 1, layout.register, layout.on)
        width = len(row)
        for column in layout.used:
            if column.index < width:
                cell = row[column.index]
                if cell != "":
                    words = texts[column.index]
                    if len(words) <= 8 and words.lower() in DITTO and column.how is How.VALUE:
                        cell = self.last.get(column.index, "")
                        words = plain(cell)
                    else:
                        self.last[column.index] = cell
                    take(draft, column, cell, words)
        carried = self._carry(draft)
        if layout.register is Register.MEDIATORS:
            mediators.finish(draft, layout.name_column)
        elif layout.register is Register.TEAMS:
            collective.finish_team(draft, layout.name_column)
        else:
            collective.finish_neighbourhood(draft, layout.name_column)
        self._repeated(draft)
        values = plain_values(draft)
        filled = [
            column.field for column in layout.used if column.index in covered and column.field in values
        ]
        return Row(layout.sheet, index + 1, layout.register, values, (*carried, *filled), tuple(draft.faults))

    def _repeated(self, draft: Draft) -> None:
        """The same identity number twice, or the same person twice in a team: to look at."""
        number, name = draft.raw.get("identity_number"), draft.raw.get("full_name")
        if not isinstance(name, Name):
            return
        keys = [("full_name", hash((name.full.lower(), draft.raw.get("birth_year"), draft.raw.get("team"))))]
        if number:
            keys.insert(0, ("identity_number", hash(number)))
        for place, key in keys:
            row = self.seen.setdefault(key, draft.row)
            if row != draft.row:
                words = "Số định danh" if place == "identity_number" else "Người này"
                draft.complain(
                    place, doubt("repeated", f"{words} đã có ở hàng {row}. Hãy xóa hàng trùng hoặc sửa lại.")
                )
                return

    def _carry(self, draft: Draft) -> list[str]:
        """Places that stand once for several rows: in a section row, or in the first of the rows."""
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
