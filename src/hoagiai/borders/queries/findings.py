"""The rows behind each number of a rehearsal, page by page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet
from django.urls import NoReverseMatch, reverse

from hoagiai.accounts.models import Position
from hoagiai.agencies.models import Agency
from hoagiai.borders.models import PlannedUnit, Rehearsal, RehearsalLine, Reorganisation, TeamMove
from hoagiai.borders.queries.bodies import bodies_to_make
from hoagiai.borders.queries.moves import TEAMS, VILLAGES, MoveRow, Subject, Wanted, eve_of, moves, rows_of
from hoagiai.borders.terms import Finding
from hoagiai.plans.models import Assignment
from hoagiai.teams.models import Mediator, TeamPeriod


@dataclass(frozen=True)
class Kind:
    """One number of a rehearsal: its word in the address, its name, what is done about it, and its columns."""

    slug: str
    figure: str
    label: str
    advice: str
    columns: tuple[str, ...]
    must: bool = False
    """Whether nothing may be left of it before signing."""


MOVED = ("Từ đơn vị", "Về đơn vị")
KINDS = (
    Kind("thon", "villages", "Thôn, tổ dân phố chuyển đơn vị", "", ("Thôn, tổ dân phố", *MOVED)),
    Kind("to", "teams", "Tổ hòa giải chuyển đơn vị", "", ("Tổ hòa giải", *MOVED)),
    Kind("hoa-giai-vien", "mediators", "Hòa giải viên chuyển đơn vị", "Vẫn là hòa giải viên của tổ, không phải công nhận lại.", ("Hòa giải viên", "Tổ hòa giải", "Về đơn vị")),
    Kind("thon-chua-phan", "villages_unassigned", "Thôn, tổ dân phố chưa phân", "Phân hết mới ký được.", ("Thôn, tổ dân phố", *MOVED), must=True),
    Kind("to-chua-phan", "teams_unassigned", "Tổ hòa giải chưa phân", "Phân hết mới ký được.", ("Tổ hòa giải", *MOVED), must=True),
    Kind("to-trung-ten", "team_name", "Tổ trùng tên trong đơn vị nhận", "Cần quyết định đổi tên sau ngày hiệu lực.", ("Tổ hòa giải", *MOVED)),
    Kind("to-bi-chia", "team_parted", "Tổ có thôn, tổ dân phố về nhiều đơn vị", "Cần quyết định kiện toàn: tổ theo một đơn vị, thôn còn lại cần tổ khác.", ("Tổ hòa giải", *MOVED)),
    Kind("thon-trung-ten", "village_name", "Thôn, tổ dân phố trùng tên trong đơn vị nhận", "Cần nghị quyết đổi tên.", ("Thôn, tổ dân phố", *MOVED)),
    Kind("nguoi-dung", "position", "Vị trí của người dùng chuyển theo đơn vị", "Tự chuyển vào cơ quan cùng loại của đơn vị nhận.", ("Người dùng", "Vị trí", "Cơ quan")),
    Kind("nguoi-dung-bo-tri", "position_by_hand", "Vị trí của người dùng phải bố trí lại", "Đơn vị bị chia hoặc cơ quan riêng: cấp tỉnh giao vị trí mới.", ("Người dùng", "Vị trí", "Cơ quan")),
    Kind("viec-dang-lam", "assignment", "Việc đang làm dở của cơ quan kết thúc", "Đơn vị kế thừa nhìn thấy và báo cáo tiếp.", ("Việc", "Hạn", "Cơ quan")),
    Kind("co-quan-ket-thuc", "body", "Cơ quan kết thúc hoạt động", "", ("Cơ quan", "Đơn vị", "")),
    Kind("co-quan-moi", "bodies_made", "Cơ quan được lập ở đơn vị mới", "Lập theo danh mục cơ quan chuẩn vào ngày hiệu lực.", ("Cơ quan", "Đơn vị mới", "")),
)  # fmt: skip
BY_SLUG = {kind.slug: kind for kind in KINDS}


@dataclass(frozen=True)
class Line:
    """One row as it is drawn: its first cell with an address and a small line, then the others."""

    title: str
    cells: tuple[str, ...]
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class Lines:
    """The rows behind one number: all of them to be cut into pages, and how a page becomes lines."""

    every: QuerySet[Any] | Sequence[Any]
    drawn: Callable[[Sequence[Any]], list[Line]]
    total: int | None = None


def lines_of(rehearsal: Rehearsal, kind: Kind) -> Lines:
    """The rows behind one number of a rehearsal."""
    found = rehearsal.reorganisation
    subject = TEAMS if kind.slug.startswith("to") else VILLAGES
    if kind.slug in ("thon", "to", "thon-chua-phan", "to-chua-phan"):
        show = "chua" if kind.must else "chuyen"
        rows = moves(found, subject, Wanted(show))
        return Lines(rows, lambda page: _moved(rows_of(found, subject, page)))
    if kind.slug == "hoa-giai-vien":
        return Lines(_mediators(found), lambda page: _people(found, page), rehearsal.figures.get("mediators"))
    if kind.slug == "co-quan-moi":
        return Lines(_bodies_made(found), lambda page: list(page))
    kept = RehearsalLine.objects.filter(rehearsal=rehearsal, finding=kind.figure)
    total = rehearsal.figures.get(kind.figure)
    return Lines(
        kept.order_by("pk").values_list("row", flat=True), _DRAWN[Finding(kind.figure)](found), total
    )


def _moved(rows: Sequence[MoveRow]) -> list[Line]:
    return [
        Line(row.name, (row.move.source.name, row.goal.name if row.goal else "chưa phân"), row.url, row.note)
        for row in rows
    ]


def _by_ids(found: Reorganisation, subject: Subject) -> Callable[[Sequence[int]], list[Line]]:
    """Villages or teams by their ids; those that are there already and only meet others have no move."""

    def drawn(page: Sequence[int]) -> list[Line]:
        of_it = subject.model._default_manager.filter(reorganisation=found, **{f"{subject.field}__in": page})
        told = {row.key: line for row, line in _paired(found, subject, list(of_it))}
        here = subject.periods(eve_of(found)).filter(**{f"{subject.field}__in": page})
        for period in here.select_related("unit"):
            key = getattr(period, f"{subject.field}_id")
            name = getattr(period, "full_name", period.name)
            told.setdefault(key, Line(name, (period.unit.name, "ở lại"), "", "đã có ở đơn vị nhận"))
        return [told[key] for key in page if key in told]

    return drawn


def _paired(found: Reorganisation, subject: Subject, page: Sequence[Any]) -> list[tuple[MoveRow, Line]]:
    rows = rows_of(found, subject, page)
    return list(zip(rows, _moved(rows), strict=True))


def _mediators(found: Reorganisation) -> QuerySet[Mediator]:
    moved = TeamMove.objects.filter(reorganisation=found, team=OuterRef("team")).exclude(
        target__isnull=False, target=F("source")
    )
    held = Mediator.objects.in_force(eve_of(found)).filter(Exists(moved))
    return held.select_related("person", "team").order_by("team", "pk")


def _people(found: Reorganisation, page: Sequence[Mediator]) -> list[Line]:
    teams = [each.team_id for each in page]
    names = dict(
        TeamPeriod.objects.in_force(eve_of(found)).filter(team__in=teams).values_list("team", "name")
    )
    goals = {
        move.team_id: (move.target or move.planned)
        for move in TeamMove.objects.filter(reorganisation=found, team__in=teams).select_related(
            "target", "planned"
        )
    }
    return [
        Line(
            each.person.full_name,
            (names.get(each.team_id, ""), getattr(goals.get(each.team_id), "name", "chưa phân")),
            _address("teams:team", each.team.code),
        )
        for each in page
    ]


def _positions(_: Reorganisation) -> Callable[[Sequence[int]], list[Line]]:
    def drawn(page: Sequence[int]) -> list[Line]:
        held = Position.objects.select_related("user", "agency__unit").in_bulk(list(page))
        return [
            Line(each.user.full_name, (each.title, each.agency.name), "", each.user.username)
            for each in _in_order(held, page)
        ]

    return drawn


def _assignments(_: Reorganisation) -> Callable[[Sequence[int]], list[Line]]:
    def drawn(page: Sequence[int]) -> list[Line]:
        given = Assignment.objects.select_related("task__plan", "agency").in_bulk(list(page))
        return [
            Line(
                each.task.title,
                (f"{each.due_on:%d/%m/%Y}" if each.due_on else "không có hạn", each.agency.name),
                _address("plans:work", each.code),
                each.task.plan.title,
            )
            for each in _in_order(given, page)
        ]

    return drawn


def _bodies(_: Reorganisation) -> Callable[[Sequence[int]], list[Line]]:
    def drawn(page: Sequence[int]) -> list[Line]:
        ending = Agency.objects.select_related("unit").in_bulk(list(page))
        return [
            Line(each.name, (each.unit.name if each.unit else "",), _address("agencies:agency", each.code))
            for each in _in_order(ending, page)
        ]

    return drawn


def _in_order(found: dict[Any, Any], page: Sequence[int]) -> list[Any]:
    return [found[key] for key in page if key in found]


def _bodies_made(found: Reorganisation) -> list[Line]:
    planned = PlannedUnit.objects.filter(reorganisation=found).order_by("short_name")
    return [Line(name, (each.name,)) for each in planned for name in bodies_to_make(each, found.effective)]


def _address(name: str, *args: object) -> str:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


_DRAWN: dict[Finding, Callable[[Reorganisation], Callable[[Sequence[int]], list[Line]]]] = {
    Finding.TEAM_NAME: lambda found: _by_ids(found, TEAMS),
    Finding.TEAM_PARTED: lambda found: _by_ids(found, TEAMS),
    Finding.VILLAGE_NAME: lambda found: _by_ids(found, VILLAGES),
    Finding.POSITION: _positions,
    Finding.POSITION_BY_HAND: _positions,
    Finding.ASSIGNMENT: _assignments,
    Finding.BODY: _bodies,
}
