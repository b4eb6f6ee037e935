"""The province's newspaper and broadcaster, and the union of science associations."""

from datetime import date

from hoagiai.agencies.kinds.kind import MASS, At, Kind
from hoagiai.agencies.terms import Level, Line

_UNTIL = date(2025, 6, 30)
_SINCE = date(2025, 7, 1)

KINDS = (
    Kind(
        "newspaper",
        Line.CULTURE,
        "Báo {name}",
        (At(Level.PROVINCE, until=_UNTIL, provisional=True),),
        short="Báo {name}",
        spellings=("Báo", "Báo tỉnh"),
        successors=("press",),
    ),
    Kind(
        "broadcaster",
        Line.CULTURE,
        "Đài Phát thanh và Truyền hình",
        (At(Level.PROVINCE, until=_UNTIL, provisional=True),),
        short="Đài PTTH",
        spellings=("Đài Phát thanh - Truyền hình", "Đài PT-TH", "Đài PTTH", "Đài PT&TH"),
        successors=("press",),
    ),
    Kind(
        "press",
        Line.CULTURE,
        "Báo và phát thanh, truyền hình {name}",
        (At(Level.PROVINCE, since=_SINCE, provisional=True),),
        short="Báo và PTTH {name}",
        spellings=(
            "Báo và phát thanh, truyền hình",
            "Báo và Đài Phát thanh, Truyền hình",
            "Báo và Đài PTTH",
            "Báo và PTTH",
        ),
    ),
    Kind(
        "science_associations",
        Line.SCIENCE,
        "Liên hiệp các Hội Khoa học và Kỹ thuật",
        (At(Level.PROVINCE),),
        short="LHH KHKT",
        spellings=("Liên hiệp các Hội KHKT", "Liên hiệp Hội", "Liên hiệp hội Khoa học và Kỹ thuật"),
        groups=MASS,
    ),
)
