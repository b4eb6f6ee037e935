"""What an agency's name means, or which body issued the document: chosen from a short list."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from hoagiai.agencies.models import Agency


class BodyBoxes(forms.CheckboxSelectMultiple):
    """Bodies to tick."""

    template_name = "plans/documents/bodies.html"


class BodyRadios(forms.RadioSelect):
    """Bodies of which one is chosen."""

    template_name = "plans/documents/bodies.html"


class NameForm(forms.Form):
    """What an agency's name means when this issuer writes it."""

    agencies = forms.ModelMultipleChoiceField(
        Agency.objects.none(),
        label="Là cơ quan",
        widget=BodyBoxes,
        error_messages={"required": "Hãy chọn ít nhất một cơ quan, hoặc đánh dấu “không chỉ đích danh”."},
    )
    open_set = forms.BooleanField(label="Không chỉ đích danh cơ quan nào (không giao việc)", required=False)

    def __init__(self, *args: Any, candidates: QuerySet[Agency], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self.fields["agencies"], candidates)
        if self.data.get("open_set"):
            self.fields["agencies"].required = False

    def chosen(self) -> list[Agency]:
        """The bodies that were ticked."""
        return list(self.cleaned_data["agencies"])


class IssuerForm(forms.Form):
    """The body that issued the document."""

    agencies = forms.ModelChoiceField(
        Agency.objects.none(),
        label="Là cơ quan",
        widget=BodyRadios,
        empty_label=None,
        error_messages={"required": "Hãy chọn cơ quan ban hành."},
    )

    def __init__(self, *args: Any, candidates: QuerySet[Agency], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self.fields["agencies"], candidates)

    def chosen(self) -> list[Agency]:
        """The one body."""
        return [self.cleaned_data["agencies"]]


def _offer(field: Any, candidates: QuerySet[Agency]) -> None:
    field.queryset = candidates
    field.label_from_instance = _called


def _called(body: Agency) -> str:
    """Its name; of two wards of one name the province tells which."""
    return f"{body.name}, {body.unit.province.name}" if body.unit and body.unit.province else body.name
