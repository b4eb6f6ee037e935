"""What people choose on the pages of places; all of it stands in the address."""

from typing import Any

from django import forms

from hoagiai.base.forms import DayField
from hoagiai.places.terms import Level


class CountryForm(forms.Form):
    """A name to look for, and the day on which the country is shown."""

    tim = forms.CharField(label="Tìm theo tên hoặc mã", required=False, max_length=100)
    ngay = DayField(label="Xem theo ngày", required=False)


class InsideForm(forms.Form):
    """Which of the units inside a place are listed."""

    ngay = DayField(label="Xem theo ngày", required=False)
    tim = forms.CharField(label="Tên có chữ", required=False, max_length=100)

    def __init__(self, *args: Any, levels: list[Level], kinds: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        depths = [("", "Trực thuộc"), *((level.value, f"Mọi đơn vị {level.label}") for level in levels)]
        if levels:
            self.fields["cap"] = forms.ChoiceField(label="Cấp", required=False, choices=depths)
        if len(kinds) > 1:
            choices = [("", "Mọi loại"), *((kind, kind) for kind in kinds)]
            self.fields["loai"] = forms.ChoiceField(label="Loại", required=False, choices=choices)
