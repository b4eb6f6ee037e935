"""Words of reorganisations."""

from django.db import models


class BorderState(models.TextChoices):
    """Where a reorganisation stands."""

    DRAFT = "draft", "đang lập"
    SIGNED = "signed", "đã ký"
    APPLYING = "applying", "đang thực hiện"
    APPLIED = "applied", "đã thực hiện"
    UNDOING = "undoing", "đang hủy"
    UNDONE = "undone", "đã hủy"
