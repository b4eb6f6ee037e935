"""What stands on a decision of the commune, asked in the same way by every act that rests on one."""

from typing import Any

from django import forms

from hoagiai.base.forms import DayField
from hoagiai.plans.forms.fields import AttachmentsField
from hoagiai.teams.actions.decisions import DecisionPaper


class DecisionForm(forms.Form):
    """Number, day, signer and scan; with `needed` number and day must be given."""

    number = forms.CharField(label="Số, ký hiệu quyết định", max_length=60, help_text="Ví dụ 15/QĐ-UBND.")
    day = DayField(label="Ngày ký")
    signer = forms.CharField(label="Người ký", max_length=120, required=False)
    signer_title = forms.CharField(
        label="Chức danh người ký", max_length=120, required=False, initial="Chủ tịch"
    )
    scan = AttachmentsField(label="Bản chụp quyết định", required=False, help_text="PDF hoặc ảnh, đến 25 MB.")

    needed = True

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("number", "day"):
            self.fields[name].required = self.needed
        self.fields["number"].error_messages["required"] = "Hãy ghi số, ký hiệu của quyết định."
        self.fields["day"].error_messages["required"] = "Hãy chọn ngày ký quyết định."

    def clean(self) -> dict[str, Any]:
        """Number and day stand together."""
        given = super().clean() or {}
        one, other = bool(given.get("number")), bool(given.get("day"))
        if not self.needed and one != other and not self.errors:
            self.add_error(
                "day" if one else "number", "Ghi cả số và ngày ký của quyết định, hoặc để trống cả hai."
            )
        return given

    def paper(self) -> DecisionPaper | None:
        """The decision as given; None when there is none."""
        given = self.cleaned_data
        if not given.get("number"):
            return None
        scans = given.get("scan") or []
        return DecisionPaper(
            number=given["number"],
            day=given["day"],
            signer=given.get("signer", ""),
            signer_title=given.get("signer_title", ""),
            scan=scans[0] if scans else None,
        )
