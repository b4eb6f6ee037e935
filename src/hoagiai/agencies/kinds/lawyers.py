"""The lawyers' association with its branches, and the bar."""

from hoagiai.agencies.kinds.kind import BEFORE_REFORM, MASS, At, Kind
from hoagiai.agencies.terms import Level, Line

KINDS = (
    Kind(
        "lawyers",
        Line.LAWYERS,
        "Hội Luật gia",
        (
            At(Level.CENTRAL, name="Hội Luật gia Việt Nam", short="HLGVN"),
            At(Level.PROVINCE, parent="central:lawyers"),
            At(Level.DISTRICT, parent="above:lawyers", until=BEFORE_REFORM),
            At(
                Level.COMMUNE,
                parent="above:lawyers",
                name="Chi hội Luật gia",
                short="Chi hội LG",
                provisional=True,
            ),
        ),
        short="HLG",
        spellings=("Trung ương Hội Luật gia Việt Nam", "Chi hội Luật gia", "Hội LG"),
        groups=MASS,
    ),
    Kind(
        "lawyers_office",
        Line.LAWYERS,
        "Văn phòng Hội Luật gia",
        (At(Level.PROVINCE, parent="same:lawyers", provisional=True),),
        short="VP HLG",
        spellings=("Văn phòng tỉnh Hội", "Văn phòng Hội"),
    ),
    Kind(
        "bar",
        Line.BAR,
        "Đoàn Luật sư",
        (
            At(Level.CENTRAL, name="Liên đoàn Luật sư Việt Nam", short="LĐLSVN"),
            At(Level.PROVINCE, parent="central:bar"),
        ),
        short="ĐLS",
        spellings=("Liên đoàn Luật sư",),
        groups=MASS,
    ),
)
