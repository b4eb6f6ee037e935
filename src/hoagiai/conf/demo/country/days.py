"""Working days of the story."""

import random
from datetime import date, timedelta


def weekday(chance: random.Random, first: date, last: date) -> date:
    """Some day from Monday to Friday between two days; the first must be one."""
    day = first + timedelta(chance.randrange((last - first).days + 1))
    return day - timedelta(max(0, day.weekday() - 4))
