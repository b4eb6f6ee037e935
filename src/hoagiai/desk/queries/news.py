"""What changed since yesterday, as sentences, out of the history of what a person may see. One statement."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Case, CharField, Count, F, Q, QuerySet, Value, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce
from django.urls import reverse
from django.utils import timezone

from hoagiai.agencies.wording import short_body
from hoagiai.base import formats
from hoagiai.desk.queries.bodies import Bodies
from hoagiai.plans import acts
from hoagiai.plans.models import Assignment, DifficultyStep, Extension, Plan, Progress

MOST, SHOWN = 50, 5
LOOKED_AT = 20_000
"""Only the newest states of each table are looked at, so that the question costs the same in any year."""

DECIDED = (acts.WORK_ACCEPTED, acts.WORK_RETURNED)
EXTENDED = (acts.EXTENSION_ASKED, acts.EXTENSION_GRANTED, acts.EXTENSION_REFUSED)
PLANNED = (acts.PLAN_ISSUED, acts.PLAN_NUMBERED, acts.PLAN_CLOSED)
COLUMNS = tuple(
    f"told_{name}"
    for name in (
        "at",
        "kind",
        "key",
        "ref",
        "number",
        "sign",
        "words",
        "whose",
        "phrase",
        "who",
        "body",
        "behalf",
        "reason",
        "files",
    )
)
NAMES = {"work": "plans:work", "difficulty": "plans:difficulty", "plan": "plans:plan"}


@dataclass(frozen=True)
class News:
    """One thing that happened: who did what, about what, of whom, when."""

    at: datetime
    who: str
    phrase: str
    about: str
    whose: str
    note: str
    url: str
    plan: str = ""


def news(read: Bodies, own: Bodies, on: date) -> Sequence[News]:
    """What happened since yesterday, newest first, at most 51: one more than is counted."""
    if read.nowhere:
        return []
    since = timezone.make_aware(datetime.combine(on - timedelta(days=1), time.min))
    until = timezone.make_aware(datetime.combine(on + timedelta(days=1), time.min))
    first, *others = (
        part.filter(pgh_created_at__gte=since, pgh_created_at__lt=until) for part in _parts(read, own)
    )
    rows = first.union(*others, all=True).order_by("-told_at", "told_words")[: MOST + 1]
    return [_told(row) for row in rows]


def _parts(read: Bodies, own: Bodies) -> list[QuerySet[Any, Any]]:
    return [
        _columns(
            _latest(Progress).filter(_seen("assignment__", read, own), pgh_label="insert"),
            "work",
            "assignment__code",
            "assignment__task__ref",
            "assignment__task__title",
            "assignment__agency",
            "assignment__task__plan__",
            files="pgh_obj__files",
        ),
        _columns(
            _by_acts(_latest(Assignment), DECIDED).filter(_seen("", read, own)),
            "work",
            "code",
            "task__ref",
            "task__title",
            "agency",
            "task__plan__",
        ),
        _columns(
            _by_acts(_latest(Extension), EXTENDED).filter(_seen("assignment__", read, own)),
            "work",
            "assignment__code",
            "assignment__task__ref",
            "assignment__task__title",
            "assignment__agency",
            "assignment__task__plan__",
        ),
        _columns(
            _latest(DifficultyStep).filter(
                read.within("difficulty__agency") | read.within("difficulty__holder"), pgh_label="insert"
            ),
            "difficulty",
            "difficulty__code",
            "",
            "difficulty__title",
            "difficulty__agency",
            "difficulty__plan__",
            raised_in_a_report=True,
        ),
        _columns(
            _by_acts(_latest(Plan), PLANNED).filter(read.within("issuer")),
            "plan",
            "code",
            "",
            "title",
            "issuer",
            "",
        ),
    ]


def _seen(prefix: str, read: Bodies, own: Bodies) -> Q:
    """Work of bodies in reach, or of the plans of one's own."""
    if read.everywhere or own.nowhere:
        return read.within(f"{prefix}agency")
    return read.within(f"{prefix}agency") | own.within(f"{prefix}task__plan__issuer")


