"""Registers the part with Django."""

from django.apps import AppConfig


class BaseConfig(AppConfig):
    name = "hoagiai.base"
    label = "base"
    default_auto_field = "django.db.models.BigAutoField"
