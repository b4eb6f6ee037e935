"""Registers the part with Django."""

from django.apps import AppConfig


class AgenciesConfig(AppConfig):
    name = "hoagiai.agencies"
    label = "agencies"
    default_auto_field = "django.db.models.BigAutoField"
