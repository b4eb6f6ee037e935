"""Words of batches and of what a row would do."""

from django.db import models


class BatchState(models.TextChoices):
    """Where a list stands on its way into the registers."""

    WAITING = "waiting", "đang đọc"
    READY = "ready", "chờ xem và ghi sổ"
    REFUSED = "refused", "không đọc được"
    APPLYING = "applying", "đang ghi sổ"
    APPLIED = "applied", "đã ghi sổ"
    UNDOING = "undoing", "đang hoàn tác"
    UNDONE = "undone", "đã hoàn tác"
    DISCARDED = "discarded", "đã bỏ"


class Outcome(models.TextChoices):
    """What applying a row would do."""

    NEW = "new", "mới"
    CHANGED = "changed", "thay đổi"
    SAME = "same", "giữ nguyên"
    DOUBTFUL = "doubtful", "cần xem"
    REFUSED = "refused", "bị từ chối"

    @property
    def tone(self) -> str:
        """The colour of its pill."""
        return {"new": "done", "changed": "soon", "same": "plain", "doubtful": "waiting", "refused": "late"}[
            self.value
        ]


class Settled(models.TextChoices):
    """What a person said about a doubtful row."""

    OPEN = "", "chưa xem"
    SAME = "same", "là người đã có trong sổ"
    NEW = "new", "là người khác, ghi mới"
    SKIP = "skip", "không ghi dòng này"
