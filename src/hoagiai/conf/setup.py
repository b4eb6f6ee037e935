"""Bring an installation to the state that this version needs: migrations, places, agencies, static files, demo."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from hoagiai.conf.django_setup import start_django


@click.command()
@click.option("--demo/--no-demo", default=True, help="Nạp dữ liệu minh họa trong lần chạy đầu.")
def setup(demo: bool) -> None:
    """Cài đặt: cấu trúc dữ liệu, đơn vị hành chính, cơ quan, tệp tĩnh, dữ liệu minh họa."""
    with step("Khởi động cơ sở dữ liệu"):
        start_django()
    prepare(demo=demo)


def prepare(*, demo: bool) -> None:
    """Apply what is missing; each step is skipped when it was done."""
    from django.core.management import call_command

    with step("Cập nhật cấu trúc dữ liệu"):
        call_command("migrate", verbosity=0, interactive=False)
    for words, missing, do in _steps(demo):
        if missing():
            with step(words):
                do()
    with step("Gom tệp tĩnh"):
        call_command("collectstatic", verbosity=0, interactive=False)


def _steps(demo: bool) -> Iterator[tuple[str, Callable[[], bool], Callable[[], object]]]:
    from hoagiai.agencies.actions import load_agencies
    from hoagiai.places.actions import load_units

    def always() -> bool:
        """Both loads compare their lists with what is there and leave an unchanged one as it is."""
        return True

    yield "Nạp đơn vị hành chính cả nước", always, load_units
    yield "Nạp cơ quan, tổ chức cả nước", always, load_agencies
    if demo:
        from hoagiai.conf.demo import is_loaded, load_demo

        yield "Nạp dữ liệu minh họa (dữ liệu giả lập)", lambda: not is_loaded(), load_demo
        from hoagiai.conf.demo.country.demo_slice import load_demo_registers, registers_missing

        yield "Nạp sổ sách minh họa (dữ liệu giả lập)", registers_missing, load_demo_registers


@contextmanager
def step(words: str) -> Iterator[None]:
    """Say what is being done, and how long it took."""
    click.echo(f"  … {words}", nl=False)
    began = time.monotonic()
    try:
        yield
    except BaseException:
        click.echo("\r  ✗ " + words)
        raise
    seconds = f"{time.monotonic() - began:.1f}".replace(".", ",")
    click.echo(f"\r  ✓ {words} ({seconds} giây)")
