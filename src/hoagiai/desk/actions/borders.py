"""Tell of reorganisations: whoever may sign one, and the officers of the communes that give or receive."""

from collections.abc import Mapping
from datetime import date

from django.urls import reverse
from django.utils import timezone

from hoagiai.base import formats
from hoagiai.borders.models import Reorganisation
from hoagiai.borders.queries.concerned import told_to_officers
from hoagiai.borders.queries.signers import signers_of
from hoagiai.borders.stages import Stage, StageReached
from hoagiai.desk.models import Notice
from hoagiai.desk.terms import NoticeKind


def tell_of_stage(*, reached: StageReached, on: date) -> int:
    """Make the notices, one for each person and stage of a day; how many."""
    about = reached.reorganisation
    title = f"{formats.quoted(about.title)}, hiệu lực từ {formats.day(about.effective)}"
    if reached.stage == Stage.OFFERED:
        words = f"{about.drafted_by.full_name} trình ký phương án {title}"
        told = {position.user_id: words for position in signers_of(about, on)}
        return _make(reached, NoticeKind.TO_SIGN, told, on)
    done = reached.stage == Stage.APPLIED
    opening = f"Phương án {title}, {'đã thực hiện' if done else 'đã được ký'}"
    means = told_to_officers(about, on, done=done)
    if about.signed_by_id:
        means.pop(about.signed_by_id, None)
    return _make(
        reached, NoticeKind.BORDERS, {user: f"{opening}: {words}" for user, words in means.items()}, on
    )


def _make(reached: StageReached, kind: NoticeKind, told: Mapping[int, str], on: date) -> int:
    about: Reorganisation = reached.reorganisation
    now = timezone.now()
    notices = [
        Notice(
            user_id=user,
            kind=kind,
            subject=f"{about.code}-{reached.stage}",
            day=on,
            words=words,
            url=reverse("borders:one", args=[about.code]),
            made_at=now,
        )
        for user, words in told.items()
    ]
    Notice.objects.bulk_create(
        notices,
        batch_size=2_000,
        update_conflicts=True,
        unique_fields=["user", "kind", "subject", "day"],
        update_fields=["words", "url", "made_at", "read_at", "mailed_at"],
    )
    return len(notices)
