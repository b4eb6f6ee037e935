"""Run the product: embedded database, web server and worker, started and stopped together."""

import errno
import os
import socket
import time

import click

from hoagiai.conf import processes, running
from hoagiai.conf.demo.password import PASSWORD
from hoagiai.conf.embedded import require_room, var_folder


@click.command()
@click.option(
    "--port", envvar="PORT", default=8000, show_default=True, metavar="SỐ", help="Cổng của máy chủ web."
)
@click.option(
    "--host",
    envvar="HOST",
    default="127.0.0.1",
    show_default=True,
    metavar="ĐỊA_CHỈ",
    help="Địa chỉ lắng nghe.",
)
@click.option("--demo/--no-demo", default=True, help="Nạp dữ liệu minh họa trong lần chạy đầu.")
def up(port: int, host: str, demo: bool) -> None:
    """Chạy phần mềm: cơ sở dữ liệu, máy chủ web và tiến trình nền; Ctrl-C để dừng tất cả."""
    note = var_folder() / "running"
    running.stop_leftovers(note)
    _require_free(host, port)
    os.environ.setdefault("HOAGIAI_ADDRESS", f"http://{host}:{port}")
    if demo:
        os.environ.setdefault("HOAGIAI_DEMO", "1")
        os.environ.setdefault("HOAGIAI_DEMO_PASSWORD", PASSWORD)
    require_room(var_folder())
    running.remember([], note)
    _prepare(demo)
    children = [processes.start_web(host, port), processes.start_worker()]
    try:
        running.remember(children, note)
        _wait_until_healthy(host, port, children)
        asked = processes.listen()
        _announce()
        processes.watch(children, asked)
        why = "" if asked else processes.why_ended(children)
    finally:
        processes.stop(children)
        note.unlink(missing_ok=True)
    if why:
        raise click.ClickException(f"{why} Phần mềm đã dừng; hãy chạy lại.")
    click.echo("\n  Đã dừng.")


def _require_free(host: str, port: int) -> None:
    if not 0 < port < 65536:
        raise click.ClickException(
            f"Cổng {port} không có. Hãy chọn một số từ 1 đến 65535, ví dụ PORT=8080 make run."
        )
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise click.ClickException(_why_not(error, host, port)) from error


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EACCES:
        return f"Không được phép mở cổng {port}. Hãy chọn cổng lớn hơn 1023, ví dụ PORT=8080 make run."
    if error.errno == errno.EADDRINUSE:
        return f"Cổng {port} đang được chương trình khác dùng. Hãy dừng chương trình đó hoặc chạy PORT=8080 make run."
    return f"Không mở được địa chỉ {host}:{port}: {error.strerror}."


def _prepare(demo: bool) -> None:
    from hoagiai.conf.django_setup import start_django
    from hoagiai.conf.setup import prepare, step

    with step("Khởi động cơ sở dữ liệu"):
        start_django()
    prepare(demo=demo)
    from django.db import connections

    connections.close_all()


def _wait_until_healthy(host: str, port: int, children: list[processes.Child]) -> None:
    import urllib.request

    asked = urllib.request.Request(f"http://{host}:{port}/healthz", headers={"Host": "localhost"})
    for _ in range(300):
        if any(child.poll() is not None for child in children):
            break
        try:
            with urllib.request.urlopen(asked, timeout=2) as answer:  # noqa: S310 - http, written above
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.1)
    raise click.ClickException(f"Không khởi động được. {processes.why_ended(children)}")


def _announce() -> None:
    from hoagiai.conf.demo import account_list, is_demo

    click.echo(f"\n  Mở trình duyệt: {os.environ['HOAGIAI_ADDRESS']}   (Ctrl-C để dừng)\n")
    if is_demo():
        click.echo(account_list())
