"""Forms for bodies that people add, rename or end."""

from datetime import date
from typing import Any, TypeVar

from django import forms

from hoagiai.accounts import queries
from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.terms import Permission
from hoagiai.agencies.kinds import ALL, BY_CODE
from hoagiai.agencies.models import Agency
from hoagiai.agencies.queries import search
from hoagiai.agencies.terms import Level, Line
from hoagiai.base.folding import fold
from hoagiai.base.formats import day
from hoagiai.base.forms import DayField, LongSelect
from hoagiai.places.models import Unit, UnitQuerySet
from hoagiai.places.queries import search as places_like
from hoagiai.places.terms import Level as PlaceLevel

Named = TypeVar("Named", Unit, Agency)
OTHER = "other"
KINDS = [(OTHER, "Loại khác"), *sorted(((kind.code, kind.bare_name()) for kind in ALL), key=lambda k: k[1])]
PLACE_LEVELS = {
    Level.PROVINCE: PlaceLevel.PROVINCE,
    Level.REGION: PlaceLevel.PROVINCE,
    Level.DISTRICT: PlaceLevel.DISTRICT,
    Level.COMMUNE: PlaceLevel.COMMUNE,
}
"""The level of the place that a body of each level stands in; a regional court stands in its province."""
MOST_PLACES = 250
SHOWN = 5
NO_PLACE = "Hãy ghi địa bàn của cơ quan."


class AgencyForm(forms.Form):
    """A body that the list does not hold: names, line, level, place, the body above, first day."""

    name = forms.CharField(
        label="Tên cơ quan",
        max_length=250,
        help_text="Tên đầy đủ, ví dụ: Tòa án nhân dân khu vực 1 - Lai Châu.",
    )
    short_name = forms.CharField(label="Tên viết tắt", max_length=250, required=False)
    kind = forms.ChoiceField(label="Loại cơ quan", choices=KINDS, widget=LongSelect)
    line = forms.ChoiceField(
        label="Hệ thống",
        required=False,
        choices=[("", "Theo loại cơ quan"), *Line.choices],
        help_text="Chỉ cần chọn khi loại cơ quan là “Loại khác”.",
    )
    level = forms.ChoiceField(label="Cấp", choices=Level)
    place = forms.CharField(
        label="Địa bàn",
        required=False,
        max_length=200,
        help_text="Tên tỉnh, xã hoặc phường trong phạm vi của bạn; cơ quan khu vực thì ghi tên tỉnh.",
        error_messages={"required": NO_PLACE},
        widget=forms.TextInput(attrs={"list": "dia-ban", "autocomplete": "off"}),
    )
    parent = forms.CharField(
        label="Cơ quan cấp trên",
        required=False,
        max_length=250,
        help_text="Tên đầy đủ, ví dụ: Tòa án nhân dân tỉnh Lai Châu. Để trống nếu chưa rõ.",
    )
    valid_from = DayField(
        label="Hoạt động từ ngày", required=False, help_text="Để trống nếu có từ trước đến nay."
    )
    ve = forms.CharField(required=False, max_length=500, widget=forms.HiddenInput)

    def __init__(self, *args: Any, request: StaffRequest, **kwargs: Any) -> None:
        """Offer the levels and places where this person may add."""
        super().__init__(*args, **kwargs)
        self._today = request.on
        self._reach = queries.reach(request.user, Permission.AGENCY_WRITE, request.on)
        levels = [one for one in Level if self._reach.everywhere or one != Level.CENTRAL]
        self.fields["place"].required = not self._reach.everywhere  # a body at the centre has none
        self.fields["level"].choices = [(one.value, one.label) for one in levels]  # type: ignore[attr-defined]  # ChoiceField

    def places(self) -> list[str]:
        """Names to pick from while typing: provinces, and the communes of one's own place."""
        found = (
            self._units().in_force(self._today).select_related("province").order_by("province", "sort_key")
        )
        if self._reach.everywhere:
            found = found.filter(level=PlaceLevel.PROVINCE)
        return [_called(unit) for unit in found[:MOST_PLACES]]

    def clean(self) -> dict[str, Any]:
        """Line, place and the body above, as the level and the day want them."""
        values = super().clean() or {}
        if self.errors:
            return values
        kind = BY_CODE.get(values["kind"])
        values["line"] = values["line"] or (kind.line if kind else "")
        if not values["line"]:
            self.add_error("line", "Hãy chọn hệ thống, vì loại cơ quan là “Loại khác”.")
        on = values["valid_from"] or self._today
        values["unit"] = self._place(Level(values["level"]), values["place"], on)
        values["parent"] = self._above(values["parent"], on)
        return values

    def _units(self) -> UnitQuerySet:
        return queries.places_reached(self._reach)

    def _place(self, level: Level, text: str, on: date) -> Unit | None:
        if level == Level.CENTRAL:
            return None
        if not text:
            self.add_error("place", NO_PLACE)
            return None
        name, _, within = (part.strip() for part in text.partition(","))
        named = [unit.pk for unit in places_like(name, on, PLACE_LEVELS[level])]
        found = self._units().filter(pk__in=named).select_related("province")
        units = [unit for unit in found if _lies_in(unit, within)]
        exact = [unit for unit in units if fold(name) in (unit.folded, unit.folded_name)]
        return self._one("place", text, exact or units, on)

    def _above(self, text: str, on: date) -> Agency | None:
        if not text:
            return None
        found = queries.any_agencies_named(text, on) or list(search(text, on).select_related("unit")[:6])
        return self._one("parent", text, found, on)

    def _one(self, field: str, text: str, found: list[Named], on: date) -> Named | None:
        if len(found) == 1:
            return found[0]
        if found:
            names = "; ".join(_called(one) for one in found[:SHOWN])
            self.add_error(field, f"Có nhiều nơi tên như vậy: {names}. Hãy ghi đủ tên.")
            return None
        where = " trong phạm vi bạn được giao quyền" if field == "place" else ""
        self.add_error(field, f"Không có “{text}” ngày {day(on)}{where}. Kiểm tra lại tên và cấp.")
        return None


