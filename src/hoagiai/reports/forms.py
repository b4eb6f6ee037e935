"""What a report covers."""

from datetime import date
from typing import Any

from django import forms

from hoagiai.agencies.models import Agency
from hoagiai.places.models import Unit
from hoagiai.plans.models import Plan
from hoagiai.reports.scopes import Scope


class ScopeForm(forms.Form):
    """Period and scope of an implementation report; everything stands in the address."""

    tu = forms.DateField(label="Từ ngày", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    den = forms.DateField(label="Đến ngày", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    dia_ban = forms.ModelChoiceField(
        Unit.objects.none(), label="Địa bàn", required=False, empty_label="Toàn bộ kế hoạch"
    )
    co_quan = forms.ModelChoiceField(
        Agency.objects.none(), label="Cơ quan", required=False, empty_label="Mọi cơ quan được giao việc"
    )

    def __init__(
        self, *args: Any, plan: Plan, agencies: Any, today: date, limited_to: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.plan, self.today, self.limited_to = plan, today, limited_to
        within: dict[str, Any] = self.fields
        if limited_to:
            within["dia_ban"].empty_label = "Phần việc của tôi"
            within["co_quan"].empty_label = "Cơ quan trong phạm vi của tôi"
        within["co_quan"].queryset = Agency.objects.filter(pk__in=agencies).order_by("sort_key")
        within["co_quan"].widget.attrs["data-long"] = ""
        places = Agency.objects.filter(pk__in=agencies).values("unit")
        within["dia_ban"].queryset = Unit.objects.filter(pk__in=places).order_by("sort_key")
        within["dia_ban"].widget.attrs["data-long"] = ""

    def clean(self) -> dict[str, Any]:
        """The period must run forward and end by today: a report tells what has happened."""
        values = super().clean() or {}
        start, end = values.get("tu"), values.get("den")
        if start and end and end < start:
            self.add_error("den", "Ngày cuối kỳ phải sau ngày đầu kỳ.")
        if end and end > self.today:
            self.add_error("den", "Kỳ báo cáo chỉ tính đến hết ngày hôm nay.")
        return values

    def scope(self) -> Scope:
        """What was chosen."""
        chosen = self.cleaned_data
        return Scope(
            self.plan, chosen["tu"], chosen["den"], chosen["dia_ban"], chosen["co_quan"], self.limited_to
        )


def usual_period(plan: Plan, today: date) -> dict[str, str]:
    """From the plan's first day to today, or to its last day when that has passed."""
    start = plan.period_from or plan.issued_on or plan.created_at.date()
    end = min(plan.period_to or today, today)
    return {"tu": min(start, end).isoformat(), "den": end.isoformat()}
