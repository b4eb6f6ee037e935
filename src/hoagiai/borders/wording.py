"""What an act of a reorganisation was about, as its history says it: which units, how many villages and teams."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from hoagiai.base.formats import number
from hoagiai.borders.models import PlannedUnit
from hoagiai.places.models import Unit

NAMED = 5
VILLAGES, TEAMS = "thôn, tổ dân phố", "tổ hòa giải"

GoalKey = tuple[int | None, int | None]


def names(units: Sequence[Unit]) -> str:
    """The first few by name, the others as a number."""
    told = ", ".join(unit.name for unit in units[:NAMED])
    more = len(units) - NAMED
    return f"{told} và {number(more)} đơn vị khác" if more > 0 else told


def sent(sources: Sequence[Unit], goal: Unit | PlannedUnit | None, *, partial: bool) -> str:
    """ "toàn bộ Xã A, Xã B vào Phường C"; what goes into itself stays."""
    if partial and list(sources) == [goal]:
        return f"phần còn lại của {names(sources)} ở lại"
    return f"{'một phần' if partial else 'toàn bộ'} {names(sources)} vào {goal.name if goal else ''}"


def assigned(goals: Iterable[GoalKey], what: str) -> str:
    """ "6 thôn, tổ dân phố về Phường A; 42 về Phường B"; two statements whatever the number."""
    counted = Counter(goals)
    called = _called(counted)
    told = [f"{number(many)} {what} về {called[goal]}" for goal, many in counted.most_common(NAMED)]
    more = len(counted) - NAMED
    return "; ".join(told) + (f"; và {number(more)} đơn vị nhận khác" if more > 0 else "")


def _called(goals: Mapping[GoalKey, int]) -> dict[GoalKey, str]:
    units = Unit.objects.in_bulk([target for target, _ in goals if target])
    made = PlannedUnit.objects.in_bulk([planned for _, planned in goals if planned])
    return {
        goal: units[goal[0]].name
        if goal[0] in units
        else made[goal[1]].name
        if goal[1] in made
        else "chưa rõ đơn vị"
        for goal in goals
    }


def rehearsed(figures: Mapping[str, int]) -> str:
    """The numbers of a rehearsal in a line."""
    return (
        f"{number(figures['villages'])} {VILLAGES}, {number(figures['teams'])} {TEAMS}, "
        f"{number(figures['mediators'])} hòa giải viên chuyển đơn vị"
    )
