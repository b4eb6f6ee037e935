"""Who is elected, and what must follow: thresholds and order of votes, as the law has them on the day of the vote."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from hoagiai.law.dated import Dated
from hoagiai.law.instruments import JOINT_RESOLUTION_01_2014, LAW_35_2013
from hoagiai.law.sources import Source
from hoagiai.teams.rules.composition import LEAST_MEDIATORS

IN_FORCE, GUIDED = date(2014, 1, 1), date(2015, 1, 10)

THRESHOLD = Dated((IN_FORCE, 50, LAW_35_2013.article("8(3)(a)")))
"""More than so many percent of the households of the unit agree (not of those present)."""

QUORUM = Dated((GUIDED, 50, JOINT_RESOLUTION_01_2014.article("12(2)")))
"""A meeting is held when more than so many percent of household representatives attend."""

LEADER_THRESHOLD = Dated((GUIDED, 50, JOINT_RESOLUTION_01_2014.article("13")))
"""More than so many percent of the team's mediators agree, and nobody has more votes."""

ORDER = Dated((IN_FORCE, "", LAW_35_2013.article("8(3)(b)")))
TIES = Dated((GUIDED, "", JOINT_RESOLUTION_01_2014.article("12(3)")))
ADDITIONAL = Dated((IN_FORCE, "", LAW_35_2013.article("8(3)(c)")))
REPEAT = Dated((GUIDED, "", JOINT_RESOLUTION_01_2014.article("12(3)(b)")))
LEADER_RECOGNITION = Dated((IN_FORCE, "", LAW_35_2013.article("14(2)")))


class Follow(StrEnum):
    """What an election leads to when it did not fill the places."""

    NOTHING = ""
    ADDITIONAL = "additional"  # some were elected, too few: bầu bổ sung
    REPEAT = "repeat"  # nobody was: bầu lại


@dataclass(frozen=True, slots=True)
class Votes:
    """What the count gave one candidate."""

    candidate: int
    in_favour: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """Candidates by what becomes of them.

    `chosen` are proposed for recognition. `tied` have equal votes for the last `open_places`: the chairperson
    decides among them. `beyond` passed the threshold and have fewer votes than there are places; `failed`
    did not pass. `missing` places stay empty; `required` says that a team cannot be formed without more.
    `refused` of them were elected and not recognised.
    """

    chosen: tuple[int, ...] = ()
    tied: tuple[int, ...] = ()
    open_places: int = 0
    beyond: tuple[int, ...] = ()
    failed: tuple[int, ...] = ()
    missing: int = 0
    refused: int = 0
    required: bool = False
    follow: Follow = Follow.NOTHING
    source: Source | None = None

    @property
    def proposed(self) -> tuple[int, ...]:
        """Everybody on the list that is sent: those chosen and those among whom the chairperson decides."""
        return self.chosen + self.tied


def more_than(percent: int, part: int, whole: int) -> bool:
    """Whether a part is more than so many percent of the whole; exactly half is not more than half."""
    return 100 * part > percent * whole


def mediators_elected(
    votes: Sequence[Votes], *, electors: int, places: int, in_office: int, on: date
) -> Outcome:
    """The outcome of an election of mediators (bầu hòa giải viên) for so many places.

    Luật 35/2013/QH13 Điều 8.3: more than 50 % of the households agree; from the highest vote down when more
    pass than there are places; an additional election when too few. Before 2014 the Law says nothing: nobody
    is elected by it.
    """
    threshold = THRESHOLD.at(on)
    if threshold is None:
        return Outcome(failed=tuple(each.candidate for each in votes))
    passed = _by_votes([each for each in votes if more_than(threshold, each.in_favour, electors)])
    failed = tuple(each.candidate for each in votes if not more_than(threshold, each.in_favour, electors))
    if not passed:
        return Outcome(
            failed=failed, missing=places, required=True, follow=Follow.REPEAT, source=_repeat_source(on)
        )
    chosen, tied, beyond = _filled(passed, places)
    elected = min(places, len(passed))
    missing = places - elected
    return Outcome(
        chosen=chosen,
        tied=tied,
        open_places=places - len(chosen) if tied else 0,
        beyond=beyond,
        failed=failed,
        missing=missing,
        required=missing > 0 and in_office + elected < (LEAST_MEDIATORS.at(on) or 0),
        follow=Follow.ADDITIONAL if missing else Follow.NOTHING,
        source=TIES.source(on) if tied else ADDITIONAL.source(on) if missing else THRESHOLD.source(on),
    )


def leader_elected(votes: Sequence[Votes], *, mediators: int, on: date) -> Outcome:
    """The outcome of the election of a leader (bầu tổ trưởng) by the team's mediators.

    Nghị quyết liên tịch 01/2014/NQLT/CP-UBTƯMTTQVN Điều 13: more than 50 % of the mediators, and the highest
    vote. Where several share the highest vote nobody has it, and the election is repeated.
    """
    threshold = LEADER_THRESHOLD.at(on) or THRESHOLD.at(on) or 50
    passed = _by_votes([each for each in votes if more_than(threshold, each.in_favour, mediators)])
    source = LEADER_THRESHOLD.source(on) or LAW_35_2013.article("14")
    highest = [each for each in passed if each.in_favour == passed[0].in_favour]
    if len(highest) != 1:
        return Outcome(
            failed=tuple(each.candidate for each in votes),
            missing=1,
            required=True,
            follow=Follow.REPEAT,
            source=source,
        )
    leader = highest[0].candidate
    return Outcome(
        chosen=(leader,), failed=tuple(e.candidate for e in votes if e.candidate != leader), source=source
    )


def after_decision(
    outcome: Outcome, *, recognised: int, places: int, in_office: int, leader: bool, on: date
) -> Outcome:
    """The outcome once the chairperson has decided (Luật 35/2013/QH13 Điều 8.4, 14.2): places left by refusals are open.

    The Law does not say what follows a refusal. House rule: as when too few are elected (Điều 8.3.c), an additional
    election for the places left; when nobody is recognised, a repeated one. Of equal votes for the last place some
    are always left out: that leaves no place open.
    """
    missing = places - recognised
    if missing <= outcome.missing:
        return outcome
    step = LEADER_RECOGNITION if leader else ADDITIONAL
    return replace(
        outcome,
        missing=missing,
        refused=missing - outcome.missing,
        required=leader or in_office + recognised < (LEAST_MEDIATORS.at(on) or 0),
        follow=Follow.ADDITIONAL if recognised else Follow.REPEAT,
        source=step.source(on) or outcome.source,
    )


def _by_votes(votes: Sequence[Votes]) -> list[Votes]:
    return sorted(votes, key=lambda each: -each.in_favour)


def _filled(passed: Sequence[Votes], places: int) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Chosen, tied for the last places, and beyond the places; `passed` comes by votes."""
    if len(passed) <= places:
        return tuple(each.candidate for each in passed), (), ()
    last = passed[places - 1].in_favour
    above = tuple(each.candidate for each in passed if each.in_favour > last)
    level = tuple(each.candidate for each in passed if each.in_favour == last)
    below = tuple(each.candidate for each in passed if each.in_favour < last)
    if len(above) + len(level) <= places:
        return above + level, (), below
    return above, level, below


def _repeat_source(on: date) -> Source | None:
    return REPEAT.source(on) or ADDITIONAL.source(on)
