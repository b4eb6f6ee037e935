"""Follow every insert, update and delete of a table by triggers: bulk writes and COPY included."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import pghistory
import pgtrigger
from django.db import models
from pghistory.models import Event as PlainEvent

ModelT = TypeVar("ModelT", bound=models.Model)


class Event(PlainEvent):
    """One state of one row; wide enough for a national register."""

    pgh_id = models.BigAutoField(primary_key=True)

    class Meta:
        abstract = True


def tracked(*, exclude: Sequence[str] = ()) -> Callable[[type[ModelT]], type[ModelT]]:
    """Keep the history of a model; `exclude` names personal or secret fields that history must not hold."""
    options: dict[str, Any] = {"exclude": list(exclude)} if exclude else {}
    follow = pghistory.track(
        pghistory.InsertEvent(level=pgtrigger.Statement),
        pghistory.UpdateEvent(level=pgtrigger.Statement),
        pghistory.DeleteEvent(level=pgtrigger.Statement),
        base_model=Event,
        append_only=True,
        **options,
    )

    def wrap(model: type[ModelT]) -> type[ModelT]:
        follow(model)
        return model

    return wrap
