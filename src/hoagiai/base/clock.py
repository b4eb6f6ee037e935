"""Today's day in Việt Nam: read here by views, jobs and commands only, never inside a rule, a query or
a model; and by `audit.act`, which records when something is done."""

import os
from datetime import date

from django.utils import timezone


def today() -> date:
    """The day in Asia/Ho_Chi_Minh, or HOAGIAI_TODAY (ISO) when the environment sets one for a rehearsal."""
    fixed = os.environ.get("HOAGIAI_TODAY")
    return date.fromisoformat(fixed) if fixed else timezone.localdate()
