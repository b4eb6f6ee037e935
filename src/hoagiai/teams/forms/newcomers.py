"""Somebody new to the register who is a mediator already: who, which team, from when, by which decision."""

from datetime import date
from typing import Any

from django import forms

from hoagiai.base import formats
from hoagiai.base.forms import DayField, LongSelect
from hoagiai.teams.actions.people import FactValue, Newcomer
from hoagiai.teams.forms.decisions import DecisionForm
from hoagiai.teams.forms.people import PersonForm
from hoagiai.teams.models import TeamPeriod
from hoagiai.teams.terms import FactKind, Training, VillageStanding


class TeamChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # generic only for the checker
    """A team by name and commune."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.name}, {obj.unit.name}"


class NewMediatorForm(PersonForm, DecisionForm):
    """Somebody new to the register who is a mediator already: all that is known, the team, from when."""

    needed = False
    team = TeamChoice(
        label="Tổ hòa giải",
        queryset=TeamPeriod.objects.none(),
        empty_label="Chọn tổ",
        widget=LongSelect,
        error_messages={"required": "Hãy chọn tổ hòa giải."},
    )
    first_day = DayField(
        label="Được công nhận từ ngày",
        required=False,
        help_text="Bỏ trống nếu đã là hòa giải viên từ trước khi lập sổ mà không rõ ngày.",
    )
    leads = forms.BooleanField(label="Đồng thời là tổ trưởng từ ngày này", required=False)
    training = forms.ChoiceField(
        label="Trình độ chuyên môn",
        required=False,
        choices=[("", "Chưa rõ"), *((v.value, formats.opening(str(v.label))) for v in Training)],
    )
    standing = forms.ChoiceField(
        label="Vị trí ở thôn, tổ dân phố",
        required=False,
        choices=[("", "Chưa rõ"), *((v.value, formats.opening(str(v.label))) for v in VillageStanding)],
    )
    occupation = forms.CharField(label="Nghề nghiệp", required=False, max_length=120)
    anyway = forms.BooleanField(
        required=False, label="Là người khác, vẫn ghi người mới", widget=forms.HiddenInput
    )
    field_order = (
        "team",
        "full_name",
        "sex",
        "birth_year",
        "birth_date",
        "ethnicity",
        "address",
        "phone",
        "identity_number",
        "training",
        "standing",
        "occupation",
        "first_day",
        "leads",
        "number",
        "day",
    )

    def __init__(self, *args: Any, teams: Any, on: date, **options: Any) -> None:
        super().__init__(*args, on=on, **options)
        field = self.fields["team"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = teams

    def ask_whether_another(self) -> None:
        """Offer the box that says it is another person."""
        self.fields["anyway"].widget = forms.CheckboxInput()

    def newcomer(self) -> Newcomer:
        """Everything to be written."""
        given = self.cleaned_data
        facts = [
            FactValue(kind.value, given[name])
            for name, kind in (
                ("training", FactKind.TRAINING),
                ("standing", FactKind.STANDING),
                ("occupation", FactKind.OCCUPATION),
            )
            if given[name]
        ]
        return Newcomer(self.values(), given["first_day"], tuple(facts), self.paper(), given["leads"])
