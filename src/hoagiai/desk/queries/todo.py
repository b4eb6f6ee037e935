"""What a person has to do today: their own work that is due, and what waits for them at the plans they follow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import CharField, Count, Min, Q, QuerySet, Window
from django.db.models.functions import Cast
from django.urls import reverse

from hoagiai.accounts.models import User
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.agencies.wording import short_body
from hoagiai.base import formats
from hoagiai.desk.queries.bodies import Bodies
from hoagiai.desk.todo import Todo
from hoagiai.plans import wording
from hoagiai.plans.models import Assignment, Extension, Plan, PlanImport, ReportDraft
from hoagiai.plans.queries.standing import OPEN, with_standing
from hoagiai.plans.queries.visible import imports_visible_to
from hoagiai.plans.queries.work import standing_as
from hoagiai.plans.rules import OPEN_STATES, SOON_DAYS
from hoagiai.plans.terms import (
    ANSWERABLE,
    AssignmentState,
    ExtensionState,
    ImportState,
    PlanState,
    Standing,
)

SHOWN = 8
GROUPS = 100


@dataclass(frozen=True)
class Part:
    """Some of the things to do, and how many there are of their kind."""

    rows: Sequence[Todo]
    total: int


def own_work(own: Bodies, on: date) -> Part:
    """Work of one's own bodies that is late or due within days; one statement."""
    if own.nowhere:
        return Part([], 0)
    due = Assignment.objects.filter(
        own.within("agency"),
        OPEN,
        role__in=ANSWERABLE,
        due_on__lte=on + timedelta(days=SOON_DAYS),
        task__plan__state=PlanState.ISSUED,
    )
    rows = with_standing(due, on).annotate(total=Window(Count("pk")))
    found = list(rows.select_related("task__plan__issuer", "agency").order_by("due_on", "pk")[:SHOWN])
    return Part([_own(row, on) for row in found], found[0].total if found else 0)


def _own(work: Assignment, on: date) -> Todo:
    tone, word = wording.look(work, on)
    plan = work.task.plan
    returned = work.state == AssignmentState.RETURNED
    under = "Bị trả lại, cần bổ sung" if returned else f"{wording.short_plan(plan)} · {_body(plan.issuer)}"
    url = reverse("plans:work", args=[work.code])
    return Todo(
        str(work.task), under, _body(work.agency), url, tone, word, act="Báo cáo", due=work.due_on
    ).told(on)


def followed_work(user: User, own: Bodies, on: date) -> Part:
    """Per task of the plans one answers for: reports that wait, and agencies that are late; one statement."""
    if own.nowhere or not may(user, Permission.TASK_ACCEPT, on=on):
        return Part([], 0)
    late = OPEN & Q(role__in=ANSWERABLE, due_on__lt=on) & ~own.within("agency")
    rows = Assignment.objects.filter(
        own.within("task__plan__issuer"),
        Q(state=AssignmentState.REPORTED) | late,
        task__plan__state=PlanState.ISSUED,
    )
    groups = _grouped(standing_as(with_standing(rows, on), (Standing.WAITING, Standing.LATE)))
    return Part([_group(row, on) for row in groups], len(groups))


def _grouped(rows: QuerySet[Any]) -> list[dict[str, Any]]:
    named = rows.order_by().values(
        "standing",
        "task__code",
        "task__ref",
        "task__title",
        "task__plan__code",
        "task__plan__number",
        "task__plan__sign",
    )
    counted = named.annotate(
        number=Count("pk"),
        agencies=Count("agency", distinct=True),
        due=Min("due_on"),
        reported=Min("reported_on"),
        name=Min("agency__name"),
    )
    first = counted.annotate(code=Min(Cast("code", CharField())))
    return list(first.order_by("standing", "due", "task__ref")[:GROUPS])


def _group(row: dict[str, Any], on: date) -> Todo:
    waits, many = row["standing"] == Standing.WAITING, row["number"] > 1
    who = _several(row["number"]) if many else short_body(row["name"])
    plan = Plan(number=row["task__plan__number"], sign=row["task__plan__sign"])
    said = f"{who} đã báo cáo, chờ nghiệm thu" if waits else "Chưa báo cáo hoàn thành"
    under = f"{said} · {plan.full_number}" if plan.full_number else said
    tone, word = ("soon", "Chờ nghiệm thu") if waits else ("late", "Quá hạn")
    title = f"{row['task__ref']} {row['task__title']}".strip()
    act = "Nghiệm thu" if waits else "Đôn đốc"
    todo = Todo(title, under, who, _group_url(row, waits), tone, word, act=act, due=row["due"])
    if waits:
        return todo
    urge = reverse("desk:urge", args=[row["task__plan__code"], row["task__code"]])
    return replace(todo, act_url=urge).told(on)


def _group_url(row: dict[str, Any], waits: bool) -> str:
    if row["number"] == 1:
        return reverse("plans:work", args=[row["code"]])
    asked = {
        "pham-vi": "tat-ca",
        "ke-hoach": row["task__plan__code"],
        "tim": row["task__ref"] or row["task__title"][:80],
        "tinh-trang": "cho-nghiem-thu" if waits else "qua-han",
    }
    return f"{reverse('plans:work_list')}?{urlencode(asked)}"


