"""Forms of the part."""

from django import forms


class EmailForm(forms.Form):
    """Whether the daily letter is wanted."""

    by_email = forms.BooleanField(
        label="Gửi thư nhắc việc cho tôi, mỗi ngày nhiều nhất một thư", required=False
    )
