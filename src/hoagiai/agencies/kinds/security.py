"""Police, the military and the border guard."""

from hoagiai.agencies.kinds.kind import (
    BEFORE_REARRANGED,
    BEFORE_REFORM,
    DEPARTMENTS,
    REFORM,
    At,
    Kind,
)
from hoagiai.agencies.terms import Level, Line

# Provinces with a land or sea border before the reform; inland provinces had no border guard command.
_BORDER_BEFORE = (
    *("02", "04", "10", "11", "12", "14", "20", "22", "31", "34", "36", "37", "38", "40", "42", "44", "45"),
    *("46", "48", "49", "51", "52", "54", "56", "58", "60", "62", "64", "66", "67", "70", "72", "77", "79"),
    *("80", "82", "83", "84", "87", "89", "91", "94", "95", "96"),
)
_INLAND_SINCE = ("01", "19", "24", "25")

KINDS = (
    Kind("ministry_of_police", Line.POLICE, "Bộ Công an", (At(Level.CENTRAL, parent="central:government"),)),
    Kind(
        "police",
        Line.POLICE,
        "Công an",
        (
            At(Level.PROVINCE, parent="central:ministry_of_police"),
            At(Level.DISTRICT, parent="above:police", until=BEFORE_REARRANGED, provisional=True),
            At(Level.COMMUNE, parent="above:police"),
        ),
        short="CA",
        spellings=("Lực lượng Công an", "Công an nhân dân"),
        groups=DEPARTMENTS,
    ),
    Kind(
        "ministry_of_defence",
        Line.MILITARY,
        "Bộ Quốc phòng",
        (At(Level.CENTRAL, parent="central:government"),),
        short="BQP",
    ),
    Kind(
        "military",
        Line.MILITARY,
        "Bộ Chỉ huy Quân sự",
        (
            At(Level.PROVINCE, parent="central:ministry_of_defence", without=("01", "79")),
            At(
                Level.PROVINCE,
                parent="central:ministry_of_defence",
                name="Bộ Tư lệnh Thủ đô {name}",
                short="Bộ Tư lệnh Thủ đô {name}",
                codes=("01",),
            ),
            At(
                Level.PROVINCE,
                parent="central:ministry_of_defence",
                name="Bộ Tư lệnh",
                short="Bộ Tư lệnh",
                codes=("79",),
            ),
            At(
                Level.DISTRICT,
                parent="above:military",
                name="Ban Chỉ huy Quân sự",
                short="BCH QS",
                until=BEFORE_REFORM,
            ),
            At(Level.COMMUNE, parent="above:military", name="Ban Chỉ huy Quân sự", short="BCH QS"),
        ),
        short="BCHQS",
        spellings=(
            "Ban Chỉ huy Quân sự",
            "BCH Quân sự",
            "BCH QS",
            "Bộ CHQS",
            "Ban CHQS",
            "Quân sự",
            "Cơ quan quân sự",
            "Bộ Tư lệnh Thủ đô",
            "Bộ Tư lệnh",
        ),
        groups=DEPARTMENTS,
    ),
    Kind(
        "border_guard",
        Line.MILITARY,
        "Bộ Chỉ huy Bộ đội Biên phòng",
        (
            At(
                Level.PROVINCE,
                parent="central:ministry_of_defence",
                codes=_BORDER_BEFORE,
                until=BEFORE_REFORM,
            ),
            At(
                Level.PROVINCE,
                parent="same:military",
                name="Ban Chỉ huy Bộ đội Biên phòng",
                short="BCH BĐBP",
                without=_INLAND_SINCE,
                since=REFORM,
                provisional=True,
            ),
        ),
        short="BCH BĐBP",
        spellings=(
            "Ban Chỉ huy Bộ đội Biên phòng",
            "Bộ Chỉ huy BĐBP",
            "BCH Biên phòng",
            "Bộ đội Biên phòng",
            "Biên phòng",
        ),
        groups=DEPARTMENTS,
    ),
)
