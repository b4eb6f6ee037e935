"""Registers the part with Django."""

from django.apps import AppConfig


class BordersConfig(AppConfig):
    name = "hoagiai.borders"
    label = "borders"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put this part's pages into the side of every page."""
        from hoagiai.borders.navigation import register_items

        register_items()
