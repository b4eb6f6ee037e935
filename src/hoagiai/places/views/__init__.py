"""Pages of places: the country on a day, and one place."""

from hoagiai.places.views.country import country, country_map
from hoagiai.places.views.unit import by_code, unit

__all__ = ["by_code", "country", "country_map", "unit"]
