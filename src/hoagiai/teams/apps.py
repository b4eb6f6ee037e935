"""Registers the part with Django."""

from django.apps import AppConfig


class TeamsConfig(AppConfig):
    name = "hoagiai.teams"
    label = "teams"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put this part's pages into the side of every page."""
        from hoagiai.teams.navigation import register_items

        register_items()
