"""The child process: limits itself, reads one file from the pipe and writes the answer to it."""

import logging
import resource
import sys


def main() -> None:
    """Called as `python -m hoagiai.plans.intake.child NAME extract|read SECONDS MEMORY`."""
    name, task, seconds, memory = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    logging.disable(
        logging.CRITICAL
    )  # libraries grumble about files; what is left on stderr is an error of ours
    sys.stdout.buffer.write(_answer(sys.stdin.buffer.read(), name, task, memory))


def _answer(data: bytes, name: str, task: str, memory: int) -> bytes:
    from hoagiai.plans.intake import errors, limits
    from hoagiai.plans.intake.answering import Answer, pack
    from hoagiai.plans.intake.extracting import extract_here

    try:
        extracted = extract_here(data, name)
        if task != "read":
            return pack(Answer(extracted, None))
        from hoagiai.plans.reader import read

        return pack(Answer(extracted, read(extracted)))
    except errors.IntakeRefused as refusal:
        return pack(refusal)
    except MemoryError:
        pass
    except RecursionError:
        return pack(errors.ReadingFailed(name))
    return pack(errors.TooMuchMemory(name, limit=str(memory // limits.MEGABYTE)))


if __name__ == "__main__":
    main()
