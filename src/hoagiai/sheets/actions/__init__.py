"""Writes of the part."""

from hoagiai.sheets.actions.applying import apply, carry_out
from hoagiai.sheets.actions.settling import (
    change_day,
    correct_mapping,
    discard,
    forget_mapping,
    recompare,
    settle,
    unsettle,
)
from hoagiai.sheets.actions.staging import receive, stage
from hoagiai.sheets.actions.undoing import take_back, undo

__all__ = [
    "apply",
    "carry_out",
    "change_day",
    "correct_mapping",
    "discard",
    "forget_mapping",
    "receive",
    "recompare",
    "settle",
    "stage",
    "take_back",
    "undo",
    "unsettle",
]
