"""What an election is called and how its state looks."""

from datetime import date

from hoagiai.teams.models import Election, Team
from hoagiai.teams.queries.elections_then import as_it_stood, begun_by
from hoagiai.teams.terms import ElectionRound, ElectionState, ElectionSubject

TONES = {
    ElectionState.DECIDED: "done",
    ElectionState.ANNOUNCED: "done",
    ElectionState.REFUSED: "late",
    ElectionState.CANCELLED: "plain",
    ElectionState.LIST_SENT: "soon",
}
SHOWN = 5

Shown = tuple[Election, str, str]
"""An election, its name, the tone of its state."""


def election_name(election: Election) -> str:
    """What an election is called: "Bầu bổ sung hòa giải viên", "Bầu lại tổ trưởng"."""
    whom = "tổ trưởng" if election.subject == ElectionSubject.LEADER else "hòa giải viên"
    how = {ElectionRound.ADDITIONAL: "Bầu bổ sung", ElectionRound.REPEAT: "Bầu lại"}
    return f"{how.get(ElectionRound(election.round), 'Bầu')} {whom}"


def tone(election: Election) -> str:
    """The colour of its state."""
    return TONES.get(ElectionState(election.state), "now")


def named(election: Election) -> Shown:
    """An election as lists draw it."""
    return election, election_name(election), tone(election)


def elections_of(team: Team, on: date, *, now: bool) -> list[Shown]:
    """The newest elections of a team, for its page as on a day."""
    rows = team.elections.select_related("decision")
    if now:
        return [named(each) for each in rows[:SHOWN]]
    return [named(as_it_stood(each, on)) for each in begun_by(rows, on)[:SHOWN]]
