"""The yearly review of a team (rà soát, kiện toàn; Luật 35/2013/QH13 Điều 12.3)."""

from datetime import date

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.teams import acts
from hoagiai.teams.actions.days import require_alive
from hoagiai.teams.errors import ReviewYearDiffers
from hoagiai.teams.models import Team, TeamReview


def record_review(
    *, team: Team, year: int, held_on: date, outcome: str, by: User, note: str = ""
) -> TeamReview:
    """What the review of a year found; the same year again corrects it. Held in that year or the quarter after."""
    if held_on.year != year and not (held_on.year == year + 1 and held_on.month <= 3):
        raise ReviewYearDiffers(year, held_on)
    with act(acts.TEAM_REVIEWED, by=by):
        require_alive(team, held_on)
        values = {"held_on": held_on, "outcome": outcome, "note": note.strip()}
        made, _ = TeamReview.objects.update_or_create(team=team, year=year, defaults=values)
    return made
