"""Forms that say who somebody is: a mediator new to the register, or somebody in it."""

import re
from datetime import date
from typing import Any

from django import forms

from hoagiai.base import formats
from hoagiai.base.forms import BigChoice, DayField, LongSelect
from hoagiai.teams.actions.people import PersonValues
from hoagiai.teams.ethnicities import ETHNICITIES
from hoagiai.teams.forms.people_asked import EARLIEST, SEXES
from hoagiai.teams.models import Person
from hoagiai.teams.terms import Protected

ETHNIC = [("", "Chưa rõ"), *ETHNICITIES.items()]
STAYS = "Để trống nếu không đổi; giá trị đang lưu không hiện ở đây."
PHONE = re.compile(r"0\d{9,10}")
IDENTITY = re.compile(r"\d{9}|\d{12}")


class PersonForm(forms.Form):
    """Who somebody is. Protected values are taken in and never shown again."""

    full_name = forms.CharField(
        label="Họ và tên", max_length=120, error_messages={"required": "Hãy ghi họ và tên."}
    )
    sex = forms.ChoiceField(
        label="Giới tính",
        choices=SEXES,
        widget=BigChoice,
        error_messages={"required": "Hãy chọn giới tính; tổ phải có ít nhất một hòa giải viên nữ."},
    )
    birth_year = forms.IntegerField(
        label="Năm sinh", required=False, widget=forms.NumberInput(attrs={"inputmode": "numeric"})
    )
    birth_date = DayField(label="Ngày sinh đầy đủ", required=False)
    ethnicity = forms.ChoiceField(label="Dân tộc", required=False, choices=ETHNIC, widget=LongSelect)
    address = forms.CharField(
        label="Nơi thường trú",
        required=False,
        max_length=255,
        help_text="Hòa giải viên thường trú tại cơ sở (Điều 7 Luật Hòa giải ở cơ sở).",
    )
    phone = forms.CharField(
        label="Số điện thoại",
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
    )
    identity_number = forms.CharField(
        label="Số định danh cá nhân",
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        help_text="12 chữ số trên thẻ căn cước, hoặc 9 chữ số của chứng minh nhân dân cũ.",
    )

    def __init__(self, *args: Any, on: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.on = on

    def clean_full_name(self) -> str:
        name = " ".join(self.cleaned_data["full_name"].split())
        if any(letter.isdecimal() for letter in name):
            raise forms.ValidationError(f"“{name}” có chữ số. Hãy chỉ ghi họ và tên.")
        return name

    def clean_birth_year(self) -> int | None:
        year: int | None = self.cleaned_data["birth_year"]
        if year is not None and not EARLIEST <= year <= self.on.year:
            raise forms.ValidationError(
                f"Năm sinh {year} không hợp lý. Hãy ghi đủ bốn chữ số, từ {EARLIEST} đến {self.on.year}."
            )
        return year

    def clean_birth_date(self) -> date | None:
        day: date | None = self.cleaned_data["birth_date"]
        if day is not None and not (day.year >= EARLIEST and day <= self.on):
            raise forms.ValidationError(f"Ngày sinh {day:%d/%m/%Y} không hợp lý. Hãy xem lại.")
        return day

    def clean_phone(self) -> str:
        text = self.cleaned_data["phone"]
        digits = re.sub(r"[\s.\-()]", "", text)
        digits = "0" + digits[3:] if digits.startswith("+84") else digits
        if text and not PHONE.fullmatch(digits):
            raise forms.ValidationError(
                "Số điện thoại cần 10 chữ số, bắt đầu bằng 0, ví dụ 0912345678. Hãy ghi lại."
            )
        return digits

    def clean_identity_number(self) -> str:
        text = self.cleaned_data["identity_number"]
        digits = re.sub(r"[\s.\-]", "", text)
        if text and not IDENTITY.fullmatch(digits):
            count = len(re.sub(r"\D", "", digits))
            raise forms.ValidationError(
                f"Số định danh có {count} chữ số, cần 12 (hoặc 9 chữ số của chứng minh nhân dân cũ). Hãy ghi lại."
            )
        return digits

    def clean(self) -> dict[str, Any]:
        """The year and the full day of birth must agree."""
        given = super().clean() or {}
        year, day = given.get("birth_year"), given.get("birth_date")
        if year and day and day.year != year:
            self.add_error("birth_year", f"Năm sinh {year} khác năm của ngày sinh. Hãy xem lại.")
        return given

    def values(self) -> PersonValues:
        """What is to be written; a protected field left empty stays as it is."""
        given = self.cleaned_data
        return PersonValues(
            full_name=given["full_name"],
            sex=given["sex"],
            birth_year=given["birth_year"],
            birth_date=given["birth_date"],
            ethnicity=given["ethnicity"],
            address=given["address"],
            phone=given["phone"] or None,
            identity_number=given["identity_number"] or None,
        )


class EditPersonForm(PersonForm):
    """The same for somebody of the register: a protected value is replaced or taken out, never shown."""

    forget = forms.MultipleChoiceField(
        label="Xóa khỏi sổ",
        required=False,
        choices=[(each.value, formats.opening(str(each.label))) for each in Protected],
        widget=forms.CheckboxSelectMultiple,
        help_text="Đánh dấu nếu sổ không cần giữ nữa.",
    )

    def __init__(self, *args: Any, person: Person, on: date, **options: Any) -> None:
        known = {
            name: getattr(person, name) for name in ("full_name", "sex", "birth_year", "ethnicity", "address")
        }
        super().__init__(*args, on=on, initial=known, **options)
        self.person = person
        for name, value in (
            ("birth_date", person.birth_date),
            ("phone", person.phone_sealed),
            ("identity_number", person.identity_sealed),
        ):
            if value:
                self.fields[name].help_text = f"Sổ đang giữ. {STAYS}"

    def clean(self) -> dict[str, Any]:
        """A day of birth that stays must agree with the year; nothing is both given and taken out."""
        given = super().clean()
        forget = given.get("forget") or []
        for name, word in (("phone", "phone"), ("identity_number", "identity"), ("birth_date", "birth_date")):
            if given.get(name) and word in forget:
                self.add_error(name, "Vừa ghi giá trị mới vừa đánh dấu xóa. Hãy chọn một.")
        kept = self.person.birth_date
        stays = kept and not given.get("birth_date") and Protected.BIRTH_DATE.value not in forget
        if stays and kept and given.get("birth_year") and kept.year != given["birth_year"]:
            self.add_error(
                "birth_year", "Năm sinh khác ngày sinh đang lưu. Hãy ghi cả ngày sinh mới hoặc xóa ngày sinh."
            )
        return given

    def values(self) -> PersonValues:
        """The same, with what is taken out."""
        given, forget = super().values(), self.cleaned_data["forget"]
        return PersonValues(
            **{
                **given.__dict__,
                "phone": "" if Protected.PHONE.value in forget else given.phone,
                "identity_number": "" if Protected.IDENTITY.value in forget else given.identity_number,
                "forget_birth_date": Protected.BIRTH_DATE.value in forget,
            }
        )
