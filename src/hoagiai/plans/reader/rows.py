"""A table whose rows became lines without any sign between the cells: parted by what the cells hold."""

from __future__ import annotations

import re
from typing import Final

from .grids import Grid, Role
from .lines import Line
from .passage import Passage, joined, pattern

_HEADS: Final[tuple[tuple[Role, str], ...]] = (
    ("number", r"(?:stt|tt|so tt)"),
    ("content", r"(?:noi dung|nhiem vu|cong viec|hoat dong)(?: (?:cong viec|nhiem vu|thuc hien|hoat dong))?"),
    ("lead", r"(?:(?:co quan|don vi|bo phan) )?(?:chu tri|thuc hien)(?: thuc hien)?"),
    ("coordinating", r"(?:(?:co quan|don vi|bo phan) )?phoi hop(?: thuc hien)?"),
    ("time", r"(?:thoi gian|thoi han|tien do)(?: (?:thuc hien|hoan thanh))?"),
)
_BODY: Final = pattern(
    r"(?<![,;])(?<!và)(?<!với)\s(?=(?:Các (?:sở|cơ quan|thôn|đơn vị|phòng|tổ)|Sở|Phòng|Ủy ban|Uỷ ban|UBND|UBMTTQ|MTTQ|Công an|Hội|Đoàn|Ban|Văn phòng|Tòa án|Viện kiểm sát|Trung tâm"
    r"|Liên đoàn|Công chức|Bộ Chỉ huy|Thanh tra|Đài|Báo)(?![\wÀ-ỹ]))"
)
_TIME: Final = pattern(
    r"\s(?=(?:(?:Trong |Từ )?(?:[Qq]uý [IV\d]|[Tt]háng \d|[Nn]ăm \d{4}|ngày \d)|Trước (?:ngày|tháng|quý|\d)|Chậm nhất|H[ằà]ng (?:năm|quý|tháng)|Thường xuyên|Cả năm|0?6 tháng (?:đầu|cuối)|Theo (?:kế hoạch|thông báo))[^.]{0,50}$)"
)
_START: Final = re.compile(r"(\d{1,3})[.)]?\s+(?=\S)")


def rows_at(lines: list[Line], i: int) -> tuple[int, Grid | None]:
    """A head line with its column names in a row, and the numbered lines below it."""
    roles = _roles(lines[i])
    if not roles:
        return i, None
    rows: list[list[Passage]] = []
    end = i + 1
    while end < len(lines):
        line = lines[end]
        found = _START.match(line.text)
        if found and int(found.group(1)) == len(rows) + 1:
            rows.append([line.words])
        elif rows and line.text[0].islower():
            rows[-1].append(line.words)
        else:
            break
        end += 1
    if len(rows) < 2:
        return i, None
    return end, Grid(roles, [_cells(joined(row), roles) for row in rows], lines[i].words.first)


def _roles(line: Line) -> list[Role]:
    """The columns a head line names, if it is nothing but column names."""
    text, roles = line.folded.strip(), []
    for role, source in _HEADS:
        found = re.match(rf"\s*{source}(?![a-z])", text)
        if found:
            roles.append(role)
            text = text[found.end() :]
    return roles if not text.strip() and len(roles) >= 4 and roles[:2] == ["number", "content"] else []


def _cells(row: Passage, roles: list[Role]) -> list[list[Passage]]:
    number = _START.match(row.text)
    begin = number.end() if number else 0
    time = next(iter(_TIME.finditer(row.text, begin)), None) if "time" in roles else None
    stop = time.start() if time else len(row)
    borders = [m.start() for m in _BODY.finditer(row.text, begin, stop)]
    content = row.cut(begin, borders[0] if borders else stop)
    lead = row.cut(borders[0], borders[1] if len(borders) > 1 else stop) if borders else row.cut(0, 0)
    more = row.cut(borders[1], stop) if len(borders) > 1 else row.cut(0, 0)
    if "coordinating" not in roles:
        lead, more = joined([lead, more]), more.cut(0, 0)
    cells: dict[Role, Passage] = {
        "number": row.cut(0, begin), "content": content, "lead": lead, "coordinating": more,
        "time": row.cut(stop) if time else row.cut(0, 0),
    }  # fmt: skip
    return [[cells[role]] if cells.get(role) else [] for role in roles]
