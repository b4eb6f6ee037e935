"""An election from its preparation to the announcement; each step is one act."""

from hoagiai.teams.actions.elections.counting import CountPaper, record_count
from hoagiai.teams.actions.elections.deciding import announce, record_decision_of, send_list
from hoagiai.teams.actions.elections.preparing import (
    add_candidate,
    add_mediators,
    begin_election,
    cancel_election,
    follow_election,
    publish_list,
    remove_candidate,
)
from hoagiai.teams.actions.newcomers import Stander

__all__ = [
    "CountPaper",
    "Stander",
    "add_candidate",
    "add_mediators",
    "announce",
    "begin_election",
    "cancel_election",
    "follow_election",
    "publish_list",
    "record_count",
    "record_decision_of",
    "remove_candidate",
    "send_list",
]
