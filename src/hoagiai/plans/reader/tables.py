"""Tasks laid out in tables: a row is a task, a row with nothing but words is a group; empty cells inherit nothing."""

from __future__ import annotations

import re
from typing import Final

from .agencies import looks_like_agency
from .grids import Grid, Role
from .labels import Labelled
from .labels import Role as LabelRole
from .marks import mark_of
from .passage import Passage, joined
from .reading import TaskRead
from .task_values import TaskList, apply_label

_BODIES: Final = {"lead", "advising", "coordinating"}
_UNFINISHED: Final = re.compile(
    r"(?:[,\-–]|\b(?:và|các|của|với|Ủy ban|Uỷ ban|UB|Văn phòng|VP|Thường trực|Lãnh đạo|Hội đồng|Ban|Hội|Đoàn|Sở|Phòng|HĐND|Bộ|Tổ))$"
)
_ROMAN: Final = re.compile(r"[IVX]{1,5}[.)]?$|[A-HĐ][.)]?$")
_LABELS: Final[dict[Role, LabelRole]] = {
    "lead": "lead", "advising": "advising", "coordinating": "coordinating", "time": "time", "product": "product",
}  # fmt: skip


class Row:
    """A row with its wrapped lines put together."""

    def __init__(self, grid: Grid, cells: list[list[Passage]]) -> None:
        self.grid = grid
        self.cells = [list(cell) for cell in cells]

    def cell(self, role: Role) -> list[Passage]:
        """The lines of a column."""
        return self.cells[self.grid.roles.index(role)] if role in self.grid.roles else []

    @property
    def number(self) -> str:
        """The printed number, without its point."""
        return joined(self.cell("number")).text.strip(" .()") if self.cell("number") else ""

    @property
    def filled(self) -> set[Role]:
        """Columns with words in them."""
        return {role for role, cell in zip(self.grid.roles, self.cells, strict=True) if cell}

    @property
    def uniform(self) -> bool:
        """One text merged over all columns."""
        texts = {joined(cell).text for cell in self.cells if cell and joined(cell).text != self.number}
        return len(texts) == 1

    def extend(self, cells: list[list[Passage]]) -> None:
        """Take the next line of a wrapped row."""
        for mine, more in zip(self.cells, cells, strict=True):
            mine.extend(more)


def read_tables(grids: list[tuple[Grid, str]], found: TaskList) -> list[tuple[int, TaskRead]]:
    """(offset, task) of every row; `grids` come with the reference of the section they stand in."""
    read = []
    for grid, prefix in grids:
        read.extend(_read_grid(grid, prefix, found))
    return read


def _read_grid(grid: Grid, prefix: str, found: TaskList) -> list[tuple[int, TaskRead]]:
    tasks: list[tuple[int, TaskRead]] = []
    rows = _rows(grid)
    group: TaskRead | None = None
    counter = 0
    for i, row in enumerate(rows):
        following = rows[i + 1] if i + 1 < len(rows) else None
        content = row.cell("content")
        if not content and not row.uniform:
            continue
        if _is_group(row, following):
            title = (
                joined(content)
                if content
                else joined(next(c for c in row.cells if c and joined(c).text != row.number))
            )
            group = _task(title.clean(), _ref(prefix, row.number or f"{len(tasks) + 1}"), None, [])
            group.group = True
            tasks.append((title.first, group))
            continue
        counter += 1
        title, items = _title(content)
        label = row.number or _own_number(content) or str(counter)
        task = _task(title, _ref(group.ref if group else prefix, label), group.ref if group else None, items)
        _fill(task, row, found, f"tasks.{i}")
        tasks.append((title.first, task))
    return tasks


def _rows(grid: Grid) -> list[Row]:
    rows: list[Row] = []
    for cells in grid.rows:
        if not any(cells):
            continue
        row = Row(grid, cells)
        if rows and _continues(rows[-1], row):
            rows[-1].extend(row.cells)
        else:
            rows.append(row)
    return rows


def _continues(before: Row, row: Row) -> bool:
    """A second line of the row above: no number, and its words go on in lower case or the first cell is empty."""
    if "number" not in row.grid.roles or row.number:
        return False
    content = row.cell("content")
    if not content:
        return True
    first = content[0].text[0]
    if first.islower() or (first.isdigit() and not mark_of(content[0])):
        return True
    return first == "-" and row.filled <= {"content"} and bool(before.number)


def _is_group(row: Row, following: Row | None) -> bool:
    if (
        row.uniform
        and len(row.filled) > 1
        and not row.filled & {"number"}
        and len(row.filled) == len(row.cells)
    ):
        return True
    bare = not row.filled & {"lead", "advising", "coordinating", "time"}
    if not bare and not row.uniform:
        return False
    if _ROMAN.match(row.number):
        return True
    if not row.number and "number" in row.grid.roles:
        return True
    if following and row.number.isdigit() and re.match(rf"{row.number}\.\d", following.number):
        return True
    if (
        following
        and row.number.isdigit()
        and (
            not following.number
            or following.number == "1"
            or (following.number.isalpha() and following.number.islower())
        )
    ):
        return bool(following.filled & {"lead", "time", "coordinating"}) and row.number != following.number
    return False


def _own_number(content: list[Passage]) -> str | None:
    mark = mark_of(content[0]) if content else None
    return mark.label if mark and mark.kind not in {"dash", "plus", "star"} else None


def _title(content: list[Passage]) -> tuple[Passage, list[Passage]]:
    """The title in a cell, and the bullets under it."""
    parts: list[Passage] = []
    items: list[Passage] = []
    for i, line in enumerate(content):
        mark = mark_of(line)
        if mark and mark.kind in {"dash", "plus", "star"} and i:
            items.append(line.cut(mark.end))
        elif items and line.text[0].islower():
            items[-1] = joined([items[-1], line])
        elif items:
            items.append(line)
        else:
            parts.append(line.cut(mark.end) if mark and i == 0 and mark.kind not in {"capital"} else line)
    return joined(parts).tidy().strip(left=" -–", right=" ;:."), items


def _task(title: Passage, ref: str, parent: str | None, items: list[Passage]) -> TaskRead:
    return TaskRead(
        ref=ref,
        title=title.read(),
        parent_ref=parent,
        items=[i.strip(right=" ;").read() for i in items],
        block=title.spans,
    )


def _ref(prefix: str, label: str) -> str:
    last = prefix.rsplit(".", 1)[-1]
    if last and label.startswith(f"{last}."):
        label = label[len(last) + 1 :]
    return f"{prefix}.{label}" if prefix else label


def _opens_name(before: Passage, line: Passage) -> bool:
    """A new line of a cell names another body: after ";" or ".", or a whole name above and a name below."""
    if not line.text[:1].isupper():
        return False
    if before.text.endswith((";", ".")):
        return True
    return looks_like_agency(line) and not _UNFINISHED.search(before.text)


def _fill(task: TaskRead, row: Row, found: TaskList, path: str) -> None:
    for role, cell in zip(row.grid.roles, row.cells, strict=True):
        label = _LABELS.get(role)
        if not cell or not label:
            continue
        lines = [line.strip(left=" -–+•", right=" ") for line in cell]
        value = joined(lines[:1])
        for line in lines[1:]:
            listed = label in _BODIES and _opens_name(value, line)
            value = joined([value.strip(right=" .;"), line], by="; ") if listed else joined([value, line])
        value = value.tidy()
        apply_label(task, Labelled(label, value.cut(0, 0), value, 0), found, path)
        task.block = (*task.block, *value.spans)
