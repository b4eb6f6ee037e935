"""Every paper by its name in the address, and which of them belong to what."""

from collections.abc import Callable
from dataclasses import dataclass

from hoagiai.base.documents.content import AdministrativeDocument
from hoagiai.teams.papers.decisions import leader_recognised, mediators_recognised, office_ended
from hoagiai.teams.papers.facts import Facts
from hoagiai.teams.papers.minutes import minutes
from hoagiai.teams.papers.requests import candidate_list, cessation_asked, leader_proposed, mediators_proposed
from hoagiai.teams.terms import ElectionForm, ElectionSubject, FindingCode

M, L = ElectionSubject.MEDIATORS, ElectionSubject.LEADER


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: its name in addresses, its title, the set form it is, and how it is made.

    A provisional form is remembered, not read: "tạm thời, chưa đối chiếu văn bản".
    """

    slug: str
    title: str
    make: Callable[[Facts], AdministrativeDocument]
    form: str = ""
    provisional: bool = False


def _minutes(number: str, title: str, subject: str, form: str) -> Paper:
    return Paper(
        f"mau-{number}", title, lambda facts: minutes(facts, subject=subject, form=form), f"Mẫu số {number}"
    )


MINUTES = {
    (M, ElectionForm.OPEN_VOTE): _minutes(
        "01", "Biên bản biểu quyết bầu hòa giải viên", M, ElectionForm.OPEN_VOTE
    ),
    (M, ElectionForm.SECRET_BALLOT): _minutes(
        "02", "Biên bản kiểm phiếu bầu hòa giải viên", M, ElectionForm.SECRET_BALLOT
    ),
    (M, ElectionForm.HOUSEHOLD_BALLOT): _minutes(
        "03", "Biên bản kiểm phiếu phát đến hộ gia đình", M, ElectionForm.HOUSEHOLD_BALLOT
    ),
    (L, ElectionForm.OPEN_VOTE): _minutes(
        "04", "Biên bản biểu quyết bầu tổ trưởng", L, ElectionForm.OPEN_VOTE
    ),
    (L, ElectionForm.SECRET_BALLOT): _minutes(
        "05", "Biên bản kiểm phiếu bầu tổ trưởng", L, ElectionForm.SECRET_BALLOT
    ),
}
CANDIDATES = Paper("danh-sach-bau", "Danh sách bầu hòa giải viên", candidate_list)
MEDIATORS_PROPOSED = Paper(
    "mau-06", "Danh sách đề nghị công nhận hòa giải viên", mediators_proposed, "Mẫu số 06"
)
LEADER_PROPOSED = Paper("mau-07", "Đề nghị công nhận tổ trưởng", leader_proposed, "Mẫu số 07")
MEDIATORS_RECOGNISED = Paper(
    "quyet-dinh-cong-nhan", "Quyết định công nhận hòa giải viên", mediators_recognised
)
LEADER_RECOGNISED = Paper("quyet-dinh-to-truong", "Quyết định công nhận tổ trưởng", leader_recognised)
CESSATION_ASKED = Paper(
    "mau-08",
    "Đề nghị thôi làm hòa giải viên",
    lambda facts: cessation_asked(facts, leader=False),
    "Mẫu số 08",
    provisional=True,
)
LEADER_CESSATION_ASKED = Paper(
    "mau-09",
    "Đề nghị thôi làm tổ trưởng",
    lambda facts: cessation_asked(facts, leader=True),
    "Mẫu số 09",
    provisional=True,
)
OFFICE_ENDED = Paper(
    "quyet-dinh-thoi", "Quyết định thôi làm hòa giải viên", lambda facts: office_ended(facts, leader=False)
)
LEADERSHIP_ENDED = Paper(
    "quyet-dinh-thoi-to-truong",
    "Quyết định thôi làm tổ trưởng",
    lambda facts: office_ended(facts, leader=True),
)


def papers_of(subject: str, form: str = "") -> tuple[Paper, ...]:
    """The papers of an election, in the order of its steps; without a form the minutes of every form."""
    found = [paper for (about, how), paper in MINUTES.items() if about == subject and form in ("", how)]
    if subject == L:
        return (*found, LEADER_PROPOSED, LEADER_RECOGNISED)
    return (CANDIDATES, *found, MEDIATORS_PROPOSED, MEDIATORS_RECOGNISED)


def papers_of_leaving(*, leads: bool) -> tuple[Paper, ...]:
    """The papers by which an office ends; a leader's own when the person leads."""
    own = (CESSATION_ASKED, OFFICE_ENDED)
    return (*own, LEADER_CESSATION_ASKED, LEADERSHIP_ENDED) if leads else own


ELECTS = {
    FindingCode.TOO_FEW: M,
    FindingCode.NO_WOMAN: M,
    FindingCode.NO_MINORITY: M,
    FindingCode.VACANCIES: M,
    FindingCode.BELOW_LOCAL: M,
    FindingCode.NO_LEADER: L,
}
"""Which election cures which finding."""

BY_SLUG = {paper.slug: paper for paper in (*papers_of(M), *papers_of(L), *papers_of_leaving(leads=True))}
