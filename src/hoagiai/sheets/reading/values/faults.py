"""What may be wrong with a value: a code and a sentence each, and whether the row is refused."""

from dataclasses import dataclass

from hoagiai.sheets.reading.understood import Severity


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong, before it is known at which cell."""

    code: str
    message: str
    severity: Severity = Severity.ERROR


def error(code: str, message: str) -> Fault:
    """A fault that refuses the row."""
    return Fault(code, message)


def doubt(code: str, message: str) -> Fault:
    """A fault to look at; the row goes on."""
    return Fault(code, message, Severity.WARNING)
