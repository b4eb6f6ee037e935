"""Tasks laid out in tables: a row is a task, a row with nothing but words is a group; empty cells inherit nothing."""

from __future__ import annotations

import re
from typing import Final

from .agencies import looks_like_agency
from .grids import Grid, Role
from .labels import Labelled, opens_with_label, split_labels
from .labels import Role as LabelRole
from .marks import mark_of
from .passage import Passage, joined
from .reading import TaskRead, TimeRead
from .task_values import TaskList, apply_label, lend_lead
from .times import is_time_only, read_time, windows_of

_BODIES: Final = {"lead", "advising", "coordinating"}
_UNFINISHED: Final = re.compile(
    r"(?:[,\-–]|\b(?:và|các|của|với|Ủy ban|Uỷ ban|UB|Văn phòng|VP|Thường trực|Lãnh đạo|Hội đồng|Ban|Hội|Đoàn|Sở|Phòng|HĐND|Bộ|Tổ))$"
)
_AS_ABOVE: Final = re.compile(r"(?:nhu tren|-?\s?n\.?t\.?\s?-?|''|\"|″|〃)")
_ROMAN: Final = re.compile(r"[IVX]{1,5}[.)]?$|[A-HĐ][.)]?$")
_UNIT: Final = re.compile(r"(thang|quy)(?: (?:thuc hien|hoan thanh))?")
_BARE: Final = re.compile(r"(?:\d{1,2}|i{1,3}|iv)(?:\s?(?:,|-|va)\s?(?:\d{1,2}|i{1,3}|iv))*(?:\s?/\s?\d{4})?")
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
    def label(self) -> str:
        """The printed number, when it is one and not the words of a group."""
        return self.number if len(self.number) <= 8 else ""

    @property
    def filled(self) -> set[Role]:
        """Columns with words in them."""
        return {role for role, cell in zip(self.grid.roles, self.cells, strict=True) if cell}

    @property
    def uniform(self) -> bool:
        """One text merged over all columns."""
        if len(self.cells) > 1 and all(self.cells) and len({joined(cell).text for cell in self.cells}) == 1:
            return True
        texts = {joined(cell).text for cell in self.cells if cell and joined(cell).text != self.number}
        return len(texts) == 1

    def take_as_above(self, above: Row) -> None:
        """ "Như trên" says what the cell above says."""
        for column, cell in enumerate(self.cells):
            if cell and _AS_ABOVE.fullmatch(joined(cell).folded.strip(" .")):
                self.cells[column] = above.cells[column]

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
    titles: dict[int, Passage] = {}
    rows = _rows(grid)
    group: TaskRead | None = None
    time: Passage | None = None
    counter, dotted = 0, False
    for i, row in enumerate(rows):
        following = rows[i + 1] if i + 1 < len(rows) else None
        content = row.cell("content")
        alone = _alone(row)
        if alone is not None and is_time_only(alone.text):
            time, group = alone, None
            continue
        if not content and alone is None and not row.uniform:
            continue
        if _is_group(row, following) or (alone is not None and not content):
            label, title = _group_mark(row, alone or joined(content))
            group = _task(title, _ref(prefix, label or f"{len(tasks) + 1}"), None, [])
            group.group = True
            titles[id(group)] = title
            tasks.append((title.first, group))
            continue
        if group and dotted and _follows(group, row, prefix):
            group = None
        dotted = "." in row.number
        counter += 1
        title, items = _title(content)
        label = row.number or _own_number(content) or str(counter)
        task = _task(title, _ref(group.ref if group else prefix, label), group.ref if group else None, items)
        _fill(task, row, found, f"tasks.{i}")
        if task.time is None and time is not None:
            task.time = read_time(time, found.frame)
        tasks.append((title.first, task))
    for _, heading in tasks:
        if heading.group:
            own = [task for _, task in tasks if task.parent_ref == heading.ref]
            lend_lead(titles[id(heading)], own)
    return tasks


def _group_mark(row: Row, words: Passage) -> tuple[str, Passage]:
    """The printed mark of a group and its words: its number cell, or the "II." its merged cell begins with."""
    mark = mark_of(words) if not row.label else None
    if mark and mark.kind in {"roman", "capital", "number", "part"} and words.cut(mark.end):
        return mark.label, words.cut(mark.end).clean()
    return row.label, words.clean()


def _alone(row: Row) -> Passage | None:
    """The words of a row that fills but one cell (or one cell merged over all), its number apart."""
    texts = [joined(cell) for cell in row.cells if cell]
    if row.uniform and row.number and len(row.number) <= 5:
        texts = [text for text in texts if text.text.strip(" .()") != row.number]
    if not texts or any(text.text != texts[0].text for text in texts):
        return None
    return texts[0] if len(texts[0].text.split()) >= 2 else None


def _follows(group: TaskRead, row: Row, prefix: str) -> bool:
    """ "2" after a group "1" whose rows were "1.1", "1.2" stands beside the group, not in it."""
    mark = group.ref.removeprefix(f"{prefix}.") if prefix else group.ref
    return mark.isdecimal() and row.number.isdecimal() and int(row.number) == int(mark) + 1


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
    for above, row in zip(rows, rows[1:], strict=False):
        row.take_as_above(above)
    return rows


def _continues(before: Row, row: Row) -> bool:
    """A second line of the row above: no number, and its words go on in lower case or the first cell is empty."""
    if "number" not in row.grid.roles or row.number:
        return False
    content = row.cell("content")
    if not content:
        return True
    first = content[0].text[0]
    if first.islower() or (first.isdecimal() and not mark_of(content[0])):
        return True
    return first == "-" and row.filled <= {"content"} and bool(before.number)


def _is_group(row: Row, following: Row | None) -> bool:
    if (
        row.uniform
        and len(row.filled) > 1
        and (not row.filled & {"number"} or not row.label)
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
    if following and row.number.isdecimal() and re.match(rf"{row.number}\.\d", following.number):
        return True
    if (
        following
        and row.number.isdecimal()
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
    for i, (role, cell) in enumerate(zip(row.grid.roles, row.cells, strict=True)):
        label = _LABELS.get(role)
        if not cell or not label:
            continue
        head = row.grid.heads[i] if i < len(row.grid.heads) else cell[0].cut(0, 0)
        lines = [line.strip(left=" -–+•", right=" ") for line in cell]
        value = joined(lines[:1])
        for line in lines[1:]:
            listed = label in _BODIES and (_opens_name(value, line) or opens_with_label(line) is not None)
            value = joined([value.strip(right=" .;"), line], by="; ") if listed else joined([value, line])
        value = value.tidy()
        _apply(task, Labelled(label, head, value, 0), found, path)
        task.block = (*task.block, *value.spans)


def _apply(task: TaskRead, labelled: Labelled, found: TaskList, path: str) -> None:
    """A cell's value; one cell may hold labels of its own ("Chủ trì: A; phối hợp: B") or a bare month or quarter."""
    before, inner = split_labels(labelled.value)
    if labelled.role in _BODIES and inner and not before and all(label.role in _BODIES for label in inner):
        for label in inner:
            apply_label(task, label, found, path)
        return
    unit = _UNIT.fullmatch(labelled.name.folded.strip(" ."))
    if labelled.role == "time" and unit and _BARE.fullmatch(labelled.value.folded):
        windows = windows_of(f"{unit.group(1)} {labelled.value.folded}", found.frame)
        task.time = TimeRead(labelled.value.text, windows, None, labelled.value.spans)
        return
    apply_label(task, labelled, found, path)
