"""What people say of a list when they bring it in."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.db.models import QuerySet

from hoagiai.base import formats
from hoagiai.base.forms import DayField, LongSelect, UploadField
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level
from hoagiai.sheets.reading.listday import TEAMS_BEGAN
from hoagiai.sheets.terms import Undated
from hoagiai.sheets.words import REGISTERS

ACCEPTED = ".xlsx,.xls,.xlsm,.xlsb,.ods,.csv,.txt"
GUESS = [("", "Để phần mềm tự nhận"), *((key.value, words) for key, words in REGISTERS.items())]


class UploadForm(forms.Form):
    """A list as the commune keeps it."""

    unit = forms.ModelChoiceField(Unit.objects.none(), label="Địa bàn", empty_label=None, widget=LongSelect)
    file = UploadField(
        most=settings.UPLOAD_MAX_BYTES,
        label="Tệp danh sách",
        help_text="Excel (.xlsx, .xls), OpenDocument (.ods) hoặc .csv, trình bày thế nào cũng được; "
        f"tối đa {formats.size(settings.UPLOAD_MAX_BYTES)}.",
    )
    on = DayField(
        label="Danh sách đúng vào ngày",
        help_text="Điều danh sách nói được ghi từ ngày này, trừ khi dòng ghi ngày khác. "
        "Ngày ghi trong tệp (“tính đến ngày …”) được nêu ở bước xem trước để bạn chọn.",
    )
    undated = forms.ChoiceField(
        label="Người không ghi ngày công nhận được tính",
        choices=Undated.choices,
        widget=forms.RadioSelect,
        initial=Undated.DAY,
        help_text="Thôn, tổ mà danh sách lập mới và không ghi ngày thành lập cũng tính như vậy.",
    )
    register = forms.ChoiceField(label="Đây là danh sách gì", choices=GUESS, required=False)

    def __init__(self, *args: Any, units: QuerySet[Unit], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        field: Any = self.fields["unit"]
        field.queryset = units.order_by("level", "sort_key")
        field.label_from_instance = _place_words
        self.own = list(field.queryset[:2])
        if len(self.own) == 1:
            self.initial.setdefault("unit", self.own[0])
            field.widget, field.required = forms.HiddenInput(), False
        self.initial.setdefault("on", today)
        self.fields["file"].widget.attrs["accept"] = ACCEPTED

    def clean_unit(self) -> Unit:
        """The place chosen, or one's only one."""
        unit: Unit | None = self.cleaned_data["unit"]
        return unit or self.own[0]

    def clean_on(self) -> date:
        """A day that has come, since there are teams by law."""
        return _day_of_a_list(self.cleaned_data["on"], self.today)


def _day_of_a_list(on: date, today: date) -> date:
    if on > today:
        raise forms.ValidationError("Ngày này chưa đến. Hãy ghi ngày mà danh sách đã đúng.")
    if on < TEAMS_BEGAN:
        raise forms.ValidationError("Sổ bắt đầu từ ngày 01/01/2014. Hãy ghi ngày từ đó về sau.")
    return on


class DayForm(forms.Form):
    """Another day for a list that was read."""

    on = DayField(label="Danh sách đúng vào ngày")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_on(self) -> date:
        """A day that has come, since there are teams by law."""
        return _day_of_a_list(self.cleaned_data["on"], self.today)


def _place_words(unit: Unit) -> str:
    """A commune by its name; a province says that its rows name their communes."""
    return f"Cả {unit.name} (danh sách có cột xã, phường)" if unit.level == Level.PROVINCE else unit.name


class SequelForm(forms.Form):
    """The corrected copy of a list that was brought in before."""

    file = UploadField(most=settings.UPLOAD_MAX_BYTES, label="Tệp đã sửa")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].widget.attrs["accept"] = ACCEPTED


class UndoForm(forms.Form):
    """Why a list is taken back."""

    reason = forms.CharField(label="Lý do", max_length=300, widget=forms.Textarea(attrs={"rows": 2}))


class RowsFilter(forms.Form):
    """What narrows the rows of a list; kept in the address."""

    tim = forms.CharField(label="Tên người, tổ, thôn", required=False, max_length=120)
    so = forms.ChoiceField(label="Sổ", required=False)

    def __init__(self, data: Any, *, registers: list[str]) -> None:
        super().__init__(data)
        labels = {key.value: words for key, words in REGISTERS.items()}
        field: Any = self.fields["so"]
        field.choices = [("", "Mọi danh sách"), *((key, labels[key]) for key in registers)]
        if len(registers) < 2:
            field.widget = forms.HiddenInput()
