"""Tables of the part; the history itself lies beside each tracked table (see `tracking`)."""

from django.conf import settings
from django.db import models


class Submission(models.Model):
    """A form that was sent (lần gửi biểu mẫu); its token lets the same sending count once."""

    token = models.UUIDField("mã lần gửi", unique=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    made_at = models.DateTimeField("gửi lúc", auto_now_add=True, db_index=True)
    answer_url = models.CharField("nơi trả lời", max_length=500, blank=True)

    class Meta:
        verbose_name = "lần gửi biểu mẫu"
        verbose_name_plural = "lần gửi biểu mẫu"

    def __str__(self) -> str:
        return str(self.token)
