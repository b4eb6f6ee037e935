"""Registers the part with Django."""

from django.apps import AppConfig


class SheetsConfig(AppConfig):
    name = "hoagiai.sheets"
    label = "sheets"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put this part's pages into the side of every page, and its links into the pages of the registers."""
        from hoagiai.base import slots
        from hoagiai.sheets.navigation import register_items

        register_items()
        slots.fill("teams-acts", "sheets/slots/lists_out.html")
