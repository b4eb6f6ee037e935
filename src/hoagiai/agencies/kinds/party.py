"""The boards beside a Party committee, the Party committees inside bodies, and the province's political school."""

from datetime import date

from hoagiai.agencies.kinds.kind import BEFORE_REFORM, At, Kind
from hoagiai.agencies.terms import Level, Line

_INSIDE_BODIES = date(2025, 2, 1)  # Đảng bộ of the committee and of the Party's own offices, about this day


def _board(code: str, name: str) -> Kind:
    """A board (ban) that is only named with its committee: "Ban Tổ chức Tỉnh ủy"."""
    district = At(Level.DISTRICT, parent=f"above:{code}", until=BEFORE_REFORM, provisional=True)
    name = f"{name} {{party}} {{name}}"
    return Kind(
        code, Line.PARTY, name, (At(Level.PROVINCE, provisional=True), district), short=name, with_party=True
    )


KINDS = (
    _board("party_office", "Văn phòng"),
    _board("party_organisation_board", "Ban Tổ chức"),
    _board("party_inspection_committee", "Ủy ban Kiểm tra"),
    _board("party_internal_affairs_board", "Ban Nội chính"),
    Kind(
        "government_party_committee",
        Line.PARTY,
        "Đảng ủy Ủy ban nhân dân",
        (At(Level.PROVINCE, parent="same:party_committee", since=_INSIDE_BODIES, provisional=True),),
        short="Đảng ủy UBND",
        unbroken=True,
    ),
    Kind(
        "party_bodies_committee",
        Line.PARTY,
        "Đảng ủy các cơ quan Đảng",
        (At(Level.PROVINCE, parent="same:party_committee", since=_INSIDE_BODIES, provisional=True),),
        spellings=("Đảng ủy các cơ quan Đảng của",),
        unbroken=True,
    ),
    Kind(
        "political_school",
        Line.PARTY,
        "Trường Chính trị",
        (At(Level.PROVINCE, without=("01", "79"), provisional=True),),
    ),
)
