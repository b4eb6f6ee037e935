"""Whether a team is composed as the law asks, on a day: findings with their articles.

Luật 35/2013/QH13 Điều 12.1: a leader and three or more mediators, one of them a woman and, where many ethnic-minority
people live, one of a minority. Điều 12.2: the commune's chair fixes the number. Before 1/1/2014 the Law says nothing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from hoagiai.law.dated import Dated
from hoagiai.law.instruments import LAW_35_2013
from hoagiai.law.sources import Source
from hoagiai.teams.terms import FindingCode, TeamState

SINCE = date(2014, 1, 1)
LEAST_MEDIATORS = Dated((SINCE, 3, LAW_35_2013.article("12(1)")))
LEAST_WOMEN = Dated((SINCE, 1, LAW_35_2013.article("12(1)")))
LEAST_MINORITY = Dated((SINCE, 1, LAW_35_2013.article("12(1)")))  # where the commune's flag stands
LEADER = Dated((SINCE, 1, LAW_35_2013.article("12(1)")))
FIXED_NUMBER = Dated((SINCE, True, LAW_35_2013.article("12(2)")))
SERVES = Dated((SINCE, True, LAW_35_2013.article("2(5)")))


@dataclass(frozen=True, slots=True)
class Profile:
    """What decides about a team on a day: mediators in office, and what is asked of it there."""

    mediators: int
    women: int = 0
    minority: int = 0
    minority_area: bool = False
    leader: bool = False
    villages: int = 0
    fixed_number: int | None = None
    local_minimum: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be: how grave, in words, where that stands and what cures it."""

    code: FindingCode
    tone: str  # red: against the Law; amber: the Law is met, something agreed is not
    words: str
    cure: str
    source: Source | None = None

    @property
    def article(self) -> str:
        """Where it stands, in words: "Điều 12.1 Luật 35/2013/QH13"; empty for a rule of the place."""
        return cited(self.source) if self.source else ""


def cited(source: Source) -> str:
    """An article as Vietnamese officials cite it: "12(1)" → "Điều 12.1"."""
    return f"Điều {source.place.replace('(', '.').replace(')', '')} {source.instrument.number}"


def findings(profile: Profile, *, on: date) -> tuple[Finding, ...]:
    """What this team lacks on this day, gravest first; nothing before the Law took effect (1/1/2014)."""
    if LEAST_MEDIATORS.at(on) is None:
        return ()
    found = (check(profile, on) for check in _CHECKS)
    return tuple(each for each in found if each)


def state(found: Iterable[Finding], *, on: date) -> TeamState:
    """Red when the Law is not met, amber when something else is missing, green otherwise (Luật 35/2013/QH13 Điều 12.1)."""
    if LEAST_MEDIATORS.at(on) is None:
        return TeamState.NO_LAW
    tones = {each.tone for each in found}
    return TeamState.LACKING if "red" in tones else TeamState.GAPS if tones else TeamState.COMPLETE


def state_of(profile: Profile, *, on: date) -> TeamState:
    """The state of a team with this profile."""
    return state(findings(profile, on=on), on=on)


def lacks(profile: Profile, code: str, *, on: date) -> bool:
    """Whether this finding stands."""
    return any(each.code == code for each in findings(profile, on=on))


def least_mediators(on: date) -> int:
    """The Law's smallest number on a day (Luật 35/2013/QH13 Điều 12.1); 0 before the Law."""
    return LEAST_MEDIATORS.at(on) or 0


def may_set_minimum(mediators: int, *, on: date) -> bool:
    """Whether a place may ask for this many: never fewer than Luật 35/2013/QH13 Điều 12.1."""
    return mediators >= least_mediators(on)


def _too_few(team: Profile, on: date) -> Finding | None:
    step = LEAST_MEDIATORS.step(on)
    if step is None or team.mediators >= step.value:
        return None
    has = f"Có {team.mediators} hòa giải viên" if team.mediators else "Chưa có hòa giải viên"
    return Finding(
        FindingCode.TOO_FEW,
        "red",
        f"{has}, ít nhất phải có {step.value}",
        f"Bầu bổ sung ít nhất {step.value - team.mediators} hòa giải viên",
        step.source,
    )


def _no_woman(team: Profile, on: date) -> Finding | None:
    step = LEAST_WOMEN.step(on)
    if step is None or team.women >= step.value:
        return None
    return Finding(
        FindingCode.NO_WOMAN, "red", "Chưa có hòa giải viên nữ", "Bầu bổ sung hòa giải viên nữ", step.source
    )


def _no_minority(team: Profile, on: date) -> Finding | None:
    step = LEAST_MINORITY.step(on)
    if step is None or not team.minority_area or team.minority >= step.value:
        return None
    return Finding(
        FindingCode.NO_MINORITY,
        "red",
        "Địa bàn có nhiều đồng bào dân tộc thiểu số nhưng chưa có hòa giải viên là người dân tộc thiểu số",
        "Bầu bổ sung hòa giải viên là người dân tộc thiểu số",
        step.source,
    )


def _no_leader(team: Profile, on: date) -> Finding | None:
    step = LEADER.step(on)
    if step is None or team.leader:
        return None
    cure = "Bầu tổ trưởng trong số các hòa giải viên của tổ"
    return Finding(FindingCode.NO_LEADER, "red", "Chưa có tổ trưởng", cure, step.source)


def _no_village(team: Profile, on: date) -> Finding | None:
    if team.villages:
        return None
    return Finding(
        FindingCode.NO_VILLAGE,
        "amber",
        "Chưa ghi thôn, tổ dân phố mà tổ phụ trách, hoặc nơi đó không còn",
        "Ghi thôn, tổ dân phố mà tổ phụ trách",
        SERVES.source(on),
    )


def _vacancies(team: Profile, on: date) -> Finding | None:
    missing = (team.fixed_number or 0) - team.mediators
    if missing <= 0:
        return None
    return Finding(
        FindingCode.VACANCIES,
        "amber",
        f"Thiếu {missing} so với {team.fixed_number} hòa giải viên mà Chủ tịch UBND cấp xã đã quyết định",
        f"Bầu bổ sung {missing} hòa giải viên, hoặc quyết định lại số lượng",
        FIXED_NUMBER.source(on),
    )


def _below_local(team: Profile, on: date) -> Finding | None:
    least = team.local_minimum or 0
    if team.mediators >= least:
        return None
    return Finding(
        FindingCode.BELOW_LOCAL,
        "amber",
        f"Có {team.mediators} hòa giải viên, địa phương quy định ít nhất {least}",
        f"Bầu bổ sung ít nhất {least - team.mediators} hòa giải viên",
    )


_CHECKS: tuple[Callable[[Profile, date], Finding | None], ...] = (
    _too_few,
    _no_woman,
    _no_minority,
    _no_leader,
    _no_village,
    _vacancies,
    _below_local,
)
