"""Tables drawn with spaces, as a text copy of a PDF page keeps them: columns stand one under the other."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from .agencies import looks_like_agency
from .grids import Grid, Role, is_head, role_of
from .lines import Line
from .passage import Passage, joined
from .sections import is_section_heading

_GAP: Final = re.compile(r"\s{2,}")
_NUMBER: Final = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-HĐ])[.)]?$")
_WHEN: Final = re.compile(r"(?:quy|thang|nam|truoc|trong|tu|hang|thuong xuyen|ngay|cham nhat|ca nam)\b")
_ENDS: Final = ("noi nhan", "tren day la", "tm. ", "kt. ")


@dataclass(slots=True)
class Piece:
    """Words between wide gaps and the columns of characters they fill."""

    words: Passage
    start: int
    end: int


Cells = list[list[Passage]]


def aligned_rows(lines: list[Line], i: int) -> tuple[int, Grid | None]:
    """A table that begins at line `i`, when its lines keep to columns of characters."""
    if len(_GAP.findall(lines[i].text)) < 2 or not any(role_of(p.words) for p in _pieces(lines[i])):
        return i, None
    end = _end(lines, i)
    for cells in (_by_rivers, _by_starts):
        rows = cells(lines[i:end])
        grid = _grid(lines[i:end], rows) if rows else None
        if grid:
            return end, grid
    return i, None


def _grid(lines: list[Line], rows: list[Cells]) -> Grid | None:
    """The grid under a head of up to three lines, each column of which has a known role."""
    for height in (1, 2, 3):
        heads = [joined(part for row in rows[:height] for part in row[c]) for c in range(len(rows[0]))]
        roles = [role_of(head) for head in heads]
        if is_head(roles) and all(roles):
            break
    else:
        return None
    titles = {line.folded for line in lines[:height]}
    body = [(line, row) for line, row in zip(lines, rows, strict=True) if line.folded not in titles]
    known: list[Role] = [role or "other" for role in roles]
    merged = _merged(body, known)
    return Grid(known, merged, lines[0].words.first, heads) if merged else None


def _by_rivers(lines: list[Line]) -> list[Cells]:
    """Cells parted where every row leaves columns of characters empty."""
    pieces = [_pieces(line) for line in lines]
    columns = _columns(pieces)
    return [_placed(row, columns) for row in pieces] if len(columns) >= max(3, len(_heads(pieces))) else []


def _by_starts(lines: list[Line]) -> list[Cells]:
    """Cells parted where columns begin, a single space enough: "Ban hành văn bản Sở Tư pháp"."""
    pieces = [_pieces(line) for line in lines]
    heads = _heads(pieces)
    if len(heads) < 3:
        return []
    often = Counter(p.start for row in pieces[1:] for p in row)
    starts = []
    for at, head in enumerate(heads):
        low = heads[at - 1].end if at else -1
        near = [s for s in often if low < s <= head.start + 1]
        starts.append(max(near, key=lambda s: (often[s], s), default=head.start))
    roles = [role_of(head.words) for head in heads]
    return [_cut_at(line, row, starts, roles) for line, row in zip(lines, pieces, strict=True)]


def _heads(pieces: list[list[Piece]]) -> list[Piece]:
    """The pieces of the head row; one with two names under it ("Phân công" over "Chủ trì", "Phối hợp") gives these."""
    heads: list[Piece] = []
    following = [piece for row in pieces[1:3] for piece in row if len(row) > 1]
    for piece in pieces[0]:
        under = [
            p
            for p in following
            if p.start >= piece.start - 12 and p.end <= piece.end + 12 and role_of(p.words)
        ]
        heads.extend(under if len(under) > 1 else [piece])
    return heads


def _cut_at(line: Line, row: list[Piece], starts: list[int], roles: list[Role | None]) -> Cells:
    """The words of a line cut where the columns begin."""
    words = line.words
    begin = words.source.rfind("\n", 0, words.first) + 1
    opens = {words.at[k] - begin: k for k in range(len(words)) if _opens_word(words.text, k)}
    after_gap = {piece.start for piece in row}
    whole = words.text.isupper() or (
        len(row) == 2 and _is_number(row[0].words) and not row[0].words.text[0].isdigit()
    )
    cells: Cells = [[] for _ in starts]
    column, last = 0, 0
    for at, start in enumerate(starts):
        near = {s: k for s, k in opens.items() if -7 <= s - start <= 4 and k >= last}
        gapped = [s for s in near if s in after_gap]
        tight = [s for s in near if s not in after_gap and s - start <= 1 and not whole and at > 1]
        best = _nearest(gapped, start) if gapped else _best(tight, start, words, opens, roles[at])
        if best is None:
            continue
        if words.cut(last, opens[best]):
            cells[column].append(words.cut(last, opens[best]))
        column, last = at, opens[best]
    if words.cut(last):
        cells[column].append(words.cut(last))
    return cells


def _nearest(found: list[int], start: int) -> int:
    return min(found, key=lambda s: abs(s - start))


def _best(
    found: list[int], start: int, words: Passage, opens: dict[int, int], role: Role | None
) -> int | None:
    """Among words near a column's beginning, the one that opens what the column holds, else the nearest."""
    fits = [s for s in found if _suits(words.cut(opens[s]), role)]
    covers = [s for s in found if s + len(words.text[opens[s] :].split(" ", 1)[0]) > start]
    return _nearest(fits or covers, start) if fits or covers else None


