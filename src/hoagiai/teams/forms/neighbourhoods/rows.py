"""Several neighbourhoods at once, one line each: established by a decision, or what one is split into."""

from typing import Any

from django import forms
from django.forms import BoundField

from hoagiai.places.actions.neighbourhoods import Outcome
from hoagiai.places.models import Neighbourhood, Unit
from hoagiai.places.terms import NeighbourhoodKind
from hoagiai.teams.forms.neighbourhoods.paper import PaperForm, households_field, kind_field, name_field

MOST_ROWS = 30


class RowsForm(PaperForm):
    """Several new neighbourhoods, one line each; `rows` says how many lines are drawn."""

    least_rows = 3
    rows = forms.IntegerField(widget=forms.HiddenInput, required=False)
    titles = ("Loại", "Tên", "Số hộ")

    def build(self) -> None:
        """The lines."""
        asked = str(self.data.get("rows") or self.initial.get("rows") or "")
        number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 4 else 0
        self.number = min(max(number, self.least_rows), MOST_ROWS)
        self.initial["rows"] = self.number
        self.usual = self.sources[0].kind if self.sources else usual_kind(self.unit)
        for row in range(self.number):
            for name, field in _row(row, self.usual).items():
                self.fields[name] = field
        self.first()

    @property
    def lines(self) -> list[tuple[BoundField, BoundField, BoundField]]:
        """The fields of each line."""
        return [
            (self[f"kind_{row}"], self[f"name_{row}"], self[f"households_{row}"])
            for row in range(self.number)
        ]

    @property
    def rest(self) -> list[BoundField]:
        """The fields that are no lines."""
        lines = {field.name for line in self.lines for field in line}
        return [field for field in self.visible_fields() if field.name not in lines]

    @property
    def more(self) -> bool:
        """Whether another line can be asked for."""
        return self.number < MOST_ROWS

    def clean(self) -> dict[str, Any]:
        """A line with households has a name; at least one line is filled."""
        given = super().clean() or {}
        for row in range(self.number):
            if given.get(f"households_{row}") is not None and not given.get(f"name_{row}"):
                self.add_error(f"name_{row}", f"Dòng {row + 1} có số hộ nhưng chưa có tên.")
        if not self.errors and not self._filled(given):
            self.add_error("name_0", "Hãy ghi ít nhất một thôn, tổ dân phố.")
        return given

    def _filled(self, given: dict[str, Any]) -> list[int]:
        return [row for row in range(self.number) if given.get(f"name_{row}")]

    def outcomes(self) -> list[Outcome]:
        """The lines that are filled."""
        given = self.cleaned_data
        return [
            Outcome(
                given[f"kind_{row}"] or self.usual,
                given[f"name_{row}"],
                self.unit,
                households=given[f"households_{row}"],
            )
            for row in self._filled(given)
        ]


class EstablishForm(RowsForm):
    """New neighbourhoods by decision."""


class SplitForm(RowsForm):
    """What one is divided into; the first may be what is left of it."""

    def build(self) -> None:
        """The lines, and whether the first goes on as the old one."""
        super().build()
        (source,) = self.sources
        self.fields["keeps"] = forms.BooleanField(
            label=f"Dòng 1 là phần còn lại của {source.full_name}: giữ mã, lịch sử và tổ hòa giải",
            required=False,
        )
        self.initial.setdefault("name_0", source.name)
        self.first("keeps")

    def outcomes(self) -> list[Outcome]:
        """The lines; the first kept when that was ticked."""
        found = super().outcomes()
        if self.cleaned_data["keeps"] and found:
            first = found[0]
            kept: Neighbourhood = self.sources[0].neighbourhood
            found[0] = Outcome(first.kind, first.name, first.unit, kept, first.households)
        return found


def usual_kind(unit: Unit) -> str:
    """What a neighbourhood is mostly called in a commune of this kind (Nghị định 185/2026/NĐ-CP Điều 2.3)."""
    urban = unit.kind == "phường"
    return str(NeighbourhoodKind.RESIDENTIAL_GROUP if urban else NeighbourhoodKind.VILLAGE)


def _row(row: int, kind: str) -> dict[str, forms.Field]:
    """One line; its labels are read aloud and drawn on phones."""
    number = row + 1
    fields: dict[str, forms.Field] = {
        f"kind_{row}": kind_field(kind),
        f"name_{row}": name_field(required=False, help_text=""),
        f"households_{row}": households_field("Số hộ"),
    }
    fields[f"kind_{row}"].required = False
    for field in fields.values():
        field.label = f"{field.label}, dòng {number}"
    return fields
