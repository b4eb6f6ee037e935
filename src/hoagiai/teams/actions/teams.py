"""Teams by decision of the commune's chair: established, renamed, enlarged, dissolved (Luật 35/2013/QH13 Điều 12)."""

from collections.abc import Collection
from datetime import date, timedelta

from django.db.models import QuerySet

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.base.folding import fold, same_spelling
from hoagiai.places.models import Neighbourhood, Unit
from hoagiai.teams import acts
from hoagiai.teams.actions.days import require_alive, require_order
from hoagiai.teams.actions.decisions import DecisionPaper, record_decision
from hoagiai.teams.actions.villages import serve
from hoagiai.teams.codes import next_team_number, team_code
from hoagiai.teams.errors import OfficeBeginsLater, TeamEnded, TeamNameTaken
from hoagiai.teams.models import Decision, Leadership, Mediator, Team, TeamNeighbourhood, TeamPeriod
from hoagiai.teams.queries.teams import periods_on
from hoagiai.teams.terms import DecisionKind, Ending


def establish_team(
    *,
    unit: Unit,
    name: str,
    neighbourhoods: Collection[Neighbourhood],
    from_day: date,
    by: User,
    fixed_number: int | None = None,
    paper: DecisionPaper | None = None,
) -> Team:
    """A new team in a commune from a day (thành lập tổ hòa giải), serving these neighbourhoods."""
    with act(acts.TEAM_ESTABLISHED, by=by):
        name = " ".join(name.split())
        _require_free_name(unit, name, from_day)
        number = next_team_number()
        decision = _decision(DecisionKind.TEAM_ESTABLISHED, unit, paper, by)
        team = Team.objects.create(
            pk=number, code=team_code(number), established_on=from_day, established_by=decision
        )
        TeamPeriod.objects.create(
            team=team,
            unit=unit,
            name=name,
            fixed_number=fixed_number,
            first_day=from_day,
            decision=decision,
        )
        serve(team=team, unit=unit, neighbourhoods=neighbourhoods, from_day=from_day)
    return team


def change_team(
    *,
    team: Team,
    name: str,
    fixed_number: int | None,
    from_day: date,
    by: User,
    paper: DecisionPaper | None = None,
) -> TeamPeriod:
    """Another name or fixed number from a day on (Luật 35/2013/QH13 Điều 12.2); the newest period ends the day before.

    On the first day of the newest period it is corrected in place.
    """
    with act(acts.TEAM_CHANGED, by=by):
        now = lock(team)
        require_alive(now, from_day)
        period: TeamPeriod = TeamPeriod.objects.select_related("unit").get(team=now, last_day=None)
        require_order("Ngày", from_day, "ngày thay đổi gần nhất", period.first_day)
        name = " ".join(name.split())
        if _written(name) != _written(period.name):
            _require_free_name(period.unit, name, from_day, but=now)
        decision = _decision(DecisionKind.TEAM_CHANGED, period.unit, paper, by)
        if period.first_day != from_day:
            period.last_day = from_day - timedelta(days=1)
            period.save(update_fields=["last_day"])
            period = TeamPeriod(team=now, unit=period.unit, first_day=from_day)
        period.name, period.fixed_number = name, fixed_number
        period.decision = decision or period.decision
        period.save()
    return period


def dissolve_team(
    *, team: Team, last_day: date, by: User, paper: DecisionPaper | None = None, reason: str = ""
) -> Team:
    """The team ends after a day (giải thể); offices, leadership and villages end with it."""
    with act(acts.TEAM_DISSOLVED, by=by, reason=reason):
        now = lock(team)
        if now.dissolved_on is not None:
            raise TeamEnded(now.dissolved_on)
        require_alive(now, last_day)
        _require_nothing_later(now, last_day)
        unit = TeamPeriod.objects.select_related("unit").get(team=now, last_day=None).unit
        decision = _decision(DecisionKind.TEAM_DISSOLVED, unit, paper, by)
        ended = {"last_day": last_day, "ended_by": decision}
        Leadership.objects.filter(team=now, last_day=None).update(**ended)
        Mediator.objects.filter(team=now, last_day=None).update(**ended, ending=Ending.TEAM_DISSOLVED)
        TeamNeighbourhood.objects.filter(team=now, last_day=None).update(last_day=last_day)
        now.dissolved_on, now.dissolved_by = last_day, decision
        now.save(update_fields=["dissolved_on", "dissolved_by"])
    return now


def lock(team: Team) -> Team:
    """The team, held against others until the act is done."""
    held: Team = Team.objects.select_for_update().get(pk=team.pk)
    return held


def _require_free_name(unit: Unit, name: str, on: date, but: Team | None = None) -> None:
    same: QuerySet[TeamPeriod] = periods_on(on).filter(unit=unit, folded=fold(name))
    others = [each for each in same if each.team_id != (but.pk if but else None)]
    if any(_written(each.name) == _written(name) for each in others):
        raise TeamNameTaken(name, unit.name)


def _written(name: str) -> str:
    """A name as it compares: "Tổ Hoà" is "tổ hòa" and is not "tổ hoa"."""
    return same_spelling(name).lower()


def _require_nothing_later(team: Team, last_day: date) -> None:
    """Nothing of the team may begin after its last day."""
    tables = (TeamPeriod, Mediator, TeamNeighbourhood)
    later: list[date] = []
    for table in tables:
        rows = table._default_manager.filter(team=team, first_day__gt=last_day)
        later += rows.values_list("first_day", flat=True)
    if later:
        raise OfficeBeginsLater(max(later), last_day)


def _decision(kind: DecisionKind, unit: Unit, paper: DecisionPaper | None, by: User) -> Decision | None:
    return record_decision(kind=kind, unit=unit, paper=paper, by=by) if paper else None
