"""How an office outside an election begins and ends."""

from typing import Any

from django import forms

from hoagiai.base.forms import BigChoice, DayField
from hoagiai.plans.forms.fields import AttachmentsField
from hoagiai.teams.actions.offices import GROUNDS
from hoagiai.teams.forms.decisions import DecisionForm
from hoagiai.teams.forms.people_asked import AskedPersonForm, MediatorChoice
from hoagiai.teams.models import Mediator
from hoagiai.teams.terms import Ending

ENDINGS = [
    (Ending.OWN_WISH.value, "Theo nguyện vọng (Điều 11.1.a)"),
    (Ending.BELOW_STANDARD.value, "Không còn đáp ứng tiêu chuẩn (Điều 11.1.b)"),
    (Ending.BREACH.value, "Vi phạm nguyên tắc, bị xử lý vi phạm pháp luật (Điều 11.1.c)"),
    (Ending.DIED.value, "Qua đời"),
]
"""Luật 35/2013/QH13 Điều 11.1; death is no ground of law and needs no decision."""


class CeaseForm(DecisionForm):
    """Why, from when, by which decision."""

    needed = False
    asked = ("number", "day")
    ending = forms.ChoiceField(
        label="Lý do thôi",
        choices=ENDINGS,
        widget=BigChoice,
        error_messages={"required": "Hãy chọn lý do thôi."},
    )
    from_day = DayField(
        label="Thôi từ ngày",
        help_text="Ngày đầu tiên không còn là hòa giải viên.",
        error_messages={"required": "Hãy chọn ngày thôi."},
    )
    field_order = ("ending", "from_day", "number", "day")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["number"].help_text = "Ví dụ 15/QĐ-UBND. Không cần khi người ấy qua đời."

    def clean(self) -> dict[str, Any]:
        """A ground of law needs the chairperson's decision."""
        given = super().clean()
        if given.get("ending") in [ground.value for ground in GROUNDS] and not given.get("number"):
            words = "Hãy ghi quyết định của Chủ tịch UBND cấp xã (Điều 11.2 Luật Hòa giải ở cơ sở)."
            if "number" not in self.errors:
                self.add_error("number", words)
        return given


class CeaseLeadingForm(DecisionForm):
    """From when the leader leads no more, by which decision."""

    from_day = DayField(
        label="Thôi làm tổ trưởng từ ngày", error_messages={"required": "Hãy chọn ngày thôi."}
    )
    field_order = ("from_day",)


class RecogniseForm(AskedPersonForm, DecisionForm):
    """Somebody recognised already: who, from when, by which decision, and whether the leader."""

    needed = False
    first_day = DayField(
        label="Được công nhận từ ngày",
        required=False,
        help_text="Bỏ trống nếu đã là hòa giải viên từ trước khi lập sổ mà không rõ ngày.",
    )
    leads = forms.BooleanField(label="Đồng thời là tổ trưởng từ ngày này", required=False)
    field_order = (
        "full_name",
        "sex",
        "birth_year",
        "ethnicity",
        "address",
        "person",
        "first_day",
        "leads",
        "number",
        "day",
    )


class NameLeaderForm(DecisionForm):
    """A leader recognised already: which mediator, from when, by which decision."""

    needed = False
    mediator = MediatorChoice(
        label="Tổ trưởng",
        queryset=Mediator.objects.none(),
        empty_label=None,
        to_field_name="code",
        widget=BigChoice,
        error_messages={"required": "Hãy chọn tổ trưởng."},
    )
    first_day = DayField(
        label="Làm tổ trưởng từ ngày", required=False, help_text="Bỏ trống nếu từ trước khi lập sổ."
    )
    field_order = ("mediator", "first_day", "number", "day")

    def __init__(self, *args: Any, mediators: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["mediator"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = mediators


class ScanForm(forms.Form):
    """The scan of a decision."""

    scan = AttachmentsField(
        label="Bản chụp quyết định",
        help_text="PDF hoặc ảnh, đến 25 MB.",
        error_messages={"required": "Hãy chọn tệp bản chụp."},
    )
