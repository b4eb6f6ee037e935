"""Bodies of the commune since 1/7/2025, when it took over what the district did."""

from hoagiai.agencies.kinds.kind import DEPARTMENTS, REFORM, At, Kind
from hoagiai.agencies.terms import Level, Line

KINDS = (
    Kind(
        "commune_economy_division",
        Line.FINANCE,
        "Phòng Kinh tế",
        (
            At(Level.COMMUNE, parent="same:people_committee", since=REFORM, types=("xã",)),
            At(
                Level.COMMUNE,
                parent="same:people_committee",
                name="Phòng Kinh tế, Hạ tầng và Đô thị",
                short="Phòng KTHTĐT",
                since=REFORM,
                types=("phường", "đặc khu"),
                provisional=True,
            ),
        ),
        spellings=("Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng KT, HT và ĐT", "Phòng KTHT", "Phòng KTHTĐT"),
        groups=DEPARTMENTS,
    ),
    Kind(
        "commune_culture_division",
        Line.CULTURE,
        "Phòng Văn hóa - Xã hội",
        (At(Level.COMMUNE, parent="same:people_committee", since=REFORM),),
        short="Phòng VH-XH",
        spellings=("Phòng VHXH", "Phòng VH-XH", "Phòng Văn hóa và Xã hội"),
        groups=DEPARTMENTS,
    ),
    Kind(
        "public_administration_centre",
        Line.GOVERNMENT,
        "Trung tâm Phục vụ hành chính công",
        (
            At(Level.PROVINCE, parent="same:people_committee_office", provisional=True),
            At(Level.COMMUNE, parent="same:people_committee", since=REFORM),
        ),
        short="TT PVHCC",
        spellings=("Trung tâm PVHCC", "Trung tâm Hành chính công", "TTPVHCC", "Trung tâm Phục vụ HCC"),
        groups=DEPARTMENTS,
    ),
    Kind(
        "public_service_centre",
        Line.CULTURE,
        "Trung tâm Dịch vụ sự nghiệp công",
        (At(Level.COMMUNE, parent="same:people_committee", since=REFORM, provisional=True),),
        short="TT DVSNC",
        spellings=(
            "Trung tâm DVSNC",
            "Trung tâm DVSN công",
            "TT DVSN công",
            "Trung tâm Cung ứng dịch vụ sự nghiệp công",
            "Trung tâm Cung ứng dịch vụ công",
        ),
        groups=DEPARTMENTS,
    ),
)
