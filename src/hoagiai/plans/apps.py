"""Registers the part with Django."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "hoagiai.plans"
    label = "plans"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put this part's pages into the side of every page."""
        from hoagiai.plans.navigation import register_items

        register_items()
