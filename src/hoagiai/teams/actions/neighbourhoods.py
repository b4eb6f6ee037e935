"""Taking back a recorded change of neighbourhoods: teams that follow it must not lose their ground."""

from datetime import timedelta

from hoagiai.accounts.models import User
from hoagiai.places.actions import neighbourhoods as places
from hoagiai.places.errors import LaterThingsStandOnIt
from hoagiai.places.models import NeighbourhoodChange, NeighbourhoodSuccession
from hoagiai.teams.models import TeamNeighbourhood, TeamPeriod


def undo_change(*, change: NeighbourhoodChange, reason: str, by: User) -> None:
    """Take back a change (hủy việc sắp xếp) while no team was given or taken a neighbourhood because of it.

    Raises `LaterThingsStandOnIt`, also for what `places` finds.
    """
    links = list(NeighbourhoodSuccession.objects.filter(change=change).values_list("old", "new"))
    old = {first for first, _ in links if first}
    new = {second for _, second in links if second}
    begun = TeamNeighbourhood.objects.filter(neighbourhood__in=new, first_day__gte=change.effective)
    ended = TeamNeighbourhood.objects.filter(
        neighbourhood__in=old - new, last_day__gte=change.effective - timedelta(days=1)
    )
    for rows, what in ((begun, "được ghi phụ trách địa bàn mới"), (ended, "thôi phụ trách địa bàn cũ")):
        team = rows.values_list("team", flat=True).first()
        if team is not None:
            named = TeamPeriod.objects.get(team=team, last_day=None)
            raise LaterThingsStandOnIt(f"{named.name} đã {what} theo việc này")
    places.undo_change(change=change, reason=reason, by=by)
