"""Writes of the part."""

from hoagiai.borders.actions.applying import apply_due, apply_reorganisation
from hoagiai.borders.actions.assigning import assign, send_teams, send_villages
from hoagiai.borders.actions.drafting import (
    add_transfer,
    draft_reorganisation,
    lone_parts,
    plan_unit,
    remove_transfer,
    take_known_transfers,
)
from hoagiai.borders.actions.signing import keep_rehearsal, sign
from hoagiai.borders.actions.undoing import undo

__all__ = [
    "add_transfer",
    "apply_due",
    "apply_reorganisation",
    "assign",
    "draft_reorganisation",
    "keep_rehearsal",
    "lone_parts",
    "plan_unit",
    "remove_transfer",
    "send_teams",
    "send_villages",
    "sign",
    "take_known_transfers",
    "undo",
]
