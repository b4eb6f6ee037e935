"""Provincial departments (sở) other than justice, their ministries, and the district divisions (phòng)."""

from datetime import date

from hoagiai.agencies.kinds.kind import BEFORE_REARRANGED, DEPARTMENTS, REARRANGED, At, Kind
from hoagiai.agencies.terms import Level, Line


def _ministry(code: str, line: Line, name: str, *spellings: str, short: str = "") -> Kind:
    return Kind(
        code, line, name, (At(Level.CENTRAL, parent="central:government"),), short, spellings, source=""
    )


def _department(
    code: str,
    line: Line,
    name: str,
    *spellings: str,
    until: date | None = None,
    since: date | None = None,
    successors: tuple[str, ...] = (),
    provisional: bool = False,
) -> Kind:
    at = At(
        Level.PROVINCE,
        parent="same:people_committee",
        since=since,
        until=until,
        provisional=provisional or bool(since or until),
    )
    return Kind(
        code, line, name, (at,), spellings=spellings, groups=DEPARTMENTS, successors=successors, source=""
    )


def _division(
    code: str,
    line: Line,
    name: str,
    *spellings: str,
    provisional: bool = False,
    until: date | None = None,
    since: date | None = None,
) -> Kind:
    at = At(
        Level.DISTRICT,
        parent="same:people_committee",
        until=until,
        since=since,
        provisional=provisional or bool(since or until),
    )
    return Kind(code, line, name, (at,), spellings=spellings, groups=DEPARTMENTS)


_UNTIL = BEFORE_REARRANGED
_SINCE = REARRANGED

KINDS = (
    _ministry("ministry_of_finance", Line.FINANCE, "Bộ Tài chính", short="BTC"),
    _ministry("ministry_of_home_affairs", Line.HOME_AFFAIRS, "Bộ Nội vụ", short="BNV"),
    _ministry("ministry_of_education", Line.EDUCATION, "Bộ Giáo dục và Đào tạo", "Bộ GDĐT"),
    _ministry("ministry_of_culture", Line.CULTURE, "Bộ Văn hóa, Thể thao và Du lịch", "Bộ VHTTDL"),
    _department("finance_department", Line.FINANCE, "Sở Tài chính", "STC"),
    _department("home_affairs_department", Line.HOME_AFFAIRS, "Sở Nội vụ", "SNV"),
    _department("education_department", Line.EDUCATION, "Sở Giáo dục và Đào tạo", "Sở GDĐT", "Sở GD-ĐT"),
    _department("health_department", Line.OTHER_FIELDS, "Sở Y tế"),
    _department("industry_department", Line.OTHER_FIELDS, "Sở Công Thương"),
    _department("construction_department", Line.OTHER_FIELDS, "Sở Xây dựng"),
    _department("science_department", Line.OTHER_FIELDS, "Sở Khoa học và Công nghệ", "Sở KHCN", "Sở KH-CN"),
    _department("inspectorate", Line.OTHER_FIELDS, "Thanh tra", "Thanh tra tỉnh", "Thanh tra nhà nước"),
    _department("foreign_affairs_department", Line.OTHER_FIELDS, "Sở Ngoại vụ", provisional=True),
    _department(
        "culture_department",
        Line.CULTURE,
        "Sở Văn hóa, Thể thao và Du lịch",
        "Sở VHTTDL",
        "Sở Văn hóa và Thể thao",
        "Sở VHTT",
        "Sở VH-TT-DL",
    ),
    _department(
        "information_department",
        Line.CULTURE,
        "Sở Thông tin và Truyền thông",
        "Sở TTTT",
        "STTTT",
        "Sở TT-TT",
        until=_UNTIL,
        successors=("science_department", "culture_department"),
    ),
    _department(
        "planning_department",
        Line.FINANCE,
        "Sở Kế hoạch và Đầu tư",
        "Sở KHĐT",
        "Sở KH-ĐT",
        until=_UNTIL,
        successors=("finance_department",),
    ),
    _department(
        "labour_department",
        Line.OTHER_FIELDS,
        "Sở Lao động - Thương binh và Xã hội",
        "Sở LĐTBXH",
        "Sở LĐ-TBXH",
        "Sở Lao động",
        until=_UNTIL,
        successors=("home_affairs_department",),
    ),
    _department(
        "transport_department",
        Line.OTHER_FIELDS,
        "Sở Giao thông vận tải",
        "Sở GTVT",
        until=_UNTIL,
        successors=("construction_department",),
    ),
    _department(
        "agriculture_department",
        Line.OTHER_FIELDS,
        "Sở Nông nghiệp và Phát triển nông thôn",
        "Sở NNPTNT",
        until=_UNTIL,
        successors=("agriculture_environment_department",),
    ),
    _department(
        "environment_department",
        Line.OTHER_FIELDS,
        "Sở Tài nguyên và Môi trường",
        "Sở TNMT",
        until=_UNTIL,
        successors=("agriculture_environment_department",),
    ),
    _department(
        "agriculture_environment_department",
        Line.OTHER_FIELDS,
        "Sở Nông nghiệp và Môi trường",
        "Sở NNMT",
        since=_SINCE,
    ),
    _department(
        "ethnic_board",
        Line.OTHER_FIELDS,
        "Ban Dân tộc",
        until=_UNTIL,
        successors=("ethnic_department",),
    ),
    _department(
        "ethnic_department",
        Line.OTHER_FIELDS,
        "Sở Dân tộc và Tôn giáo",
        since=_SINCE,
    ),
    _division("home_affairs_division", Line.HOME_AFFAIRS, "Phòng Nội vụ"),
    _division(
        "finance_division", Line.FINANCE, "Phòng Tài chính - Kế hoạch", "Phòng TC-KH", "Phòng Tài chính"
    ),
    _division(
        "culture_division",
        Line.CULTURE,
        "Phòng Văn hóa và Thông tin",
        "Phòng Văn hóa - Thông tin",
        "Phòng VH-TT",
        "Phòng VHTT",
    ),
    _division("education_division", Line.EDUCATION, "Phòng Giáo dục và Đào tạo", "Phòng GDĐT", "Phòng GD-ĐT"),
    _division(
        "labour_division",
        Line.OTHER_FIELDS,
        "Phòng Lao động - Thương binh và Xã hội",
        "Phòng LĐTBXH",
        "Phòng LĐ-TBXH",
        until=_UNTIL,
    ),
    _division("district_inspectorate", Line.OTHER_FIELDS, "Thanh tra", "Thanh tra huyện"),
    _division(
        "culture_centre",
        Line.CULTURE,
        "Trung tâm Văn hóa, Thông tin - Thể thao",
        "Trung tâm Văn hóa, Thể thao và Truyền thông",
        "Trung tâm Truyền thông - Văn hóa",
        "Trung tâm Văn hóa - Thông tin và Truyền thanh",
        "Trung tâm VHTT",
        provisional=True,
    ),
)
