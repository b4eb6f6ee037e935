"""What the page of one piece of work needs, in a fixed number of statements."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Case, IntegerField, Prefetch, QuerySet, Sum, Value, When

from hoagiai.accounts.models import User
from hoagiai.accounts.queries import Someone, may
from hoagiai.accounts.terms import Permission
from hoagiai.audit import history_of
from hoagiai.audit.sentences import Sentence
from hoagiai.plans import rules
from hoagiai.plans.models import (
    Assignment,
    Difficulty,
    DifficultyStep,
    Extension,
    Party,
    Product,
    Progress,
    ProgressCount,
    ProgressFile,
    ReportDraft,
)
from hoagiai.plans.queries.counting import entries_that_count, returned_entries, standing_entries
from hoagiai.plans.queries.standing import Tally, tally, with_standing
from hoagiai.plans.queries.visible import assignments_visible_to
from hoagiai.plans.terms import AssignmentState, ExtensionState, PartyRole, PlanState

COMPANIONS_SHOWN = 40


@dataclass(frozen=True)
class ProductDone:
    """A product of the task beside what was reported of it."""

    product: Product
    done: Decimal | None

    @property
    def expected(self) -> Decimal | None:
        """The number that the plan gives."""
        return self.product.expected


@dataclass(frozen=True)
class May:
    """What this person may do with this piece of work today."""

    report: bool
    ask_extension: bool
    settle: bool
    answer_extension: bool
    raise_difficulty: bool


def visible_work(user: Someone, on: date) -> QuerySet[Assignment]:
    """Work one may see, with what its page draws."""
    return assignments_visible_to(user, on).select_related("task__parent")


def what_one_may(user: Someone, work: Assignment, extension: Extension | None, on: date) -> May:
    """Rights and the state of the work together."""
    live = work.task.plan.state == PlanState.ISSUED and work.withdrawn_on is None
    is_open = live and work.state in rules.OPEN_STATES
    own = live and may(user, Permission.TASK_REPORT, on=on, at=work.agency)
    issuer = live and may(user, Permission.TASK_ACCEPT, on=on, at=work.task.plan.issuer)
    return May(
        report=own and is_open,
        ask_extension=own and is_open and extension is None,
        settle=issuer and work.state == AssignmentState.REPORTED,
        answer_extension=issuer and extension is not None,
        raise_difficulty=live and may(user, Permission.DIFFICULTY_RAISE, on=on, at=work.agency),
    )


def open_extension(work: Assignment) -> Extension | None:
    """The request for more time that waits for an answer."""
    return work.extensions.filter(state=ExtensionState.ASKED).select_related("asked_by").first()


def newest_progress(work: Assignment) -> Progress | None:
    """The last entry handed in, whoever wrote it."""
    return Progress.objects.filter(assignment=work).select_related("made_by").order_by("-pk").first()


def entries(work: Assignment) -> list[Progress]:
    """Progress entries, newest first, with numbers and files: three statements."""
    counts = ProgressCount.objects.select_related("product")
    files = ProgressFile.objects.select_related("file").order_by("pk")
    rows = Progress.objects.filter(assignment=work).select_related("made_by", "replaced_by")
    return list(rows.prefetch_related(Prefetch("counts", counts), Prefetch("files", files)))


def correctable(work: Assignment) -> list[Progress]:
    """Entries that a new report may correct, with their numbers: two statements."""
    return list(entries_that_count(work).prefetch_related("counts"))


def returned(work: Assignment) -> Progress | None:
    """The report that was sent back and waits to be replaced, with its numbers."""
    return returned_entries(work).prefetch_related("counts").first()


def products_done(work: Assignment) -> list[ProductDone]:
    """The products of the task with what this agency reported of each, returned and corrected reports left out."""
    counted = ProgressCount.objects.filter(
        standing_entries("progress__"), progress__assignment=work, product__isnull=False
    ).order_by()
    done = {row["product"]: row["sum"] for row in counted.values("product").annotate(sum=Sum("value"))}
    return [ProductDone(each, done.get(each.pk)) for each in work.task.products.all()]


def parties(work: Assignment) -> list[tuple[str, list[Party]]]:
    """Who carries the task out as the plan words it, by role."""
    rows = list(work.task.parties.all())
    grouped = [(role.label, [row for row in rows if row.role == role]) for role in PartyRole]
    return [(label, found) for label, found in grouped if found]


def companions(user: Someone, work: Assignment, on: date) -> tuple[list[Assignment], Tally]:
    """The other agencies in the same task whose work one may see, and how they all stand."""
    rank = Case(
        *(When(role=role, then=Value(place)) for role, place in rules.ROLE_RANK.items()),
        default=Value(9),
        output_field=IntegerField(),
    )
    others = assignments_visible_to(user, on).filter(task=work.task_id).exclude(pk=work.pk)
    rows = with_standing(others, on).order_by(rank, "agency__sort_key", "pk")[:COMPANIONS_SHOWN]
    return list(rows), tally(others, on)


def difficulties_of(work: Assignment) -> list[Difficulty]:
    """What was raised about this piece of work."""
    return list(work.difficulties.select_related("holder", "agency"))


def draft_of(user: User, work: Assignment) -> ReportDraft | None:
    """What this person typed and kept for later."""
    found = ReportDraft.objects.filter(assignment=work, made_by=user)
    return found.prefetch_related("files__file").first()


def history_of_work(work: Assignment) -> list[Sentence]:
    """Everything done to the work, its reports, requests and difficulties, newest first."""
    return history_of(
        work,
        (Progress, {"assignment": work.pk}),
        (Extension, {"assignment": work.pk}),
        Difficulty.objects.filter(assignment=work),
        DifficultyStep.objects.filter(difficulty__assignment=work),
        limit=30,
    )
