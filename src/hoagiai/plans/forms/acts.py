"""Short forms of one act each."""

from typing import Any

from django import forms

from hoagiai.base.forms import BigChoice, DayField


class SeenForm(forms.Form):
    """A form that knows what was newest when it was opened, so that nobody decides on what they did not see."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)


class WordsForm(SeenForm):
    """One box of words; its label, hint and whether it must be filled come from the act."""

    words = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), max_length=5000)

    def __init__(
        self, *args: Any, label: str, hint: str = "", required: bool = True, missing: str = "", **options: Any
    ) -> None:
        super().__init__(*args, **options)
        words = self.fields["words"]
        words.label, words.help_text, words.required = label, hint, required
        words.error_messages["required"] = missing or f"Hãy ghi {label[:1].lower()}{label[1:]}."


class ExtensionForm(forms.Form):
    """Until when, and why."""

    until = DayField(
        label="Xin gia hạn đến ngày", error_messages={"required": "Hãy chọn ngày xin gia hạn đến."}
    )
    reason = forms.CharField(
        label="Lý do xin gia hạn",
        help_text="Việc gì chưa xong, vì sao, sẽ làm gì để kịp hạn mới.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=5000,
        error_messages={"required": "Hãy ghi lý do xin gia hạn."},
    )


class ExtensionAnswerForm(forms.Form):
    """Yes or no, and why."""

    granted = forms.ChoiceField(
        label="Trả lời",
        widget=BigChoice,
        choices=[("yes", "Đồng ý"), ("no", "Không đồng ý")],
        error_messages={"required": "Hãy chọn đồng ý hoặc không đồng ý."},
    )
    answer = forms.CharField(
        label="Ý kiến",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=5000,
        error_messages={"required": "Hãy ghi ý kiến để cơ quan xin gia hạn biết lý do."},
    )
