"""Days that must follow each other, and a team that must be there."""

from datetime import date

from hoagiai.teams.errors import OutOfOrder, TeamEnded
from hoagiai.teams.models import Team


def require_order(later: str, day: date, earlier: str, before: date | None) -> None:
    """Refuse a day that lies before the one it follows."""
    if before is not None and day < before:
        raise OutOfOrder(later, day, earlier, before)


def require_alive(team: Team, day: date | None) -> None:
    """Refuse a day after the team's last or before its first."""
    if day is None:
        return
    if team.dissolved_on is not None and day > team.dissolved_on:
        raise TeamEnded(team.dissolved_on)
    require_order("Ngày", day, "ngày thành lập tổ", team.established_on)
