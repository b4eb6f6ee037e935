"""Where papers are had, and what cures a finding."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse

from hoagiai.teams.models import Election, Mediator, Team
from hoagiai.teams.papers.catalogue import ELECTS, LEADER_RECOGNISED, MEDIATORS_RECOGNISED, Paper, papers_of
from hoagiai.teams.queries.elections import UNDER_WAY
from hoagiai.teams.rules.composition import Finding
from hoagiai.teams.terms import ElectionState, ElectionSubject, FindingCode

BEGIN = {
    ElectionSubject.MEDIATORS: ("Bắt đầu bầu hòa giải viên", "teams:elect"),
    ElectionSubject.LEADER: ("Bắt đầu bầu tổ trưởng", "teams:elect_leader"),
}

RECOGNISE = (MEDIATORS_RECOGNISED, LEADER_RECOGNISED)
"""Not offered when nobody is recognised."""


@dataclass(frozen=True)
class PaperLink:
    """A paper and where it is had."""

    paper: Paper
    word_url: str
    pdf_url: str


def election_paper_links(election: Election) -> list[PaperLink]:
    """The papers of an election in the order of its steps."""
    papers = papers_of(election.subject, election.form)
    if election.state == ElectionState.REFUSED:
        papers = tuple(paper for paper in papers if paper not in RECOGNISE)
    return [_link("teams:election_paper", [election.code], paper) for paper in papers]


def office_paper_links(mediator: Mediator, papers: Iterable[Paper]) -> list[PaperLink]:
    """The papers by which a mediator leaves."""
    return [_link("teams:office_paper", [mediator.team.code, mediator.code], paper) for paper in papers]


def papers_for(team: Team, finding: Finding) -> list[tuple[str, str]]:
    """What cures a finding: the election under way, or the papers of one to print; pairs (words, address)."""
    subject = ELECTS.get(FindingCode(finding.code))
    if subject is None:
        return []
    running = team.elections.filter(subject=subject, state__in=UNDER_WAY).first()
    if running is not None:
        step = f"Cuộc bầu {running.get_state_display()}"
        links = election_paper_links(running)
        return [(step, reverse("teams:election", args=[running.code])), *_words(links)]
    begin, name = BEGIN[subject]
    blanks = [_link("teams:team_paper", [team.code], paper) for paper in papers_of(subject)]
    return [(begin, reverse(name, args=[team.code])), *_words(blanks)]


def _words(links: Iterable[PaperLink]) -> list[tuple[str, str]]:
    return [(" · ".join(filter(None, (each.paper.form, each.paper.title))), each.word_url) for each in links]


def _link(name: str, args: Sequence[object], paper: Paper) -> PaperLink:
    word, pdf = (reverse(name, args=[*args, paper.slug, suffix]) for suffix in ("docx", "pdf"))
    return PaperLink(paper, word, pdf)
