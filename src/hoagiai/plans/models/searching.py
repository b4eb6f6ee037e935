"""Text without marks as a column that the database keeps itself: what `base.folding.fold` gives in Python."""

from typing import Any

from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Concat, Lower

MARKS = "[\u0300-\u036f]"


def without_marks(field: str, *more: str) -> Lower:
    """The fields, one after the other, without marks and in lower case, for `contains` with folded words."""
    text: dict[str, Any] = {"output_field": TextField()} if more else {}
    written = Concat(F(field), *_after(more), **text) if more else field
    apart = Func(written, function="normalize", template="%(function)s(%(expressions)s, NFD)", **text)
    bare = Func(apart, Value(MARKS), Value(""), Value("g"), function="regexp_replace", **text)
    return Lower(Func(bare, Value("Đđ"), Value("Dd"), function="translate", **text))


def _after(fields: tuple[str, ...]) -> list[F | Value]:
    """Each field with a space before it."""
    return [part for field in fields for part in (Value(" "), F(field))]
