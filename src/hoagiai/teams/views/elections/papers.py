"""Papers on their way out, as Word and PDF."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from hoagiai.base.documents.names import content_disposition
from hoagiai.base.documents.pdf import to_pdf
from hoagiai.base.documents.word import to_word
from hoagiai.plans.views.plans.files import MEDIA
from hoagiai.teams.models import Mediator
from hoagiai.teams.papers.catalogue import BY_SLUG, Paper, papers_of, papers_of_leaving
from hoagiai.teams.papers.facts import Facts, election_facts, office_facts, team_facts
from hoagiai.teams.terms import ElectionSubject
from hoagiai.teams.views.elections.frame import seen_election
from hoagiai.teams.views.teams.team import seen


@login_required
@require_safe
def election_paper(request: HttpRequest, code: UUID, paper: str, suffix: str) -> HttpResponse:
    """A paper of one election, filled as far as it has come."""
    staff, election, _ = seen_election(request, code)
    made = _of(paper, papers_of(election.subject))
    return _file(made, election_facts(election, staff.on), suffix)


@login_required
@require_safe
def team_paper(request: HttpRequest, code: str, paper: str, suffix: str) -> HttpResponse:
    """The same without an election: names of the place, and room to write."""
    staff, team = seen(request, code)
    subject = next(
        (one for one in (ElectionSubject.MEDIATORS, ElectionSubject.LEADER) if _has(paper, papers_of(one))),
        ElectionSubject.MEDIATORS,
    )
    return _file(_of(paper, papers_of(subject)), team_facts(team, subject, staff.on), suffix)


@login_required
@require_safe
def office_paper(request: HttpRequest, code: str, office: UUID, paper: str, suffix: str) -> HttpResponse:
    """A paper by which a mediator leaves."""
    staff, team = seen(request, code)
    mediator = get_object_or_404(
        Mediator.objects.filter(team=team).select_related("person", "team", "ended_by"), code=office
    )
    return _file(_of(paper, papers_of_leaving(leads=True)), office_facts(mediator, staff.on), suffix)


def _has(slug: str, papers: Iterable[Paper]) -> bool:
    return any(each.slug == slug for each in papers)


def _of(slug: str, papers: Iterable[Paper]) -> Paper:
    if not _has(slug, papers):
        raise Http404("Không có giấy tờ này.")
    return BY_SLUG[slug]


def _file(paper: Paper, facts: Facts, suffix: str) -> HttpResponse:
    document = paper.make(facts)
    data = to_word(document) if suffix == "docx" else to_pdf(document)
    name = " ".join(filter(None, (paper.form, paper.title, facts.team_name)))
    headers = {"Content-Disposition": content_disposition(name, suffix)}
    return HttpResponse(data, content_type=MEDIA[suffix], headers=headers)
