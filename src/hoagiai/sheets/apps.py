"""Registers the part with Django."""

from django.apps import AppConfig


class SheetsConfig(AppConfig):
    name = "hoagiai.sheets"
    label = "sheets"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put this part's links into the pages of the registers."""
        from hoagiai.base import slots

        slots.fill("teams-acts", "sheets/slots/lists_out.html")
