"""Registers the part with Django."""

from django.apps import AppConfig

from hoagiai.base import navigation


class AgenciesConfig(AppConfig):
    name = "hoagiai.agencies"
    label = "agencies"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the bodies into the side bar."""
        navigation.register(
            navigation.Item(
                "Cơ quan", "agencies:list", group=navigation.Group.SYSTEM, order=20, icon="agency"
            )
        )
