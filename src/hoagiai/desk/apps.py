"""Registers the part with Django."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "hoagiai.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the desk, notices and the search box around every page."""
        from hoagiai.desk.shell import fill_shell

        fill_shell()
