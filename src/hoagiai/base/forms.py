"""How every form is drawn: one column, a label, a hint, the unit and what was planned, an error beside it.

A form may carry `planned = {"people": "14"}`: what the plan asked for is shown beside that field; and
`asked = ("full_name",)`: fields that may be empty only because another one answers instead, so not called optional.
"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import TemplatesSetting

from hoagiai.base import formats


class Drawn(forms.BoundField):
    """A field on a page, with what our template shows around it."""

    @property
    def unit(self) -> str:
        """Unit written after the control: `widget.attrs["data-unit"]`."""
        return str(self.field.widget.attrs.get("data-unit", ""))

    @property
    def planned(self) -> str:
        """What the plan asked for, when the form knows."""
        return str(getattr(self.form, "planned", {}).get(self.name, ""))

    @property
    def optional(self) -> bool:
        """Whether it may be left empty whatever else is filled in."""
        return not self.field.required and self.name not in getattr(self.form, "asked", ())

    @property
    def lone_check(self) -> bool:
        """One box to tick: its words stand after it."""
        return isinstance(self.field.widget, forms.CheckboxInput)


class Renderer(TemplatesSetting):
    """Our templates for forms and fields."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"
    bound_field_class = Drawn


class BigChoice(forms.RadioSelect):
    """Two to four answers as big buttons (Không / Có, ghi lại)."""

    template_name = "components/choices.html"


class FileDrop(forms.ClearableFileInput):
    """A file field one can drop a file on; works as a plain file field without scripts."""

    template_name = "components/drop.html"
    use_fieldset = False


class LongSelect(forms.Select):
    """A long list one can type in; a plain list without scripts."""

    def __init__(self, attrs: dict[str, Any] | None = None, choices: Any = ()) -> None:
        super().__init__({"data-long": True, **(attrs or {})}, choices)


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day; takes what the calendar sends and 21/11/2026 typed by hand."""

    widget = DayInput

    def __init__(self, **options: Any) -> None:
        super().__init__(input_formats=["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"], **options)

    def to_python(self, value: Any) -> Any:
        try:
            return super().to_python(value)
        except ValidationError as refused:
            words = (
                f"“{value}” không phải là một ngày có trong lịch; ghi theo ngày/tháng/năm, ví dụ 21/11/2026."
            )
            raise ValidationError(words, code="invalid") from refused


class UploadField(forms.FileField):
    """One file; refused when larger than `most` bytes."""

    widget = FileDrop

    def __init__(self, *, most: int, **options: Any) -> None:
        self.most = most
        super().__init__(**options)

    def clean(self, data: Any, initial: Any = None) -> Any:
        file = super().clean(data, initial)
        if file and file is not initial and file.size > self.most:
            words = f"Tệp “{file.name}” nặng {formats.size(file.size)}; chỉ nhận tệp đến {formats.size(self.most)}."
            raise ValidationError(words, code="too_large")
        return file
