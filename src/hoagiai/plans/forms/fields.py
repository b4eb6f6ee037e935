"""Fields for what people type while they work: numbers as written in Vietnamese, several files at once."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError

from hoagiai.base import formats
from hoagiai.base.forms import FileDrop
from hoagiai.plans.actions.files import Attachment
from hoagiai.plans.forms.sniffing import found_type

WRITTEN = re.compile(r"(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d{1,2}))?")
MOST_BYTES = 25 * 1024 * 1024
MOST_FILES = 10


FieldT = TypeVar("FieldT", bound=forms.Field)


def named(field: FieldT, address_name: str) -> FieldT:
    """Give a filter the word under which it stands in the address."""
    field.address_name = address_name  # type: ignore[attr-defined]  # read by FilterForm
    return field


class FilterForm(forms.Form):
    """A form whose values stand in the address under Vietnamese words ("co-quan"), none of them required."""

    def add_prefix(self, field_name: str) -> str:
        return str(getattr(self.fields.get(field_name), "address_name", field_name))

    def choose(self, name: str, choices: list[tuple[str, Any]]) -> None:
        """Set what a list offers."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def chosen(self) -> dict[str, Any]:
        """The values that make sense; the others are as if not given."""
        self.is_valid()
        return self.cleaned_data


class WrittenNumber(forms.CharField):
    """A number not below zero as people write it: 12 · 1.234 · 1.234,5 (tối đa hai chữ số thập phân)."""

    def __init__(self, **options: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(**{"max_length": 20, "widget": widget, **options})

    def to_python(self, value: Any) -> Any:
        text = str(super().to_python(value)).replace("\xa0", " ").strip()
        if not text:
            return None
        found = WRITTEN.fullmatch(text)
        if found is None:
            raise ValidationError(
                f"“{text}” không phải là số. Ghi số từ 0 trở lên, dấu phẩy trước phần lẻ, ví dụ 12 hoặc 1.234,5."
            )
        number = Decimal(re.sub(r"[. ]", "", text).replace(",", "."))
        if number >= Decimal(10) ** 10:
            raise ValidationError(f"Số {text} quá lớn. Kiểm tra lại số chữ số.")
        return number

    def validate(self, value: Any) -> None:
        if value is None and self.required:
            raise ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        """Nothing more to check: the number is a number."""


class ManyFilesDrop(FileDrop):
    """A place to drop several files."""

    allow_multiple_selected = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        shown = {"title": "Chọn tệp hoặc chụp ảnh", "multiple": True, **(attrs or {})}
        super().__init__(shown)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return files.getlist(name) if hasattr(files, "getlist") else files.get(name) or []


class AttachmentsField(forms.FileField):
    """Files sent with a report: pdf, docx, xlsx, jpg, png, zip of at most 25 MB each, told by their content."""

    widget = ManyFilesDrop

    def clean(self, data: Any, initial: Any = None) -> list[Attachment]:
        """The files with their bytes; each refusal names its file."""
        given: Sequence[Any] = [file for file in data or [] if file]
        if not given and self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        if len(given) > MOST_FILES:
            raise ValidationError(
                f"Mỗi lần gửi được {MOST_FILES} tệp; bạn chọn {len(given)} tệp. Bớt lại hoặc nén thành một tệp zip."
            )
        refused, taken = [], []
        for file in given:
            words = _too_heavy(file)
            data_read = b"" if words else file.read()
            kind = "" if words else found_type(data_read, file.name)
            if words or not kind:
                refused.append(words or _unknown(file))
            else:
                taken.append(Attachment(data=data_read, name=file.name, media_type=kind))
        if refused:
            raise ValidationError(refused)
        return taken


def _too_heavy(file: Any) -> str:
    if file.size == 0:
        return f"Tệp “{file.name}” trống. Chọn lại tệp có nội dung."
    if file.size > MOST_BYTES:
        return (
            f"Tệp “{file.name}” nặng {formats.size(file.size)}; chỉ nhận tệp đến {formats.size(MOST_BYTES)}."
        )
    return ""


def _unknown(file: Any) -> str:
    return f"Tệp “{file.name}” không phải PDF, Word (.docx), Excel (.xlsx), ảnh JPG, PNG hoặc ZIP đúng như tên tệp. Chọn tệp khác."
