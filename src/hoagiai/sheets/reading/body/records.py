"""A row that is a record: its cells become values, what stands once for several rows is carried to it."""

from datetime import date

from hoagiai.base.sheets import Cell
from hoagiai.sheets.reading.body.carried import Carried
from hoagiai.sheets.reading.body.layout import Layout
from hoagiai.sheets.reading.record import Draft, plain_values, take
from hoagiai.sheets.reading.rows import collective, mediators
from hoagiai.sheets.reading.understood import How, Register, Row
from hoagiai.sheets.reading.values.faults import doubt
from hoagiai.sheets.reading.values.people import Name
from hoagiai.sheets.reading.values.texts import plain

DITTO = {"nt", "-nt-", "như trên", "- nt -", '"', "“", "”", "ntr", "n.t", "nhu tren", '""', "- nt-", "(nt)"}
"""What is written for "as in the row above"."""


Spell = tuple[int, date | None, date | None]
"""A row and its first and last day in the team."""


class Records:
    """Makes records, and remembers what "as above" stands for and who came before."""

    def __init__(self, layout: Layout, carried: Carried) -> None:
        self.layout, self.carried = layout, carried
        self.last: dict[int, Cell] = {}
        self.seen: dict[int, Spell] = {}

    def record(self, index: int, row: list[Cell], texts: list[str], covered: frozenset[int]) -> Row:
        """The record of this row."""
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
        carried = self.carried.carry(draft)
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
        """The same identity number twice, or the same person twice in a team: to look at, unless they came back."""
        number, name = draft.raw.get("identity_number"), draft.raw.get("full_name")
        if not isinstance(name, Name):
            return
        keys = [("full_name", hash((name.full.lower(), draft.raw.get("birth_year"), draft.raw.get("team"))))]
        if number:
            keys.insert(0, ("identity_number", hash(number)))
        spell = (draft.row, _day(draft, "recognised_on"), _day(draft, "ended_on"))
        for place, key in keys:
            before = self.seen.setdefault(key, spell)
            row = before[0]
            if row != draft.row and not _apart(before, spell):
                words = "Số định danh" if place == "identity_number" else "Người này"
                draft.complain(
                    place, doubt("repeated", f"{words} đã có ở hàng {row}. Hãy xóa hàng trùng hoặc sửa lại.")
                )
                return


def _day(draft: Draft, name: str) -> date | None:
    day = draft.raw.get(name)
    return day if isinstance(day, date) else None


def _apart(one: Spell, other: Spell) -> bool:
    """Whether one ended before the other began."""
    (_, first, last), (_, other_first, other_last) = one, other
    return bool(
        (last and other_first and last < other_first) or (other_last and first and other_last < first)
    )
