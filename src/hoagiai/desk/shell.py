"""What this part puts around every page: the desk first, notices, and the search box."""

from django.http import HttpRequest

from hoagiai.base import navigation, slots
from hoagiai.desk.queries.notices import unread


def fill_shell() -> None:
    """Register with the side and the top bar."""
    navigation.register(
        navigation.Item("Bàn làm việc", "desk:home", order=10, icon="empty"),
        navigation.Item("Thông báo", "desk:notices", order=15, icon="clock", count=_unread),
        navigation.Item("Nhắc việc và lịch", "desk:settings", group=navigation.Group.PERSON, order=5),
    )
    navigation.search_at("desk:search")
    slots.fill("late-task-acts", "desk/slots/late_task_acts.html")


def _unread(request: HttpRequest) -> int:
    from hoagiai.accounts.models import User

    return unread(request.user) if isinstance(request.user, User) else 0
