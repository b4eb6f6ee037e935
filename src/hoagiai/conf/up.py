"""Run the product: embedded database, web server and worker, started and stopped together."""

import os
import signal
import socket
import subprocess
import sys
import time

import click

from hoagiai.conf.embedded import var_folder


@click.command()
@click.option("--port", envvar="PORT", default=8000, show_default=True, help="Cổng của máy chủ web.")
@click.option("--host", envvar="HOST", default="127.0.0.1", show_default=True, help="Địa chỉ lắng nghe.")
@click.option("--demo/--no-demo", default=True, help="Nạp dữ liệu minh họa trong lần chạy đầu.")
def up(port: int, host: str, demo: bool) -> None:
    """Chạy phần mềm: cơ sở dữ liệu, máy chủ web và tiến trình nền; Ctrl-C để dừng tất cả."""
    _require_free(host, port)
    os.environ.setdefault("HOAGIAI_ADDRESS", f"http://{host}:{port}")
    if demo:
        os.environ.setdefault("HOAGIAI_DEMO", "1")
    from hoagiai.conf.django_setup import start_django
    from hoagiai.conf.setup import prepare, step

    _stop_leftovers()
    with step("Khởi động cơ sở dữ liệu"):
        start_django()
    prepare(demo=demo)
    from django.db import connections

    connections.close_all()
    children = [_start_web(host, port), _start_worker()]
    _remember(children)
    _wait_until_healthy(host, port, children)
    _announce(demo)
    sys.exit(_watch(children))


def _require_free(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            raise click.ClickException(
                f"Cổng {port} đang được chương trình khác dùng. Hãy dừng chương trình đó hoặc chạy PORT=8080 make run."
            ) from error


def _start_web(host: str, port: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "gunicorn", "hoagiai.conf.wsgi:application", "--bind", f"{host}:{port}"]
    options = ["--workers", os.environ.get("WEB_WORKERS", "2"), "--threads", "4", "--timeout", "60"]
    return subprocess.Popen([*command, *options, "--log-level", "warning"], start_new_session=True)


def _start_worker() -> "subprocess.Popen[bytes]":
    manage = "from django.core.management import execute_from_command_line as run; import sys; run(sys.argv)"
    command = [sys.executable, "-c", manage, "procrastinate", "worker", "--concurrency", "2"]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "hoagiai.conf.settings"}
    return subprocess.Popen(command, env=environment, start_new_session=True)


def _remember(children: "list[subprocess.Popen[bytes]]") -> None:
    (var_folder() / "running").write_text("\n".join(str(child.pid) for child in children), encoding="ascii")


def _stop_leftovers() -> None:
    """End the web server and worker of a run that was killed."""
    import psutil

    note = var_folder() / "running"
    if not note.exists():
        return
    for line in note.read_text(encoding="ascii").split():
        try:
            process = psutil.Process(int(line))
            if "hoagiai" in " ".join(process.cmdline()) or "procrastinate" in " ".join(process.cmdline()):
                os.killpg(process.pid, signal.SIGTERM)
        except (psutil.Error, ProcessLookupError, ValueError):
            continue
    note.unlink()


def _wait_until_healthy(host: str, port: int, children: "list[subprocess.Popen[bytes]]") -> None:
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
    _stop(children)
    raise click.ClickException("Máy chủ web không khởi động được. Xem các dòng báo lỗi ngay phía trên.")


def _announce(demo: bool) -> None:
    click.echo(f"\n  Mở trình duyệt: {os.environ['HOAGIAI_ADDRESS']}   (Ctrl-C để dừng)\n")
    if demo:
        from hoagiai.conf.demo import account_list

        click.echo(account_list())


def _watch(children: "list[subprocess.Popen[bytes]]") -> int:
    stopping: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _frame: stopping.append(number))
    while not stopping and all(child.poll() is None for child in children):
        time.sleep(0.2)
    failed = [child for child in children if child.poll() not in (None, 0)]
    _stop(children)
    (var_folder() / "running").unlink(missing_ok=True)
    click.echo("\n  Đã dừng.")
    return 1 if failed and not stopping else 0


def _stop(children: "list[subprocess.Popen[bytes]]") -> None:
    for child in children:
        if child.poll() is None:
            os.killpg(child.pid, signal.SIGTERM)
    for child in children:
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
