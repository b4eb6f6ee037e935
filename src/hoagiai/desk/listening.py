"""Where the desk hears of what happens to work, difficulties and reorganisations."""

from hoagiai.base import clock
from hoagiai.borders.stages import StageReached
from hoagiai.borders.telling import Trouble
from hoagiai.desk.actions import tell_people
from hoagiai.desk.actions.borders import tell_of_stage
from hoagiai.desk.actions.troubles import tell_of_trouble
from hoagiai.plans.telling import Happening


def on_happening(happening: Happening) -> None:
    """Tell the people concerned, today."""
    tell_people(happening=happening, on=clock.today())


def on_trouble(trouble: Trouble) -> None:
    """Tell whoever answers for a reorganisation, today."""
    tell_of_trouble(trouble=trouble, on=clock.today())


def on_stage(reached: StageReached) -> None:
    """Tell whoever may sign a reorganisation, or whose commune gives or receives, today."""
    tell_of_stage(reached=reached, on=clock.today())
