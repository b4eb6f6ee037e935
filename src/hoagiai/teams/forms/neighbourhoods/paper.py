"""What every recorded change asks for: the deciding document; and the fields of a neighbourhood."""

from collections.abc import Sequence
from typing import Any

from django import forms

from hoagiai.base.forms import DayField
from hoagiai.places.actions.neighbourhoods import Outcome
from hoagiai.places.models import NeighbourhoodPeriod, Unit
from hoagiai.places.terms import NeighbourhoodKind

KINDS = [(str(value), str(label).capitalize()) for value, label in NeighbourhoodKind.choices]


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
    """What it is called locally."""
    return forms.ChoiceField(label="Loại", choices=KINDS, initial=initial or NeighbourhoodKind.VILLAGE)


def name_field(label: str = "Tên", **options: Any) -> forms.CharField:
    """Its name without the kind."""
    return forms.CharField(
        label=label,
        max_length=120,
        error_messages={"required": "Hãy ghi tên thôn, tổ dân phố."},
        **{"help_text": "Không cần lặp lại loại, ví dụ Nà Bản, số 3.", **options},
    )


def households_field(label: str = "Số hộ gia đình") -> forms.IntegerField:
    """How many households it has."""
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=100_000,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "data-unit": "hộ"}),
    )
