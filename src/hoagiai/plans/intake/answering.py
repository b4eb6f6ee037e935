"""What a child process answers, packed for the pipe; only plain classes of ours come out of it."""

import datetime
import io
import pickle
from dataclasses import dataclass

from hoagiai.plans.intake import errors
from hoagiai.plans.reader import reading as forms
from hoagiai.plans.reader.reading import Extracted, Reading


@dataclass(frozen=True, slots=True)
class Answer:
    """A document that was read."""

    extracted: Extracted
    reading: Reading | None


def pack(answer: Answer | errors.IntakeRefused) -> bytes:
    """An answer or a refusal as bytes."""
    if isinstance(answer, errors.IntakeRefused):
        return pickle.dumps((type(answer).__name__, answer.name, answer.data))
    return pickle.dumps(answer)


def unpack(output: bytes) -> Answer | errors.IntakeRefused | None:
    """The answer in these bytes, None when they hold none."""
    try:
        found = _Careful(io.BytesIO(output)).load()
    except Exception:
        return None
    if isinstance(found, Answer):
        return found
    if isinstance(found, tuple) and len(found) == 3:
        kind = getattr(errors, str(found[0]), None)
        if isinstance(kind, type) and issubclass(kind, errors.IntakeRefused):
            return kind(str(found[1]), **{str(key): str(value) for key, value in dict(found[2]).items()})
    return None


class _Careful(pickle.Unpickler):
    """Knows the classes of an answer and no others."""

    def find_class(self, module: str, name: str) -> type:
        if module == __name__ and name == "Answer":
            return Answer
        if module == "datetime" and name == "date":
            return datetime.date
        found = getattr(forms, name, None) if module == forms.__name__ else None
        if isinstance(found, type):
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")
