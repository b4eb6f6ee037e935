"""Words of the part: permissions, roles and acts."""

from hoagiai.accounts.terms.acts import (
    ACCOUNT_CHANGED,
    ACCOUNT_CLOSED,
    ACCOUNT_MADE,
    ACCOUNT_REOPENED,
    ACCOUNTS_LOADED,
    PASSWORD_GIVEN,
    POSITION_ENDED,
    POSITION_GRANTED,
)
from hoagiai.accounts.terms.permissions import Extent, Permission
from hoagiai.accounts.terms.roles import ROLES, Role, RoleCode

__all__ = [
    "ACCOUNTS_LOADED",
    "ACCOUNT_CHANGED",
    "ACCOUNT_CLOSED",
    "ACCOUNT_MADE",
    "ACCOUNT_REOPENED",
    "PASSWORD_GIVEN",
    "POSITION_ENDED",
    "POSITION_GRANTED",
    "ROLES",
    "Extent",
    "Permission",
    "Role",
    "RoleCode",
]
