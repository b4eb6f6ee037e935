"""A unit that gets another name or kind, and a province to be made."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from hoagiai.base.forms import BigChoice, LongSelect
from hoagiai.borders.forms.drafting import KINDS, code_of_digits
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level

PROVINCE_KINDS = [("tỉnh", "Tỉnh"), ("thành phố", "Thành phố trực thuộc trung ương")]
_OF_LEVEL = {
    Level.PROVINCE: ([kind for kind, _ in PROVINCE_KINDS], "Cấp tỉnh là tỉnh hoặc thành phố."),
    Level.COMMUNE: ([kind for kind, _ in KINDS], "Cấp xã là xã, phường hoặc đặc khu."),
}


class ChangeForm(forms.Form):
    """Which unit, and what it is called from the day on."""

    unit = forms.ChoiceField(label="Đơn vị", widget=LongSelect)
    kind = forms.ChoiceField(label="Loại mới")
    short_name = forms.CharField(
        label="Tên mới",
        max_length=100,
        help_text="Không ghi loại, ví dụ: Tân Phong. Chỉ đổi loại thì ghi lại tên đang có.",
    )

    def __init__(
        self, *args: Any, provinces: Iterable[Unit], communes: Iterable[Unit], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        above, below = list(provinces), list(communes)
        self.units = {str(unit.pk): unit for unit in (*above, *below)}
        groups = (("Cấp tỉnh", above, PROVINCE_KINDS), ("Cấp xã", below, KINDS))
        offered = [(label, units, kinds) for label, units, kinds in groups if units]
        unit, kind = self.fields["unit"], self.fields["kind"]
        assert isinstance(unit, forms.ChoiceField)
        assert isinstance(kind, forms.ChoiceField)
        unit.choices = [
            ("", "Chọn đơn vị"),
            *((label, [(str(each.pk), each.name) for each in units]) for label, units, _ in offered),
        ]
        kind.choices = [("", "Chọn loại"), *((label, kinds) for label, _, kinds in offered)]

    def clean_short_name(self) -> str:
        return name_alone(self.cleaned_data["short_name"])

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        unit, kind = self.units.get(given.get("unit", "")), given.get("kind")
        if unit and kind:
            kinds, words = _OF_LEVEL[Level(unit.level)]
            if kind not in kinds:
                self.add_error("kind", words)
        return given

    def chosen(self) -> Unit:
        """The unit."""
        return self.units[self.cleaned_data["unit"]]


class PlannedProvinceForm(forms.Form):
    """A province that the reorganisation will make."""

    kind = forms.ChoiceField(label="Loại", choices=PROVINCE_KINDS, widget=BigChoice, initial="tỉnh")
    short_name = forms.CharField(label="Tên", max_length=100, help_text="Không ghi loại, ví dụ: Tây Bắc")
    code = forms.CharField(
        label="Mã đơn vị hành chính",
        max_length=2,
        help_text="2 chữ số, theo danh mục của Thủ tướng Chính phủ",
    )

    def clean_code(self) -> str:
        return code_of_digits(self.cleaned_data["code"], like="12")

    def clean_short_name(self) -> str:
        return name_alone(self.cleaned_data["short_name"])


def name_alone(text: object) -> str:
    """The name without its kind, which is chosen beside it."""
    name = " ".join(str(text).split())
    for kind, _ in (*KINDS, *PROVINCE_KINDS):
        if name.lower().startswith(f"{kind} ") and not name[len(kind) :].strip().isdecimal():
            raise ValidationError(f"Chỉ ghi tên, không ghi “{kind}” ở đầu: loại đã chọn ở trên.")
    return name
