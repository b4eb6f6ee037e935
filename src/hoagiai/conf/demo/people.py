"""The invented people of the demonstration (dữ liệu giả lập): one for every role."""

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.hashers import make_password

from hoagiai.accounts.models import Position, User
from hoagiai.accounts.terms import RoleCode
from hoagiai.agencies.models import Agency
from hoagiai.conf.demo.password import PASSWORD

SINCE = date(2025, 7, 1)


@dataclass(frozen=True)
class DemoPerson:
    """One account: sign-in name, invented name, body (name and, below the centre, province), role, position."""

    username: str
    full_name: str
    agency: str
    province: str
    role: RoleCode
    title: str


LAI_CHAU, HAI_PHONG = "Lai Châu", "Hải Phòng"
PEOPLE = (
    DemoPerson("quantri", "Hoàng Minh Thử", "Bộ Tư pháp", "", RoleCode.SYSTEM_OPERATOR, "Quản trị hệ thống"),
    DemoPerson("botuphap", "Đỗ Thị Mẫu", "Bộ Tư pháp", "", RoleCode.MINISTRY_SPECIALIST, "Chuyên viên"),
    DemoPerson("thongke", "Bùi Văn Số", "Bộ Tư pháp", "", RoleCode.MINISTRY_STATISTICIAN, "Cán bộ thống kê"),
    DemoPerson(
        "lanhdao.laichau",
        "Lò Văn Thử",
        "Ủy ban nhân dân tỉnh Lai Châu",
        LAI_CHAU,
        RoleCode.PROVINCE_LEADER,
        "Phó Chủ tịch",
    ),
    DemoPerson(
        "chuyenvien.laichau",
        "Vàng Thị Mẫu",
        "Sở Tư pháp tỉnh Lai Châu",
        LAI_CHAU,
        RoleCode.PROVINCE_SPECIALIST,
        "Chuyên viên Phòng Phổ biến, giáo dục pháp luật",
    ),
    DemoPerson(
        "lanhdao.tanphong",
        "Nguyễn Văn Thử",
        "Ủy ban nhân dân phường Tân Phong",
        LAI_CHAU,
        RoleCode.COMMUNE_LEADER,
        "Phó Chủ tịch",
    ),
    DemoPerson(
        "canbo.tanphong",
        "Lý Thị Mẫu",
        "Ủy ban nhân dân phường Tân Phong",
        LAI_CHAU,
        RoleCode.COMMUNE_OFFICER,
        "Công chức tư pháp - hộ tịch",
    ),
    DemoPerson(
        "canbo.doanket",
        "Phàn A Thử",
        "Ủy ban nhân dân phường Đoàn Kết",
        LAI_CHAU,
        RoleCode.COMMUNE_OFFICER,
        "Công chức tư pháp - hộ tịch",
    ),
    DemoPerson(
        "congan.laichau",
        "Giàng A Mẫu",
        "Công an tỉnh Lai Châu",
        LAI_CHAU,
        RoleCode.COORDINATING_OFFICER,
        "Cán bộ",
    ),
    DemoPerson(
        "luatgia.laichau",
        "Tẩn A Sử",
        "Hội Luật gia tỉnh Lai Châu",
        LAI_CHAU,
        RoleCode.ASSOCIATION_OFFICER,
        "Chánh Văn phòng",
    ),
    DemoPerson(
        "lanhdao.haiphong",
        "Trần Thị Thử",
        "Ủy ban nhân dân thành phố Hải Phòng",
        HAI_PHONG,
        RoleCode.PROVINCE_LEADER,
        "Phó Chủ tịch",
    ),
    DemoPerson(
        "chuyenvien.haiphong",
        "Vũ Văn Mẫu",
        "Sở Tư pháp thành phố Hải Phòng",
        HAI_PHONG,
        RoleCode.PROVINCE_SPECIALIST,
        "Chuyên viên",
    ),
    DemoPerson(
        "lanhdao.viethoa",
        "Phạm Thị Mẫu",
        "Ủy ban nhân dân phường Việt Hòa",
        HAI_PHONG,
        RoleCode.COMMUNE_LEADER,
        "Chủ tịch",
    ),
    DemoPerson(
        "canbo.viethoa",
        "Đặng Văn Thử",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường Việt Hòa",
        HAI_PHONG,
        RoleCode.COMMUNE_OFFICER,
        "Chuyên viên",
    ),
    DemoPerson(
        "mattran.haiphong",
        "Ngô Thị Thử",
        "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hải Phòng",
        HAI_PHONG,
        RoleCode.COORDINATING_OFFICER,
        "Chuyên viên",
    ),
    DemoPerson(
        "luatgia.haiphong",
        "Lê Văn Mẫu",
        "Hội Luật gia thành phố Hải Phòng",
        HAI_PHONG,
        RoleCode.ASSOCIATION_OFFICER,
        "Cán bộ",
    ),
)


def load_people() -> dict[str, User]:
    """Make the accounts; one password hash serves all, it is no secret."""
    hashed = make_password(PASSWORD)
    users = [
        User(username=person.username, full_name=person.full_name, password=hashed, synthetic=True)
        for person in PEOPLE
    ]
    for user in users:
        user.folded = user.folded_text()
    User.objects.bulk_create(users)
    Position.objects.bulk_create(
        Position(user=user, agency=body(person), role_code=person.role, title=person.title, valid_from=SINCE)
        for user, person in zip(users, PEOPLE, strict=True)
    )
    return {user.username: user for user in users}


def body(person: DemoPerson) -> Agency:
    """The person's body as it is today."""
    return body_named(person.agency, person.province)


def body_named(name: str, province: str) -> Agency:
    """A body of today by its full name: of the centre, of a province, or of a commune in that province."""
    bodies = Agency.objects.filter(name=name, valid_to__isnull=True)
    if not province:
        return bodies.get(unit__isnull=True)
    own = bodies.filter(unit__level="province", unit__short_name=province)
    return own.first() or bodies.get(unit__parent__short_name=province, unit__valid_to__isnull=True)
