"""Registers the part with Django."""

from django.apps import AppConfig

from hoagiai.base import navigation


class PlacesConfig(AppConfig):
    name = "hoagiai.places"
    label = "places"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the places into the side bar."""
        navigation.register(
            navigation.Item(
                "Địa bàn", "places:country", group=navigation.Group.SYSTEM, order=10, icon="place"
            )
        )
