"""Writes of the part."""

from hoagiai.sheets.actions.applying import apply, carry_out
from hoagiai.sheets.actions.staging import correct_mapping, discard, receive, settle, stage
from hoagiai.sheets.actions.undoing import take_back, undo

__all__ = [
    "apply",
    "carry_out",
    "correct_mapping",
    "discard",
    "receive",
    "settle",
    "stage",
    "take_back",
    "undo",
]
