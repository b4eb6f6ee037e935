"""Registers the part with Django."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "hoagiai.plans"
    label = "plans"
    default_auto_field = "django.db.models.BigAutoField"
