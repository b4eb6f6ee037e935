"""Roles by position: what each may do and how far."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.db.models import TextChoices

from hoagiai.accounts.terms.permissions import Extent, Permission
from hoagiai.agencies.terms import Level


class RoleCode(TextChoices):
    """A role (vai trò) as stored in a position."""

    SYSTEM_OPERATOR = "system_operator", "Quản trị hệ thống"
    MINISTRY_LEADER = "ministry_leader", "Lãnh đạo ở Trung ương"
    MINISTRY_SPECIALIST = "ministry_specialist", "Chuyên viên Bộ Tư pháp"
    MINISTRY_STATISTICIAN = "ministry_statistician", "Cán bộ thống kê Bộ Tư pháp"
    PROVINCE_LEADER = "province_leader", "Lãnh đạo cấp tỉnh"
    PROVINCE_SPECIALIST = "province_specialist", "Chuyên viên Sở Tư pháp"
    PROVINCE_REGISTRAR = "province_registrar", "Chuyên viên Sở Tư pháp được xem số định danh"
    COMMUNE_LEADER = "commune_leader", "Lãnh đạo cấp xã"
    COMMUNE_OFFICER = "commune_officer", "Công chức tư pháp cấp xã"
    ASSOCIATION_OFFICER = "association_officer", "Cán bộ hội, đoàn thể"
    COORDINATING_OFFICER = "coordinating_officer", "Cán bộ cơ quan phối hợp"


@dataclass(frozen=True)
class Role:
    """A role: its rights with their extents, where it may be held, and its rank.

    A province follows up every plan of the bodies in it, former ones included: many are issued on paper
    and entered by Sở Tư pháp. Only one's own body and the one it serves are reported for.

    Nobody grants a role of a higher rank than the one that lets them grant.
    """

    code: RoleCode
    rank: int
    levels: frozenset[str]
    rights: Mapping[Permission, Extent]

    @property
    def label(self) -> str:
        """The Vietnamese name of the role."""
        return str(self.code.label)


P, E = Permission, Extent
_EVERYWHERE = frozenset(Level.values)
_CARRY_OUT = (P.TASK_REPORT, P.DIFFICULTY_RAISE)
_WORK = (P.PLAN_WRITE, P.TASK_ACCEPT, P.DIFFICULTY_ANSWER, *_CARRY_OUT)
_DECIDE = (P.PLAN_ISSUE, P.PLAN_CLOSE)
_FOLLOW_UP = (P.PLAN_WRITE, P.TASK_ACCEPT, P.DIFFICULTY_ANSWER, *_DECIDE)


def _rights(*groups: tuple[Extent, tuple[Permission, ...]]) -> Mapping[Permission, Extent]:
    return MappingProxyType({right: extent for extent, rights in groups for right in rights})


_OPERATOR = _rights((E.COUNTRY, (P.SYSTEM_OPERATE, P.ACCOUNT_GRANT, P.AGENCY_WRITE)))
_PLANS = (P.PLAN_READ, P.REPORT_EXPORT, P.HISTORY_READ)
_READING = (*_PLANS, P.REGISTER_READ)
_KEEP_REGISTERS = (P.REGISTER_WRITE, P.PEOPLE_MERGE, P.MINIMUM_SET, P.IDENTITY_READ)
_PROVINCE = (*_READING, *_FOLLOW_UP, P.AGENCY_WRITE, P.MINIMUM_SET)
_OF_A_PROVINCE = (*_PROVINCE, P.PEOPLE_MERGE)

ROLES: dict[str, Role] = {
    role.code.value: role
    for role in (
        Role(RoleCode.SYSTEM_OPERATOR, 100, _EVERYWHERE, _OPERATOR),
        Role(
            RoleCode.MINISTRY_LEADER,
            90,
            frozenset({Level.CENTRAL}),
            _rights((E.COUNTRY, (*_READING, P.ACCOUNT_GRANT, P.BORDER_SIGN)), (E.SERVED, (*_WORK, *_DECIDE))),
        ),
        Role(
            RoleCode.MINISTRY_SPECIALIST,
            80,
            frozenset({Level.CENTRAL}),
            _rights((E.COUNTRY, (*_PROVINCE, P.BORDER_PREPARE)), (E.SERVED, _CARRY_OUT)),
        ),
        Role(
            RoleCode.MINISTRY_STATISTICIAN,
            70,
            frozenset({Level.CENTRAL}),
            _rights((E.COUNTRY, (P.PLAN_READ, P.REPORT_EXPORT, P.REGISTER_READ))),
        ),
        Role(
            RoleCode.PROVINCE_LEADER,
            60,
            frozenset({Level.PROVINCE}),
            _rights((E.PLACE, (*_OF_A_PROVINCE, P.ACCOUNT_GRANT, P.BORDER_SIGN)), (E.SERVED, _CARRY_OUT)),
        ),
        Role(
            RoleCode.PROVINCE_SPECIALIST,
            50,
            frozenset({Level.PROVINCE}),
            _rights((E.PLACE, (*_OF_A_PROVINCE, P.BORDER_PREPARE)), (E.SERVED, _CARRY_OUT)),
        ),
        Role(
            RoleCode.PROVINCE_REGISTRAR,
            50,
            frozenset({Level.PROVINCE}),
            _rights((E.PLACE, (*_OF_A_PROVINCE, P.BORDER_PREPARE, P.IDENTITY_READ)), (E.SERVED, _CARRY_OUT)),
        ),
        Role(
            RoleCode.COMMUNE_LEADER,
            40,
            frozenset({Level.COMMUNE, Level.DISTRICT}),
            _rights(
                (E.PLACE, (*_READING, *_KEEP_REGISTERS, P.ACCOUNT_GRANT)), (E.SERVED, (*_WORK, *_DECIDE))
            ),
        ),
        Role(
            RoleCode.COMMUNE_OFFICER,
            30,
            frozenset({Level.COMMUNE, Level.DISTRICT}),
            _rights((E.PLACE, (*_READING, *_KEEP_REGISTERS)), (E.SERVED, _WORK)),
        ),
        Role(
            RoleCode.ASSOCIATION_OFFICER,
            30,
            _EVERYWHERE,
            _rights((E.LINE, _PLANS), (E.OWN, (*_WORK, *_DECIDE))),
        ),
        Role(
            RoleCode.COORDINATING_OFFICER,
            20,
            _EVERYWHERE,
            _rights((E.OWN, (*_PLANS, P.TASK_REPORT, P.DIFFICULTY_RAISE))),
        ),
    )
}
