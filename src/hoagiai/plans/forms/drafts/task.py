"""One task of a draft with its windows and products."""

from collections.abc import Sequence
from typing import Any

from django import forms

from hoagiai.base import formats
from hoagiai.base.forms import DayField
from hoagiai.plans.actions.tasks import Expected
from hoagiai.plans.forms.acts import SeenForm
from hoagiai.plans.forms.fields import WrittenNumber
from hoagiai.plans.models import Task
from hoagiai.plans.reader.meaning import TimeMeaning, time_meaning
from hoagiai.plans.reader.times import TimeFrame
from hoagiai.plans.terms import PartyRole, Recurrence

MOST_ROWS = 24


class WindowForm(forms.Form):
    """From a day to a day; one side may be open, both blank means no window."""

    start = DayField(label="Từ ngày", required=False)
    end = DayField(label="Đến ngày", required=False)

    def clean(self) -> dict[str, Any]:
        """The window runs forward."""
        values = super().clean() or {}
        start, end = values.get("start"), values.get("end")
        if start and end and end < start:
            self.add_error("end", f"Ngày cuối ({end:%d/%m/%Y}) sớm hơn ngày đầu ({start:%d/%m/%Y}).")
        return values


class ProductForm(forms.Form):
    """What the task should give; a blank name means none."""

    name = forms.CharField(label="Sản phẩm", required=False, max_length=500)
    number = WrittenNumber(label="Số lượng", required=False)
    unit = forms.CharField(label="Đơn vị tính", required=False, max_length=60)

    def clean(self) -> dict[str, Any]:
        """A number without a product says nothing."""
        values = super().clean() or {}
        if values.get("number") is not None and not values.get("name"):
            self.add_error("name", "Hãy ghi tên sản phẩm của số lượng này.")
        return values


Windows = forms.formset_factory(WindowForm, extra=1, max_num=MOST_ROWS, absolute_max=MOST_ROWS)
Products = forms.formset_factory(ProductForm, extra=2, max_num=MOST_ROWS, absolute_max=MOST_ROWS)


class TaskForm(SeenForm):
    """Wording, place in the plan and time of a task; `windows` and `products` are rows of their own."""

    ref = forms.CharField(label="Mục", required=False, max_length=40)
    title = forms.CharField(
        label="Nội dung nhiệm vụ",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=4000,
        error_messages={"required": "Hãy ghi nội dung nhiệm vụ."},
    )
    detail = forms.CharField(
        label="Nội dung chi tiết", required=False, widget=forms.Textarea(attrs={"rows": 4}), max_length=20_000
    )
    parent = forms.ModelChoiceField(
        Task.objects.none(), label="Thuộc nhiệm vụ, đề mục", required=False, empty_label="Không thuộc mục nào"
    )
    group = forms.BooleanField(label="Chỉ là đề mục, không giao cho cơ quan nào", required=False)
    time_text = forms.CharField(
        label="Thời gian thực hiện",
        required=False,
        max_length=500,
        help_text="Ghi như trong văn bản: Quý II/2026; trước ngày 30/6/2026; hằng tháng.",
    )
    recurrence = forms.ChoiceField(
        label="Định kỳ", required=False, choices=[("", "Không định kỳ"), *Recurrence.choices]
    )

    def __init__(self, data: Any = None, *, task: Task, frame: TimeFrame, tasks: Sequence[Task]) -> None:
        self.task, self.frame = task, frame
        super().__init__(data, initial=_initial(task))
        parents: Any = self.fields["parent"]
        allowed = [other.pk for other in tasks if other.pk not in _below(task, tasks)]
        parents.queryset = Task.objects.filter(pk__in=allowed)
        self.windows = Windows(
            data, initial=[{"start": w.start, "end": w.end} for w in _rows(task, "windows")], prefix="windows"
        )
        products = [
            {"name": p.name, "number": formats.number(p.expected), "unit": p.unit}
            for p in _rows(task, "products")
        ]
        self.products = Products(data, initial=products, prefix="products")

    def is_valid(self) -> bool:
        """The form and all its rows."""
        return all([super().is_valid(), self.windows.is_valid(), self.products.is_valid()])

    def meaning(self) -> TimeMeaning:
        """What the typed phrase means."""
        return time_meaning(self.cleaned_data["time_text"], self.frame)

    def values(self) -> dict[str, Any]:
        """The fields for `edit_task`; how the time recurs follows a phrase that was typed anew."""
        names = ("ref", "title", "detail", "time_text", "recurrence", "parent", "group")
        values = {name: self.cleaned_data[name] for name in names}
        if "time_text" in self.changed_data and "recurrence" not in self.changed_data:
            values["recurrence"] = self.meaning().recurrence
        return values

    def chosen_windows(self) -> list[tuple[Any, Any]]:
        """The days typed; those the phrase means when it was typed anew and the days were left alone."""
        typed = [(row.get("start"), row.get("end")) for row in self.windows.cleaned_data if row]
        kept = [pair for pair in typed if any(pair)]
        if not self.windows.has_changed() and ("time_text" in self.changed_data or not kept):
            return self.meaning().windows
        return kept

    def chosen_products(self) -> list[Expected]:
        """The products with a name."""
        rows = [row for row in self.products.cleaned_data if row and row.get("name")]
        return [Expected(row["name"], row["number"], row["unit"]) for row in rows]


class PartyForm(forms.Form):
    """A body or group as the plan words it, and what it does in the task."""

    role = forms.ChoiceField(label="Vai trò", choices=[(r.value, r.label.capitalize()) for r in PartyRole])
    phrase = forms.CharField(
        label="Tên cơ quan như trong kế hoạch",
        max_length=500,
        help_text="Ví dụ: Sở Tư pháp; UBND các xã, phường.",
        error_messages={"required": "Hãy ghi tên cơ quan hoặc nhóm cơ quan."},
    )


def _initial(task: Task) -> dict[str, Any]:
    names = ("ref", "title", "detail", "parent", "group", "time_text", "recurrence")
    return {**{name: getattr(task, name) for name in names}, "seen": task.edited}


def _rows(task: Task, name: str) -> list[Any]:
    return list(getattr(task, name).all()) if task.pk else []


def _below(task: Task, tasks: Sequence[Task]) -> set[int]:
    """The task itself and all that lies under it."""
    found = {task.pk} if task.pk else set()
    for _ in tasks:
        more = {other.pk for other in tasks if other.parent_id in found} - found
        if not more:
            break
        found |= more
    return found
