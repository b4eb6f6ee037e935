"""Registers the part with Django."""

from django.apps import AppConfig


class TeamsConfig(AppConfig):
    name = "hoagiai.teams"
    label = "teams"
    default_auto_field = "django.db.models.BigAutoField"
