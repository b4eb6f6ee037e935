"""What each recorded change of neighbourhoods asks for: the deciding document, and what comes out of it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.forms import BoundField

from hoagiai.base.forms import DayField, LongSelect
from hoagiai.places.actions.neighbourhoods import Outcome
from hoagiai.places.models import Neighbourhood, NeighbourhoodPeriod, Unit
from hoagiai.places.terms import NeighbourhoodKind

KINDS = [(str(value), str(label).capitalize()) for value, label in NeighbourhoodKind.choices]
MOST_ROWS = 30
NEW = "moi"


class PaperForm(forms.Form):
    """The deciding document and its day of effect; `outcomes` are the neighbourhoods afterwards."""

    decision = forms.CharField(
        label="Văn bản quyết định",
        max_length=200,
        help_text="Số, ký hiệu và cơ quan ban hành, ví dụ Nghị quyết số 12/NQ-HĐND của HĐND xã.",
        error_messages={"required": "Hãy ghi số, ký hiệu văn bản quyết định."},
    )
    decided_on = DayField(
        label="Ngày văn bản", error_messages={"required": "Hãy chọn ngày ban hành văn bản."}
    )
    effective = DayField(
        label="Có hiệu lực từ ngày",
        error_messages={"required": "Hãy chọn ngày có hiệu lực."},
        help_text="Tên và địa bàn cũ còn trong sổ cho những ngày trước ngày này.",
    )

    def __init__(
        self, *args: Any, unit: Unit, sources: Sequence[NeighbourhoodPeriod], **options: Any
    ) -> None:
        self.unit, self.sources = unit, sources
        super().__init__(*args, **options)
        self.build()

    def build(self) -> None:
        """Add the fields that depend on what was chosen; the document comes last."""

    def first(self, *names: str) -> None:
        """Put these fields before the document."""
        self.order_fields([*names, "decision", "decided_on", "effective"])

    def paper(self) -> dict[str, Any]:
        """Decision and days as `record_change` takes them."""
        return {name: self.cleaned_data[name] for name in ("decision", "decided_on", "effective")}

    def outcomes(self) -> list[Outcome]:
        """The neighbourhoods after the change."""
        return []


def kind_field(initial: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(label="Loại", choices=KINDS, initial=initial or NeighbourhoodKind.VILLAGE)


def name_field(label: str = "Tên", **options: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=120,
        error_messages={"required": "Hãy ghi tên thôn, tổ dân phố."},
        **{"help_text": "Không cần lặp lại loại, ví dụ Nà Bản, số 3.", **options},
    )


def households_field(label: str = "Số hộ gia đình") -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=100_000,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "data-unit": "hộ"}),
    )


class RenameForm(PaperForm):
    """Another name or kind."""

    def build(self) -> None:
        """Kind and name as they are."""
        (source,) = self.sources
        self.fields["kind"] = kind_field(source.kind)
        self.fields["name"] = name_field("Tên mới", initial=source.name)
        self.first("kind", "name")

    def clean(self) -> dict[str, Any]:
        """Something must change."""
        given = super().clean() or {}
        (source,) = self.sources
        if (given.get("kind"), given.get("name")) == (source.kind, source.name):
            self.add_error("name", "Tên và loại chưa khác hiện nay. Hãy ghi tên mới.")
        return given

    def outcomes(self) -> list[Outcome]:
        """The same neighbourhood under its new name."""
        (source,) = self.sources
        given = self.cleaned_data
        return [Outcome(given["kind"], given["name"], self.unit, source.neighbourhood)]


class MergeForm(PaperForm):
    """Into one of them, which goes on, or into a new one."""

    def build(self) -> None:
        """Which goes on, and what the whole is called."""
        goes_on = [
            (str(each.neighbourhood_id), f"Nhập vào {each.full_name}, giữ mã và lịch sử")
            for each in self.sources
        ]
        self.fields["into"] = forms.ChoiceField(
            label="Sáp nhập thế nào?",
            choices=[(NEW, "Lập một thôn, tổ dân phố mới"), *goes_on],
            widget=forms.RadioSelect,
            initial=NEW,
        )
        self.fields["kind"] = kind_field(self.sources[0].kind if self.sources else "")
        self.fields["name"] = name_field(
            "Tên sau sáp nhập", required=False, help_text="Bỏ trống nếu giữ tên của nơi nhập vào."
        )
        self.fields["households"] = households_field("Số hộ sau sáp nhập")
        self.first("into", "kind", "name", "households")

    def clean(self) -> dict[str, Any]:
        """A new one needs a name."""
        given = super().clean() or {}
        if given.get("into") == NEW and not given.get("name"):
            self.add_error("name", "Hãy ghi tên thôn, tổ dân phố mới.")
        return given

    def outcomes(self) -> list[Outcome]:
        """The one that comes out."""
        given = self.cleaned_data
        kept = next((s for s in self.sources if str(s.neighbourhood_id) == given["into"]), None)
        households = given["households"]
        if kept is None:
            return [Outcome(given["kind"], given["name"], self.unit, None, households)]
        kind, name = (given["kind"], given["name"]) if given["name"] else (kept.kind, kept.name)
        return [Outcome(kind, name, self.unit, kept.neighbourhood, households)]


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


class MoveForm(PaperForm):
    """To which commune, and called what there."""

    def __init__(self, *args: Any, others: Any, **options: Any) -> None:
        self.others = others
        super().__init__(*args, **options)

    def build(self) -> None:
        """The commune, and a name for each."""
        self.fields["to"] = forms.ModelChoiceField(
            label="Chuyển sang xã, phường, đặc khu",
            queryset=self.others,
            empty_label="Chọn nơi chuyển đến",
            widget=LongSelect,
            error_messages={
                "required": "Hãy chọn nơi chuyển đến.",
                "invalid_choice": "Bạn không ghi sổ của nơi này nên không chuyển thôn, tổ dân phố đến đó được.",
            },
        )
        names = []
        for each in self.sources:
            name = f"name_{each.neighbourhood_id}"
            label = f"Tên của {each.full_name} tại nơi mới"
            self.fields[name] = name_field(label, initial=each.name, help_text="")
            names.append(name)
        self.first("to", *names)

    def outcomes(self) -> list[Outcome]:
        """The same neighbourhoods in the other commune."""
        given = self.cleaned_data
        return [
            Outcome(each.kind, given[f"name_{each.neighbourhood_id}"], given["to"], each.neighbourhood)
            for each in self.sources
        ]


class DissolveForm(PaperForm):
    """Nothing comes out."""


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
