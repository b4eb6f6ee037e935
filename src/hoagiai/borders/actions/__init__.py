"""Writes of the part."""

from hoagiai.borders.actions.applying import apply_due, apply_reorganisation
from hoagiai.borders.actions.assigning import assign, send_listed, send_teams, send_villages
from hoagiai.borders.actions.catching import catch_up
from hoagiai.borders.actions.changing import change_unit, keep_unit, leave_out
from hoagiai.borders.actions.drafting import draft_reorganisation, edit_reorganisation
from hoagiai.borders.actions.known import ask_for_known_transfers, fill, take_known_transfers
from hoagiai.borders.actions.planning import plan_province, plan_unit, remove_planned
from hoagiai.borders.actions.provinces import merge_province, move_communes, part_province
from hoagiai.borders.actions.rehearsals import ask_for_rehearsal, keep_rehearsal
from hoagiai.borders.actions.settling import settle
from hoagiai.borders.actions.signing import sign
from hoagiai.borders.actions.transfers import add_transfer, add_transfers, lone_parts, remove_transfer
from hoagiai.borders.actions.undoing import ask_to_undo, take_back, undo

__all__ = [
    "add_transfer",
    "add_transfers",
    "apply_due",
    "apply_reorganisation",
    "ask_for_known_transfers",
    "ask_for_rehearsal",
    "ask_to_undo",
    "assign",
    "catch_up",
    "change_unit",
    "draft_reorganisation",
    "edit_reorganisation",
    "fill",
    "keep_rehearsal",
    "keep_unit",
    "leave_out",
    "lone_parts",
    "merge_province",
    "move_communes",
    "part_province",
    "plan_province",
    "plan_unit",
    "remove_planned",
    "remove_transfer",
    "send_listed",
    "send_teams",
    "send_villages",
    "settle",
    "sign",
    "take_back",
    "take_known_transfers",
    "undo",
]
