"""Addresses of the part; a unit's address carries its level, code and first day, so a page stays the same."""

from datetime import date

from django.urls import URLPattern, URLResolver, path, register_converter
from django.urls.converters import StringConverter

from hoagiai.places import views
from hoagiai.places.terms import Level

_SLUGS = {Level.PROVINCE: "tinh", Level.DISTRICT: "huyen", Level.COMMUNE: "xa"}
_LEVELS = {slug: level for level, slug in _SLUGS.items()}
_FROM_THE_START = "tu-dau"


class LevelConverter:
    """`tinh`, `huyen` or `xa` for a level."""

    regex = "|".join(_LEVELS)

    def to_python(self, value: str) -> Level:
        """The level that the word names."""
        return _LEVELS[value]

    def to_url(self, value: str) -> str:
        """The word for the level."""
        return _SLUGS[Level(value)]


class CodeConverter(StringConverter):
    """Two to five digits."""

    regex = r"[0-9]{2,5}"


class SinceConverter:
    """The first day of a unit, or `tu-dau` for one that was there when the data begins."""

    regex = rf"\d{{4}}-\d{{2}}-\d{{2}}|{_FROM_THE_START}"

    def to_python(self, value: str) -> date | None:
        """The day; an impossible one makes the address unknown (404)."""
        return None if value == _FROM_THE_START else date.fromisoformat(value)

    def to_url(self, value: date | None) -> str:
        """The day as year-month-day."""
        return value.isoformat() if value else _FROM_THE_START


register_converter(LevelConverter, "level")
register_converter(CodeConverter, "code")
register_converter(SinceConverter, "since")

app_name = "places"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.country, name="country"),
    path("<level:level>/<code:code>/", views.by_code, name="by_code"),
    path("<level:level>/<code:code>/<since:since>/", views.unit, name="unit"),
]
