"""Registers the part with Django."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "hoagiai.places"
    label = "places"
    default_auto_field = "django.db.models.BigAutoField"
