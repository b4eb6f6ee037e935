"""The Fatherland Front and the five political-social organisations, with the elderly's association."""

from datetime import date

from hoagiai.agencies.kinds.kind import BEFORE_REFORM, MASS, REFORM, UNIONS, At, Kind
from hoagiai.agencies.terms import Level, Line


def _line(code: str, central: str, commune_since: date | None = None) -> tuple[At, ...]:
    """A line from the centre down to the commune."""
    above = f"above:{code}"
    return (
        At(Level.CENTRAL, name=central, short=central),
        At(Level.PROVINCE, parent=f"central:{code}"),
        At(Level.DISTRICT, parent=above),
        At(Level.COMMUNE, parent=above, since=commune_since, provisional=commune_since is not None),
    )


KINDS = (
    Kind(
        "front",
        Line.FRONT,
        "Ủy ban Mặt trận Tổ quốc Việt Nam",
        _line("front", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        short="Ủy ban MTTQ Việt Nam",
        spellings=(
            "Ủy ban Mặt trận Tổ quốc",
            "Mặt trận Tổ quốc Việt Nam",
            "Mặt trận Tổ quốc",
            "Ủy ban Mặt trận",
            "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam",
            "Ban Thường trực Ủy ban Mặt trận Tổ quốc",
            "UBMT",
            "Mặt trận",
        ),
    ),
    Kind(
        "labour_union",
        Line.LABOUR,
        "Liên đoàn Lao động",
        (
            At(Level.CENTRAL, name="Tổng Liên đoàn Lao động Việt Nam", short="Tổng LĐLĐVN"),
            At(Level.PROVINCE, parent="central:labour_union"),
            At(Level.DISTRICT, parent="above:labour_union", until=BEFORE_REFORM),
            At(
                Level.COMMUNE,
                parent="above:labour_union",
                name="Công đoàn",
                short="Công đoàn",
                since=REFORM,
                provisional=True,
            ),
        ),
        short="LĐLĐ",
        spellings=("Công đoàn", "Tổng Liên đoàn Lao động"),
        groups=UNIONS,
    ),
    Kind(
        "farmers",
        Line.FARMERS,
        "Hội Nông dân",
        _line("farmers", "Trung ương Hội Nông dân Việt Nam"),
        short="HND",
        spellings=("Hội Nông dân Việt Nam",),
        groups=UNIONS,
    ),
    Kind(
        "youth",
        Line.YOUTH,
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        _line("youth", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        short="Đoàn TNCS HCM",
        spellings=(
            "Đoàn Thanh niên Cộng sản",
            "Đoàn TNCS",
            "Đoàn Thanh niên",
            "Ban Chấp hành Đoàn TNCS Hồ Chí Minh",
        ),
        groups=UNIONS,
    ),
    Kind(
        "women",
        Line.WOMEN,
        "Hội Liên hiệp Phụ nữ",
        _line("women", "Trung ương Hội Liên hiệp Phụ nữ Việt Nam"),
        short="Hội LHPN",
        spellings=("Hội Liên hiệp Phụ nữ Việt Nam", "Hội Phụ nữ", "HPN", "LHPN"),
        groups=UNIONS,
    ),
    Kind(
        "veterans",
        Line.VETERANS,
        "Hội Cựu chiến binh",
        _line("veterans", "Trung ương Hội Cựu chiến binh Việt Nam"),
        short="Hội CCB",
        spellings=("Hội Cựu chiến binh Việt Nam",),
        groups=UNIONS,
    ),
    Kind(
        "elderly",
        Line.ELDERLY,
        "Hội Người cao tuổi",
        _line("elderly", "Trung ương Hội Người cao tuổi Việt Nam"),
        short="Hội NCT",
        spellings=("Hội Người cao tuổi Việt Nam",),
        groups=MASS,
    ),
)
