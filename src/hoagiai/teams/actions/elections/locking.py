"""The election as it stands now, locked for a step that must be allowed now."""

from hoagiai.teams.errors import WrongElectionStep
from hoagiai.teams.models import Election
from hoagiai.teams.terms import ElectionState


def locked(election: Election, *states: ElectionState, wanted: str) -> Election:
    """The newest row, locked to the end of the act; WrongElectionStep when it is in none of the states."""
    now = (
        Election.objects.select_for_update(of=("self",))
        .select_related("team", "decision")
        .get(pk=election.pk)
    )
    if now.state not in states:
        raise WrongElectionStep(now.get_state_display(), wanted)
    return now
