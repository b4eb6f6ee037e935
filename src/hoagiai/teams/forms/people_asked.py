"""Asking for a person: somebody of the register, or somebody new to it."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet

from hoagiai.base.forms import BigChoice, LongSelect
from hoagiai.teams.actions.elections import Stander
from hoagiai.teams.ethnicities import ETHNICITIES
from hoagiai.teams.models import Mediator, Person
from hoagiai.teams.terms import Sex

EARLIEST = 1900
SEXES = [(Sex.MALE.value, "Nam"), (Sex.FEMALE.value, "Nữ")]


if TYPE_CHECKING:
    OnePerson = forms.ModelChoiceField[Person]
    OneMediator = forms.ModelChoiceField[Mediator]
    SomeMediators = forms.ModelMultipleChoiceField[Mediator]
else:
    OnePerson = OneMediator = forms.ModelChoiceField
    SomeMediators = forms.ModelMultipleChoiceField


class PersonChoice(OnePerson):
    """Somebody of the register, named with the birth year."""

    def label_from_instance(self, obj: Person) -> str:
        return f"{obj.full_name}, {obj.birth_year}" if obj.birth_year else obj.full_name


class MediatorChoice(OneMediator):
    """A mediator by name."""

    def label_from_instance(self, obj: Mediator) -> str:
        return obj.person.full_name


class MediatorsChoice(SomeMediators):
    """Mediators by name, to tick."""

    def label_from_instance(self, obj: Mediator) -> str:
        return obj.person.full_name


class AskedPersonForm(forms.Form):
    """A person chosen from the register, or the name, sex, birth year, ethnicity and address of a new one."""

    asked = ("full_name", "sex", "person")
    full_name = forms.CharField(label="Họ và tên", required=False, max_length=120)
    sex = forms.ChoiceField(label="Giới tính", required=False, choices=SEXES, widget=BigChoice)
    birth_year = forms.IntegerField(
        label="Năm sinh",
        required=False,
        min_value=EARLIEST,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    ethnicity = forms.ChoiceField(
        label="Dân tộc",
        required=False,
        choices=[("", "Chưa rõ"), *ETHNICITIES.items()],
        widget=LongSelect,
    )
    address = forms.CharField(
        label="Nơi thường trú",
        required=False,
        max_length=255,
        help_text="Hòa giải viên thường trú tại cơ sở (Điều 7 Luật Hòa giải ở cơ sở).",
    )
    person = PersonChoice(
        label="Hoặc chọn người đã có trong sổ",
        queryset=Person.objects.none(),
        required=False,
        empty_label="Người mới, ghi ở trên",
        to_field_name="code",
        widget=LongSelect,
        help_text="Người từng là hòa giải viên hoặc từng ứng cử ở xã, phường này.",
    )

    def __init__(self, *args: Any, people: QuerySet[Person], on: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.on = on
        field = self.fields["person"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = people

    def clean(self) -> dict[str, Any]:
        """Either somebody of the register or at least a name and a sex."""
        given = super().clean() or {}
        if given.get("person"):
            return given
        if not (given.get("full_name") or "").strip():
            self.add_error("full_name", "Hãy ghi họ và tên, hoặc chọn người đã có trong sổ.")
        elif not given.get("sex"):
            self.add_error("sex", "Hãy chọn giới tính; tổ phải có ít nhất một hòa giải viên nữ.")
        year = given.get("birth_year")
        if year and year > self.on.year:
            self.add_error("birth_year", f"Năm sinh {year} chưa tới. Hãy xem lại.")
        return given

    def chosen(self) -> Person | Stander:
        """Who is meant."""
        given = self.cleaned_data
        if person := given.get("person"):
            found: Person = person
            return found
        return Stander(
            full_name=given["full_name"],
            sex=given["sex"],
            birth_year=given.get("birth_year"),
            ethnicity=given.get("ethnicity") or "",
            address=given.get("address") or "",
        )
