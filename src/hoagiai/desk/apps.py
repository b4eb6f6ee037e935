"""Registers the part with Django."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "hoagiai.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"
