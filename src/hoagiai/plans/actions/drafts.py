"""Keep a report for later; hand it in; throw it away. Nothing here is seen by anyone but its writer."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db import transaction

from hoagiai.accounts.models import User
from hoagiai.plans.actions.files import Attachment, store_attachment
from hoagiai.plans.models import Assignment, Progress, ProgressFile, ReportDraft, ReportDraftFile


@transaction.atomic
def keep_draft(
    *,
    assignment: Assignment,
    typed: dict[str, Any],
    by: User,
    files: Iterable[Attachment] = (),
    without: Collection[int] = (),
) -> ReportDraft:
    """Keep what was typed, finished or not, and add files to those kept before (lưu, gửi sau)."""
    draft, _ = ReportDraft.objects.update_or_create(
        assignment=assignment, made_by=by, defaults={"typed": typed}
    )
    draft.files.filter(file__in=without).delete()
    for file in files:
        ReportDraftFile.objects.create(draft=draft, file=store_attachment(file, by=by))
    return draft


def hand_in_draft(*, entry: Progress, by: User, without: Collection[int] = ()) -> None:
    """Move the files of the writer's draft to the report that was handed in, and forget the draft."""
    draft = ReportDraft.objects.filter(assignment=entry.assignment_id, made_by=by).first()
    if draft is None:
        return
    kept = draft.files.exclude(file__in=without).order_by("pk")
    ProgressFile.objects.bulk_create(ProgressFile(progress=entry, file_id=row.file_id) for row in kept)
    draft.delete()


def discard_draft(*, assignment: Assignment, by: User) -> None:
    """Throw the writer's draft away (bỏ bản lưu)."""
    ReportDraft.objects.filter(assignment=assignment, made_by=by).delete()
