"""Text without marks as a column that the database keeps itself: what `base.folding.fold` gives in Python."""

from django.db.models import Func, Value
from django.db.models.functions import Lower

MARKS = "[\u0300-\u036f]"


def without_marks(field: str) -> Lower:
    """The field without marks and in lower case, for `contains` with folded words."""
    apart = Func(field, function="normalize", template="%(function)s(%(expressions)s, NFD)")
    bare = Func(apart, Value(MARKS), Value(""), Value("g"), function="regexp_replace")
    return Lower(Func(bare, Value("Đđ"), Value("Dd"), function="translate"))
