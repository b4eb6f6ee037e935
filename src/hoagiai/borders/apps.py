"""Registers the part with Django."""

from django.apps import AppConfig


class BordersConfig(AppConfig):
    name = "hoagiai.borders"
    label = "borders"
    default_auto_field = "django.db.models.BigAutoField"
