"""The list of mediators: in our layout, and as provinces ask for it (cột theo biểu 10c, Thông tư 03/2019/TT-BTP)."""

from collections.abc import Iterator

from hoagiai.base.documents.excel import Kind
from hoagiai.base.sealing import unseal
from hoagiai.sheets.exports import values
from hoagiai.sheets.exports.content import Column, Line, Section, Totals, Value
from hoagiai.sheets.exports.sections import Places
from hoagiai.sheets.queries.exporting import Asked, MediatorRow
from hoagiai.sheets.reading.values import places
from hoagiai.teams.terms import FactKind, Training

PROTECTED = (
    Column("Ngày sinh", 12, Kind.DATE),
    Column("Số điện thoại", 13, Kind.CODE),
    Column("Số định danh cá nhân", 15, Kind.CODE),
)
OWN = (
    Column("STT", 6, Kind.INTEGER, centred=True),
    Column("Tỉnh, thành phố", 16),
    Column("Mã xã", 8, Kind.CODE),
    Column("Xã, phường, đặc khu", 18),
    Column("Mã tổ hòa giải", 14, Kind.CODE),
    Column("Tổ hòa giải", 26),
    Column("Thôn, tổ dân phố", 18),
    Column("Họ và tên", 24),
    Column("Giới tính", 8, centred=True),
    Column("Năm sinh", 8, Kind.CODE),
    Column("Dân tộc", 11),
    Column("Nơi thường trú", 28),
    Column("Nghề nghiệp", 16),
    Column("Vị trí ở thôn, tổ dân phố", 20),
    Column("Chức danh trong tổ hòa giải", 12),
    Column("Trình độ chuyên môn", 20),
    Column("Tiếng dân tộc", 14),
    Column("Tư cách khác", 20),
    Column("Được công nhận từ ngày", 13, Kind.DATE),
    Column("Số quyết định", 16),
    Column("Ngày quyết định", 12, Kind.DATE),
    Column("Người ký", 20),
    Column("Đến hết ngày", 12, Kind.DATE),
    Column("Lý do thôi", 18),
    Column("Ghi chú", 14),
    Column("Mã hòa giải viên", 38, Kind.CODE),
)
_TRAINED = (
    (Training.LAW_SECONDARY, "Luật, trung cấp"),
    (Training.LAW_BACHELOR, "Luật, cao đẳng, đại học"),
    (Training.LAW_POSTGRADUATE, "Luật, sau đại học"),
    (Training.LAW, "Luật, chưa rõ trình độ"),
    (Training.OTHER, "Chuyên môn khác"),
    (Training.NONE, "Chưa qua đào tạo"),
)
ASKED = (
    Column("STT", 6, Kind.INTEGER, centred=True),
    Column("Họ và tên", 25),
    Column("Nam", 5.5, over="Giới tính", centred=True),
    Column("Nữ", 5.5, over="Giới tính", centred=True),
    Column("Năm sinh", 7.5, Kind.CODE),
    Column("Dân tộc", 11),
    *(Column(head, 8.5, over="Trình độ chuyên môn", centred=True) for _, head in _TRAINED),
    Column("Thành phần tham gia", 22),
    Column("Chức danh trong tổ", 11),
    Column("Nơi thường trú", 26),
    Column("Số", 15, over="Quyết định công nhận"),
    Column("Ngày", 11.5, Kind.DATE, over="Quyết định công nhận"),
    Column("Ghi chú", 15),
)
CODES = (
    Column("Mã xã", 8, Kind.CODE, hidden=True),
    Column("Mã tổ hòa giải", 14, Kind.CODE, hidden=True),
    Column("Mã hòa giải viên", 38, Kind.CODE, hidden=True),
)
COUNTED = (2, 3, 6, 7, 8, 9, 10, 11)
LEADER, MEMBER = "Tổ trưởng", "Tổ viên"


def own_columns(asked: Asked) -> tuple[Column, ...]:
    """The columns of our layout; protected ones stand before the code of the mediator."""
    return (*OWN[:-1], *PROTECTED, OWN[-1]) if asked.protected else OWN


def asked_columns(asked: Asked) -> tuple[Column, ...]:
    """The columns of the list that provinces ask for; protected ones at the end."""
    return (*ASKED, *(PROTECTED if asked.protected else ()), *CODES)


def own(asked: Asked, rows: Iterator[MediatorRow]) -> Iterator[Line]:
    """Each office with everything that is known of it."""
    for number, row in enumerate(rows, 1):
        facts = values.Facts(row.facts)
        served = row.villages or []
        yield (
            number,
            row.province,
            row.unit_code,
            row.unit,
            row.team_code,
            row.team,
            values.village(*served[0]) if len(served) == 1 else "",
            row.full_name,
            values.sex(row.sex),
            str(row.birth_year or ""),
            values.ethnicity(row.ethnicity),
            values.words_of(row.address),
            facts.occupation,
            facts.standing,
            LEADER if row.leads else MEMBER,
            facts.training,
            facts.languages,
            facts.roles,
            row.first_day,
            values.words_of(row.decision),
            row.decided_on if row.first_day else None,
            values.words_of(row.signer),
            row.last_day,
            values.ending(row.ending),
            values.SYNTHETIC if row.synthetic else "",
            *(_protected(row) if asked.protected else ()),
            row.code,
        )


def asked(asked: Asked, rows: Iterator[MediatorRow], totals: Totals) -> Iterator[Line]:
    """Mediators under their communes and teams, numbered within the team."""
    seen, team, number = Places(asked), "", 0
    for row in rows:
        here = seen.changed(row.province, row.unit_code, row.unit)
        yield from here
        if here or row.team_code != team:
            team, number = row.team_code, 0
            yield Section("", row.team if places.is_team(row.team) else f"Tổ hòa giải {row.team}", deep=True)
        number += 1
        guarded = _protected(row) if asked.protected else ()
        line = (*_asked(number, row), *guarded, row.unit_code, row.team_code, row.code)
        totals.add(line, COUNTED)
        yield line


def _asked(number: int, row: MediatorRow) -> tuple[Value, ...]:
    facts = values.Facts(row.facts)
    trained = facts.newest(FactKind.TRAINING)
    return (
        number,
        row.full_name,
        values.MARK if row.sex == "m" else "",
        values.MARK if row.sex == "f" else "",
        str(row.birth_year or ""),
        values.ethnicity(row.ethnicity),
        *(values.MARK if trained == level else "" for level, _ in _TRAINED),
        facts.standing,
        LEADER if row.leads else MEMBER,
        values.words_of(row.address),
        values.words_of(row.decision),
        row.decided_on if row.first_day else None,
        values.SYNTHETIC if row.synthetic else "",
    )


def _protected(row: MediatorRow) -> tuple[Value, ...]:
    return row.birth_date, unseal(row.phone_sealed), unseal(row.identity_sealed)
