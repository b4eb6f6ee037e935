"""The count of an election, as its minutes say."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.teams import acts
from hoagiai.teams.actions.days import require_alive, require_order
from hoagiai.teams.actions.elections.locking import locked
from hoagiai.teams.errors import BeforeTheLaw, CountContradicts, NotInOffice
from hoagiai.teams.models import Candidacy, Election
from hoagiai.teams.queries.elections import candidacies_of, outcome_of
from hoagiai.teams.queries.offices import in_office
from hoagiai.teams.rules.counting import Count, problems_of
from hoagiai.teams.rules.elections import THRESHOLD
from hoagiai.teams.terms import ElectionState, ElectionSubject


@dataclass(frozen=True)
class CountPaper:
    """What the minutes say; `in_favour` by the key of the candidacy. Households are those of the unit."""

    held_on: date
    form: str
    in_favour: Mapping[int, int | None]
    electors: int | None = None
    attending: int | None = None
    ballots_out: int | None = None
    ballots_in: int | None = None
    ballots_void: int | None = None
    location: str = ""
    board_head: str = ""
    board_deputy: str = ""
    board_members: str = ""
    witness: str = ""


NUMBERS = ("attending", "ballots_out", "ballots_in", "ballots_void")
WORDS = ("location", "board_head", "board_deputy", "board_members", "witness")


def record_count(*, election: Election, paper: CountPaper, by: User) -> Election:
    """Write down the count; it may be written again until the list is sent.

    CountContradicts when the numbers cannot be true together. Of a leader's election the base is the number
    of mediators in office on the day.
    """
    with act(acts.ELECTION_COUNTED, by=by):
        now = locked(election, *_may_count(election), wanted="ghi kết quả")
        _require_days(now, paper.held_on)
        candidacies = candidacies_of(now)
        count = _count(now, paper, candidacies)
        if problems := problems_of(count):
            raise CountContradicts(problems)
        _write(now, paper, electors=count.electors)
        _mark(now, candidacies, paper)
    return now


def _may_count(election: Election) -> tuple[ElectionState, ...]:
    first = (
        ElectionState.PREPARED if election.subject == ElectionSubject.LEADER else ElectionState.LIST_PUBLISHED
    )
    return first, ElectionState.COUNTED


def _require_days(election: Election, held_on: date) -> None:
    if THRESHOLD.at(held_on) is None:
        raise BeforeTheLaw(held_on)
    require_alive(election.team, held_on)
    require_order("Ngày bầu", held_on, "ngày bắt đầu chuẩn bị", election.begun_on)
    require_order("Ngày bầu", held_on, "ngày niêm yết danh sách", election.list_published_on)


def _count(election: Election, paper: CountPaper, candidacies: list[Candidacy]) -> Count:
    electors = paper.electors
    if election.subject == ElectionSubject.LEADER:
        mediators = {each.person_id for each in in_office(election.team, paper.held_on)}
        electors = len(mediators)
        for each in candidacies:
            if each.person_id not in mediators:
                raise NotInOffice(each.person.full_name, paper.held_on)
    return Count(
        subject=election.subject,
        form=paper.form,
        held_on=paper.held_on,
        electors=electors,
        in_favour={each.pk: paper.in_favour.get(each.pk) for each in candidacies},
        names={each.pk: each.person.full_name for each in candidacies},
        witness=paper.witness,
        **{name: getattr(paper, name) for name in NUMBERS},
    )


def _write(election: Election, paper: CountPaper, *, electors: int | None) -> None:
    election.form, election.held_on, election.electors = paper.form, paper.held_on, electors
    for name in NUMBERS:
        setattr(election, name, getattr(paper, name))
    for name in WORDS:
        setattr(election, name, getattr(paper, name).strip())
    election.state = ElectionState.COUNTED
    election.save(update_fields=["form", "held_on", "electors", "state", *NUMBERS, *WORDS])


def _mark(election: Election, candidacies: list[Candidacy], paper: CountPaper) -> None:
    """Write each candidate's votes, and who is proposed by the law of the day."""
    for each in candidacies:
        each.in_favour = paper.in_favour[each.pk]
    outcome = outcome_of(election, candidacies)
    proposed = outcome.proposed if outcome else ()
    for each in candidacies:
        each.chosen = each.pk in proposed
    Candidacy.objects.bulk_update(candidacies, ["in_favour", "chosen"])
