"""Starting the child, taking its lines, and killing it when the clock runs out or nobody listens any more.

The child limits its own processor time and memory, knows no settings and no secrets, and answers in plain JSON.
"""

import json
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from hoagiai.base.sheets import errors, limits
from hoagiai.sheets.guarding import lines
from hoagiai.sheets.reading.mapping import Mapping, to_json
from hoagiai.sheets.reading.understood import Register, Row, Understood

log = logging.getLogger(__name__)
COMMAND = (sys.executable, "-m", "hoagiai.sheets.guarding.child")
SOURCE = str(Path(__file__).resolve().parents[3])
_FELL = {-signal.SIGKILL, -signal.SIGABRT, -signal.SIGSEGV, -signal.SIGBUS}


def read_guarded(
    source: Path | IO[bytes],
    register: Register | None = None,
    mapping: Mapping | None = None,
    *,
    name: str = "",
    on: date | None = None,
    body: bool = False,
    seconds: int = limits.SECONDS,
    memory: int = limits.MEMORY_BYTES,
) -> Understood:
    """What `reading.read` answers, read by a guarded child; raises `SheetRefused`, also while rows are taken.

    The rows come once: `rows()` streams them from the child, which ends with the answer. An open file may have no
    name: the child is handed the file itself.
    """
    child = _Child(source, register, mapping, name or str(source.name), on, seconds, memory)
    kind, head = child.line()
    if kind != "head":
        raise child.failure()
    understood = lines.understood_of(head)
    understood._rows = lambda: _rows(child, understood)
    if body:
        for _ in understood.rows():
            pass
    return understood


def _rows(child: "_Child", understood: Understood) -> Iterator[Row]:
    by_name = {sheet.name: sheet for sheet in reversed(understood.sheets)}
    while True:
        kind, content = child.line()
        if kind == "rows":
            for packed in content:
                row = lines.row_of(packed)
                by_name[row.sheet].errors.extend(row.errors)
                yield row
        elif kind == "tail":
            lines.take_tail(understood, content)
            return
        else:
            raise child.failure()


class _Child:
    """One child and its lines."""

    def __init__(
        self,
        source: Path | IO[bytes],
        register: Register | None,
        mapping: Mapping | None,
        name: str,
        on: date | None,
        seconds: int,
        memory: int,
    ) -> None:
        self.name, self.seconds, self.memory = name, seconds, memory
        self.refused: errors.SheetRefused | None = None
        self.late = threading.Event()
        self.complaint = TemporaryFile()  # noqa: SIM115 (closed with the child)
        self.process = subprocess.Popen(
            [*COMMAND, str(seconds), str(memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.complaint,
            env=environment(),
            pass_fds=handed(source),
            start_new_session=True,
        )
        self.clock = threading.Timer(limits.WAIT_SECONDS, _end, [self.process, self.late])
        self.clock.daemon = True
        self.clock.start()
        asked = {
            "path": path_of(source),
            "register": register.value if register else "",
            "mapping": to_json(mapping or {}),
            "name": name,
            "on": on.isoformat() if on else "",
        }
        assert self.process.stdin
        try:
            self.process.stdin.write(json.dumps(asked).encode())
            self.process.stdin.close()
        except BrokenPipeError:
            pass  # it fell at once; `failure` says how

    def line(self) -> tuple[str, Any]:
        """The next line; ("", None) when there is none."""
        assert self.process.stdout
        try:
            kind, content = json.loads(self.process.stdout.readline())
        except ValueError:
            return "", None
        if kind == "refused":
            self.refused = self._refusal(*content)
        return str(kind), content

    def failure(self) -> errors.SheetRefused:
        """Why there were no more lines."""
        code = self.close()
        if self.refused:
            return self.refused
        if self.late.is_set() or code == -signal.SIGXCPU:
            return errors.TakesTooLong(self.name, seconds=str(self.seconds))
        if code in _FELL:  # libraries that cannot allocate abort or fall over
            return errors.TooMuchMemory(self.name, limit=str(self.memory // limits.MEGABYTE))
        return errors.ReadingFailed(self.name)

    def close(self) -> int:
        """End the child; its exit code."""
        self.clock.cancel()
        try:
            code = self.process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()
        if not self.complaint.closed:
            self.complaint.seek(0)
            if words := self.complaint.read()[-2000:].decode("utf-8", "replace"):
                log.error("Đọc danh sách “%s”: %s", self.name, words)
            self.complaint.close()
        return code

    def _refusal(self, kind: str, data: dict[str, str]) -> errors.SheetRefused:
        found = getattr(errors, kind, None)
        if not (isinstance(found, type) and issubclass(found, errors.SheetRefused)):
            found = errors.ReadingFailed
        if found is errors.TooMuchMemory:
            data = {"limit": str(self.memory // limits.MEGABYTE)}
        return found(self.name, **{str(key): str(value) for key, value in data.items()})

    def __del__(self) -> None:
        """Nobody listens any more."""
        self.clock.cancel()
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()
        self.complaint.close()


def _end(process: "subprocess.Popen[bytes]", late: threading.Event) -> None:
    """The clock ran out; it does not hold the child, so that the child can be let go before."""
    late.set()
    process.kill()


def handed(source: Path | IO[bytes]) -> tuple[int, ...]:
    """The open file that a child takes with it."""
    return () if isinstance(source, Path) else (source.fileno(),)


def path_of(source: Path | IO[bytes]) -> str:
    """Where the child finds the file."""
    return str(source) if isinstance(source, Path) else f"/dev/fd/{source.fileno()}"


def environment() -> dict[str, str]:
    """What the child needs of the environment: where Python and our code are, no secrets."""
    kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if key in os.environ}
    return {**kept, "PYTHONPATH": SOURCE, "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", "MALLOC_ARENA_MAX": "2"}