def _suits(words: Passage, role: Role | None) -> bool:
    if role in {"lead", "advising", "coordinating"}:
        return words.text[0].isupper() and looks_like_agency(words)
    return role == "time" and bool(_WHEN.match(words.folded))


def _opens_word(text: str, at: int) -> bool:
    return not text[at].isspace() and (at == 0 or text[at - 1].isspace())


def _pieces(line: Line) -> list[Piece]:
    """The pieces of a line; their columns are counted from the beginning of the line in the source."""
    words = line.words
    if not words:
        return []
    begin = words.source.rfind("\n", 0, words.first) + 1
    found, last = [], 0
    for gap in [*_GAP.finditer(words.text), None]:
        part = words.cut(last, gap.start() if gap else len(words))
        if part:
            found.append(Piece(part, part.at[0] - begin, part.at[-1] - begin + 1))
        last = gap.end() if gap else last
    return found


def _end(lines: list[Line], i: int) -> int:
    """Where the table ends: a heading, the ending, or a line of running text across the page."""
    width = max(p.end for p in _pieces(lines[i]))
    end = i + 1
    while end < len(lines):
        line = lines[end]
        pieces = _pieces(line)
        if line.table is not None or "|" in line.text or line.folded.startswith(_ENDS):
            break
        if len(pieces) == 1 and (is_section_heading(line) or _runs_across(pieces[0], width, lines, end)):
            break
        end += 1
    return end


def _runs_across(piece: Piece, width: int, lines: list[Line], at: int) -> bool:
    """Running text: as wide as the table, and the next line is no row either."""
    if piece.end - piece.start < 0.6 * width:
        return False
    return at + 1 >= len(lines) or len(_pieces(lines[at + 1])) < 2


def _columns(rows: list[list[Piece]]) -> list[tuple[int, int]]:
    """Runs of character columns that some row fills, parted by columns every row leaves empty."""
    spans = sorted((p.start, p.end) for row in rows if len(row) > 1 for p in row)
    columns: list[tuple[int, int]] = []
    for start, end in spans:
        if columns and start <= columns[-1][1]:
            columns[-1] = (columns[-1][0], max(end, columns[-1][1]))
        else:
            columns.append((start, end))
    return columns


def _placed(row: list[Piece], columns: list[tuple[int, int]]) -> Cells:
    """The pieces in the columns they overlap most."""
    cells: Cells = [[] for _ in columns]
    for piece in row:
        overlaps = [min(piece.end, end) - max(piece.start, start) for start, end in columns]
        cells[overlaps.index(max(overlaps))].append(piece.words)
    return cells


def _merged(body: list[tuple[Line, Cells]], roles: list[Role]) -> list[Cells]:
    """Lines of one row put together."""
    rows: list[Cells] = []
    starts = _starts(body, roles)
    for at, (_, cells) in enumerate(body):
        if at in starts:
            rows.append([[] for _ in roles])
        if rows:
            for mine, more in zip(rows[-1], cells, strict=True):
                mine.extend(more)
    return rows


def _starts(body: list[tuple[Line, Cells]], roles: list[Role]) -> set[int]:
    """Where rows begin: at blank lines when these part the numbers, else at numbers, else at blank lines or names."""
    blanks = {at for at, (line, _) in enumerate(body) if line.blank_before or at == 0}
    if "number" in roles:
        column = roles.index("number")
        numbers = {at for at, (_, cells) in enumerate(body) if cells[column] and _is_number(cells[column][0])}
        borders = [*sorted(blanks), len(body)]
        counts = [len([n for n in numbers if a <= n < b]) for a, b in zip(borders, borders[1:], strict=False)]
        if len(blanks) > 1 and all(count == 1 for count in counts):
            return blanks
        alone = {at for at, (_, cells) in enumerate(body) if _is_group(cells, roles) and at in blanks}
        return numbers | alone
    if len(blanks) > 1:
        return blanks
    content, others = roles.index("content"), [c for c, role in enumerate(roles) if role != "content"]
    return {
        at
        for at, (_, cells) in enumerate(body)
        if cells[content] and cells[content][0].text[0].isupper() and any(cells[c] for c in others)
    }


def _is_number(cell: Passage) -> bool:
    return bool(_NUMBER.match(cell.text))


def _is_group(cells: Cells, roles: list[Role]) -> bool:
    """Words in capitals in a single cell."""
    filled = [cell for cell in cells if cell]
    return len(filled) == 1 and filled[0][0].text.isupper()
