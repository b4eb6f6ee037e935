"""Where the desk hears of what happens to work and difficulties."""

from hoagiai.base import clock
from hoagiai.desk.actions import tell_people
from hoagiai.plans.telling import Happening


def on_happening(happening: Happening) -> None:
    """Tell the people concerned, today."""
    tell_people(happening=happening, on=clock.today())
