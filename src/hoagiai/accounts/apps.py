"""Registers the part with Django."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "hoagiai.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put people into the side bar, security into one's own menu, and say who is signed in."""
        from hoagiai.accounts.shell import fill_shell

        fill_shell()
