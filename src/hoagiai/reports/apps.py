"""Registers the part with Django."""

from django.apps import AppConfig

from hoagiai.base import navigation


class ReportsConfig(AppConfig):
    name = "hoagiai.reports"
    label = "reports"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the part into the side bar."""
        navigation.register(
            navigation.Item("Báo cáo", "reports:index", group=navigation.Group.FIGURES, order=20, icon="file")
        )
