"""The head of a reorganisation, the units that go into one another, and a unit to be made."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from hoagiai.base.forms import BigChoice, DayField, LongSelect
from hoagiai.borders.models import PlannedUnit, Transfer
from hoagiai.borders.queries.units import Goal
from hoagiai.places.models import Unit

KINDS = [("xã", "Xã"), ("phường", "Phường"), ("đặc khu", "Đặc khu")]
WHOLE, PART = "toan-bo", "mot-phan"


class HeadForm(forms.Form):
    """Title, decision and days."""

    title = forms.CharField(label="Tên phương án", max_length=250)
    decision = forms.CharField(
        label="Số, ký hiệu văn bản",
        max_length=120,
        help_text="Ví dụ: Nghị quyết số 1670/NQ-UBTVQH15",
    )
    decided_on = DayField(label="Ngày văn bản")
    issuer = forms.CharField(label="Cơ quan ban hành", max_length=200)
    effective = DayField(
        label="Có hiệu lực từ ngày",
        help_text="Từ ngày này thôn, tổ dân phố và tổ hòa giải thuộc đơn vị mới; trước ngày này sổ giữ nguyên.",
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        decided, effective = given.get("decided_on"), given.get("effective")
        if decided and effective and effective < decided:
            self.add_error("effective", f"Ngày hiệu lực không thể trước ngày văn bản {decided:%d/%m/%Y}.")
        return given


class NewForm(HeadForm):
    """The same for a new one, with the place and whether to take what is known."""

    place = forms.ChoiceField(label="Địa bàn", widget=LongSelect)
    known = forms.BooleanField(
        label="Lấy sẵn các đơn vị cũ, mới mà danh mục đơn vị hành chính đã ghi cho ngày hiệu lực này",
        required=False,
        help_text="Dùng khi danh mục đã biết đợt sắp xếp, như đợt ngày 01/7/2025.",
    )
    field_order = ("title", "decision", "decided_on", "issuer", "effective", "place", "known")

    def __init__(self, *args: Any, places: Iterable[Unit], country: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = {str(unit.pk): unit for unit in places}
        field = self.fields["place"]
        assert isinstance(field, forms.ChoiceField)
        own = [(key, unit.name) for key, unit in self.places.items()]
        field.choices = [("0", "Cả nước"), *own] if country else own
        if not country and len(own) == 1:
            field.widget = forms.HiddenInput()
            field.initial = own[0][0]

    def chosen_place(self) -> Unit | None:
        """The province chosen; None for the whole country."""
        return self.places.get(self.cleaned_data["place"])


class TransfersForm(forms.Form):
    """Units that go, wholly or partly, into one."""

    target = forms.ChoiceField(label="Đơn vị nhận", widget=LongSelect)
    sources = forms.MultipleChoiceField(
        label="Đơn vị cũ chuyển vào",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Chọn ít nhất một đơn vị cũ."},
    )
    how = forms.ChoiceField(
        label="Chuyển toàn bộ hay một phần?",
        choices=[(WHOLE, "Toàn bộ"), (PART, "Một phần, phân từng thôn, tổ dân phố")],
        widget=BigChoice,
        initial=WHOLE,
    )
    rest_stays = forms.BooleanField(
        label="Phần còn lại ở lại đơn vị cũ",
        required=False,
        help_text="Chỉ khi chuyển một phần và đơn vị cũ vẫn còn sau ngày hiệu lực.",
    )

    def __init__(
        self,
        *args: Any,
        sources: Iterable[Unit],
        targets: Iterable[Unit],
        planned: Iterable[PlannedUnit],
        told: Iterable[Transfer],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        whole = {each.source_id for each in told if not each.partial}
        self.units = {str(unit.pk): unit for unit in sources if unit.pk not in whole}
        goals = [*(Goal(None, each) for each in planned), *(Goal(unit, None) for unit in targets)]
        self.goals = {goal.key: goal for goal in goals}
        made = [(goal.key, goal.name) for goal in goals if goal.planned]
        there = [(goal.key, goal.name) for goal in goals if goal.unit]
        self._offer("target", [("", "Chọn đơn vị"), ("Đơn vị mới", made), ("Đơn vị hiện có", there)])
        self._offer("sources", [(key, unit.name) for key, unit in self.units.items()])

    def _offer(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [each for each in choices if each[1] != []]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("rest_stays") and given.get("how") == WHOLE:
            self.add_error(
                "rest_stays", "Chuyển toàn bộ thì không còn phần nào ở lại. Bỏ dấu này, hoặc chọn Một phần."
            )
        return given

    def chosen(self) -> tuple[Goal, list[Unit]]:
        """The target and the sources chosen."""
        given = self.cleaned_data
        return self.goals[given["target"]], [self.units[key] for key in given["sources"]]


class PlannedForm(forms.Form):
    """A commune that the reorganisation will make."""

    kind = forms.ChoiceField(label="Loại", choices=KINDS, widget=BigChoice, initial="xã")
    short_name = forms.CharField(label="Tên", max_length=100, help_text="Không ghi loại, ví dụ: Nà Mới")
    code = forms.CharField(
        label="Mã đơn vị hành chính",
        max_length=5,
        help_text="5 chữ số, theo danh mục của Thủ tướng Chính phủ",
    )
    parent = forms.ChoiceField(label="Thuộc tỉnh, thành phố", widget=LongSelect)

    def __init__(
        self, *args: Any, provinces: Iterable[Unit], planned: Iterable[PlannedUnit] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.provinces = by_key(provinces, planned)
        field = self.fields["parent"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(key, unit.name) for key, unit in self.provinces.items()]
        if len(self.provinces) == 1:
            field.widget = forms.HiddenInput()
            field.initial = next(iter(self.provinces))

    def clean_code(self) -> str:
        return code_of_digits(self.cleaned_data["code"], like="03640")

    def clean_short_name(self) -> str:
        name = " ".join(str(self.cleaned_data["short_name"]).split())
        for kind, _ in KINDS:
            if name.lower().startswith(f"{kind} "):
                raise ValidationError(f"Chỉ ghi tên, không ghi “{kind}” ở đầu: loại đã chọn ở trên.")
        return name


def code_of_digits(text: object, *, like: str) -> str:
    """The code of a unit: as many digits as the example has. Raises `ValidationError`."""
    code = str(text).strip()
    if len(code) != len(like) or not (code.isascii() and code.isdecimal()):
        raise ValidationError(f"Mã gồm đúng {len(like)} chữ số, ví dụ {like}.")
    return code


def by_key(provinces: Iterable[Unit], planned: Iterable[PlannedUnit]) -> dict[str, Unit | PlannedUnit]:
    """Provinces to choose from as forms name them, those to be made first."""
    return {**{f"p{each.pk}": each for each in planned}, **{str(unit.pk): unit for unit in provinces}}


class UndoForm(forms.Form):
    """Why it is taken back."""

    reason = forms.CharField(
        label="Lý do hủy",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Ghi văn bản hoặc ý kiến làm căn cứ; lý do lưu trong lịch sử.",
    )


def usual_head(on: date) -> dict[str, Any]:
    """What the form for a new one begins with."""
    return {"issuer": "Ủy ban Thường vụ Quốc hội", "decided_on": on, "effective": None}
