"""Files as they were received."""

import uuid

from django.conf import settings
from django.db import models


def _path(stored: "StoredFile", name: str) -> str:
    return f"{stored.code.hex[:2]}/{stored.code.hex}"


class StoredFile(models.Model):
    """A file as received (tệp gốc), kept with its SHA-256; its name is only shown, never used as a path."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    content = models.FileField("tệp", upload_to=_path)
    name = models.CharField("tên tệp", max_length=255)
    size = models.PositiveBigIntegerField("dung lượng (byte)")
    sha256 = models.CharField("SHA-256", max_length=64)
    media_type = models.CharField("loại tệp", max_length=100)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField("tải lên lúc", auto_now_add=True)

    class Meta:
        verbose_name = "tệp"
        indexes = [models.Index(fields=["sha256"])]

    def __str__(self) -> str:
        return self.name
