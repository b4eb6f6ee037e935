"""Tables found in lines: real cells, "|" of markdown, tabs, wide gaps, or one cell a line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, Literal

from .agencies import looks_like_agency
from .lines import Line
from .passage import Passage, joined
from .sections import is_section_heading

Role = Literal["number", "content", "lead", "advising", "coordinating", "time", "product", "note", "other"]

_ROLES: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    ("number", re.compile(r"(?:stt|tt|so tt|so thu tu|#|s tt|muc)$")),
    ("advising", re.compile(r".{0,30}\btham muu\b")),
    ("lead", re.compile(r".{0,30}\bchu tri\b|(?:co quan|don vi|bo phan|ca nhan|nguoi|to chuc|co quan, don vi)[a-z, /]{0,20} (?:thuc hien|phu trach|dau moi|chiu trach nhiem)|(?:phan cong|trach nhiem)\b|don vi$|co quan$|phu trach$|dau moi$|thuc hien$|nguoi thuc hien$")),
    ("coordinating", re.compile(r".{0,30}\b(?:phoi hop|tham gia)\b")),
    ("time", re.compile(r"(?:(?:thang|quy)$|thoi gian|thoi han|tien do|hoan thanh|thoi diem|lo trinh|ngay hoan thanh|han hoan thanh|moc thoi gian)")),
    ("product", re.compile(r"(?:du kien )?(?:san pham|ket qua|dau ra|muc tieu can dat|chi tieu)")),
    ("note", re.compile(r"ghi chu")),
    ("content", re.compile(r"(?:ten |cac |danh muc )?(?:noi dung|nhiem vu|cong viec|hoat dong|nhom nhiem vu|dau viec|giai phap|noi dung/)")),
)  # fmt: skip
_TABBED: Final = re.compile(r"\t|\s{3,}")
_LINE_END: Final = re.compile(r"\n")
_NUMBER: Final = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-HĐ]|[a-zđ])[.)]?$")


@dataclass(slots=True)
class Grid:
    """A table: the role of each column and its rows of cells (a cell is a list of lines)."""

    roles: list[Role]
    rows: list[list[list[Passage]]]
    at: int  # offset of its first line in the source
    heads: list[Passage] = field(default_factory=list)  # the head cell of each column
    bold: list[bool] = field(default_factory=list)


def role_of(cell: Passage) -> Role | None:
    """What a head cell names."""
    text = re.sub(r"\s+", " ", cell.folded).strip(" .:*|")
    if not text or len(text) > 60:
        return None
    return next((role for role, pattern in _ROLES if pattern.match(text)), None)


def cells(lines: list[Line], i: int) -> tuple[int, Grid | None]:
    """Real cells, as Word and PDF give them."""
    end = i
    table: dict[int, dict[int, list[Passage]]] = {}
    while end < len(lines) and lines[end].table == lines[i].table:
        line = lines[end]
        table.setdefault(line.row or 0, {}).setdefault(line.column or 0, []).append(line.words)
        end += 1
    _fill_merged(table, lines[i:end])
    columns = sorted({c for row in table.values() for c in row})
    rows = [[table[r].get(c, []) for c in columns] for r in sorted(table)]
    return end, _grid(rows, lines[i].words.first)


def _fill_merged(table: dict[int, dict[int, list[Passage]]], lines: list[Line]) -> None:
    """An agency or a time merged over several rows holds for each of them."""
    for line in lines:
        row, column = line.row or 0, line.column or 0
        heads = (role_of(joined(table[r][column])) for r in range(3) if column in table.get(r, {}))
        shared = next((role for role in heads if role), None) in {
            "lead",
            "advising",
            "coordinating",
            "time",
            "product",
        }
        for below in range(row + 1, row + line.rows) if shared else ():
            if below in table and line.words not in table[below].get(column, []):
                table[below].setdefault(column, []).append(line.words)


def parted(line: Line) -> bool:
    inner = len(_TABBED.findall(line.text))
    return line.text.count("|") >= 2 or inner >= 2 or (inner == 1 and _leading_tabs(line) > 0)


def _split_row(line: Line) -> list[list[Passage]]:
    """The cells of a line parted by "|", tabs or wide gaps."""
    source = line.words
    if source.text.count("|") >= 2:
        text = source.text
        marks = [m.start() for m in re.finditer(r"\|", text)]
        begin = 0 if not text.startswith("|") else 1
        stops = [m for m in marks if m >= begin]
        if not text.endswith("|"):
            stops.append(len(text))
        bounds = list(zip([begin, *(s + 1 for s in stops[:-1])], stops, strict=True))
    else:
        marks_t = [
            m.span()
            for m in (
                re.finditer(r"\t", source.text)
                if "\t" in source.text
                else re.finditer(r"\s{3,}", source.text)
            )
        ]
        bounds = list(
            zip([0, *(e for _, e in marks_t)], [*(s for s, _ in marks_t), len(source)], strict=True)
        )
    cells = [source.cut(a, b).split(_LINE_END) for a, b in bounds]
    return [[] for _ in range(_leading_tabs(line))] + cells


def _leading_tabs(line: Line) -> int:
    """Empty cells at the beginning of a row parted by tabs."""
    if "|" in line.text or "\t" not in line.text or not line.words:
        return 0
    first = line.words.first
    return line.words.source.count("\t", max(0, first - line.indent), first)


def parted_rows(lines: list[Line], i: int) -> tuple[int, Grid | None]:
    end, rows = i, []
    while (
        end < len(lines)
        and lines[end].table is None
        and (parted(lines[end]) or (lines[end].text.count("|") == 1 and lines[end].text.startswith("|")))
    ):
        rows.append(_split_row(lines[end]))
        end += 1
    width = max(len(row) for row in rows)
    rows = [row + [[] for _ in range(width - len(row))] for row in rows]
    return end, _grid(rows, lines[i].words.first)


def _grid(rows: list[list[list[Passage]]], at: int) -> Grid | None:
    """A grid with its head row found; None for a table that lists no tasks."""
    for i, row in enumerate(rows[:4]):
        merged = [joined(cell) for cell in row]
        roles = [role_of(cell) for cell in merged]
        following = rows[i + 1] if i + 1 < len(rows) else []
        second = bool(following) and _is_second_head(following)
        if second:
            roles = [_role_of_both(a, b) or r for a, b, r in zip(row, following, roles, strict=True)]
        if is_head(roles):
            i += second
            body = [r for r in rows[i + 1 :] if not _repeats(r, merged)]
            heads = [joined(b) if second and b else a for a, b in zip(merged, following or row, strict=True)]
            return Grid([role or "other" for role in roles], body, at, heads)
    return None


def is_head(roles: list[Role | None]) -> bool:
    """Whether columns of these roles list tasks: what is done, and who does it or when."""
    known = {role for role in roles if role}
    return "content" in known and bool(known & {"lead", "advising", "coordinating", "time"})


def _is_second_head(row: list[list[Passage]]) -> bool:
    cells = [joined(cell) for cell in row if cell]
    if not cells or any(len(c) > 40 for c in cells):
        return False
    if all(c.text[0].islower() and len(c) < 30 for c in cells):
        return True
    roles = [role_of(c) for c in cells]
    return all(roles) and bool(set(roles) & {"lead", "coordinating", "advising"}) and len(cells) < len(row)


def _role_of_both(above: list[Passage], below: list[Passage]) -> Role | None:
    """The role of a column named in two rows: "Phân công" over "Chủ trì", "Cơ quan" over "phối hợp"."""
    if below and joined(below).text[0].isupper():
        return role_of(joined(below))
    return role_of(joined([*above, *below]))


def _repeats(row: list[list[Passage]], head: list[Passage]) -> bool:
    """The head again on a new page, or the row that numbers the columns."""
    cells = [joined(cell).folded.strip() for cell in row]
    if [c for c in cells if c] == [h.folded.strip() for h in head if h]:
        return True
    filled = [c for c in cells if c]
    return len(filled) >= 3 and all(re.fullmatch(r"\(?\d{1,2}\)?|\([a-z]\)", c) for c in filled)


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
