"""What people choose on the list of bodies; all of it stands in the address."""

from django import forms
from django.db.models import QuerySet

from hoagiai.agencies.terms import Level, Line
from hoagiai.base.forms import DayField
from hoagiai.places.models import Unit


class AgenciesForm(forms.Form):
    """A name to look for, the line, the level, the province or city, and the day."""

    tim = forms.CharField(label="Tìm theo tên", required=False, max_length=100)
    he_thong = forms.ChoiceField(
        label="Hệ thống", required=False, choices=[("", "Mọi hệ thống"), *Line.choices]
    )
    cap = forms.ChoiceField(label="Cấp", required=False, choices=[("", "Mọi cấp"), *Level.choices])
    dia_ban = forms.ModelChoiceField(
        Unit.objects.none(), label="Tỉnh, thành phố", required=False, empty_label="Cả nước"
    )
    ngay = DayField(label="Xem theo ngày", required=False)

    def provinces_on(self, units: QuerySet[Unit]) -> None:
        """Offer these provinces."""
        self.fields["dia_ban"].queryset = units  # type: ignore[attr-defined]  # a ModelChoiceField


class DayForm(forms.Form):
    """The day on which one body is looked at."""

    ngay = DayField(label="Xem theo ngày", required=False)
