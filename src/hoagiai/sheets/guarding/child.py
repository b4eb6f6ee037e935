"""The child process: limits itself, reads one list and writes what it understood to the pipe, line by line."""

import json
import logging
import resource
import sys
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

AT_ONCE = 200


def main() -> None:
    """Called as `python -m hoagiai.sheets.guarding.child SECONDS MEMORY`; what to read comes as JSON through the pipe."""
    seconds, memory = int(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    logging.disable(
        logging.CRITICAL
    )  # libraries grumble about files; what is left on stderr is an error of ours
    sys.excepthook = lambda kind, error, trace: _complain(error)
    asked = json.loads(sys.stdin.buffer.read())
    try:
        _tell(asked, sys.stdout.buffer)
    except BrokenPipeError:
        sys.exit(0)  # the worker has heard enough


def _complain(error: BaseException) -> None:
    """An error of ours by its kind and place: its words may quote a cell."""
    from hoagiai.base.logs import told

    sys.stderr.write("".join(told(error)))


def _tell(asked: dict[str, Any], out: BinaryIO) -> None:
    from hoagiai.base.sheets import SheetRefused
    from hoagiai.sheets.guarding import lines
    from hoagiai.sheets.reading import Register, read
    from hoagiai.sheets.reading.mapping import from_json

    try:
        understood = read(
            Path(asked["path"]),
            Register(asked["register"]) if asked["register"] else None,
            from_json(asked["mapping"]) or None,
            name=asked["name"],
            on=date.fromisoformat(asked["on"]) if asked["on"] else None,
            body=False,
        )
        out.write(lines.line("head", lines.head_of(understood)))
        out.flush()
        rows = understood.rows()
        while some := [lines.packed_row(row) for row in islice(rows, AT_ONCE)]:
            out.write(lines.line("rows", some))
        out.write(lines.line("tail", lines.tail_of(understood)))
    except SheetRefused as refused:
        out.write(lines.line("refused", [type(refused).__name__, refused.data]))
    except MemoryError:
        out.write(lines.line("refused", ["TooMuchMemory", {}]))
    except RecursionError:
        out.write(lines.line("refused", ["ReadingFailed", {}]))
    out.flush()


if __name__ == "__main__":
    main()
