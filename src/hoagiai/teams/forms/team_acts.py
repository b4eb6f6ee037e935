"""What each act on a team asks for."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from hoagiai.base import formats
from hoagiai.base.forms import BigChoice, DayField, LongSelect
from hoagiai.places.models import NeighbourhoodPeriod, Unit
from hoagiai.teams.forms.decisions import DecisionForm
from hoagiai.teams.terms import ReviewOutcome

NAME = {"required": "Hãy ghi tên tổ."}
FROM_DAY = {"required": "Hãy chọn ngày bắt đầu."}


class VillagesField(forms.MultipleChoiceField):
    """Neighbourhoods of the commune, to tick."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            label="Thôn, tổ dân phố phụ trách",
            widget=forms.CheckboxSelectMultiple,
            required=False,
            error_messages={"invalid_choice": "Thôn, tổ dân phố này không còn trong danh sách. Chọn lại."},
            **options,
        )


class EstablishForm(DecisionForm):
    """A new team: where, called what, for which neighbourhoods, by which decision."""

    unit = forms.ModelChoiceField(
        label="Xã, phường, đặc khu", queryset=Unit.objects.none(), empty_label=None, widget=LongSelect
    )
    name = forms.CharField(
        label="Tên tổ", max_length=160, error_messages=NAME, help_text="Ví dụ Tổ hòa giải bản Nà Bản."
    )
    neighbourhoods = VillagesField()
    fixed_number = forms.IntegerField(
        label="Số hòa giải viên được ấn định",
        required=False,
        min_value=1,
        max_value=99,
        help_text="Theo quyết định của Chủ tịch UBND cấp xã; bỏ trống nếu chưa ấn định.",
    )
    from_day = DayField(
        label="Hoạt động từ ngày", required=False, help_text="Bỏ trống thì lấy ngày ký quyết định."
    )
    field_order = ("unit", "name", "neighbourhoods", "fixed_number", "number", "day", "from_day")

    def __init__(
        self, *args: Any, units: Any, villages: Iterable[NeighbourhoodPeriod], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        unit = self.fields["unit"]
        assert isinstance(unit, forms.ModelChoiceField)
        unit.queryset = units
        _offer(self, villages)


class ChangeForm(DecisionForm):
    """Another name or fixed number, from a day on."""

    needed = False
    name = forms.CharField(label="Tên tổ", max_length=160, error_messages=NAME)
    fixed_number = forms.IntegerField(
        label="Số hòa giải viên được ấn định", required=False, min_value=1, max_value=99
    )
    from_day = DayField(label="Áp dụng từ ngày", error_messages=FROM_DAY)
    field_order = ("name", "fixed_number", "from_day")


class VillagesForm(forms.Form):
    """Which neighbourhoods the team serves from a day on."""

    neighbourhoods = VillagesField()
    from_day = DayField(label="Áp dụng từ ngày", error_messages=FROM_DAY)

    def __init__(self, *args: Any, villages: Iterable[NeighbourhoodPeriod], **options: Any) -> None:
        super().__init__(*args, **options)
        _offer(self, villages)


class DissolveForm(DecisionForm):
    """After which day the team is no more, by which decision and why."""

    last_day = DayField(
        label="Hoạt động đến hết ngày", error_messages={"required": "Hãy chọn ngày cuối cùng."}
    )
    reason = forms.CharField(
        label="Lý do",
        max_length=300,
        error_messages={"required": "Hãy ghi lý do giải thể."},
        help_text="Ví dụ: sáp nhập bản Nà Bản vào bản Phiêng Ban.",
    )
    field_order = ("last_day", "reason")


class ReviewForm(forms.Form):
    """What the yearly review found."""

    year = forms.IntegerField(label="Năm", min_value=2014, max_value=2100)
    held_on = DayField(label="Ngày rà soát", error_messages={"required": "Hãy chọn ngày rà soát."})
    outcome = forms.ChoiceField(
        label="Kết quả",
        widget=BigChoice,
        choices=[(value, formats.opening(str(label))) for value, label in ReviewOutcome.choices],
        error_messages={"required": "Hãy chọn kết quả rà soát."},
    )
    note = forms.CharField(
        label="Nội dung",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Điều cần kiện toàn, ai đề nghị.",
    )


class MinimumForm(forms.Form):
    """A place's own smallest number, from a day on, by which document."""

    unit = forms.ModelChoiceField(
        label="Áp dụng tại", queryset=Unit.objects.none(), empty_label=None, widget=LongSelect
    )
    mediators = forms.IntegerField(
        label="Mỗi tổ có ít nhất",
        min_value=1,
        max_value=99,
        widget=forms.NumberInput(attrs={"data-unit": "hòa giải viên"}),
        error_messages={"required": "Hãy ghi số hòa giải viên tối thiểu."},
    )
    first_day = DayField(label="Áp dụng từ ngày", error_messages=FROM_DAY)
    decision = forms.CharField(
        label="Văn bản quy định",
        max_length=200,
        help_text="Số, ký hiệu và ngày, ví dụ Quyết định số 12/QĐ-UBND ngày 05/01/2026.",
        error_messages={"required": "Hãy ghi văn bản quy định số tối thiểu."},
    )

    def __init__(self, *args: Any, units: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        unit = self.fields["unit"]
        assert isinstance(unit, forms.ModelChoiceField)
        unit.queryset = units


class EndMinimumForm(forms.Form):
    """The last day on which a place's own number is asked for."""

    last_day = DayField(
        label="Áp dụng đến hết ngày",
        help_text="Từ ngày hôm sau các tổ được xét theo số tối thiểu của Luật.",
        error_messages={"required": "Hãy chọn ngày áp dụng cuối cùng."},
    )


def _offer(form: forms.Form, villages: Iterable[NeighbourhoodPeriod]) -> None:
    field = form.fields["neighbourhoods"]
    assert isinstance(field, forms.MultipleChoiceField)
    field.choices = _choices(list(villages))
    if not field.choices:
        field.help_text = "Xã, phường chưa có thôn, tổ dân phố nào trong sổ; có thể ghi sau."


def _choices(villages: Sequence[NeighbourhoodPeriod]) -> list[tuple[str, str]]:
    return [(str(each.neighbourhood_id), each.full_name) for each in villages]