def extensions_asked(user: User, own: Bodies, on: date) -> Part:
    """Requests for more time that one may answer, a row per task; one statement."""
    if own.nowhere or not may(user, Permission.TASK_ACCEPT, on=on):
        return Part([], 0)
    asked = Extension.objects.filter(
        own.within("assignment__task__plan__issuer"),
        state=ExtensionState.ASKED,
        assignment__task__plan__state=PlanState.ISSUED,
    )
    rows = list(asked.select_related("assignment__task", "assignment__agency").order_by("pk")[:GROUPS])
    tasks: dict[int, list[Extension]] = {}
    for row in rows:
        tasks.setdefault(row.assignment.task_id, []).append(row)
    return Part([_extension(group) for group in tasks.values()], len(tasks))


def _extension(asked: list[Extension]) -> Todo:
    first, number = asked[0], len(asked)
    work, latest = first.assignment, max(each.until for each in asked)
    under = f"Xin gia hạn đến {formats.day(latest)}: {first.reason}"
    if number > 1:
        names = ", ".join(_body(each.assignment.agency) for each in asked[:3])
        under = f"{_several(number)} xin gia hạn: {names}{'…' if number > 3 else ''}"
    who = _body(work.agency) if number == 1 else _several(number)
    url = reverse("plans:work", args=[work.code])
    return Todo(str(work.task), under, who, url, "soon", "Xin gia hạn", act="Trả lời", due=work.due_on)


def reports_kept(user: User, own: Bodies, on: date) -> Part:
    """Reports that one began and has not sent; one statement."""
    if own.nowhere:
        return Part([], 0)
    begun = ReportDraft.objects.filter(
        own.within("assignment__agency"),
        made_by=user,
        assignment__state__in=OPEN_STATES,
        assignment__withdrawn_on__isnull=True,
        assignment__task__plan__state=PlanState.ISSUED,
    )
    rows = begun.select_related("assignment__task", "assignment__agency").annotate(total=Window(Count("pk")))
    found = list(rows.order_by("-saved_at")[:SHOWN])
    return Part([_kept(draft, on) for draft in found], _total(found))


def _kept(draft: ReportDraft, on: date) -> Todo:
    work = draft.assignment
    under = f"Báo cáo đã lưu {formats.moment(draft.saved_at)}, chưa gửi"
    url, write = (reverse(f"plans:{page}", args=[work.code]) for page in ("work", "work_report"))
    todo = Todo(str(work.task), under, _body(work.agency), url, "plain", "Chưa gửi", act="Viết tiếp")
    return replace(todo, act_url=write, due=work.due_on).told(on)


def blank_plans(user: User, own: Bodies, on: date) -> Part:
    """Issued plans of one's own bodies whose number or day is still blank; one statement."""
    if own.nowhere or not may(user, Permission.PLAN_WRITE, on=on):
        return Part([], 0)
    blank = Plan.objects.filter(
        own.within("issuer"), Q(number="") | Q(issued_on=None), state=PlanState.ISSUED
    )
    rows = blank.select_related("issuer").annotate(total=Window(Count("pk"))).order_by("published_at", "pk")
    found = list(rows[:SHOWN])
    return Part([_blank(plan) for plan in found], _total(found))


def _blank(plan: Plan) -> Todo:
    missing = " và ".join(w for w, empty in (("số", not plan.number), ("ngày", not plan.issued_on)) if empty)
    under = f"Kế hoạch đã ban hành, chưa ghi {missing}"
    url = reverse("plans:plan", args=[plan.code])
    return Todo(plan.title, under, _body(plan.issuer), url, "soon", f"Thiếu {missing}", act="Ghi")


def documents_under_review(user: User, own: Bodies, on: date) -> Part:
    """Documents that were read and wait for a person to compare; one statement."""
    if own.nowhere:
        return Part([], 0)
    mine = own.within("agency") | Q(created_by=user)
    read = imports_visible_to(user, on).filter(mine, state=ImportState.READ)
    rows = read.defer("text", "blocks", "reading").annotate(total=Window(Count("pk")))
    found = list(rows.order_by("-created_at")[:SHOWN])
    return Part([_document(made) for made in found], _total(found))


def _document(made: PlanImport) -> Todo:
    under = f"Văn bản đã đọc xong, chờ đối chiếu · tải lên {formats.day(made.created_at)}"
    url = reverse("plans:review", args=[made.code])
    return Todo(made.file.name, under, _body(made.agency), url, "plain", "Chờ đối chiếu", act="Đối chiếu")


def _body(agency: Any) -> str:
    return short_body(agency.name)


def _several(number: int) -> str:
    return f"{formats.number(number)}\u00a0cơ\u00a0quan"


def _total(found: Iterable[Any]) -> int:
    return next((int(row.total) for row in found), 0)
