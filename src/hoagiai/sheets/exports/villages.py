"""The list of villages (thôn, tổ dân phố): in our layout, and as provinces ask for it."""

from collections.abc import Iterator

from hoagiai.base.documents.excel import Kind
from hoagiai.places.terms import NeighbourhoodKind
from hoagiai.sheets.exports import values
from hoagiai.sheets.exports.content import Column, Line, Totals
from hoagiai.sheets.exports.sections import Places
from hoagiai.sheets.queries.exporting import Asked, VillageRow

OWN = (
    Column("STT", 6, Kind.INTEGER, centred=True),
    Column("Tỉnh, thành phố", 18),
    Column("Mã xã", 8, Kind.CODE),
    Column("Xã, phường, đặc khu", 20),
    Column("Loại", 13),
    Column("Tên thôn, tổ dân phố", 26),
    Column("Số hộ gia đình", 9, Kind.INTEGER, centred=True),
    Column("Địa bàn có nhiều đồng bào dân tộc thiểu số", 15, centred=True),
    Column("Số tổ hòa giải", 8, Kind.INTEGER, centred=True),
    Column("Ngày thành lập", 12, Kind.DATE),
    Column("Đến hết ngày", 12, Kind.DATE),
    Column("Ghi chú", 34),
    Column("Mã thôn, tổ dân phố", 38, Kind.CODE),
)
CODES = (
    Column("Mã xã", 8, Kind.CODE, hidden=True),
    Column("Mã thôn, tổ dân phố", 38, Kind.CODE, hidden=True),
)
ASKED = (
    Column("STT", 6, Kind.INTEGER, centred=True),
    Column("Tên thôn, tổ dân phố", 34),
    Column("Số hộ gia đình", 11, Kind.INTEGER, centred=True),
    Column("Địa bàn có nhiều đồng bào dân tộc thiểu số", 20, centred=True),
    Column("Số tổ hòa giải", 9, Kind.INTEGER, centred=True),
    Column("Ghi chú", 46),
    *CODES,
)
COUNTED = (2, 3, 4)
_KINDS = dict(NeighbourhoodKind.choices)


def own(asked: Asked, rows: Iterator[VillageRow]) -> Iterator[Line]:
    """Each village with its households and the teams that serve it."""
    for number, row in enumerate(rows, 1):
        teams = row.teams or []
        yield (
            number,
            row.province,
            row.unit_code,
            row.unit,
            str(_KINDS[row.kind]),
            row.name,
            row.households,
            values.MARK if row.minority_area else "",
            len(teams),
            row.established_on,
            row.ended_on,
            _note(row),
            row.code,
        )


def asked(asked: Asked, rows: Iterator[VillageRow], totals: Totals) -> Iterator[Line]:
    """Villages under their communes, numbered within the commune."""
    seen, number = Places(asked), 0
    for row in rows:
        if here := seen.changed(row.province, row.unit_code, row.unit):
            number = 0
        yield from here
        number += 1
        line = (
            number,
            values.village(row.kind, row.name),
            row.households,
            values.MARK if row.minority_area else "",
            len(row.teams or ()),
            _note(row),
            row.unit_code,
            row.code,
        )
        totals.add(line, COUNTED)
        yield line


def _note(row: VillageRow) -> str:
    return "; ".join(
        [*(row.teams or ["chưa có tổ hòa giải"]), *([values.SYNTHETIC] if row.synthetic else [])]
    )
