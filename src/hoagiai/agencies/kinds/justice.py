"""The justice line: ministry, department, division, commune officer, and the legal-education councils."""

from hoagiai.agencies.kinds.kind import BEFORE_REFORM, DEPARTMENTS, REFORM, At, Kind
from hoagiai.agencies.terms import Level, Line

KINDS = (
    Kind(
        "ministry_of_justice",
        Line.JUSTICE,
        "Bộ Tư pháp",
        (At(Level.CENTRAL, parent="central:government"),),
        short="BTP",
    ),
    Kind(
        "legal_education_department",
        Line.JUSTICE,
        "Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý",
        (At(Level.CENTRAL, parent="central:ministry_of_justice", provisional=True),),
        short="Cục PBGDPL&TGPL",
        spellings=("Cục Phổ biến, giáo dục pháp luật", "Cục PBGDPL", "Cục PBGDPL và TGPL"),
    ),
    Kind(
        "hanoi_law_university",
        Line.JUSTICE,
        "Trường Đại học Luật Hà Nội",
        (At(Level.CENTRAL, parent="central:ministry_of_justice", provisional=True),),
        short="ĐH Luật Hà Nội",
    ),
    Kind(
        "justice_department",
        Line.JUSTICE,
        "Sở Tư pháp",
        (At(Level.PROVINCE, parent="central:ministry_of_justice"),),
        short="STP",
        groups=DEPARTMENTS,
        source="Thông tư 09/2025/TT-BTP",
    ),
    Kind(
        "legal_education_division",
        Line.JUSTICE,
        "Phòng Phổ biến, giáo dục pháp luật - Sở Tư pháp",
        (At(Level.PROVINCE, parent="same:justice_department", provisional=True),),
        short="Phòng PBGDPL - STP",
        spellings=(
            "Phòng Phổ biến, giáo dục pháp luật",
            "Phòng Phổ biến và theo dõi thi hành pháp luật",
            "Phòng PBGDPL",
        ),
    ),
    Kind(
        "legal_aid_centre",
        Line.JUSTICE,
        "Trung tâm Trợ giúp pháp lý nhà nước",
        (At(Level.PROVINCE, parent="same:justice_department"),),
        short="TT TGPLNN",
        spellings=("Trung tâm Trợ giúp pháp lý", "Trung tâm TGPL", "TT TGPL"),
    ),
    Kind(
        "justice_division",
        Line.JUSTICE,
        "Phòng Tư pháp",
        (At(Level.DISTRICT, parent="above:justice_department"),),
        short="PTP",
        groups=DEPARTMENTS,
        successors=("people_committee_office",),
        source="Nghị định 120/2025/NĐ-CP",
    ),
    Kind(
        "justice_officer",
        Line.JUSTICE,
        "Công chức Tư pháp - Hộ tịch",
        (At(Level.COMMUNE, parent="above:justice_division", until=BEFORE_REFORM),),
        spellings=("Tư pháp - Hộ tịch", "Cán bộ Tư pháp - Hộ tịch", "Tư pháp", "Ban Tư pháp"),
        successors=("people_committee_office",),
    ),
    Kind(
        "legal_education_council",
        Line.JUSTICE,
        "Hội đồng phối hợp phổ biến, giáo dục pháp luật",
        (
            At(Level.CENTRAL, name="Hội đồng phối hợp phổ biến, giáo dục pháp luật Trung ương"),
            At(Level.PROVINCE, parent="central:legal_education_council"),
            At(Level.DISTRICT, parent="above:legal_education_council"),
            At(Level.COMMUNE, parent="above:legal_education_council", since=REFORM, provisional=True),
        ),
        short="HĐPH PBGDPL",
        spellings=(
            "Hội đồng PHPBGDPL",
            "Hội đồng PBGDPL",
            "Hội đồng phối hợp PBGDPL",
            "HĐPBGD",
            "HĐPBGDPL",
            "HĐPHPBGDPL",
            "HĐPH PBGD",
        ),
    ),
)
