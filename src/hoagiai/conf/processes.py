"""The web server and the worker as child processes: started, watched and stopped together."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click

Child = subprocess.Popen[bytes]
PATIENCE = 10
"""Seconds that a process has to end by itself before it is killed."""


def start_web(host: str, port: int) -> Child:
    """The web server, in a session of its own so that Ctrl-C reaches only us."""
    command = [sys.executable, "-m", "gunicorn", "hoagiai.conf.wsgi:application", "--bind", f"{host}:{port}"]
    options = ["--workers", os.environ.get("WEB_WORKERS", "2"), "--threads", "4", "--timeout", "60"]
    return subprocess.Popen([*command, *options, "--log-level", "warning"], start_new_session=True)


def start_worker() -> Child:
    """The worker that reads documents and runs the daily jobs."""
    manage = "from django.core.management import execute_from_command_line as run; import sys; run(sys.argv)"
    command = [sys.executable, "-c", manage, "procrastinate", "worker", "--concurrency", "2"]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "hoagiai.conf.settings"}
    return subprocess.Popen(command, env=environment, start_new_session=True)


def remember(children: list[Child], note: Path) -> None:
    """Write down what runs, ourselves first, for the next start after a kill."""
    pids = [os.getpid(), *(child.pid for child in children)]
    note.write_text("\n".join(map(str, pids)), encoding="ascii")


def stop_leftovers(note: Path) -> None:
    """End the web server and worker of a run that was killed, and wait until they are gone.

    Raises ClickException when that run is alive and well.
    """
    import psutil

    if not note.exists():
        return
    parent, *children = note.read_text(encoding="ascii").split() or [""]
    if _ours(parent):
        raise click.ClickException(
            f"Phần mềm đang chạy với thư mục {note.parent} (tiến trình {parent}). "
            "Hãy dừng bằng Ctrl-C ở cửa sổ đang chạy, hoặc đặt HOAGIAI_VAR là thư mục khác."
        )
    left = [process for line in children if (process := _ours(line))]
    family = [member for process in left for member in (process, *process.children(recursive=True))]
    for process in left:
        _signal(process.pid, signal.SIGTERM)
    _, stubborn = psutil.wait_procs(family, timeout=PATIENCE)
    for process in stubborn:
        process.kill()
    psutil.wait_procs(stubborn, timeout=PATIENCE)
    note.unlink(missing_ok=True)


def _ours(line: str) -> "psutil.Process | None":  # type: ignore[name-defined]  # noqa: F821 - loaded when needed
    import psutil

    try:
        process = psutil.Process(int(line))
        words = " ".join(process.cmdline())
    except (psutil.Error, ValueError):
        return None
    return process if "hoagiai" in words or "procrastinate" in words else None


def stop(children: list[Child]) -> None:
    """Ask every child to end, and kill those that do not."""
    for child in children:
        if child.poll() is None:
            _signal(child.pid, signal.SIGTERM)
    for child in children:
        try:
            child.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            _signal(child.pid, signal.SIGKILL)


def watch(children: list[Child]) -> bool:
    """Wait for Ctrl-C or for a child that ends by itself; True when we were asked to stop."""
    asked: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _frame: asked.append(number))
    while not asked and all(child.poll() is None for child in children):
        time.sleep(0.2)
    return bool(asked)


def _signal(pid: int, number: int) -> None:
    try:
        os.killpg(pid, number)
    except ProcessLookupError:
        return
