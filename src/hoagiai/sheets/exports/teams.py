"""The list of teams: in our layout, and as provinces ask for it (cột theo biểu 10c, Thông tư 03/2019/TT-BTP)."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache

from hoagiai.base.documents.excel import Kind
from hoagiai.sheets.exports import values
from hoagiai.sheets.exports.content import Column, Line, Totals
from hoagiai.sheets.exports.sections import Places
from hoagiai.sheets.queries.exporting import Asked, TeamRow
from hoagiai.teams.rules.composition import Profile, findings, state

OWN = (
    Column("STT", 6, Kind.INTEGER, centred=True),
    Column("Tỉnh, thành phố", 16),
    Column("Mã xã", 8, Kind.CODE),
    Column("Xã, phường, đặc khu", 18),
    Column("Mã tổ hòa giải", 14, Kind.CODE),
    Column("Tên tổ hòa giải", 28),
    Column("Thôn, tổ dân phố phụ trách", 28),
    Column("Số hòa giải viên được ấn định", 10, Kind.INTEGER, centred=True),
    Column("Số hòa giải viên", 9, Kind.INTEGER, centred=True),
    Column("Số nam", 7, Kind.INTEGER, centred=True),
    Column("Số nữ", 7, Kind.INTEGER, centred=True),
    Column("Số người dân tộc thiểu số", 9, Kind.INTEGER, centred=True),
    Column("Số người có chuyên môn luật", 10, Kind.INTEGER, centred=True),
    Column("Họ và tên tổ trưởng", 22),
    Column("Tình trạng theo Điều 12 Luật 35/2013/QH13", 20),
    Column("Còn thiếu", 26),
    Column("Ngày thành lập", 12, Kind.DATE),
    Column("Số quyết định", 16),
    Column("Ngày quyết định", 12, Kind.DATE),
    Column("Người ký", 20),
    Column("Ghi chú", 14),
)
CODES = (
    Column("Mã xã", 8, Kind.CODE, hidden=True),
    Column("Mã tổ hòa giải", 38, Kind.CODE, hidden=True),
)
ASKED = (
    Column("STT", 6, Kind.INTEGER, centred=True),
    Column("Tên tổ hòa giải", 30),
    Column("Thôn, tổ dân phố phụ trách", 26),
    Column("Tổng số", 8, Kind.INTEGER, over="Hòa giải viên (người)", centred=True),
    Column("Nam", 7, Kind.INTEGER, over="Hòa giải viên (người)", centred=True),
    Column("Nữ", 7, Kind.INTEGER, over="Hòa giải viên (người)", centred=True),
    Column("Chuyên môn luật", 9, Kind.INTEGER, over="Hòa giải viên (người)", centred=True),
    Column("Chưa qua đào tạo chuyên môn luật", 12, Kind.INTEGER, over="Hòa giải viên (người)", centred=True),
    Column("Dân tộc thiểu số", 9, Kind.INTEGER, over="Hòa giải viên (người)", centred=True),
    Column("Họ và tên tổ trưởng", 23),
    Column("Ghi chú", 22),
    *CODES,
)
COUNTED = (3, 4, 5, 6, 7, 8)


def own(asked: Asked, rows: Iterator[TeamRow]) -> Iterator[Line]:
    """Each team with its composition and what it lacks."""
    judged = judge(asked.on)
    for number, row in enumerate(rows, 1):
        stands, lacks = judged(_profile(row))
        yield (
            number,
            row.province,
            row.unit_code,
            row.unit,
            row.code,
            row.team,
            values.villages(row.villages),
            row.fixed,
            row.mediators,
            row.mediators - row.women,
            row.women,
            row.minority,
            row.law_trained,
            row.leader_name,
            stands,
            lacks,
            row.established_on,
            values.words_of(row.decision),
            row.decided_on,
            values.words_of(row.signer),
            values.SYNTHETIC if row.synthetic else "",
        )


def asked(asked: Asked, rows: Iterator[TeamRow], totals: Totals) -> Iterator[Line]:
    """Teams under their communes, numbered within the commune."""
    seen, number, judged = Places(asked), 0, judge(asked.on)
    for row in rows:
        if here := seen.changed(row.province, row.unit_code, row.unit):
            number = 0
        yield from here
        number += 1
        lacks = judged(_profile(row))[1]
        line = (
            number,
            row.team,
            values.villages(row.villages),
            row.mediators,
            row.mediators - row.women,
            row.women,
            row.law_trained,
            row.mediators - row.law_trained,
            row.minority,
            row.leader_name,
            "; ".join(filter(None, (lacks, values.SYNTHETIC if row.synthetic else ""))),
            row.unit_code,
            row.code,
        )
        totals.add(line, COUNTED)
        yield line


def _profile(row: TeamRow) -> Profile:
    return Profile(
        row.mediators, row.women, row.minority, row.area, row.leader, row.served, row.fixed, row.least
    )


def judge(on: date) -> Callable[[Profile], tuple[str, str]]:
    """How a team stands and what it lacks, in words; each distinct profile is judged once."""

    @lru_cache(maxsize=50_000)
    def judged(profile: Profile) -> tuple[str, str]:
        found = findings(profile, on=on)
        return str(state(found, on=on).label), ", ".join(str(each.code.label) for each in found)

    return judged
