"""Registers the part with Django."""

from django.apps import AppConfig


class SheetsConfig(AppConfig):
    name = "hoagiai.sheets"
    label = "sheets"
    default_auto_field = "django.db.models.BigAutoField"
