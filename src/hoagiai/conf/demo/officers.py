"""One invented officer for each body that carries out a plan and has no account of its own (dữ liệu giả lập).

They sign reports and difficulties; nobody signs in as one of them, so they have no password.
"""

import random
from collections.abc import Iterable

from hoagiai.accounts.models import Position, User
from hoagiai.accounts.terms import RoleCode
from hoagiai.agencies.models import Agency
from hoagiai.agencies.terms import Level, Line
from hoagiai.conf.demo.people import SINCE

FAMILY = (
    "Lò",
    "Vàng",
    "Giàng",
    "Lý",
    "Phàn",
    "Tẩn",
    "Sùng",
    "Nguyễn",
    "Hoàng",
    "Mùa",
    "Đèo",
    "Chẻo",
    "Trần",
    "Phạm",
)
MIDDLE_AND_GIVEN = (
    *("Văn Thắng", "Thị Hoa", "A Páo", "Thị Mai", "Văn Inh", "A Chu", "Thị Én", "Văn Tiến", "Thị Dung"),
    *("Văn Ngoan", "Thị Sao", "A Lử", "Thị Hạnh", "Văn Pọm", "Thị Xuân", "A Dơ", "Văn Hùng", "Thị Bình"),
)
ASSOCIATIONS = {
    Line.FRONT,
    Line.LABOUR,
    Line.FARMERS,
    Line.YOUTH,
    Line.WOMEN,
    Line.VETERANS,
    Line.ELDERLY,
    Line.LAWYERS,
}
CARRYING_OUT = (
    RoleCode.COMMUNE_OFFICER,
    RoleCode.PROVINCE_SPECIALIST,
    RoleCode.ASSOCIATION_OFFICER,
    RoleCode.COORDINATING_OFFICER,
)
"""Roles whose holder reports for a body, in the order in which one is preferred."""


def officers_of(bodies: Iterable[Agency], *, seed: int = 315) -> dict[int, User]:
    """The officer of each body by the body's key: the account of the demonstration, or one made for it."""
    wanted = {each.pk: each for each in bodies}
    officers = _with_accounts()
    missing = [each for key, each in sorted(wanted.items()) if key not in officers]
    chance = random.Random(seed + User.objects.count())  # noqa: S311 - invented names, no secret
    users = [_invented(each, chance) for each in missing]
    User.objects.bulk_create(users)
    Position.objects.bulk_create(
        Position(user=user, agency=each, role_code=_role(each), title=_title(each), valid_from=SINCE)
        for user, each in zip(users, missing, strict=True)
    )
    return {**officers, **{each.pk: user for each, user in zip(missing, users, strict=True)}}


def _with_accounts() -> dict[int, User]:
    held = Position.objects.filter(user__synthetic=True, role_code__in=CARRYING_OUT).select_related("user")
    ordered = sorted(
        held, key=lambda position: CARRYING_OUT.index(RoleCode(position.role_code)), reverse=True
    )
    return {position.agency_id: position.user for position in ordered}


def _invented(each: Agency, chance: random.Random) -> User:
    user = User(
        username=f"can-bo.{each.pk}",
        full_name=f"{chance.choice(FAMILY)} {chance.choice(MIDDLE_AND_GIVEN)}",
        synthetic=True,
    )
    user.set_unusable_password()
    user.folded = user.folded_text()
    return user


def _role(each: Agency) -> RoleCode:
    if each.line in ASSOCIATIONS:
        return RoleCode.ASSOCIATION_OFFICER
    return RoleCode.COMMUNE_OFFICER if each.level == Level.COMMUNE else RoleCode.COORDINATING_OFFICER


def _title(each: Agency) -> str:
    if each.level == Level.COMMUNE and each.name.startswith("Ủy ban nhân dân"):
        return "Công chức tư pháp - hộ tịch"
    return "Chuyên viên"
