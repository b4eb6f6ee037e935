"""Reading a document in a child process, so that no file can hold up or bring down a worker.

The child limits its own processor time and memory, gets the file through a pipe, knows no settings and
no secrets, and is killed when the clock runs out. From its answer only our own plain classes are taken.
"""

import logging
import os
import signal
import subprocess
import sys
from pathlib import Path

from hoagiai.plans.intake import errors, limits
from hoagiai.plans.intake.answering import Answer, unpack
from hoagiai.plans.intake.extracting import check_size
from hoagiai.plans.intake.naming import clean_name
from hoagiai.plans.reader.reading import Extracted, Reading

logger = logging.getLogger(__name__)
COMMAND = (sys.executable, "-m", "hoagiai.plans.intake.child")
SOURCE = str(Path(__file__).resolve().parents[3])


def guarded(
    data: bytes,
    name: str,
    *,
    understand: bool,
    seconds: int = limits.SECONDS,
    memory: int = limits.MEMORY_BYTES,
) -> tuple[Extracted, Reading | None]:
    """Extract (and with `understand` read) a file under limits; raises `IntakeRefused`."""
    name = clean_name(name)
    check_size(len(data), name)
    arguments = [*COMMAND, name, "read" if understand else "extract", str(seconds), str(memory)]
    with subprocess.Popen(
        arguments,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(),
        start_new_session=True,
    ) as child:
        try:
            output, complaint = child.communicate(data, timeout=seconds)
        except subprocess.TimeoutExpired:
            raise errors.TakesTooLong(name, seconds=str(seconds)) from None
        finally:
            child.kill()
    if complaint:
        logger.error("Đọc tệp “%s”: %s", name, complaint[-2000:].decode("utf-8", "replace"))
    answer = _answer(output, child.returncode, name, seconds, memory)
    return answer.extracted, answer.reading


def _answer(output: bytes, code: int, name: str, seconds: int, memory: int) -> Answer:
    if code == -signal.SIGXCPU:
        raise errors.TakesTooLong(name, seconds=str(seconds))
    answer = unpack(output) if code == 0 and len(output) <= limits.ANSWER_BYTES else None
    if isinstance(answer, errors.IntakeRefused):
        raise answer
    if isinstance(answer, Answer):
        return answer
    if code in {-signal.SIGKILL, -signal.SIGABRT, -signal.SIGSEGV, -signal.SIGBUS}:
        # libraries that cannot allocate abort or fall over
        raise errors.TooMuchMemory(name, limit=str(memory // limits.MEGABYTE))
    raise errors.ReadingFailed(name)


def _environment() -> dict[str, str]:
    """What the child needs of the environment: where Python and our code are, no secrets."""
    kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if key in os.environ}
    return {**kept, "PYTHONPATH": SOURCE, "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", "MALLOC_ARENA_MAX": "2"}
