"""Tasks laid out in tables."""

from __future__ import annotations

from .joining import Paragraph
from .lines import Line
from .reading import TaskRead
from .tasks import TaskList


def cells_as_tables(paragraphs: list[Paragraph], annex: list[Line]) -> list[object]:
    del paragraphs, annex
    return []


def table_tasks(found: TaskList, tables: list[object]) -> list[TaskRead]:
    del tables
    return found.tasks
