"""People's Committees and Councils, their offices, and the Party committees beside them."""

from datetime import date

from hoagiai.agencies.kinds.kind import (
    BEFORE_REFORM,
    DEPARTMENTS,
    REFORM,
    At,
    Kind,
)
from hoagiai.agencies.terms import Level, Line

MERGED_MASS_WORK = date(2025, 2, 1)  # Ban Dân vận and Ban Tuyên giáo became one about this day

KINDS = (
    Kind(
        "government",
        Line.GOVERNMENT,
        "Chính phủ",
        (At(Level.CENTRAL),),
        spellings=("Thủ tướng Chính phủ", "TTg"),
    ),
    Kind(
        "people_committee",
        Line.GOVERNMENT,
        "Ủy ban nhân dân",
        (
            At(Level.PROVINCE, parent="central:government"),
            At(Level.DISTRICT, parent="above:people_committee"),
            At(Level.COMMUNE, parent="above:people_committee"),
        ),
        short="UBND",
        spellings=("Chính quyền", "Chính quyền địa phương"),
        source="Luật 72/2025/QH15",
    ),
    Kind(
        "people_council",
        Line.GOVERNMENT,
        "Hội đồng nhân dân",
        (
            At(Level.PROVINCE),
            At(Level.DISTRICT, parent="above:people_council"),
            At(Level.COMMUNE, parent="above:people_council"),
        ),
        short="HĐND",
        source="Luật 72/2025/QH15",
    ),
    Kind(
        "people_committee_office",
        Line.GOVERNMENT,
        "Văn phòng Ủy ban nhân dân",
        (
            At(Level.PROVINCE, parent="same:people_committee"),
            At(
                Level.DISTRICT,
                parent="same:people_committee",
                name="Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
                short="VP HĐND và UBND",
            ),
            At(
                Level.COMMUNE,
                parent="above:justice_department",
                name="Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
                short="VP HĐND và UBND",
                since=REFORM,
            ),
        ),
        short="VP UBND",
        spellings=(
            "Văn phòng HĐND và UBND",
            "Văn phòng HĐND - UBND",
            "Văn phòng UBND và HĐND",
            "Văn phòng Ủy ban",
            "VP HĐND-UBND",
        ),
        groups=DEPARTMENTS,
        source="Thông tư 09/2025/TT-BTP",
    ),
    Kind(
        "party_committee",
        Line.PARTY,
        "{party} {name}",
        (
            At(Level.PROVINCE),
            At(Level.DISTRICT, parent="above:party_committee"),
            At(
                Level.COMMUNE, name="Đảng ủy {place}", short="Đảng ủy {place}", parent="above:party_committee"
            ),
        ),
        short="{party} {name}",
        spellings=("Đảng ủy", "Ban Thường vụ Đảng ủy", "Cấp ủy"),
    ),
    Kind(
        "mass_mobilisation_board",
        Line.PARTY,
        "Ban Dân vận {party} {name}",
        (
            At(Level.PROVINCE, until=date(2025, 1, 31), provisional=True),
            At(
                Level.DISTRICT,
                parent="above:mass_mobilisation_board",
                until=date(2025, 1, 31),
                provisional=True,
            ),
        ),
        short="Ban Dân vận {party} {name}",
        spellings=("Ban Dân vận", "Cơ quan Dân vận"),
        groups=DEPARTMENTS,
        successors=("propaganda_and_mass_board",),
    ),
    Kind(
        "propaganda_board",
        Line.PARTY,
        "Ban Tuyên giáo {party} {name}",
        (
            At(Level.PROVINCE, until=date(2025, 1, 31), provisional=True),
            At(Level.DISTRICT, parent="above:propaganda_board", until=date(2025, 1, 31), provisional=True),
        ),
        short="Ban Tuyên giáo {party} {name}",
        spellings=("Ban Tuyên giáo",),
        groups=DEPARTMENTS,
        successors=("propaganda_and_mass_board",),
    ),
    Kind(
        "propaganda_and_mass_board",
        Line.PARTY,
        "Ban Tuyên giáo và Dân vận {party} {name}",
        (
            At(Level.PROVINCE, since=MERGED_MASS_WORK, provisional=True),
            At(
                Level.DISTRICT,
                parent="above:propaganda_and_mass_board",
                since=MERGED_MASS_WORK,
                until=BEFORE_REFORM,
                provisional=True,
            ),
        ),
        short="Ban TG và DV {party} {name}",
        spellings=("Ban Tuyên giáo và Dân vận", "Ban TGDV"),
        groups=DEPARTMENTS,
    ),
    Kind(
        "mass_mobilisation_bloc",
        Line.PARTY,
        "Khối Dân vận",
        (At(Level.COMMUNE, parent="above:mass_mobilisation_board", until=BEFORE_REFORM, provisional=True),),
        spellings=("Dân vận",),
    ),
    Kind(
        "party_building_board",
        Line.PARTY,
        "Ban Xây dựng Đảng {place}",
        (At(Level.COMMUNE, parent="same:party_committee", since=REFORM, provisional=True),),
        spellings=("Ban Xây dựng Đảng",),
    ),
)
