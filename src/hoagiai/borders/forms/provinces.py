"""A province that goes into another, or communes that change their province."""

from collections.abc import Iterable
from typing import Any

from django import forms

from hoagiai.base.forms import BigChoice, LongSelect
from hoagiai.borders.forms.drafting import by_key
from hoagiai.borders.models import PlannedUnit
from hoagiai.places.models import Unit

WHOLE, SOME = "ca-tinh", "mot-so"


class ProvinceForm(forms.Form):
    """Into which province, and whether all of it goes."""

    target = forms.ChoiceField(label="Tỉnh, thành phố nhận", widget=LongSelect)
    how = forms.ChoiceField(
        label="Chuyển cả tỉnh hay một số xã, phường?",
        choices=[(WHOLE, "Nhập cả tỉnh, thành phố"), (SOME, "Chỉ các xã, phường được chọn")],
        widget=BigChoice,
        initial=WHOLE,
    )
    communes = forms.MultipleChoiceField(
        label="Xã, phường, đặc khu chuyển đi",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Chỉ chọn khi không nhập cả tỉnh. Xã, phường giữ nguyên mã và tên.",
    )

    def __init__(
        self,
        *args: Any,
        provinces: Iterable[Unit],
        planned: Iterable[PlannedUnit],
        communes: Iterable[Unit],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.provinces = by_key(provinces, planned)
        self.units = {str(unit.pk): unit for unit in communes}
        target, chosen = self.fields["target"], self.fields["communes"]
        assert isinstance(target, forms.ChoiceField)
        assert isinstance(chosen, forms.MultipleChoiceField)
        target.choices = [("", "Chọn tỉnh, thành phố"), *((k, u.name) for k, u in self.provinces.items())]
        chosen.choices = [(key, unit.name) for key, unit in self.units.items()]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("how") == SOME and not given.get("communes"):
            self.add_error("communes", "Chọn ít nhất một xã, phường, đặc khu.")
        if given.get("how") == WHOLE and given.get("communes"):
            self.add_error(
                "communes", "Nhập cả tỉnh thì không chọn từng xã. Bỏ các dấu này, hoặc chọn “Chỉ các xã”."
            )
        return given

    def chosen(self) -> tuple[Unit | PlannedUnit, list[Unit] | None]:
        """The receiving province, and the communes; none named means the whole province."""
        given = self.cleaned_data
        some = [self.units[key] for key in given["communes"]] if given["how"] == SOME else None
        return self.provinces[given["target"]], some
