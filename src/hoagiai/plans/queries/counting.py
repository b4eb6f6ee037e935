"""Which entries of progress count: those neither returned nor replaced by a later one (báo cáo còn hiệu lực)."""

from django.db.models import Q, QuerySet

from hoagiai.plans.models import Assignment, Progress


def standing_entries(prefix: str = "") -> Q:
    """The filter on entries, or with `prefix` ("progress__") on rows that hang on them."""
    return Q(**{f"{prefix}returned_on__isnull": True, f"{prefix}replaced_by__isnull": True})


def entries_that_count(work: Assignment) -> QuerySet[Progress]:
    """What this piece of work is judged by, the newest first; these can still be corrected."""
    return Progress.objects.filter(standing_entries(), assignment=work).order_by("-day", "-pk")


def returned_entries(work: Assignment) -> QuerySet[Progress]:
    """Entries sent back that nothing has replaced yet; the next report takes their place."""
    rows = Progress.objects.filter(assignment=work, returned_on__isnull=False, replaced_by__isnull=True)
    return rows.order_by("-pk")
