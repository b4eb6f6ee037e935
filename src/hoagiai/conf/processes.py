"""The web server and the worker as child processes: started, watched and stopped together."""

import os
import signal
import subprocess
import sys
import time

Child = subprocess.Popen[bytes]
NAMES = ("Máy chủ web", "Tiến trình nền")
"""What the children are called, in the order in which they are started."""
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


def stop(children: list[Child]) -> None:
    """Ask every child to end, and kill those that do not."""
    for child in children:
        if child.poll() is None:
            send(child.pid, signal.SIGTERM)
    for child in children:
        try:
            child.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            send(child.pid, signal.SIGKILL)


def listen() -> list[int]:
    """From now on Ctrl-C and its like end nothing by themselves; they are added to the list."""
    asked: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _frame: asked.append(number))
    return asked


def watch(children: list[Child], asked: list[int]) -> None:
    """Wait until we are asked to stop or a child ends by itself."""
    while not asked and all(child.poll() is None for child in children):
        time.sleep(0.2)


def why_ended(children: list[Child]) -> str:
    """Which child ended by itself and how, in a sentence; its own words stand above in the same place."""
    for name, child in zip(NAMES, children, strict=True):
        if (code := child.poll()) is not None:
            return (
                f"{name} (tiến trình {child.pid}) đã {_how(code)}. Lý do, nếu có, ở các dòng ngay phía trên."
            )
    return "Máy chủ web không trả lời. Lý do, nếu có, ở các dòng ngay phía trên."


def _how(code: int) -> str:
    if code >= 0:
        return f"tự kết thúc với mã {code}"
    name = signal.Signals(-code).name
    hint = ", thường do máy hết bộ nhớ" if -code == signal.SIGKILL else ""
    return f"bị dừng bằng tín hiệu {name}{hint}"


def send(pid: int, number: int) -> None:
    """Send a signal to a child and to all that it started; nothing when it is gone."""
    try:
        os.killpg(pid, number)
    except ProcessLookupError:
        return
