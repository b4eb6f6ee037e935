"""Log lines without personal data: what a database says of a failing row, and what lists and registers hold, are left out."""

import copy
import logging
import re
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any

import psycopg
from django.db import Error as DatabaseError

REGISTERS = ("hoagiai.sheets", "hoagiai.teams", "hoagiai.places")
"""Code that has rows of lists and registers in hand: of what fails there only the kind of error is told, never its words."""
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_ROW = re.compile(r"\s*(?:\b(?:DETAIL|CONTEXT|QUERY|STATEMENT):|Failing row contains).*", re.S)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|“[^”]*”")
_NAMES_ONLY = ("23", "42", "40", "55")
"""Classes of SQLSTATE whose first line quotes names of tables, columns and constraints, and no values."""


class Discreet(logging.Formatter):
    """Formats like the plain formatter; errors are told by place and kind, those of the database without their row."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, made anew whatever another handler has made of the record before."""
        own = copy.copy(record)
        own.exc_text = None
        own.msg, own.args = _safe(own.msg), _arguments(own.args)
        return super().format(own)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        """The message up to where a database begins to tell of a row."""
        record.message = _ROW.sub("", record.message)
        return super().formatMessage(record)

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's name
        """The traceback; of each error in the chain its kind and its safe words."""
        return "".join(told(ei[1])).rstrip("\n")


def told(error: BaseException | None) -> Iterator[str]:
    """An error with those behind it, as a traceback prints them."""
    if error is None:
        return
    if error.__cause__ is not None:
        yield from told(error.__cause__)
        yield _CAUSE
    elif error.__context__ is not None and not error.__suppress_context__:
        yield from told(error.__context__)
        yield _CONTEXT
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__module__}.{type(error).__qualname__}: {words_of(error)}\n"


def words_of(error: BaseException) -> str:
    """What may be said of an error: nothing of a row, and of an error among the registers no words at all."""
    if isinstance(error, psycopg.Error | DatabaseError):
        return _of_database(error)
    if _among_rows(error.__traceback__):
        return "(lời báo lỗi được bỏ vì có thể chứa dữ liệu cá nhân)"
    return _ROW.sub("", str(error))


def _of_database(error: BaseException) -> str:
    cause = error if isinstance(error, psycopg.Error) else error.__cause__
    state = getattr(cause, "sqlstate", None) or ""
    diag = getattr(cause, "diag", None)
    first = getattr(diag, "message_primary", None) or next(iter(str(error).splitlines()), "")
    words = first if state.startswith(_NAMES_ONLY) else _QUOTED.sub("…", first)
    return f"{state} {_ROW.sub('', words)}".strip()


def _among_rows(trace: TracebackType | None) -> bool:
    names = (f"{frame.f_globals.get('__name__', '')}." for frame, _ in traceback.walk_tb(trace))
    return any(name.startswith(f"{part}.") for name in names for part in REGISTERS)


def _safe(value: Any) -> Any:
    return words_of(value) if isinstance(value, BaseException) else value


def _arguments(args: Any) -> Any:
    if isinstance(args, tuple):
        return tuple(map(_safe, args))
    return {key: _safe(value) for key, value in args.items()} if isinstance(args, dict) else args