class RenameForm(forms.Form):
    """The new name, and from when; `before` is the name that the person saw."""

    name = forms.CharField(label="Tên mới", max_length=250)
    short_name = forms.CharField(label="Tên viết tắt mới", max_length=250, required=False)
    on = DayField(label="Mang tên mới từ ngày")
    reason = forms.CharField(
        label="Căn cứ hoặc lý do", max_length=500, help_text="Ví dụ: số, ngày quyết định đổi tên."
    )
    before = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, agency: Agency, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._agency, self._today = agency, today

    def clean_on(self) -> date:
        """A day when the body was there, not in the future: the new name counts at once."""
        on: date = self.cleaned_data["on"]
        begins = self._agency.valid_from
        if on > self._today:
            raise forms.ValidationError("Tên mới được dùng ngay, nên ngày đổi tên không được sau hôm nay.")
        if begins and on <= begins:
            raise forms.ValidationError(f"Ngày đổi tên phải sau ngày bắt đầu hoạt động ({day(begins)}).")
        return on

    def clean_name(self) -> str:
        """Another name than the present one."""
        name: str = self.cleaned_data["name"]
        if name == self._agency.name:
            raise forms.ValidationError("Tên mới phải khác tên hiện nay.")
        return name

    def clean(self) -> dict[str, Any]:
        """Nobody else renamed it meanwhile."""
        values = super().clean() or {}
        if values.get("before") and values["before"] != self._agency.name:
            raise forms.ValidationError(
                f"Người khác vừa đổi tên cơ quan này thành “{self._agency.name}”. Mở lại trang rồi đổi tiếp nếu cần."
            )
        return values


class EndAgencyForm(forms.Form):
    """The last day of a body, and why."""

    last_day = DayField(label="Hoạt động đến hết ngày")
    reason = forms.CharField(
        label="Căn cứ hoặc lý do", max_length=500, help_text="Ví dụ: sáp nhập, giải thể theo quyết định số …"
    )


def _called(one: Unit | Agency) -> str:
    """A place with its province, a body with its place."""
    if isinstance(one, Agency):
        return one.name if one.unit is None else f"{one.name} ({one.unit})"
    return f"{one.name}, {one.province.name}" if one.province else one.name


def _lies_in(unit: Unit, within: str) -> bool:
    if not within:
        return True
    return unit.province is not None and fold(within).endswith(unit.province.folded)
