"""Registers the part with Django."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "hoagiai.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"
