"""Making the copy in a child process of its own: the file is untrusted."""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from hoagiai.base.sheets import errors, limits
from hoagiai.sheets.faulted.collecting import collect
from hoagiai.sheets.faulted.faults import as_json
from hoagiai.sheets.guarding.guard import environment
from hoagiai.sheets.models import Batch

COMMAND = (sys.executable, "-m", "hoagiai.sheets.faulted.child")
SECONDS = 120


def copy_with_faults(batch: Batch, *, only_wrong: bool = False) -> IO[bytes]:
    """An .xlsx of the list's file with its faults, open at its start; `only_wrong` hides the rows with nothing wrong.

    Sheets, formats and everything else of an .xlsx stay as they are; of other formats the rows are written anew.
    """
    asked = {
        "path": str(Path(batch.file.content.path)),
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
            timeout=2 * SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise errors.TakesTooLong(batch.file.name, seconds=str(SECONDS)) from None
    if done.returncode:
        raise errors.ReadingFailed(batch.file.name)
    target.seek(0)
    return target
