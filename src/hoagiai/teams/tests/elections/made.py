"""An election of an invented team at each of its steps, made through the same actions as the product."""

from datetime import date

from hoagiai.teams.actions.decisions import DecisionPaper
from hoagiai.teams.actions.elections import (
    CountPaper,
    Stander,
    add_candidate,
    add_mediators,
    begin_election,
    publish_list,
    record_count,
    record_decision_of,
    send_list,
)
from hoagiai.teams.models import Election, Team
from hoagiai.teams.queries.offices import in_office
from hoagiai.teams.terms import CandidateOrigin, ElectionForm, ElectionSubject

BEGUN, PUBLISHED, HELD = date(2026, 10, 1), date(2026, 10, 12), date(2026, 10, 25)
SENT, DECIDED = date(2026, 10, 27), date(2026, 11, 2)
NAMES = ("Lò Văn Mới", "Lò Thị Xuân", "Tòng Văn Hạ", "Vàng Thị Thu")
PAPER = DecisionPaper(number="45/QĐ-UBND", day=DECIDED, signer="Hoàng Văn Ký", signer_title="Chủ tịch")


def prepared(team: Team, by, *, places: int = 2, names=NAMES[:3], **values) -> Election:
    """With a list of people new to the register."""
    values = {"subject": ElectionSubject.MEDIATORS, "form": ElectionForm.OPEN_VOTE, **values}
    made = begin_election(team=team, places=places, begun_on=BEGUN, by=by, **values)
    for name in names:
        sex = "f" if " Thị " in name else "m"
        add_candidate(
            election=made,
            person=Stander(name, sex, 1980, "03"),
            origin=CandidateOrigin.INTRODUCED,
            by=by,
        )
    return made


def published(team: Team, by, **values) -> Election:
    return publish_list(election=prepared(team, by, **values), on=PUBLISHED, by=by)


def paper(election: Election, *votes: int | None, **values) -> CountPaper:
    """A count at a meeting of 100 of 120 households."""
    keys = election.candidacies.order_by("pk").values_list("pk", flat=True)
    given = {
        "held_on": HELD,
        "form": ElectionForm.OPEN_VOTE,
        "electors": 120,
        "attending": 100,
        "in_favour": dict(zip(keys, votes, strict=True)),
        **values,
    }
    return CountPaper(**given)


def counted(team: Team, by, *votes: int, **values) -> Election:
    made = published(team, by, **values)
    return record_count(election=made, paper=paper(made, *votes), by=by)


def sent(team: Team, by, *votes: int, **values) -> Election:
    made = counted(team, by, *votes, **values)
    return send_list(election=made, sent_on=SENT, received_on=SENT, by=by)


def decided(team: Team, by, *votes: int, **values) -> Election:
    made = sent(team, by, *votes, **values)
    chosen = [each.pk for each in made.candidacies.filter(chosen=True)]
    record_decision_of(election=made, paper=PAPER, recognised=chosen, by=by)
    made.refresh_from_db()
    return made


def of_leader(team: Team, by) -> Election:
    """Prepared, with all mediators of the team on the list."""
    made = begin_election(
        team=team,
        subject=ElectionSubject.LEADER,
        form=ElectionForm.OPEN_VOTE,
        places=1,
        begun_on=BEGUN,
        by=by,
    )
    add_mediators(election=made, mediators=list(in_office(team, BEGUN)), by=by)
    return made
