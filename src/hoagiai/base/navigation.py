"""What stands in the side and the top bar of every page; each part registers its own lines in `AppConfig.ready`.

    navigation.register(
        Item("Kế hoạch", "plans:list", order=20, visible=may_see_plans, count=open_plans),
        Item("Cơ quan", "agencies:list", group=Group.SYSTEM, order=20),
        Item("Phiên đăng nhập", "usersessions_list", group=Group.PERSON, order=20),
    )
    navigation.describe_person(lambda request: Person("Lò Thị A", "Phòng Phổ biến", place="Tỉnh Lai Châu"))
    navigation.search_at("search")

`count` may run at most one query. Pages are drawn without numbers: the side asks for them by itself (`menu_counts`), so that
no list waits for a number that it does not show.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from hoagiai.base import clock


class Group(StrEnum):
    """Headings of the side, in their order; WORK has no heading and PERSON is the menu of one's own name."""

    WORK = ""
    REGISTERS = "Sổ sách"
    FIGURES = "Số liệu"
    SYSTEM = "Hệ thống"
    PERSON = "Tài khoản"


def signed_in(request: HttpRequest) -> bool:
    """Whether somebody has signed in: the default for who sees a line."""
    return request.user.is_authenticated


@dataclass(frozen=True)
class Item:
    """One line: its words, the name of its address, its heading, and who sees it."""

    label: str
    url_name: str
    group: Group = Group.WORK
    order: int = 100
    icon: str = ""
    visible: Callable[[HttpRequest], bool] = signed_in
    count: Callable[[HttpRequest], int] | None = None


@dataclass(frozen=True)
class Line:
    """An item as drawn for one request."""

    label: str
    url: str
    icon: str
    current: bool
    count_id: str = ""


@dataclass(frozen=True)
class Person:
    """Who is signed in: name, one line under it (position and body), the place worked for."""

    name: str
    line: str = ""
    place: str = ""
    place_url: str = ""


@dataclass
class Shell:
    """Everything `page.html` needs around its content."""

    groups: list[tuple[str, list[Line]]] = field(default_factory=list)
    menu: list[Line] = field(default_factory=list)
    person: Person | None = None
    search_url: str = ""
    home_url: str = "/"


_items: dict[str, Item] = {}
_hooks: dict[str, Callable[[HttpRequest], Person]] = {}
_search: list[str] = []


def register(*items: Item) -> None:
    """Add lines; a second one for the same address replaces the first."""
    _items.update({item.url_name: item for item in items})


def describe_person(describe: Callable[[HttpRequest], Person]) -> None:
    """Say how the signed-in person is shown; at most one query."""
    _hooks["person"] = describe


def search_at(url_name: str) -> None:
    """Name the address that answers the search box (GET, parameter `q`)."""
    _search[:] = [url_name]


def shell(request: HttpRequest) -> dict[str, object]:
    """Context processor: `shell` (built only when a page draws it) and `today`."""
    return {"shell": SimpleLazyObject(lambda: build(request)), "today": clock.today()}


def build(request: HttpRequest) -> Shell:
    """The shell for one request: only lines this person may see."""
    seen = sorted((i for i in _items.values() if i.visible(request)), key=_place)
    current = _current(request.path, [reverse(item.url_name) for item in seen])
    lines = {
        group: [_line(item, current) for item in items]
        for group, items in groupby(seen, key=lambda item: item.group)
    }
    menu = lines.pop(Group.PERSON, [])
    return Shell(
        groups=[(group.value, rows) for group, rows in lines.items()],
        menu=menu,
        person=_person(request),
        search_url=reverse(_search[0]) if _search else "",
    )


def _place(item: Item) -> tuple[int, int, str]:
    return list(Group).index(item.group), item.order, item.label


def counts(request: HttpRequest) -> dict[str, int]:
    """The numbers beside the lines this person sees, by the id of their place in the page."""
    counted = [item for item in _items.values() if item.count and item.visible(request)]
    return {_count_id(item): item.count(request) for item in counted if item.count}


def _line(item: Item, current: str) -> Line:
    url = reverse(item.url_name)
    return Line(item.label, url, item.icon, url == current, _count_id(item) if item.count else "")


def _count_id(item: Item) -> str:
    return f"count-{item.url_name.replace(':', '-')}"


def _current(path: str, urls: list[str]) -> str:
    """The longest address that the page lies under; the home page is only itself."""
    above = [url for url in urls if path == url or (url != "/" and path.startswith(url.rstrip("/") + "/"))]
    return max(above, key=len, default="")


def _person(request: HttpRequest) -> Person | None:
    if not signed_in(request):
        return None
    describe = _hooks.get("person")
    return describe(request) if describe else Person(name=str(request.user))
