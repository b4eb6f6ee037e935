"""Making the copy in a child process of its own: the file is untrusted."""

import json
import subprocess
import sys
from tempfile import TemporaryFile
from typing import IO

from hoagiai.base.sheets import errors, limits
from hoagiai.plans.actions.files import open_file
from hoagiai.sheets.faulted.collecting import collect
from hoagiai.sheets.faulted.faults import as_json
from hoagiai.sheets.guarding.guard import environment, handed, path_of
from hoagiai.sheets.models import Batch

COMMAND = (sys.executable, "-m", "hoagiai.sheets.faulted.child")
SECONDS = 120


def copy_with_faults(batch: Batch, *, only_wrong: bool = False) -> IO[bytes]:
    """An .xlsx of the list's file with its faults, open at its start; `only_wrong` hides the rows with nothing wrong.

    Sheets, formats and everything else of an .xlsx stay as they are; of other formats the rows are written anew.
    Raises `FileNotFoundError` when the file was removed, `Unreadable` with another key.
    """
    with open_file(batch.file) as source:
        return _copied(source, batch, only_wrong)


def _copied(source: IO[bytes], batch: Batch, only_wrong: bool) -> IO[bytes]:
    asked = {
        "path": path_of(source),
        "name": batch.file.name,
        "sheets": as_json(collect(batch)),
        "only_wrong": only_wrong,
    }
    target = TemporaryFile()  # noqa: SIM115 (closed by who takes it)
    try:
        done = subprocess.run(
            [*COMMAND, str(SECONDS), str(limits.MEMORY_BYTES)],
            input=json.dumps(asked).encode(),
            stdout=target,
            stderr=subprocess.PIPE,
            env=environment(),
            pass_fds=handed(source),
            timeout=2 * SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise errors.TakesTooLong(batch.file.name, seconds=str(SECONDS)) from None
    if done.returncode:
        raise errors.ReadingFailed(batch.file.name)
    target.seek(0)
    return target
