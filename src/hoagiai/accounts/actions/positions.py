"""Grant and end positions."""

from datetime import date

from hoagiai import audit
from hoagiai.accounts import queries, rules
from hoagiai.accounts.errors import MayNotGrant, UnfitPosition
from hoagiai.accounts.models import Position, User
from hoagiai.accounts.terms import POSITION_ENDED, POSITION_GRANTED, ROLES
from hoagiai.agencies.models import Agency
from hoagiai.base.formats import day


def grant_position(
    *,
    user: User,
    agency: Agency,
    role_code: str,
    title: str,
    valid_from: date,
    valid_to: date | None = None,
    decision: str = "",
    on: date,
    by: User | None,
) -> Position:
    """Give a person a position at an agency from a day (giao vị trí công tác)."""
    require_granting(by, user, agency, role_code, on)
    _require_fit(agency, role_code, valid_from, valid_to)
    with audit.act(POSITION_GRANTED, by=by):
        position = Position(user=user, agency=agency, role_code=role_code, title=title, decision=decision)
        position.valid_from, position.valid_to, position.granted_by = valid_from, valid_to, by
        position.full_clean()
        position.save()
    user.forget_positions()
    return position


def end_position(
    *, position: Position, last_day: date, reason: str = "", on: date, by: User | None
) -> Position:
    """End a position after its last day (cho thôi vị trí); the row stays as history."""
    require_granting(by, position.user, position.agency, position.role_code, on)
    if last_day < position.valid_from:
        raise UnfitPosition(
            {"last_day": f"Ngày thôi phải từ ngày bắt đầu ({day(position.valid_from)}) trở đi."}
        )
    with audit.act(POSITION_ENDED, by=by, reason=reason):
        position.valid_to = last_day
        position.save(update_fields=["valid_to"])
    position.user.forget_positions()
    return position


def require_granting(by: User | None, user: User, agency: Agency, role_code: str, on: date) -> None:
    """Refuse who does not hold the right there, grants to themselves, or a role above their own."""
    if by is None:
        return
    if by.pk == user.pk:
        raise MayNotGrant("Không ai được tự giao hay tự cho thôi vị trí của chính mình.")
    rank = queries.grant_rank(by, on, agency)
    if not rank:
        raise MayNotGrant(f"Bạn không có quyền giao vị trí tại {agency.name}.")
    if not rules.may_grant(rank=rank, role=ROLES[role_code]):
        raise MayNotGrant(
            f"Vai trò “{ROLES[role_code].label}” cao hơn vai trò của bạn nên bạn không giao được."
        )


def _require_fit(agency: Agency, role_code: str, first: date, last: date | None) -> None:
    if not rules.fits(ROLES[role_code], agency.level):
        raise UnfitPosition(
            {"role_code": f"Vai trò “{ROLES[role_code].label}” không dùng cho {agency.get_level_display()}."}
        )
    if last and last < first:
        raise UnfitPosition({"valid_to": "Ngày kết thúc phải từ ngày bắt đầu trở đi."})
    if agency.valid_to and first > agency.valid_to:
        raise UnfitPosition(
            {"valid_from": f"{agency.name} chỉ hoạt động đến hết ngày {day(agency.valid_to)}."}
        )
