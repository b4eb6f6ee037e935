"""Forms for people and positions."""

from typing import Any

from django import forms
from django.core.validators import FileExtensionValidator, RegexValidator

from hoagiai.accounts import queries
from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.models import User
from hoagiai.accounts.terms import Permission, RoleCode
from hoagiai.agencies.models import Agency
from hoagiai.base.forms import FileDrop

USERNAME = RegexValidator(
    r"^[a-z0-9][a-z0-9._@-]{2,149}$", "Gồm ít nhất 3 chữ thường không dấu, chữ số hoặc dấu . _ - @."
)


class Day(forms.DateInput):
    """The browser's own date field."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class PeopleFilter(forms.Form):
    """What the list of people is narrowed to; it lives in the address."""

    q = forms.CharField(label="Tìm", required=False)
    vai_tro = forms.ChoiceField(
        label="Vai trò", required=False, choices=[("", "mọi vai trò"), *RoleCode.choices]
    )
    tinh_trang = forms.ChoiceField(
        label="Tình trạng",
        required=False,
        choices=[("", "đang hoạt động và đã ngừng"), ("mo", "đang hoạt động"), ("ngung", "đã ngừng")],
    )


class PositionForm(forms.Form):
    """A position to be granted: where, as what, from when. Agencies are named by their code or exact name."""

    agency = forms.CharField(
        label="Cơ quan", help_text="Gõ tên đầy đủ, ví dụ: Sở Tư pháp tỉnh Lai Châu.", max_length=250
    )
    role_code = forms.ChoiceField(label="Vai trò")
    title = forms.CharField(label="Chức danh", help_text="Ví dụ: Chuyên viên Phòng PBGDPL.", max_length=200)
    valid_from = forms.DateField(label="Từ ngày", widget=Day())
    valid_to = forms.DateField(label="Đến hết ngày", widget=Day(), required=False)
    decision = forms.CharField(label="Văn bản giao nhiệm vụ", max_length=300, required=False)

    def __init__(self, *args: Any, request: StaffRequest, **kwargs: Any) -> None:
        """Offer the roles and agencies within the granter's reach."""
        super().__init__(*args, **kwargs)
        self._reach = queries.reach(request.user, Permission.ACCOUNT_GRANT, request.on)
        self._on = request.on
        roles = queries.grantable_roles(request.user, request.on)
        choice = self.fields["role_code"]
        choice.choices = [(role.code.value, role.label) for role in roles]  # type: ignore[attr-defined]  # ChoiceField
        self.initial.setdefault("valid_from", request.on)

    def clean_agency(self) -> Agency:
        """The agency in reach with this name."""
        found = queries.agencies_named(self._reach, self.cleaned_data["agency"], self._on)
        if not found:
            found = queries.agencies_like(self._reach, self.cleaned_data["agency"], self._on)
        if not found:
            raise forms.ValidationError("Không có cơ quan nào tên như vậy trong phạm vi bạn được giao quyền.")
        if len(found) > 1:
            places = "; ".join(f"{agency.name} ({agency.unit})" for agency in found[:5])
            raise forms.ValidationError(f"Có nhiều cơ quan như vậy: {places}. Hãy ghi đủ tên hoặc mã.")
        return found[0]


class AccountForm(forms.ModelForm):  # type: ignore[type-arg]  # not generic when it runs
    """Name and e-mail of an account."""

    class Meta:
        model = User
        fields = ["full_name", "email"]


class NewAccountForm(PositionForm):
    """A new account with its first position."""

    full_name = forms.CharField(label="Họ và tên", max_length=200)
    username = forms.CharField(
        label="Tên đăng nhập", max_length=150, help_text="Ví dụ: lo.thi.hoa", validators=[USERNAME]
    )
    email = forms.EmailField(label="Thư điện tử", required=False)
    field_order = ["full_name", "username", "email"]

    def clean_username(self) -> str:
        """A name nobody has yet."""
        username: str = self.cleaned_data["username"]
        if User.objects.filter(username=username).exists():
            raise forms.ValidationError("Tên đăng nhập này đã có người dùng. Hãy thêm số hoặc tên cơ quan.")
        return username

    def clean_email(self) -> str:
        """An e-mail nobody has yet."""
        email: str = self.cleaned_data["email"].lower()
        if email and User.objects.filter(email__iexact=email).exists():
            raise forms.ValidationError("Thư điện tử này đã dùng cho một tài khoản khác.")
        return email


class EndPositionForm(forms.Form):
    """The last day of a position, and why."""

    last_day = forms.DateField(label="Làm hết ngày", widget=Day())
    reason = forms.CharField(label="Lý do", required=False, max_length=500)


class CloseAccountForm(forms.Form):
    """Why an account is closed."""

    reason = forms.CharField(label="Lý do", max_length=500)


class ListForm(forms.Form):
    """An Excel list of accounts."""

    file = forms.FileField(
        label="Tệp Excel (.xlsx)",
        validators=[FileExtensionValidator(["xlsx"], "Chỉ nhận tệp .xlsx. Hãy dùng tệp mẫu.")],
        widget=FileDrop(attrs={"accept": ".xlsx"}),
    )
