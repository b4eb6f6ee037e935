"""The child process: limits itself and writes the copy to the pipe."""

import json
import logging
import resource
import sys
from io import BytesIO
from pathlib import Path


def main() -> None:
    """Called as `python -m hoagiai.sheets.faulted.child SECONDS MEMORY`; what to do comes as JSON through the pipe."""
    seconds, memory = int(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    logging.disable(logging.CRITICAL)
    asked = json.loads(sys.stdin.buffer.read())
    sys.stdout.buffer.write(made(Path(asked["path"]), asked["name"], asked["sheets"], asked["only_wrong"]))


def made(path: Path, name: str, sheets: dict[str, object], only_wrong: bool) -> bytes:
    """The copy: the file itself with what is wrong put in, or its rows written anew."""
    from hoagiai.sheets.faulted import anew, in_place
    from hoagiai.sheets.faulted.faults import from_json

    faults = from_json(sheets)
    target = BytesIO()
    try:
        in_place.write(path, faults, target, only_wrong=only_wrong)
    except in_place.NotInPlace:
        target = BytesIO()
        anew.write(path, name, faults, target, only_wrong=only_wrong)
    return target.getvalue()


if __name__ == "__main__":
    main()
