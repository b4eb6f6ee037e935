"""Lists whose order and filters live in the address: only named orders are taken, filters can be undone."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.forms import BaseForm, DateField, ModelMultipleChoiceField, MultipleChoiceField
from django.http import HttpRequest, QueryDict

from hoagiai.base import formats

SORT = "sap-xep"
PAGE = "trang"


def address(request: HttpRequest, **changes: str | int | None) -> str:
    """This page's address with some values changed (None removes); back to the first page unless it is set.

    A dash in a name is written as an underscore: `address(request, sap_xep="han")`.
    """
    query: QueryDict = request.GET.copy()
    query.pop(PAGE, None)
    for name, value in changes.items():
        query.pop(name.replace("_", "-"), None)
        if value not in (None, ""):
            query[name.replace("_", "-")] = str(value)
    return f"{request.path}?{query.urlencode()}" if query else request.path


@dataclass(frozen=True)
class Column:
    """How a head cell is drawn: where it leads and which way it sorts now ("" when it does not)."""

    url: str
    direction: str


class Sort:
    """An order chosen in the address from a list of allowed ones.

    `allowed` maps the word in the address to database fields: {"han": ("due", "pk"), "ten": ("title",)};
    `default` is such a word, with "-" in front for descending. Anything else in the address is ignored.
    """

    def __init__(self, request: HttpRequest, allowed: Mapping[str, tuple[str, ...]], default: str) -> None:
        self._request = request
        self._allowed = allowed
        asked = request.GET.get(SORT, default)
        self.chosen = asked if asked.removeprefix("-") in allowed else default

    @property
    def order(self) -> tuple[str, ...]:
        """Fields for `order_by`."""
        fields = self._allowed[self.chosen.removeprefix("-")]
        return tuple(_turned(field) for field in fields) if self.chosen.startswith("-") else fields

    def column(self, key: str) -> Column:
        """The head cell of one allowed order; a second press turns it round."""
        now = {key: "ascending", f"-{key}": "descending"}.get(self.chosen, "")
        wanted = f"-{key}" if now == "ascending" else key
        return Column(url=address(self._request, sap_xep=wanted), direction=now)


def _turned(field: str) -> str:
    return field[1:] if field.startswith("-") else f"-{field}"


@dataclass(frozen=True)
class Chip:
    """One filter in force, in words, and the address without it."""

    label: str
    value: str
    url: str


def chips(request: HttpRequest, form: BaseForm) -> list[Chip]:
    """The filters of a bound GET form that are in force; hidden fields and blanks are left out."""
    found = []
    for bound in form.visible_fields():
        raw = bound.data
        if raw in (None, "", []):
            continue
        label = str(bound.label or bound.name)
        found.append(Chip(label, _shown(bound.field, raw), address(request, **{bound.html_name: None})))
    return found


def _shown(field: object, raw: object) -> str:
    if isinstance(field, DateField):
        return formats.day(field.clean(raw)) if _is_day(field, raw) else str(raw)
    choices = dict(_flat(getattr(field, "choices", ()) or ()))
    many = isinstance(field, MultipleChoiceField | ModelMultipleChoiceField)
    values = raw if many and isinstance(raw, list) else [raw]
    return ", ".join(str(choices.get(str(value), value)) for value in values)


def _is_day(field: DateField, raw: object) -> bool:
    try:
        field.clean(raw)
    except ValidationError:
        return False
    return True


def _flat(choices: object) -> list[tuple[str, object]]:
    rows: list[tuple[str, object]] = []
    for value, label in choices:  # type: ignore[attr-defined]  # choices of any kind of field
        rows += _flat(label) if isinstance(label, list | tuple) else [(str(value), label)]
    return rows
