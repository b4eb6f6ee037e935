"""The filters above the list of plans and above the tasks of one plan."""

from datetime import date
from typing import Any

from django import forms

from hoagiai.base.forms import LongSelect
from hoagiai.plans.forms.fields import FilterForm
from hoagiai.plans.terms import PlanState, Standing

STATES = {"du-thao": PlanState.DRAFT, "da-ban-hanh": PlanState.ISSUED, "da-ket-thuc": PlanState.CLOSED}
STANDINGS = {
    "qua-han": Standing.LATE,
    "sap-den-han": Standing.SOON,
    "cho-nghiem-thu": Standing.WAITING,
    "trong-han": Standing.RUNNING,
    "hoan-thanh": Standing.DONE,
}
YEARS_BACK = 10


def _named(field: Any, address_name: str) -> Any:
    field.address_name = address_name
    return field


class PlanFilter(FilterForm):
    """Everything by which the list of plans can be narrowed; kept in the address."""

    words = _named(forms.CharField(label="Từ khóa", required=False, max_length=200), "tim")
    state = _named(forms.ChoiceField(label="Trạng thái", required=False), "trang-thai")
    year = _named(forms.ChoiceField(label="Năm", required=False), "nam")
    issuer = _named(forms.ChoiceField(label="Cơ quan ban hành", required=False, widget=LongSelect), "co-quan")
    place = _named(forms.ChoiceField(label="Địa bàn", required=False, widget=LongSelect), "dia-ban")
    blank = _named(
        forms.ChoiceField(
            label="Số, ngày",
            required=False,
            choices=[("", "Có hoặc chưa"), ("chua", "Chưa có số hoặc ngày")],
        ),
        "so-ngay",
    )

    def __init__(
        self, data: Any, *, on: date, issuers: list[tuple[str, str]], places: list[tuple[str, str]]
    ) -> None:
        super().__init__(data)
        years = [(str(year), str(year)) for year in range(on.year + 1, on.year - YEARS_BACK, -1)]
        states = [(slug, state.label.capitalize()) for slug, state in STATES.items()]
        self._choose("state", [("", "Mọi trạng thái"), *states])
        self._choose("year", [("", "Mọi năm"), *years])
        self._choose("issuer", [("", "Mọi cơ quan"), *issuers])
        self._choose("place", [("", "Mọi địa bàn"), *places])
        if not places:
            del self.fields["place"]

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def wanted(self) -> dict[str, Any]:
        """The filters in the terms of `queries.plans.listing.matching`."""
        chosen = self.chosen()
        return {**chosen, "state": STATES.get(chosen.get("state", ""))}


class TaskFilter(FilterForm):
    """What narrows the tasks of one plan."""

    words = _named(forms.CharField(label="Từ khóa", required=False, max_length=200), "tim")
    standing = _named(
        forms.ChoiceField(
            label="Có việc",
            required=False,
            choices=[
                ("", "Mọi tình trạng"),
                *((slug, standing.label.capitalize()) for slug, standing in STANDINGS.items()),
            ],
        ),
        "tinh-trang",
    )
