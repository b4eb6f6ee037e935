"""The `hoagiai` command. Subcommands load what they need when they run, so that help is immediate."""

import importlib

import click

from hoagiai.conf.wording import speak_vietnamese

speak_vietnamese()
GROUPS = {
    "up": "hoagiai.conf.up:up",
    "setup": "hoagiai.conf.setup:setup",
    "plan": "hoagiai.plans.commands:plan",
    "registers": "hoagiai.sheets.commands:registers",
    "borders": "hoagiai.borders.commands:borders",
    "places": "hoagiai.places.commands:places",
    "accounts": "hoagiai.accounts.commands:accounts",
    "demo": "hoagiai.conf.demo:demo",
    "backup": "hoagiai.conf.backup:backup",
    "restore": "hoagiai.conf.backup:restore",
    "django": "hoagiai.conf.manage:django",
}
ALONE = {"plan", "registers", "up", "setup", "restore"}
"""Commands that start the database themselves, or need none."""
HELP_ONLY = "hoagiai.help_only"


class Commands(click.Group):
    """Finds subcommands by name without importing them all."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Remember whether only help is asked for: that needs no database."""
        ctx.meta[HELP_ONLY] = any(word in ("-h", "--help") for word in args)
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of use."""
        return list(GROUPS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the one subcommand that is asked for."""
        if cmd_name not in GROUPS:
            return None
        module, _, name = GROUPS[cmd_name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="hoagiai", prog_name="hoagiai")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Hòa Giải: phần mềm quản lý công tác hòa giải ở cơ sở và Đề án 315."""
    ctx.obj = _start
    if ctx.invoked_subcommand not in ALONE and not ctx.meta[HELP_ONLY]:
        _start()


def _start() -> None:
    """Start Django; a group that needs it for some of its commands only calls this itself (`click.pass_obj`)."""
    from hoagiai.conf.django_setup import start_django

    start_django()
