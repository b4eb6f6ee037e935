"""What runs with this installation's folder: written down at the start, read by the next start and by restore."""

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hoagiai.conf.processes import PATIENCE, Child, send

if TYPE_CHECKING:
    import psutil


def remember(children: list[Child], note: Path) -> None:
    """Write down what runs, ourselves first, for others and for the next start after a kill."""
    pids = [os.getpid(), *(child.pid for child in children)]
    note.write_text("\n".join(map(str, pids)), encoding="ascii")


def refuse_if_running(note: Path) -> None:
    """Raise ClickException when `hoagiai up` is alive with this folder."""
    parent, *_ = _pids(note)
    if _ours(parent):
        raise click.ClickException(
            f"Phần mềm đang chạy với thư mục {note.parent} (tiến trình {parent}). "
            "Hãy dừng bằng Ctrl-C ở cửa sổ đang chạy rồi làm lại, hoặc đặt HOAGIAI_VAR là thư mục khác."
        )


def stop_leftovers(note: Path) -> None:
    """End the web server and worker of a run that was killed, and wait until they are gone.

    Raises ClickException when that run is alive and well.
    """
    import psutil

    if not note.exists():
        return
    refuse_if_running(note)
    left = [process for pid in _pids(note)[1:] if (process := _ours(pid))]
    family = [member for process in left for member in (process, *process.children(recursive=True))]
    for process in left:
        send(process.pid, signal.SIGTERM)
    _, stubborn = psutil.wait_procs(family, timeout=PATIENCE)
    for process in stubborn:
        process.kill()
    psutil.wait_procs(stubborn, timeout=PATIENCE)
    note.unlink(missing_ok=True)


def _pids(note: Path) -> list[str]:
    """The numbers in the note; one empty word when there is none."""
    try:
        return note.read_text(encoding="ascii", errors="replace").split() or [""]
    except OSError:
        return [""]


def _ours(pid: str) -> "psutil.Process | None":
    """The process when it lives and is one of the product's, but not this one under a number used again."""
    import psutil

    try:
        process = psutil.Process(int(pid))
        words = " ".join(process.cmdline())
    except (psutil.Error, ValueError):
        return None
    ours = "hoagiai" in words or "procrastinate" in words
    return process if ours and process.pid != os.getpid() else None
