"""Writes of the part: accounts, positions, and whole lists of both."""

from hoagiai.accounts.actions.lists import apply_list, keep_list
from hoagiai.accounts.actions.people import (
    change_account,
    close_account,
    create_account,
    create_bare_account,
    give_password,
    reopen_account,
)
from hoagiai.accounts.actions.positions import end_position, grant_position
from hoagiai.accounts.actions.slips import SLIP_MINUTES, discard_slip, keep_passwords

__all__ = [
    "SLIP_MINUTES",
    "apply_list",
    "change_account",
    "close_account",
    "create_account",
    "create_bare_account",
    "discard_slip",
    "end_position",
    "give_password",
    "grant_position",
    "keep_list",
    "keep_passwords",
    "reopen_account",
]
