"""Households of one or all neighbourhoods of a commune, the commune's flag, and mending a name."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField

from hoagiai.base.forms import BigChoice, DayField
from hoagiai.places.models import HouseholdCount, NeighbourhoodPeriod, Unit
from hoagiai.plans.forms.fields import WrittenNumber
from hoagiai.teams.forms.neighbourhoods.paper import kind_field, name_field
from hoagiai.teams.forms.neighbourhoods.rows import RowsForm

MOST_HOUSEHOLDS = 100_000
FROM_DAY = {"required": "Hãy chọn ngày bắt đầu."}


class EnterForm(RowsForm):
    """Neighbourhoods that were there before the register begins: lines, and the day of their households."""

    least_rows = 5

    def build(self) -> None:
        """No document: they were there already."""
        super().build()
        for name in ("decision", "decided_on", "effective"):
            del self.fields[name]
        self.fields["on"] = DayField(
            label="Số hộ tính đến ngày", error_messages={"required": "Hãy chọn ngày của số hộ."}
        )


class HouseholdsField(WrittenNumber):
    """A whole number of households, as people write it."""

    def to_python(self, value: Any) -> Any:
        number = super().to_python(value)
        if isinstance(number, Decimal):
            if number != number.to_integral_value() or number > MOST_HOUSEHOLDS:
                raise ValidationError("Số hộ là số nguyên, không quá 100.000.")
            return int(number)
        return number


class HouseholdsForm(forms.Form):
    """A day, and for each neighbourhood how many households; an empty line stays as it is."""

    counted_on = DayField(
        label="Tính đến ngày", error_messages={"required": "Hãy chọn ngày mà số hộ được tính."}
    )

    def __init__(
        self,
        *args: Any,
        villages: Sequence[NeighbourhoodPeriod],
        known: dict[int, HouseholdCount],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.villages, self.known = villages, known
        for each in villages:
            self.fields[f"h{each.neighbourhood_id}"] = HouseholdsField(
                label=f"Số hộ của {each.full_name}", required=False
            )

    @property
    def lines(self) -> list[tuple[NeighbourhoodPeriod, HouseholdCount | None, BoundField]]:
        """Each neighbourhood with its last count and its field."""
        return [
            (each, self.known.get(each.neighbourhood_id), self[f"h{each.neighbourhood_id}"])
            for each in self.villages
        ]

    def clean(self) -> dict[str, Any]:
        """Something must be given."""
        given = super().clean() or {}
        if not self.errors and not self.counts(given):
            raise ValidationError("Chưa có số hộ nào được ghi. Hãy ghi ít nhất một dòng.")
        return given

    def counts(self, given: dict[str, Any]) -> dict[int, int]:
        """Households by neighbourhood, of the lines that are filled."""
        found = ((each.neighbourhood_id, given.get(f"h{each.neighbourhood_id}")) for each in self.villages)
        return {key: number for key, number in found if number is not None}


class FlagForm(forms.Form):
    """Which neighbourhoods get or lose the flag, from a day on, on what ground."""

    act = forms.ChoiceField(
        label="Việc cần ghi",
        widget=BigChoice,
        choices=[("danh-dau", "Đánh dấu"), ("thoi", "Thôi đánh dấu")],
        initial="danh-dau",
    )
    everything = forms.BooleanField(label="Tất cả thôn, tổ dân phố của xã, phường", required=False)
    neighbourhoods = forms.MultipleChoiceField(
        label="Thôn, tổ dân phố",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": "Thôn, tổ dân phố này không còn trong danh sách. Chọn lại."},
    )
    from_day = DayField(label="Từ ngày", error_messages=FROM_DAY)
    decision = forms.CharField(
        label="Căn cứ",
        max_length=200,
        help_text="Văn bản hoặc kết luận của xã, phường, ví dụ Thông báo số 9/TB-UBND ngày 02/3/2026.",
        error_messages={"required": "Hãy ghi căn cứ."},
    )

    def __init__(
        self, *args: Any, villages: Sequence[NeighbourhoodPeriod], marked: set[int], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.villages = villages
        field = self.fields["neighbourhoods"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [
            (
                str(each.neighbourhood_id),
                each.full_name + (" · đang đánh dấu" if each.neighbourhood_id in marked else ""),
            )
            for each in villages
        ]
        self.fields["everything"].label = f"Tất cả {len(villages)} thôn, tổ dân phố"

    def clean(self) -> dict[str, Any]:
        """At least one."""
        given = super().clean() or {}
        if not given.get("everything") and not given.get("neighbourhoods") and not self.errors:
            self.add_error("neighbourhoods", "Hãy chọn ít nhất một thôn, tổ dân phố.")
        return given

    def chosen(self) -> set[int]:
        """Keys of the neighbourhoods meant."""
        if self.cleaned_data["everything"]:
            return {each.neighbourhood_id for each in self.villages}
        return {int(key) for key in self.cleaned_data["neighbourhoods"]}


class CorrectForm(forms.Form):
    """A wrongly written kind or name."""

    def __init__(self, *args: Any, period: NeighbourhoodPeriod, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["kind"] = kind_field(period.kind)
        self.fields["name"] = name_field("Tên đúng", initial=period.name)


class ReasonForm(forms.Form):
    """Why something is taken back."""

    reason = forms.CharField(
        label="Lý do",
        max_length=300,
        error_messages={"required": "Hãy ghi lý do."},
        help_text="Ví dụ: ghi nhầm nghị quyết.",
    )


class CommuneForm(forms.Form):
    """Which of one's communes a page is about; asked only when there are several."""

    def __init__(self, *args: Any, units: Sequence[Unit], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["xa"] = forms.ChoiceField(
            label="Xã, phường, đặc khu", choices=[(str(unit.pk), unit.name) for unit in units]
        )
