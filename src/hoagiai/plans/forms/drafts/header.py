"""The head of a draft."""

from datetime import date
from typing import Any

from django import forms

from hoagiai.accounts.queries import Someone, agencies_of, reach
from hoagiai.accounts.terms import Permission
from hoagiai.agencies.models import Agency
from hoagiai.agencies.queries import in_force
from hoagiai.base.forms import DayField, LongSelect
from hoagiai.plans.forms.acts import SeenForm
from hoagiai.plans.models import Plan

MOST_ISSUERS = 400


class LinesField(forms.CharField):
    """Several short texts, one a line."""

    def __init__(self, *, longest: int = 2000, **options: Any) -> None:
        self.longest = longest
        super().__init__(**{"required": False, "widget": forms.Textarea(attrs={"rows": 4}), **options})

    def clean(self, value: Any) -> list[str]:
        """The lines without their marks and blanks."""
        text = str(super().clean(value) or "")
        lines = [line.strip().lstrip("-–•").strip() for line in text.splitlines()]
        kept = [line for line in lines if line]
        if long := next((line for line in kept if len(line) > self.longest), ""):
            raise forms.ValidationError(
                f"Dòng “{long[:60]}…” dài hơn {self.longest} chữ. Hãy tách thành nhiều dòng."
            )
        return kept


class HeaderForm(SeenForm):
    """Number, day, title, period, bases, recipients and signer of a draft."""

    title = forms.CharField(
        label="Trích yếu",
        help_text="Nội dung sau chữ “Kế hoạch”, ví dụ: Công tác hòa giải ở cơ sở năm 2026.",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=1000,
        error_messages={"required": "Hãy ghi trích yếu của kế hoạch."},
    )
    number = forms.CharField(
        label="Số",
        required=False,
        max_length=20,
        help_text="Để trống nếu chưa cấp số; ghi sau khi phát hành.",
    )
    sign = forms.CharField(label="Ký hiệu", required=False, max_length=60, help_text="Ví dụ: KH-UBND.")
    place = forms.CharField(label="Địa danh", required=False, max_length=120)
    issued_on = DayField(label="Ngày ban hành", required=False, help_text="Để trống nếu chưa ký.")
    period_from = DayField(label="Thực hiện từ ngày", required=False)
    period_to = DayField(label="Đến ngày", required=False)
    bases = LinesField(label="Căn cứ ban hành", help_text="Mỗi dòng một căn cứ.")
    opening = forms.CharField(
        label="Câu mở đầu", required=False, widget=forms.Textarea(attrs={"rows": 2}), max_length=4000
    )
    closing = forms.CharField(
        label="Câu kết", required=False, widget=forms.Textarea(attrs={"rows": 2}), max_length=4000
    )
    recipients = LinesField(label="Nơi nhận", help_text="Mỗi dòng một nơi nhận.", longest=500)
    authority_line = forms.CharField(
        label="Quyền hạn ký",
        required=False,
        max_length=200,
        help_text="Ví dụ: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH.",
    )
    signer_title = forms.CharField(label="Chức vụ người ký", required=False, max_length=200)
    signer_name = forms.CharField(label="Họ tên người ký", required=False, max_length=200)

    def clean(self) -> dict[str, Any]:
        """The period runs forward."""
        values = super().clean() or {}
        start, end = values.get("period_from"), values.get("period_to")
        if start and end and end < start:
            self.add_error("period_to", f"Ngày cuối ({end:%d/%m/%Y}) sớm hơn ngày đầu ({start:%d/%m/%Y}).")
        return values

    def plan_values(self) -> dict[str, Any]:
        """The values for the actions."""
        values = {name: value for name, value in self.cleaned_data.items() if name not in ("seen", "issuer")}
        if day := values["issued_on"]:
            values |= {"dated_year": day.year, "dated_month": day.month}
        return values


class NewPlanForm(HeaderForm):
    """The head of a plan begun by hand, with its issuer."""

    issuer = forms.ModelChoiceField(
        Agency.objects.none(),
        label="Cơ quan ban hành",
        widget=LongSelect,
        empty_label=None,
        error_messages={"invalid_choice": "Hãy chọn cơ quan mà bạn được soạn kế hoạch."},
    )
    field_order = ("issuer",)

    def __init__(self, *args: Any, user: Someone, on: date, **options: Any) -> None:
        super().__init__(*args, **options)
        own = [agency.pk for agency in agencies_of(user, on)]
        held = reach(user, Permission.PLAN_WRITE, on)
        bodies = in_force(held.agencies(), on).order_by("sort_key")
        field: Any = self.fields["issuer"]
        field.queryset = bodies
        field.choices = [(agency.pk, agency.name) for agency in bodies.only("name")[:MOST_ISSUERS]]
        self.initial.setdefault("issuer", own[0] if own else None)


def header_initial(plan: Plan) -> dict[str, Any]:
    """What the form shows of a plan."""
    names = set(HeaderForm.base_fields) - {"seen", "bases", "recipients"}
    return {
        **{name: getattr(plan, name) for name in names},
        "bases": "\n".join(basis.text for basis in plan.bases.all()),
        "recipients": "\n".join(line.text for line in plan.recipients.all()),
        "seen": plan.edited,
    }
