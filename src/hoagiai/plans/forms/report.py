"""The report of an agency on its work: words, numbers beside the plan's, files, and a difficulty."""

from collections.abc import Iterable, Sequence
from datetime import date
from textwrap import shorten
from typing import Any

from django import forms

from hoagiai.base import formats
from hoagiai.base.forms import BigChoice, DayField
from hoagiai.plans.actions.assignments import Count, Trouble
from hoagiai.plans.forms.acts import SeenForm
from hoagiai.plans.forms.fields import AttachmentsField, ManyFilesDrop, WrittenNumber
from hoagiai.plans.forms.sniffing import ACCEPT
from hoagiai.plans.models import Progress, StoredFile
from hoagiai.plans.queries.assignment import ProductDone

TROUBLE = ("title", "detail", "proposal")
NOT_TYPED = {"attachments", "without", "seen"}


class ReportForm(SeenForm):
    """What an officer writes on a phone in a minute; numbers only where the plan counts."""

    words = forms.CharField(
        label="Đã làm được gì?",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=10_000,
        error_messages={"required": "Hãy ghi ngắn gọn đã làm được gì, ở đâu, ngày nào."},
    )
    attachments = AttachmentsField(
        label="Tệp kèm theo",
        required=False,
        widget=ManyFilesDrop(attrs={"accept": ACCEPT}),
        help_text="PDF, Word, Excel, ảnh JPG, PNG hoặc ZIP; mỗi tệp đến 25 MB.",
    )
    without = forms.MultipleChoiceField(required=False)
    stuck = forms.ChoiceField(
        label="Có khó khăn, vướng mắc?", widget=BigChoice, choices=[("no", "Không"), ("yes", "Có, ghi lại")]
    )
    title = forms.CharField(
        label="Khó khăn, vướng mắc gì?",
        max_length=300,
        error_messages={"required": "Hãy ghi tên khó khăn, vướng mắc, hoặc chọn “Không”."},
    )
    detail = forms.CharField(
        label="Cụ thể", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 3})
    )
    proposal = forms.CharField(
        label="Đề xuất, kiến nghị", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
    )
    day = DayField(label="Làm được đến ngày", required=False)
    beyond = forms.BooleanField(label="Đúng là số làm thêm, đã vượt chỉ tiêu", required=False)
    replaces = forms.ChoiceField(
        label="Sửa báo cáo đã gửi",
        required=False,
        help_text="Báo cáo được thay vẫn xem lại được, nhưng số liệu của báo cáo ấy không còn được tính.",
    )

    asks_beyond = False

    def __init__(
        self,
        *args: Any,
        products: Sequence[ProductDone],
        kept: Iterable[StoredFile],
        earlier: Sequence[Progress],
        today: date,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.today = today
        self.planned: dict[str, str] = {}
        self.counted = {f"count_{each.product.pk}": each for each in products if _is_counted(each)}
        for name, each in self.counted.items():
            self._ask_number(name, each)
        if not self.counted:
            self.fields["count_value"] = WrittenNumber(label="Số lượng", required=False)
            self.fields["count_unit"] = forms.CharField(
                label="Đơn vị tính", required=False, max_length=60, help_text=""
            )
        self.fields["without"].choices = [(file.pk, file.name) for file in kept]  # type: ignore[attr-defined]  # a choice field
        self.fields["replaces"].choices = [  # type: ignore[attr-defined]  # a choice field
            ("", "Không thay báo cáo nào: số lượng được cộng thêm"),
            *((str(entry.pk), f"Thay {_named(entry)}") for entry in earlier),
        ]
        self.fields["stuck"].initial = "no"
        self._ask_for_title()
        self.fields["day"].initial = today

    def _ask_for_title(self) -> None:
        """The name of a difficulty is asked for only when there is one; the browser cannot know."""
        title = self.fields["title"]
        title.required = not self.is_bound or self.data.get("stuck") == "yes"
        title.widget.use_required_attribute = lambda initial: False

    def _ask_number(self, name: str, each: ProductDone) -> None:
        product = each.product
        same_unit = sum(other.product.unit == product.unit for other in self.counted.values())
        label = f"Số {product.unit}" if product.unit else f"Số lượng {product.name}"
        if product.unit and same_unit > 1:
            label = f"Số {product.unit} · {product.name}"
        hint = (
            f"Ghi số làm thêm lần này; trước đây đã báo cáo {formats.number(each.done)}." if each.done else ""
        )
        missing = "Hãy ghi số đã làm được; chưa có thì ghi 0."
        self.fields[name] = WrittenNumber(
            label=label,
            help_text=hint,
            required=each.expected is not None,
            error_messages={"required": missing},
        )
        self.fields[name].widget.attrs["data-unit"] = product.unit
        if each.expected is not None:
            self.planned[name] = formats.number(each.expected)

    def numbers(self) -> list[forms.BoundField]:
        """The number fields, for the template."""
        names = list(self.counted) or ["count_value", "count_unit"]
        return [self[name] for name in names]

    def trouble_fields(self) -> list[forms.BoundField]:
        """What is asked when there is a difficulty."""
        return [self[name] for name in TROUBLE]

    def clean(self) -> dict[str, Any]:
        """A free number needs its unit."""
        values = super().clean() or {}
        if values.get("count_value") is not None and not values.get("count_unit"):
            self.add_error("count_unit", "Hãy ghi đơn vị tính của số lượng, ví dụ người, tổ, buổi.")
        if not values.get("replaces") and not values.get("beyond"):
            self._ask_about_sums(values)
        return values

    def _ask_about_sums(self, values: dict[str, Any]) -> None:
        """Many write the whole where the increase is meant: a sum past the target is asked about once."""
        for name, each in self.counted.items():
            added = values.get(name)
            if added is None or each.expected is None or not each.done or each.done + added <= each.expected:
                continue
            total = formats.of(each.done + added, each.expected)
            self.add_error(
                name,
                f"Cộng với {formats.number(each.done)} đã báo cáo thành {total}. Hãy ghi số làm thêm lần này, "
                "hoặc đánh dấu “Đúng là số làm thêm, đã vượt chỉ tiêu” rồi gửi lại.",
            )
            self.asks_beyond = True

    def counts(self) -> list[Count]:
        """The numbers with their units."""
        values = self.cleaned_data
        found = [
            Count(values[name], each.product.unit or each.product.name[:60], each.product)
            for name, each in self.counted.items()
            if values.get(name) is not None
        ]
        if values.get("count_value") is not None:
            found.append(Count(values["count_value"], values["count_unit"]))
        return found

    def trouble(self) -> Trouble | None:
        """The difficulty, when there is one."""
        values = self.cleaned_data
        return Trouble(*(values[name] for name in TROUBLE)) if values["stuck"] == "yes" else None

    def corrected(self) -> int | None:
        """The earlier entry that this one takes the place of."""
        chosen = self.cleaned_data.get("replaces")
        return int(chosen) if chosen else None

    def typed(self) -> dict[str, Any]:
        """What was typed, right or wrong, to be kept for later."""
        return {name: self.data.get(name, "") for name in self.fields if name not in NOT_TYPED}

    def dropped(self) -> list[int]:
        """Files kept before that are not wanted any more."""
        return [int(pk) for pk in self.cleaned_data.get("without") or []]


def _named(entry: Progress) -> str:
    """An entry as one line of a list: its day, its numbers, how it begins."""
    counts = ", ".join(f"{formats.number(count.value)} {count.unit}" for count in entry.counts.all())
    numbers = f" ({counts})" if counts else ""
    return f"báo cáo ngày {formats.day(entry.day)}{numbers}: {shorten(entry.words, 60, placeholder='…')}"


def _is_counted(each: ProductDone) -> bool:
    return each.expected is not None or bool(each.product.unit)
