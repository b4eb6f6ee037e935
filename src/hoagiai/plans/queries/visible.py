"""What a person may see of plans, tasks, assignments, difficulties and files (unseen is 404)."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from hoagiai.accounts.queries import Someone, reach
from hoagiai.accounts.terms import Permission
from hoagiai.plans.models import Assignment, Difficulty, Plan, PlanImport, StoredFile, Task
from hoagiai.plans.terms import PlanState


def plans_visible_to(user: Someone, on: date) -> QuerySet[Plan]:
    """Issued plans of bodies in reach, or with work for a body in reach; drafts only where one may write them."""
    read, write = reach(user, Permission.PLAN_READ, on), reach(user, Permission.PLAN_WRITE, on)
    if read.nowhere and write.nowhere:
        return Plan.objects.none()
    given = Assignment.objects.filter(read.within("agency"), task__plan=OuterRef("pk"))
    open_to = Q() if read.everywhere else read.within("issuer") | Q(Exists(given))
    public = ~Q(state=PlanState.DRAFT) & open_to
    draft = Q(state=PlanState.DRAFT) & write.within("issuer")
    wanted = draft if read.nowhere else public if write.nowhere else public | draft
    return Plan.objects.filter(wanted).select_related("issuer")


def tasks_visible_to(user: Someone, on: date) -> QuerySet[Task]:
    """The tasks of the plans that a person may see."""
    return Task.objects.filter(plan__in=plans_visible_to(user, on).values("pk").order_by())


def assignments_visible_to(user: Someone, on: date) -> QuerySet[Assignment]:
    """Work given to bodies in reach, and all work of the plans one follows up; a draft has given none yet."""
    read, accept = reach(user, Permission.PLAN_READ, on), reach(user, Permission.TASK_ACCEPT, on)
    if read.nowhere:
        return Assignment.objects.none()
    wanted = read.within("agency")
    if not read.everywhere and not accept.nowhere:
        wanted |= accept.within("giver")
    return Assignment.objects.filter(wanted).select_related("task__plan__issuer", "agency")


def difficulties_visible_to(user: Someone, on: date) -> QuerySet[Difficulty]:
    """Difficulties raised or held by bodies in reach."""
    read = reach(user, Permission.PLAN_READ, on)
    if read.nowhere:
        return Difficulty.objects.none()
    wanted = Q() if read.everywhere else read.within("agency") | read.within("holder")
    return Difficulty.objects.filter(wanted).select_related(
        "plan__issuer", "agency", "holder", "assignment__task"
    )


def imports_visible_to(user: Someone, on: date) -> QuerySet[PlanImport]:
    """Documents being read for bodies where one may write plans."""
    write = reach(user, Permission.PLAN_WRITE, on)
    if write.nowhere:
        return PlanImport.objects.none()
    return PlanImport.objects.filter(write.within("agency")).select_related("file", "agency", "created_by")


def files_visible_to(user: Someone, on: date) -> QuerySet[StoredFile]:
    """Files of the plans, documents and progress entries that one may see."""
    plans = plans_visible_to(user, on).order_by()
    progress = Q(pk__in=assignments_visible_to(user, on).order_by().values("progress__files__file"))
    documents = Q(pk__in=imports_visible_to(user, on).order_by().values("file"))
    originals = Q(pk__in=plans.values("original")) | Q(pk__in=plans.values("signed"))
    return StoredFile.objects.filter(originals | documents | progress)
