"""Filters and choices for villages and teams, and the list that is pasted or uploaded."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from hoagiai.base.forms import LongSelect, UploadField
from hoagiai.base.sheets import SheetRefused, open_book
from hoagiai.borders.queries.moves import Wanted
from hoagiai.borders.queries.units import Goal
from hoagiai.places.models import Unit
from hoagiai.plans.forms.fields import FilterForm, named

SHOWN = [("chua", "Chưa phân"), ("chia", "Của đơn vị bị chia"), ("", "Tất cả")]
SHOWN_LATER = [("phat-sinh", "Phát sinh sau khi ký"), ("o-lai", "Chưa chuyển được")]
MOST_BYTES = 5 * 1024 * 1024
MOST_LINES = 20_000


class MoveFilter(FilterForm):
    """By which the lists of villages and teams are narrowed."""

    words = named(forms.CharField(label="Tên", required=False, max_length=120), "tim")
    source = named(forms.ChoiceField(label="Đơn vị cũ", required=False, widget=LongSelect), "tu")
    goal = named(forms.ChoiceField(label="Đơn vị nhận", required=False, widget=LongSelect), "ve")

    def __init__(self, data: Any, *, sources: Iterable[Unit], goals: Sequence[Goal]) -> None:
        super().__init__(data)
        self.goals = {goal.key: goal for goal in goals}
        self.choose("source", [("", "Mọi đơn vị cũ"), *((str(unit.pk), unit.name) for unit in sources)])
        self.choose("goal", [("", "Mọi đơn vị nhận"), *((goal.key, goal.name) for goal in goals)])

    def wanted(self, show: str) -> Wanted:
        """The filters as the query takes them."""
        chosen = self.chosen()
        goal = self.goals.get(chosen.get("goal", ""))
        source = chosen.get("source", "")
        return Wanted(
            show, int(source) if source else None, goal.ids if goal else None, chosen.get("words", "")
        )


class ListForm(forms.Form):
    """A list of villages: pasted, or a file; with the old and the new unit when all lines have the same."""

    source = forms.ChoiceField(
        label="Đơn vị cũ",
        required=False,
        widget=LongSelect,
        help_text="Để trống nếu danh sách có cột đơn vị cũ.",
    )
    goal = forms.ChoiceField(
        label="Đơn vị nhận",
        required=False,
        widget=LongSelect,
        help_text="Để trống nếu danh sách có cột đơn vị nhận.",
    )
    text = forms.CharField(
        label="Danh sách thôn, tổ dân phố",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
        help_text=(
            "Mỗi dòng một thôn. Chép từ Excel được: ba cột đơn vị cũ, thôn, đơn vị nhận; "
            "hoặc chỉ tên thôn khi đã chọn hai đơn vị ở trên."
        ),
    )
    file = UploadField(
        label="Hoặc tệp Excel, CSV",
        required=False,
        most=MOST_BYTES,
        help_text="Trang tính đầu tiên, ba cột như trên; nhận .xlsx, .xls, .ods, .csv đến 5 MB.",
    )

    def __init__(self, *args: Any, sources: Iterable[Unit], goals: Sequence[Goal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sources = {str(unit.pk): unit for unit in sources}
        self.goals = {goal.key: goal for goal in goals}
        for name, blank, choices in (
            ("source", "Theo cột trong danh sách", [(key, unit.name) for key, unit in self.sources.items()]),
            ("goal", "Theo cột trong danh sách", [(key, goal.name) for key, goal in self.goals.items()]),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", blank), *choices]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        file = given.get("file")
        text = _from_file(file) if file else str(given.get("text", ""))
        if not text.strip() and "file" not in self.errors:
            raise ValidationError("Dán danh sách vào ô, hoặc chọn tệp.")
        if text.count("\n") > MOST_LINES:
            raise ValidationError(f"Danh sách dài quá {MOST_LINES} dòng. Chia thành nhiều lần.")
        given["text"] = text
        return given

    def source_chosen(self) -> Unit | None:
        """The old unit of all lines."""
        return self.sources.get(self.cleaned_data.get("source", ""))

    def goal_chosen(self) -> Goal | None:
        """The new unit of all lines."""
        return self.goals.get(self.cleaned_data.get("goal", ""))


def _from_file(file: Any) -> str:
    """The first sheet as lines of cells parted by tabs."""
    try:
        sheet = open_book(file.read(), file.name).sheets[0]
        lines = ["\t".join(_told(cell) for cell in row).rstrip() for row in sheet.rows()]
    except SheetRefused as refused:
        raise ValidationError(str(refused)) from refused
    return "\n".join(line for line in lines if line.strip())


def _told(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split())
