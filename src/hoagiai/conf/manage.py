"""Django's own management commands, for developers: `hoagiai django migrate`."""

import click


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", metavar="[THAM_SỐ]...", nargs=-1, type=click.UNPROCESSED)
def django(arguments: tuple[str, ...]) -> None:
    """Chạy lệnh quản trị của Django (dành cho người phát triển)."""
    from django.core.management import execute_from_command_line

    execute_from_command_line(["hoagiai django", *arguments])
