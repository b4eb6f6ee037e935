"""The filters above the list of teams."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from hoagiai.base import formats
from hoagiai.base.forms import LongSelect
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level
from hoagiai.plans.forms.fields import FilterForm, named
from hoagiai.teams.terms import FindingCode, TeamState

STATES = [
    ("", "Mọi tình trạng"),
    *(
        (str(state.value), formats.opening(str(state.label)))
        for state in TeamState
        if state != TeamState.NO_LAW
    ),
]
FINDINGS = [
    ("", "Không chọn"),
    *((str(code.value), formats.opening(str(code.label))) for code in FindingCode),
]


class PlaceFilter(FilterForm):
    """Province and commune; each is asked for only when there is a choice."""

    province = named(forms.ChoiceField(label="Tỉnh, thành phố", required=False, widget=LongSelect), "tinh")
    commune = named(forms.ChoiceField(label="Xã, phường, đặc khu", required=False, widget=LongSelect), "xa")

    def __init__(self, data: Any, *, places: Sequence[Unit], on: date) -> None:
        super().__init__(data)
        self.places = {unit.pk: unit for unit in places}
        provinces = [unit for unit in places if unit.level == Level.PROVINCE]
        communes = [unit for unit in places if unit.level == Level.COMMUNE]
        self._offer("province", "Mọi tỉnh, thành phố", provinces, on)
        self._offer("commune", "Mọi xã, phường, đặc khu", communes, on)

    def _offer(self, name: str, everything: str, units: list[Unit], on: date) -> None:
        then = [unit for unit in units if unit.exists_on(on)]
        later = [unit for unit in units if not unit.exists_on(on)]
        if len(units) < 2:
            self.fields[name].widget = forms.HiddenInput()
        choices: list[tuple[str, Any]] = [("", everything), *_named(then, units)]
        if later:
            choices = [
                ("", everything),
                (f"Ngày {on:%d/%m/%Y}", _named(then, units)),
                ("Địa bàn hiện nay", _named(later, units)),
            ]
        self.choose(name, choices)

    def place(self) -> Unit | None:
        """The smallest place chosen."""
        chosen = self.chosen()
        key = chosen.get("commune") or chosen.get("province")
        return self.places.get(int(key)) if key else None


class TeamFilter(PlaceFilter):
    """Everything by which the list of teams can be narrowed; kept in the address."""

    words = named(forms.CharField(label="Tên hoặc mã tổ", required=False, max_length=160), "tim")
    village = named(forms.CharField(label="Thôn, tổ dân phố", required=False, max_length=120), "thon")
    state = named(forms.ChoiceField(label="Tình trạng", required=False, choices=STATES), "tinh-trang")
    finding = named(forms.ChoiceField(label="Còn thiếu", required=False, choices=FINDINGS), "thieu")

    field_order = ("words", "province", "commune", "village", "state", "finding")


def _named(units: list[Unit], every: Sequence[Unit]) -> list[tuple[str, str]]:
    """By name; those that share a name with another of the choice, also of another day, tell themselves apart."""
    many = Counter(unit.name for unit in every)
    ordered = sorted(units, key=lambda unit: (unit.sort_key, unit.code))
    return [(str(unit.pk), told_apart(unit) if many[unit.name] > 1 else unit.name) for unit in ordered]


def told_apart(unit: Unit) -> str:
    """A unit with its former district, or else with when it exists: "Phường Tân Phong (Thành phố Lai Châu)"."""
    above = unit.parent if unit.level == Level.COMMUNE else None
    more = above.name if above and above.level == Level.DISTRICT else unit.period
    return f"{unit.name} ({more})"
