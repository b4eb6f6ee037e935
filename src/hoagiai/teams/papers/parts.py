"""Parts that several papers share: heads, tables of people, dots to write on."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from hoagiai.base.documents.content import (
    AdministrativeDocument,
    Align,
    Cell,
    Column,
    PartialDate,
    Signature,
    Table,
)
from hoagiai.base.formats import number, percent
from hoagiai.teams.papers.facts import DOTS, Facts, Named

SHORT = "…" * 3
BY_HAND = "(Ký, ghi rõ họ tên)"
ABOVE_HALF = "trên 50%"


def or_dots(value: object, dots: str = DOTS) -> str:
    """A value, or dots to write on."""
    return str(value) if value not in (None, "") else dots


def written(value: int | None) -> str:
    """A number, or dots to write on."""
    return number(value) if value is not None else SHORT


def spoken(day: date | None) -> str:
    """A day inside a sentence: "ngày 25 tháng 10 năm 2026", or dots."""
    if day is None:
        return f"ngày {SHORT} tháng {SHORT} năm {SHORT}"
    return f"ngày {day.day:02d} tháng {day.month:02d} năm {day.year}"


def of_the_front(facts: Facts, *, day: date | None, **values: Any) -> AdministrativeDocument:
    """A paper of the Front Working Committee of the neighbourhood (Ban công tác Mặt trận), without number."""
    values.setdefault("signature", front_head(facts))
    return AdministrativeDocument(
        superior=f"Ủy ban MTTQ Việt Nam\n{facts.unit.name}",
        issuer=f"Ban công tác Mặt trận\n{facts.village or DOTS}",
        sign="",
        unnumbered=True,
        place=facts.unit.short_name,
        issued_on=day or PartialDate(facts.on.year),
        **values,
    )


def front_head(facts: Facts, *, name: str = "") -> Signature:
    """The head of the Front Working Committee signs."""
    known = facts.election.board_head if facts.election else ""
    return Signature(authority=["Trưởng ban"], post="Công tác Mặt trận", note=BY_HAND, name=name or known)


def village_head(facts: Facts) -> Signature:
    """The head of the neighbourhood signs beside it."""
    known = facts.election.board_deputy if facts.election else ""
    return Signature(post=facts.head_title, note=BY_HAND, name=known)


def people_table(
    people: Sequence[Named],
    *,
    rows: int,
    origin: bool = False,
    votes: int | None = None,
    vote_words: str = "",
) -> Table:
    """People in a table; at least so many rows, so that names can be written by hand.

    `votes` is the base of the share when the votes are shown, 0 when it is not known yet.
    """
    columns = [
        Column("TT", 0.6, Align.CENTER),
        Column("Họ và tên", 2.6),
        Column("Năm sinh", 0.9, Align.CENTER),
        Column("Giới tính", 0.9, Align.CENTER),
        Column("Dân tộc", 1, Align.CENTER),
        Column("Nơi thường trú", 2.4),
    ]
    if origin:
        columns.append(Column("Tự ứng cử hoặc được giới thiệu", 2))
    if votes is not None:
        columns += [Column(vote_words or "Số đồng ý", 1.1, Align.CENTER), Column("Tỷ lệ", 1, Align.CENTER)]
    lines: list[list[Cell]] = []
    for place, each in enumerate(people, start=1):
        line: list[Cell] = [
            str(place),
            each.name,
            str(each.birth_year or ""),
            {"m": "Nam", "f": "Nữ"}.get(each.sex, ""),
            each.ethnicity,
            each.address,
        ]
        if origin:
            line.append(each.origin[:1].upper() + each.origin[1:])
        if votes is not None:
            line += _votes(each, votes)
        lines.append(line)
    empty: list[Cell] = [""] * (len(columns) - 1)
    lines += [[str(place), *empty] for place in range(len(lines) + 1, rows + 1)]
    return Table(columns, lines)


def vote_table(people: Sequence[Named], *, base: int | None, words: str, rows: int) -> Table:
    """The count: no., name, votes, share of the base (cột: TT, họ và tên, số đồng ý, tỷ lệ)."""
    columns = [
        Column("TT", 0.6, Align.CENTER),
        Column("Họ và tên", 3.4),
        Column(words, 2.5, Align.CENTER),
        Column("Tỷ lệ", 1.4, Align.CENTER),
    ]
    lines: list[list[Cell]] = [
        [str(place), each.name, *_votes(each, base or 0)] for place, each in enumerate(people, start=1)
    ]
    lines += [[str(place), "", "", ""] for place in range(len(lines) + 1, rows + 1)]
    return Table(columns, lines)


def _votes(each: Named, base: int) -> list[Cell]:
    if each.in_favour is None:
        return ["", ""]
    return [number(each.in_favour), percent(each.in_favour, base) if base else ""]


def named_list(people: Sequence[Named]) -> str:
    """People in a sentence: "ông Lò Văn Mới, bà Lò Thị Xuân"."""
    return ", ".join(f"{each.title.lower()} {each.name}" for each in people)
