"""Registers the part with Django."""

from django.apps import AppConfig


class BaseConfig(AppConfig):
    name = "hoagiai.base"
    label = "base"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let every form say plainly that something is missing."""
        from django.forms import Field

        Field.default_error_messages["required"] = "Chưa điền chỗ này."
