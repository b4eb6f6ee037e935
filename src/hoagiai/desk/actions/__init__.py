"""Writes of the part: the day's notices and letters, reading notices, one's own choices."""

from hoagiai.desk.actions.happenings import tell_people
from hoagiai.desk.actions.letters import Letters, send_letters
from hoagiai.desk.actions.notices import read_all_notices, read_notice
from hoagiai.desk.actions.preferences import close_calendar, renew_calendar, switch_email
from hoagiai.desk.actions.reminders import Made, make_notices
from hoagiai.desk.actions.urging import Urged, urge

__all__ = [
    "Letters",
    "Made",
    "Urged",
    "close_calendar",
    "make_notices",
    "read_all_notices",
    "read_notice",
    "renew_calendar",
    "send_letters",
    "switch_email",
    "tell_people",
    "urge",
]
