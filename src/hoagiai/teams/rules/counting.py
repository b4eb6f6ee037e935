"""Whether the numbers of a count can be true together; each contradiction in words, at its field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from hoagiai.base.folding import fold
from hoagiai.law.dated import Dated
from hoagiai.law.instruments import JOINT_RESOLUTION_01_2014
from hoagiai.teams.rules.composition import cited
from hoagiai.teams.rules.elections import GUIDED, QUORUM, more_than
from hoagiai.teams.terms import ElectionForm, ElectionSubject

WITNESS = Dated((GUIDED, 1, JOINT_RESOLUTION_01_2014.article("12(2)")))
"""So many household representatives, without family on the list, see the ballots counted."""

BALLOTS = (ElectionForm.SECRET_BALLOT, ElectionForm.HOUSEHOLD_BALLOT)
MEETINGS = (ElectionForm.OPEN_VOTE, ElectionForm.SECRET_BALLOT)


@dataclass(frozen=True, slots=True)
class Count:
    """The count of an election (kết quả kiểm phiếu, biểu quyết) as written down; None is "not written".

    `electors` are the households of the unit, or the mediators of the team when a leader is elected.
    """

    subject: str
    form: str
    held_on: date
    electors: int | None = None
    attending: int | None = None
    ballots_out: int | None = None
    ballots_in: int | None = None
    ballots_void: int | None = None
    in_favour: Mapping[int, int | None] = field(default_factory=dict)
    names: Mapping[int, str] = field(default_factory=dict)
    witness: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What cannot be true, at which field; `candidate` when it is one candidate's votes."""

    field: str
    words: str
    candidate: int | None = None


def problems_of(count: Count) -> tuple[Problem, ...]:
    """Everything in the count that contradicts itself or the law of its day."""
    found = [*_missing(count)] or [*_ballots(count)] or [*_votes(count), *_quorum(count)]
    return (*found, *_witness(count))


def most_votes(count: Count) -> int:
    """How many votes one candidate can have: those attending, or the valid ballots."""
    if count.form == ElectionForm.OPEN_VOTE:
        return count.attending or 0
    return (count.ballots_in or 0) - (count.ballots_void or 0)


def _missing(count: Count) -> Iterator[Problem]:
    wanted = {"electors": "tổng số hộ gia đình của thôn, tổ dân phố"}
    if count.subject == ElectionSubject.LEADER:
        wanted = {"electors": "tổng số hòa giải viên của tổ"}
    if count.form in MEETINGS:
        wanted["attending"] = "số người dự họp"
    if count.form in BALLOTS:
        wanted |= {
            "ballots_out": "số phiếu phát ra",
            "ballots_in": "số phiếu thu về",
            "ballots_void": "số phiếu không hợp lệ",
        }
    for name, words in wanted.items():
        if getattr(count, name) is None:
            yield Problem(name, f"Hãy ghi {words}.")
    if count.electors == 0:
        yield Problem("electors", f"{wanted['electors'][0].upper()}{wanted['electors'][1:]} phải lớn hơn 0.")
    if not count.in_favour:
        yield Problem("", "Danh sách bầu chưa có ai. Hãy thêm người vào danh sách trước khi ghi kết quả.")
    for candidate, number in count.in_favour.items():
        if number is None:
            name = count.names.get(candidate, "")
            yield Problem("in_favour", f"Hãy ghi số người, số phiếu đồng ý cho {name}.", candidate)


def _ballots(count: Count) -> Iterator[Problem]:
    electors, attending = count.electors or 0, count.attending or 0
    who = "số hòa giải viên của tổ" if count.subject == ElectionSubject.LEADER else "số hộ gia đình"
    if count.form in MEETINGS and attending > electors:
        yield Problem("attending", f"Số dự họp {attending} nhiều hơn {who} ({electors}).")
    if count.form not in BALLOTS:
        return
    out, back, void = count.ballots_out or 0, count.ballots_in or 0, count.ballots_void or 0
    most, whom = (electors, who) if count.form == ElectionForm.HOUSEHOLD_BALLOT else (attending, "số dự họp")
    if out > most:
        yield Problem("ballots_out", f"Số phiếu phát ra {out} nhiều hơn {whom} ({most}).")
    if back > out:
        yield Problem("ballots_in", f"Số phiếu thu về {back} nhiều hơn số phiếu phát ra ({out}).")
    if void > back:
        yield Problem("ballots_void", f"Số phiếu không hợp lệ {void} nhiều hơn số phiếu thu về ({back}).")


def _votes(count: Count) -> Iterator[Problem]:
    most = most_votes(count)
    of_what = "số dự họp" if count.form == ElectionForm.OPEN_VOTE else "số phiếu hợp lệ"
    for candidate, number in count.in_favour.items():
        if (number or 0) > most:
            name = count.names.get(candidate, "")
            yield Problem("in_favour", f"{name}: {number} đồng ý, nhiều hơn {of_what} ({most}).", candidate)


def _quorum(count: Count) -> Iterator[Problem]:
    """Nghị quyết liên tịch 01/2014/NQLT/CP-UBTƯMTTQVN Điều 12.2; said of meetings of households only."""
    percent, source = QUORUM.at(count.held_on), QUORUM.source(count.held_on)
    if (
        percent is None
        or source is None
        or count.subject == ElectionSubject.LEADER
        or count.form not in MEETINGS
    ):
        return
    electors, attending = count.electors or 0, count.attending or 0
    if not more_than(percent, attending, electors):
        yield Problem(
            "attending",
            f"Cuộc họp chỉ được tiến hành khi có trên {percent}% đại diện hộ gia đình dự: "
            f"{attending} trên {electors} hộ là chưa đủ ({cited(source)}).",
        )


def _witness(count: Count) -> Iterator[Problem]:
    """Nghị quyết liên tịch 01/2014/NQLT/CP-UBTƯMTTQVN Điều 12.2: somebody sees the ballots counted."""
    source = WITNESS.source(count.held_on)
    if source is None or count.subject == ElectionSubject.LEADER or count.form not in BALLOTS:
        return
    if not count.witness.strip():
        yield Problem(
            "witness",
            "Hãy ghi ít nhất một đại diện hộ gia đình chứng kiến kiểm phiếu, không có người thân trong danh sách "
            f"bầu ({cited(source)}).",
        )
    elif fold(count.witness) in {fold(name) for name in count.names.values()}:
        yield Problem(
            "witness",
            f"{count.witness} có tên trong danh sách bầu nên không chứng kiến kiểm phiếu được ({cited(source)}).",
        )
