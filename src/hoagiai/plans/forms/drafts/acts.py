"""Short forms of the acts on a plan."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings

from hoagiai.base.forms import DayField, UploadField
from hoagiai.plans.forms.fields import MOST_BYTES
from hoagiai.plans.forms.sniffing import found_type

SIGNED_TYPES = (".pdf", ".docx", ".jpg", ".jpeg", ".png")


class NumberForm(forms.Form):
    """Number and day as given when the document was sent out."""

    number = forms.CharField(
        label="Số",
        max_length=20,
        help_text="Chỉ ghi phần số, ví dụ 45; ký hiệu đã có sẵn.",
        error_messages={"required": "Hãy ghi số của văn bản."},
    )
    issued_on = DayField(
        label="Ngày ban hành", error_messages={"required": "Hãy ghi ngày ghi trên văn bản đã ký."}
    )

    reason = forms.CharField(
        label="Lý do sửa",
        required=False,
        max_length=500,
        help_text="Chỉ cần khi sửa số hoặc ngày đã ghi; lịch sử của kế hoạch giữ lý do này.",
    )

    def __init__(self, *args: Any, today: date, sign: str, **options: Any) -> None:
        self.today, self.sign = today, sign
        super().__init__(*args, **options)

    def clean_number(self) -> str:
        """The number alone, when number and sign were pasted together."""
        number, _, sign = self.cleaned_data["number"].strip().partition("/")
        if sign and self.sign and sign.strip().casefold() != self.sign.casefold():
            raise forms.ValidationError(f"Ký hiệu của kế hoạch là {self.sign}. Chỉ ghi phần số ở ô này.")
        return str(number.strip())

    def clean_issued_on(self) -> date:
        """A day that has come."""
        day: date = self.cleaned_data["issued_on"]
        if day > self.today:
            raise forms.ValidationError(f"Ngày {day:%d/%m/%Y} chưa tới. Ghi ngày đã ký trên văn bản.")
        return day


class SignedForm(forms.Form):
    """The signed document."""

    file = UploadField(
        most=min(MOST_BYTES, settings.UPLOAD_MAX_BYTES),
        label="Bản đã ký",
        help_text="PDF (bản ký số hoặc bản quét), Word hoặc ảnh; tối đa 25 MB.",
        error_messages={
            "required": "Hãy chọn tệp của bản đã ký.",
            "empty": "Tệp này trống. Chọn lại tệp có nội dung.",
        },
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["file"].widget.attrs["accept"] = ",".join(SIGNED_TYPES)

    def clean_file(self) -> Any:
        """A kind of file that can be a signed document, told by its content."""
        file = self.cleaned_data["file"]
        self.data_read = file.read()
        self.media_type = found_type(self.data_read, file.name)
        if not self.media_type or not file.name.lower().endswith(SIGNED_TYPES):
            raise forms.ValidationError(
                f"Tệp “{file.name}” không phải PDF, Word (.docx) hoặc ảnh đúng như tên tệp. Chọn tệp khác."
            )
        return file


class Nothing(forms.Form):
    """An act that needs no words."""
