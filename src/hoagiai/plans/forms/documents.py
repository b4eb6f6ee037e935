"""What people upload and correct while a document is reviewed."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings

from hoagiai.accounts.models import User
from hoagiai.accounts.queries import agencies_of
from hoagiai.agencies.models import Agency
from hoagiai.base.forms import DayField, UploadField

ACCEPTED = ".docx,.pdf,.txt,.md,.html,.htm"


class UploadForm(forms.Form):
    """A plan document as it is: Word, PDF, web page or plain text."""

    agency = forms.ModelChoiceField(Agency.objects.none(), label="Cơ quan nhập văn bản", empty_label=None)
    file = UploadField(
        most=settings.UPLOAD_MAX_BYTES,
        label="Văn bản kế hoạch",
        help_text="Word (.docx), PDF, .txt, .md hoặc .html; tối đa 25 MB.",
    )

    def __init__(self, *args: Any, user: User, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = [agency.pk for agency in agencies_of(user, on)]
        field: Any = self.fields["agency"]
        field.queryset = Agency.objects.filter(pk__in=own)
        self.initial.setdefault("agency", own[0] if own else None)
        if len(own) == 1:
            field.widget = forms.HiddenInput()
        self.fields["file"].widget.attrs["accept"] = ACCEPTED


class HeaderForm(forms.Form):
    """The head of a plan: issuer, number, day, title, period and signer."""

    issuer = forms.CharField(label="Cơ quan ban hành (như in trên văn bản)", required=False, max_length=300)
    number = forms.CharField(label="Số", required=False, max_length=20, help_text="Để trống nếu chưa cấp số.")
    sign = forms.CharField(label="Ký hiệu", required=False, max_length=60)
    place = forms.CharField(label="Địa danh", required=False, max_length=120)
    date = DayField(label="Ngày ban hành", required=False)
    title = forms.CharField(label="Trích yếu", widget=forms.Textarea(attrs={"rows": 3}))
    period_from = DayField(label="Thời kỳ từ ngày", required=False)
    period_to = DayField(label="Đến ngày", required=False)
    signer_name = forms.CharField(label="Người ký", required=False, max_length=200)
    signer_title = forms.CharField(label="Chức vụ người ký", required=False, max_length=200)

    def clean(self) -> dict[str, Any]:
        """The period runs forward."""
        values = super().clean() or {}
        start, end = values.get("period_from"), values.get("period_to")
        if start and end and end < start:
            self.add_error("period_to", "Ngày cuối của thời kỳ phải sau ngày đầu.")
        return values


class TaskForm(forms.Form):
    """One task: wording, time and who carries it out, one name a line."""

    ref = forms.CharField(label="Mục", required=False, max_length=40)
    title = forms.CharField(label="Nội dung nhiệm vụ", widget=forms.Textarea(attrs={"rows": 3}))
    group = forms.BooleanField(label="Chỉ là đề mục, không giao cho cơ quan nào", required=False)
    lead = forms.CharField(label="Chủ trì", required=False, widget=forms.Textarea(attrs={"rows": 2}))
    advising = forms.CharField(label="Tham mưu", required=False, widget=forms.Textarea(attrs={"rows": 2}))
    coordinating = forms.CharField(
        label="Phối hợp",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Mỗi cơ quan một dòng.",
    )
    time_text = forms.CharField(
        label="Thời gian (nguyên văn)",
        required=False,
        max_length=500,
        help_text="Ví dụ: Quý II/2026; trước ngày 30/6/2026; hằng tháng. Để trống hai ô ngày thì hệ thống tự hiểu.",
    )
    start = DayField(label="Từ ngày", required=False)
    end = DayField(label="Đến ngày (hạn)", required=False)
    products = forms.CharField(
        label="Sản phẩm",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Mỗi sản phẩm một dòng.",
    )

    def clean(self) -> dict[str, Any]:
        """The end does not come before the start."""
        values = super().clean() or {}
        start, end = values.get("start"), values.get("end")
        if start and end and end < start:
            self.add_error("end", "Hạn phải sau ngày bắt đầu.")
        return values
