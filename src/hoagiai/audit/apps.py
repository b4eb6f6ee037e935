"""Registers the part with Django."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "hoagiai.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"
