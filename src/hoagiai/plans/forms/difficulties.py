"""The filters above the register of difficulties, and the form that raises one."""

from typing import Any

from django import forms

from hoagiai.agencies.models import Agency
from hoagiai.base.forms import DayField, LongSelect
from hoagiai.plans.forms.fields import FilterForm, named
from hoagiai.plans.models import Plan
from hoagiai.plans.terms import DifficultyState

STATES: dict[str, tuple[str, tuple[str, ...]]] = {
    "": ("Chưa xong", (DifficultyState.RAISED, DifficultyState.PASSED_UP, DifficultyState.ANSWERED)),
    "cho-tra-loi": ("Chờ trả lời", (DifficultyState.RAISED, DifficultyState.PASSED_UP)),
    "chuyen-cap-tren": ("Đã chuyển cấp trên", (DifficultyState.PASSED_UP,)),
    "da-tra-loi": ("Đã trả lời", (DifficultyState.ANSWERED,)),
    "da-xong": ("Đã xong", (DifficultyState.CLOSED,)),
    "tat-ca": ("Tất cả", tuple(DifficultyState.values)),
}
"""Words in the address → label and the states meant; the first is what one sees without asking."""


class DifficultyFilter(FilterForm):
    """Everything by which the register can be narrowed; kept in the address."""

    words = named(forms.CharField(label="Từ khóa", required=False, max_length=200), "tim")
    agency = named(forms.CharField(label="Cơ quan nêu", required=False, max_length=200), "co-quan")
    holder = named(forms.CharField(label="Cơ quan trả lời", required=False, max_length=200), "tra-loi")
    plan = named(forms.ChoiceField(label="Kế hoạch", required=False, widget=LongSelect), "ke-hoach")
    place = named(forms.ChoiceField(label="Địa bàn", required=False, widget=LongSelect), "dia-ban")
    raised_from = named(DayField(label="Nêu từ ngày", required=False), "tu-ngay")
    raised_to = named(DayField(label="Nêu đến ngày", required=False), "den-ngay")
    state = named(forms.ChoiceField(required=False, widget=forms.HiddenInput), "trang-thai")

    def __init__(self, data: Any, *, plans: list[tuple[str, str]], places: list[tuple[str, str]]) -> None:
        super().__init__(data)
        self.choose("plan", [("", "Mọi kế hoạch"), *plans])
        self.choose("place", [("", "Mọi địa bàn"), *places])
        self.choose("state", [(slug, label) for slug, (label, _) in STATES.items()])
        if not places:
            del self.fields["place"]

    def states(self) -> tuple[str, ...]:
        """The states asked for."""
        return STATES[self.chosen().get("state", "")][1]


class RaiseForm(forms.Form):
    """What is hard, in detail, and what is proposed; plan and body are asked for only when not known yet."""

    plan = forms.ModelChoiceField(
        label="Kế hoạch",
        queryset=Plan.objects.none(),
        to_field_name="code",
        empty_label="Chọn kế hoạch",
        widget=LongSelect,
        error_messages={
            "required": "Hãy chọn kế hoạch gặp khó khăn, vướng mắc.",
            "invalid_choice": "Kế hoạch này không nhận khó khăn, vướng mắc. Chọn kế hoạch khác.",
        },
    )
    title = forms.CharField(
        label="Khó khăn, vướng mắc gì?",
        max_length=300,
        error_messages={"required": "Hãy ghi tên khó khăn, vướng mắc trong một câu."},
    )
    detail = forms.CharField(
        label="Cụ thể", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 4})
    )
    proposal = forms.CharField(
        label="Đề xuất, kiến nghị", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 3})
    )
    agency = forms.ModelChoiceField(
        label="Cơ quan nêu",
        queryset=Agency.objects.none(),
        empty_label=None,
        error_messages={
            "required": "Hãy chọn cơ quan nêu.",
            "invalid_choice": "Bạn không nêu thay cơ quan này được.",
        },
    )

    def __init__(self, *args: Any, agencies: Any, plans: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, choices in (("agency", agencies), ("plan", plans)):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            if choices is None:
                del self.fields[name]
            else:
                field.queryset = choices
