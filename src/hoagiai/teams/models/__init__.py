"""Tables of the part."""

from hoagiai.teams.models.elections import Candidacy, Election
from hoagiai.teams.models.mediators import Leadership, Mediator
from hoagiai.teams.models.people import NotTheSame, Person, PersonFact, PersonMerge, ProtectedLook
from hoagiai.teams.models.teams import (
    Decision,
    LocalMinimum,
    Team,
    TeamNeighbourhood,
    TeamPeriod,
    TeamReview,
)

__all__ = [
    "Candidacy",
    "Decision",
    "Election",
    "Leadership",
    "LocalMinimum",
    "Mediator",
    "NotTheSame",
    "Person",
    "PersonFact",
    "PersonMerge",
    "ProtectedLook",
    "Team",
    "TeamNeighbourhood",
    "TeamPeriod",
    "TeamReview",
]
