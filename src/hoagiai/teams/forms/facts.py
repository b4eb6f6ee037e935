"""Forms about what is known of a person from a day to a day; why one looks at protected data; the account."""

from typing import Any

from django import forms

from hoagiai.base import formats
from hoagiai.base.forms import BigChoice, DayField
from hoagiai.teams.actions.people import FactValue
from hoagiai.teams.models import Person, PersonFact
from hoagiai.teams.terms import FactKind, OtherRole, Protected, Training, VillageStanding

CHOICES: dict[str, list[tuple[str, str]]] = {
    kind: [(f"{kind}:{each.value}", formats.opening(str(each.label))) for each in words]
    for kind, words in (
        (FactKind.STANDING.value, VillageStanding),
        (FactKind.TRAINING.value, Training),
        (FactKind.ROLE.value, OtherRole),
    )
}


class FactForm(forms.Form):
    """A fact from a day: chosen from the words that forms ask for, or a language or occupation in words."""

    asked = ("value", "language", "occupation")
    value = forms.ChoiceField(
        label="Thông tin",
        required=False,
        choices=[
            ("", "Chọn"),
            ("Vị trí ở thôn, tổ dân phố", CHOICES[FactKind.STANDING.value]),
            ("Trình độ chuyên môn", CHOICES[FactKind.TRAINING.value]),
            ("Tư cách khác", CHOICES[FactKind.ROLE.value]),
        ],
    )
    language = forms.CharField(
        label="Hoặc ngôn ngữ", required=False, max_length=120, help_text="Ví dụ tiếng Thái, tiếng Mông."
    )
    occupation = forms.CharField(label="Hoặc nghề nghiệp", required=False, max_length=120)
    first_day = DayField(label="Từ ngày", required=False, help_text="Bỏ trống nếu không rõ từ bao giờ.")

    def clean(self) -> dict[str, Any]:
        """Exactly one of the three."""
        given = super().clean() or {}
        filled = [name for name in ("value", "language", "occupation") if given.get(name)]
        if len(filled) != 1 and not self.errors:
            words = "Hãy chọn hoặc ghi một thông tin." if not filled else "Mỗi lần chỉ ghi một thông tin."
            self.add_error(filled[1] if len(filled) > 1 else "value", words)
        return given

    def fact(self) -> FactValue:
        """Which is meant."""
        given = self.cleaned_data
        if given["value"]:
            kind, _, value = given["value"].partition(":")
            return FactValue(kind, value)
        if given["language"]:
            return FactValue(FactKind.LANGUAGE.value, " ".join(given["language"].split()))
        return FactValue(FactKind.OCCUPATION.value, " ".join(given["occupation"].split()))


class EndFactForm(forms.Form):
    """The last day of a fact."""

    last_day = DayField(label="Ngày cuối cùng", error_messages={"required": "Hãy chọn ngày cuối cùng."})


class CorrectFactForm(forms.Form):
    """A fact written right."""

    value = forms.CharField(label="Giá trị", max_length=120, error_messages={"required": "Hãy ghi giá trị."})
    first_day = DayField(label="Từ ngày", required=False)
    last_day = DayField(label="Đến hết ngày", required=False, help_text="Bỏ trống nếu vẫn đúng đến nay.")

    def __init__(self, *args: Any, fact: PersonFact, **options: Any) -> None:
        values = {"value": fact.value, "first_day": fact.first_day, "last_day": fact.last_day}
        super().__init__(*args, **{**options, "initial": values})
        if fact.kind in CHOICES:
            plain = [(value.partition(":")[2], label) for value, label in CHOICES[fact.kind]]
            self.fields["value"] = forms.ChoiceField(label="Giá trị", choices=plain)


class LookForm(forms.Form):
    """Which protected field, and why."""

    field = forms.ChoiceField(choices=Protected.choices)
    reason = forms.CharField(
        label="Lý do xem", max_length=300, error_messages={"required": "Hãy ghi lý do xem."}
    )


class AccountForm(forms.Form):
    """The account of a person."""

    username = forms.CharField(
        label="Tên đăng nhập",
        required=False,
        max_length=150,
        help_text="Tài khoản người này dùng để đăng nhập. Để trống rồi lưu thì gỡ tài khoản đang gắn.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )


class MergeForm(forms.Form):
    """Which of two rows stays, and why they are one person."""

    kept = forms.ChoiceField(
        label="Giữ hồ sơ nào",
        widget=BigChoice,
        error_messages={"required": "Hãy chọn hồ sơ được giữ."},
        help_text="Hồ sơ được giữ nhận nhiệm vụ, thông tin, việc ứng cử của hồ sơ kia; chỗ nó còn trống thì lấy từ hồ sơ kia.",
    )
    reason = forms.CharField(
        label="Vì sao là một người",
        max_length=300,
        error_messages={"required": "Hãy ghi vì sao hai hồ sơ là một người."},
    )

    def __init__(self, *args: Any, people: tuple[Person, Person], **options: Any) -> None:
        super().__init__(*args, **options)
        one, two = people
        field = self.fields["kept"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(str(one.code), "Hồ sơ thứ nhất"), (str(two.code), "Hồ sơ thứ hai")]


class PartForm(forms.Form):
    """Why a merge is taken back."""

    reason = forms.CharField(
        label="Lý do tách lại", max_length=300, error_messages={"required": "Hãy ghi lý do tách lại."}
    )
