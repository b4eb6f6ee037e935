"""Elections, offices and papers of a team in the commune Mường Kim; written by its commune alone."""

from hoagiai.plans.actions.files import Attachment
from hoagiai.teams.actions.decisions import DecisionPaper
from hoagiai.teams.actions.offices import recognise_directly
from hoagiai.teams.queries.offices import in_office
from hoagiai.teams.tests.elections import made
from hoagiai.teams.tests.factories import neighbourhood, person, team
from rights.routes.teams import ANYWHERE, KEEPERS, ONLY_READ, READERS
from rights.table import Route

VOTES = (80, 70, 60)


def _team(world):
    return team(world.commune.unit, neighbourhood(world.commune.unit))


def of_team(world, who):
    return {"code": _team(world).code}


def office(world, who):
    found = _team(world)
    return {"code": found.code, "office": in_office(found, made.BEGUN).last().code}


def decision(world, who):
    found, by = _team(world), world.person("commune_officer")
    scan = Attachment(data=b"%PDF-1.7", name="quyet-dinh.pdf", media_type="application/pdf")
    paper = DecisionPaper(number="45/QĐ-UBND", day=made.DECIDED, signer="Hoàng Văn Ký", scan=scan)
    office = recognise_directly(team=found, person=person(), first_day=made.DECIDED, paper=paper, by=by)
    return {"code": found.code, "pk": office.recognised_by_id}


def election(step, *votes, **values):
    """Makes the election of the team at one step."""

    def make(world, who):
        return {"code": step(_team(world), world.person("commune_officer"), *votes, **values).code}

    return make


def candidate(world, who):
    found = made.prepared(_team(world), world.person("commune_officer"))
    return {"code": found.code, "pk": found.candidacies.first().pk}


def paper(of, slug, suffix="docx"):
    return lambda world, who: {**of(world, who), "paper": slug, "suffix": suffix}


def _act(name, make, label=""):
    return Route(f"teams:{name}", make, ok=KEEPERS, but=ONLY_READ, label=label)


ROUTES = [
    Route("teams:election_list", ok=ANYWHERE, otherwise=403),
    Route("teams:elections", of_team, ok=READERS),
    Route("teams:election", election(made.prepared), ok=READERS),
    Route("teams:election_paper", paper(election(made.prepared), "mau-01"), ok=READERS),
    Route("teams:team_paper", paper(of_team, "mau-01", "pdf"), ok=READERS),
    Route("teams:office_paper", paper(office, "mau-08"), ok=READERS),
    Route("teams:decision_scan", decision, ok=READERS),
    *(_act(name, of_team) for name in ("elect", "elect_leader", "recognise", "name_leader", "cease_leading")),
    _act("cease", office),
    _act("keep_scan", decision),
    _act("candidates", election(made.prepared)),
    _act("candidates", election(made.of_leader), label="of a leader"),
    Route("teams:remove_candidate", candidate, ok=KEEPERS, but=ONLY_READ, method="post", answer=303),
    _act("publish", election(made.prepared)),
    _act("count", election(made.published)),
    _act("send", election(made.counted, *VOTES)),
    _act("decide", election(made.sent, *VOTES)),
    _act("announce", election(made.decided, *VOTES)),
    _act("follow", election(made.counted, 80, 40, 30)),
    _act("cancel", election(made.prepared)),
    Route(
        "teams:publish",
        election(made.prepared),
        ok=KEEPERS,
        but=ONLY_READ,
        answer=303,
        method="post",
        data={"on": made.PUBLISHED.isoformat()},
        label="post",
    ),
]
