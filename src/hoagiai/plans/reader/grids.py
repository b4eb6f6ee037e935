"""Tables as rows of cells under a head whose columns have known roles; real cells of Word, PDF and web pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, Literal

from .lines import Line
from .passage import Passage, joined

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
    return end, grid_of(rows, lines[i].words.first)


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


def grid_of(rows: list[list[list[Passage]]], at: int) -> Grid | None:
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
