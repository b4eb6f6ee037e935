"""Tables of which each cell became a line of its own."""

from __future__ import annotations

import re
from typing import Final

from .agencies import looks_like_agency
from .grids import Grid, Role, is_head, role_of
from .lines import Line
from .passage import Passage, joined
from .sections import is_section_heading

_NUMBER: Final = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-HĐ]|[a-zđ])[.)]?$")


def cell_a_line(lines: list[Line], i: int) -> tuple[int, Grid | None]:
    """A table of which each cell became a line: head cells first, then rows that begin with their number."""
    end = i
    roles: list[Role] = []
    while end < len(lines) and end - i < 12:
        role = role_of(lines[end].words)
        if (
            role is None
            and end + 1 < len(lines)
            and lines[end + 1].text[0].islower()
            and len(lines[end].text) < 25
        ):
            role = role_of(joined([lines[end].words, lines[end + 1].words]))
        elif role is None and roles and lines[end].text[0].islower() and len(lines[end].text) < 25:
            end += 1
            continue
        if role == "lead" and roles[-1:] == ["lead"]:
            end += 1
            continue
        if role is None or (role in roles and role != "other"):
            break
        roles.append(role)
        end += 1
    if len(roles) < 3 or not is_head(list(roles)):
        return i, None
    head = [line.folded for line in lines[i:end]]
    stop = end
    while (
        stop < len(lines)
        and not (is_section_heading(lines[stop]) and not _NUMBER.match(lines[stop].text))
        and not lines[stop].folded.startswith(("noi nhan", "tren day la", "tm. "))
    ):
        stop += 1
    body = [line for line in lines[end:stop] if line.folded not in head or _may_be_cell(line)]
    rows = _rows_by_number(body, roles) if roles[0] == "number" else _rows_by_count(body, roles)
    return (stop, Grid(roles, rows, lines[i].words.first)) if rows else (i, None)


def _may_be_cell(line: Line) -> bool:
    return role_of(line.words) is None


def _rows_by_count(body: list[Line], roles: list[Role]) -> list[list[list[Passage]]]:
    width = len(roles)
    cells = _unwrapped(body)
    return [[[c] for c in cells[k : k + width]] for k in range(0, len(cells) - width + 1, width)]


def _rows_by_number(body: list[Line], roles: list[Role]) -> list[list[list[Passage]]]:
    rows: list[list[Line]] = []
    for line in body:
        if _NUMBER.match(line.text) and not (rows and line.text[0].islower() and len(line.text) == 1):
            rows.append([line])
        elif rows:
            rows[-1].append(line)
    return [_placed(row, roles) for row in rows]


def _placed(row: list[Line], roles: list[Role]) -> list[list[Passage]]:
    """The lines of a row in their columns; by kind when some cells are empty."""
    cells = _unwrapped(row[1:], len(roles) - 1)
    if len(cells) >= len(roles) - 1:
        extra = len(cells) - (len(roles) - 1)
        first = joined(cells[: extra + 1])
        return [[row[0].words], [first] if first else [], *([c] for c in cells[extra + 1 :])]
    out: list[list[Passage]] = [[] for _ in roles]
    out[0] = [row[0].words]
    if not cells:
        return out
    out[roles.index("content")] = [cells[0]]
    free = [r for r in roles if r not in {"number", "content"}]
    for cell in cells[1:]:
        role = _kind_of(cell, free)
        if role:
            out[roles.index(role)] = [cell]
            free = free[free.index(role) + 1 :]
    return out


def _kind_of(cell: Passage, free: list[Role]) -> Role | None:
    timed = bool(
        re.match(
            r"(?:quy|thang|nam \d|truoc|trong|hang|thuong xuyen|tu |den |cham nhat|\d{1,2}/|ngay|6 thang|giai doan|ca nam|theo)",
            cell.folded,
        )
    )
    if timed and "time" in free:
        return "time"
    bodies = [r for r in free if r in {"lead", "advising", "coordinating"}]
    if bodies and not looks_like_agency(cell):
        return next((r for r in free if r in {"product", "note", "other"}), bodies[0])
    return next((r for r in free if r != "time"), None)


def _unwrapped(lines: list[Line], expected: int = 0) -> list[Passage]:
    """Cells whose words were wrapped, joined again."""
    if expected and len(lines) == expected:
        return [line.words for line in lines]
    cells: list[list[Passage]] = []
    for line in lines:
        first = line.text[0]
        glued = cells and (
            first.islower() or (first.isdecimal() and re.search(r"(?:ngày|tháng|năm|quý|Quý|Tháng|Năm|,)$", cells[-1][-1].text))
            or cells[-1][-1].text.endswith((",", " -", " và"))
        )  # fmt: skip
        if glued:
            cells[-1].append(line.words)
        else:
            cells.append([line.words])
    return [joined(cell) for cell in cells]
