"""Begin an election, make its list, hang it out; or give it up."""

from collections.abc import Collection
from datetime import date

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.places.models import Neighbourhood
from hoagiai.teams import acts
from hoagiai.teams.actions.days import require_alive, require_order
from hoagiai.teams.actions.elections.locking import locked
from hoagiai.teams.actions.newcomers import Stander, entered
from hoagiai.teams.errors import (
    AlreadyInOffice,
    FollowedAlready,
    NobodyOnTheList,
    NotInOffice,
    OnTheListAlready,
)
from hoagiai.teams.models import Candidacy, Election, Mediator, Person, Team
from hoagiai.teams.queries.elections import candidacies_of, outcome_of, places_to_follow
from hoagiai.teams.rules.elections import Follow
from hoagiai.teams.terms import CandidateOrigin, ElectionRound, ElectionState, ElectionSubject

UNDECIDED = (
    ElectionState.PREPARED,
    ElectionState.LIST_PUBLISHED,
    ElectionState.COUNTED,
    ElectionState.LIST_SENT,
)


def begin_election(
    *,
    team: Team,
    subject: str,
    form: str,
    places: int,
    begun_on: date,
    by: User,
    neighbourhood: Neighbourhood | None = None,
) -> Election:
    """Begin to prepare an election of mediators or of the leader (Luật 35/2013/QH13 Điều 8, 14)."""
    require_alive(team, begun_on)
    with act(acts.ELECTION_BEGUN, by=by):
        return Election.objects.create(
            team=team,
            neighbourhood=neighbourhood,
            subject=subject,
            round=ElectionRound.FIRST,
            form=form,
            places=1 if subject == ElectionSubject.LEADER else places,
            begun_on=begun_on,
        )


def add_candidate(*, election: Election, person: Person | Stander, origin: str, by: User) -> Candidacy:
    """Put somebody on the list (Luật 35/2013/QH13 Điều 8.1); somebody new to the register is entered too."""
    with act(acts.ELECTION_CANDIDATE, by=by):
        now = locked(election, ElectionState.PREPARED, wanted="sửa danh sách")
        person = entered(person, synthetic=now.team.synthetic)
        if now.candidacies.filter(person=person).exists():
            raise OnTheListAlready(person.full_name)
        if Mediator.objects.in_force(now.begun_on).filter(team=now.team, person=person).exists():
            raise AlreadyInOffice(person.full_name)
        return Candidacy.objects.create(election=now, person=person, origin=origin)


def add_mediators(*, election: Election, mediators: Collection[Mediator], by: User) -> None:
    """Put mediators of the team on the list for its leader, and take off those not named."""
    with act(acts.ELECTION_CANDIDATE, by=by):
        now = locked(election, ElectionState.PREPARED, wanted="sửa danh sách")
        people = {mediator.person_id for mediator in mediators}
        for mediator in mediators:
            if mediator.team_id != now.team_id:
                raise NotInOffice(mediator.person.full_name, now.begun_on)
        now.candidacies.exclude(person__in=people).delete()
        standing = set(now.candidacies.values_list("person", flat=True))
        origin = CandidateOrigin.INTRODUCED
        Candidacy.objects.bulk_create(
            Candidacy(election=now, person_id=person, origin=origin) for person in people - standing
        )


def remove_candidate(*, candidacy: Candidacy, by: User) -> None:
    """Take somebody off the list before it hangs out."""
    with act(acts.ELECTION_CANDIDATE, by=by):
        locked(candidacy.election, ElectionState.PREPARED, wanted="sửa danh sách")
        candidacy.delete()


def publish_list(*, election: Election, on: date, by: User) -> Election:
    """The list hangs out in the unit (niêm yết danh sách)."""
    with act(acts.ELECTION_PUBLISHED, by=by):
        now = locked(election, ElectionState.PREPARED, wanted="niêm yết danh sách")
        if not now.candidacies.exists():
            raise NobodyOnTheList
        require_order("Ngày niêm yết", on, "ngày bắt đầu chuẩn bị", now.begun_on)
        now.list_published_on, now.state = on, ElectionState.LIST_PUBLISHED
        now.save(update_fields=["list_published_on", "state"])
    return now


def cancel_election(*, election: Election, reason: str, by: User) -> Election:
    """Give an election up before it is decided; its numbers stay to be read."""
    with act(acts.ELECTION_CANCELLED, by=by, reason=reason):
        now = locked(election, *UNDECIDED, wanted="hủy")
        now.state = ElectionState.CANCELLED
        now.save(update_fields=["state"])
    return now


def follow_election(*, election: Election, begun_on: date, by: User) -> Election:
    """Begin the additional or the repeat election that the count or the decision asks for (bầu bổ sung, bầu lại).

    Luật 35/2013/QH13 Điều 8.3.c. The list begins with those who were not elected; whoever was not recognised is
    put on it by hand.
    """
    with act(acts.ELECTION_BEGUN, by=by):
        now = locked(election, *_COUNTED, wanted="bầu tiếp")
        candidacies = candidacies_of(now)
        outcome = outcome_of(now, candidacies)
        places = places_to_follow(now, outcome)
        if outcome is None or places <= 0:
            raise FollowedAlready
        require_order("Ngày bắt đầu", begun_on, "ngày bầu", now.held_on)
        repeat = outcome.follow == Follow.REPEAT
        made = Election.objects.create(
            team=now.team,
            neighbourhood=now.neighbourhood,
            subject=now.subject,
            round=ElectionRound.REPEAT if repeat else ElectionRound.ADDITIONAL,
            after=now,
            form=now.form,
            places=places,
            begun_on=begun_on,
        )
        again = [each for each in candidacies if each.pk not in outcome.proposed]
        Candidacy.objects.bulk_create(
            Candidacy(election=made, person_id=each.person_id, origin=each.origin) for each in again
        )
    return made


_COUNTED = (
    ElectionState.COUNTED,
    ElectionState.LIST_SENT,
    ElectionState.DECIDED,
    ElectionState.ANNOUNCED,
    ElectionState.REFUSED,
)
