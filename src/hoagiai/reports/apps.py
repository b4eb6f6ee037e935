"""Registers the part with Django."""

from django.apps import AppConfig

from hoagiai.base import navigation, slots


class ReportsConfig(AppConfig):
    name = "hoagiai.reports"
    label = "reports"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the part into the side bar and its report beside the acts on a plan."""
        navigation.register(
            navigation.Item("Báo cáo", "reports:index", group=navigation.Group.FIGURES, order=20, icon="file")
        )
        slots.fill("issued-plan-acts", "reports/slots/issued_plan_acts.html")