def _latest(model: Any) -> QuerySet[Any]:
    table = model.pgh_event_model.objects
    newest = table.order_by("-pgh_id").values("pgh_id")[LOOKED_AT : LOOKED_AT + 1]
    found: QuerySet[Any] = table.filter(pgh_id__gt=Coalesce(newest, 0))
    return found


def _by_acts(events: QuerySet[Any], wanted: Sequence[Any]) -> QuerySet[Any]:
    return events.filter(pgh_label="update", pgh_context__metadata__act__in=[act.code for act in wanted])


def _columns(
    events: QuerySet[Any],
    kind: str,
    code: str,
    ref: str,
    words: str,
    agency: str,
    plan: str,
    *,
    files: str = "",
    raised_in_a_report: bool = False,
) -> QuerySet[Any, Any]:
    said = "pgh_context__metadata"
    phrase: Any = KeyTextTransform("phrase", said)
    if raised_in_a_report:  # one act with the report, but told for what it is
        own = When(pgh_context__metadata__act__startswith="difficulty.", then=phrase)
        phrase = Case(own, default=Value(acts.DIFFICULTY_RAISED.phrase), output_field=CharField())
    rows: QuerySet[Any, Any] = (
        events.order_by()
        .annotate(
            told_at=F("pgh_created_at"),
            told_kind=Value(kind, CharField()),
            told_key=Cast(code, CharField()),
            told_ref=F(ref) if ref else Value("", CharField()),
            told_number=F(f"{plan}number"),
            told_sign=F(f"{plan}sign"),
            told_words=Cast(words, CharField()),
            told_whose=F(f"{agency}__name"),
            told_phrase=phrase,
            told_who=KeyTextTransform("name", said),
            told_body=KeyTextTransform("body", said),
            told_behalf=KeyTextTransform("on_behalf", said),
            told_reason=KeyTextTransform("reason", said),
            told_files=Count(files) if files else Value(0),
        )
        .values(*COLUMNS)
    )
    return rows


def _told(row: dict[str, Any]) -> News:
    acting = row["told_behalf"] or row["told_body"] or row["told_who"] or "Hệ thống"
    own = acting == row["told_whose"]
    about = f"nhiệm vụ {row['told_ref']}" if row["told_ref"] else formats.quoted(_cut(row["told_words"]))
    plan = Plan(number=row["told_number"], sign=row["told_sign"])
    files = f"kèm {row['told_files']} tệp" if row["told_files"] else ""
    return News(
        at=row["told_at"],
        who=short_body(acting),
        phrase=row["told_phrase"] or "cập nhật",
        about=about,
        whose="" if own else short_body(row["told_whose"]),
        note=files or _cut(row["told_reason"] or ""),
        url=reverse(NAMES[row["told_kind"]], args=[row["told_key"]]),
        plan=f"Kế hoạch {plan.full_number}" if plan.number else "",
    )


def gathered(every: Sequence[News]) -> list[News]:
    """The same act on the same matter told once: "UBND xã A và 3 cơ quan khác báo cáo tiến độ nhiệm vụ II.8"."""
    alike: dict[tuple[str, str, str, str], list[News]] = {}
    for each in every:
        subject = each.who if each.whose else ""
        alike.setdefault((subject, each.phrase, each.about, each.plan), []).append(each)
    return [_gather(group) for group in alike.values()]


def _gather(group: list[News]) -> News:
    first = group[0]
    others = len({each.whose or each.who for each in group}) - 1
    if not others:
        return first
    more = f" và {others} cơ quan khác"
    if first.whose:
        return replace(first, note="", whose=first.whose + more)
    return replace(first, note="", who=first.who + more)


def _cut(text: str) -> str:
    return text if len(text) <= 90 else f"{text[:89].rstrip()}…"
