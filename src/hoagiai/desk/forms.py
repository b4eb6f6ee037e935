"""Forms of the part."""

from django import forms


class EmailForm(forms.Form):
    """Whether the daily letter is wanted."""

    by_email = forms.BooleanField(
        label="Gửi thư nhắc việc cho tôi, mỗi ngày nhiều nhất một thư", required=False
    )


class UrgeForm(forms.Form):
    """A word to the bodies that are late."""

    words = forms.CharField(
        label="Lời nhắn",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Cơ quan được đôn đốc đọc được lời nhắn này trong thông báo.",
    )
