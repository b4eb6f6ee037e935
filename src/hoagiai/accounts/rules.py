"""What decides: pure functions of plain values."""

import secrets

from hoagiai.accounts.terms import Role

# Letters and digits that are not taken for one another on paper; 12 of 30 give 58 bits.
_ALPHABET = "abcdefghjkmnpqrstuvwxyz2345679"


def fits(role: Role, level: str) -> bool:
    """Whether a role can be held at an agency of this level."""
    return level in role.levels


def may_grant(*, rank: int, role: Role) -> bool:
    """Whether somebody whose granting role has this rank may grant a role: never one above their own."""
    return role.rank <= rank


def one_time_password() -> str:
    """A password to be used once and changed, easy to read out: "abcd-efgh-jkmn"."""
    letters = [secrets.choice(_ALPHABET) for _ in range(12)]
    return "-".join("".join(letters[start : start + 4]) for start in (0, 4, 8))
