"""Words of the part: kinds of notices, and acts."""

from django.db.models import TextChoices

from hoagiai.audit import Act


class NoticeKind(TextChoices):
    """Why a person is told something (loại thông báo)."""

    REMINDER = "reminder", "Nhắc hạn"
    SILENCE = "silence", "Cấp dưới chưa báo cáo"
    NUMBERING = "numbering", "Thiếu số, ngày văn bản"


EMAIL_SWITCHED = Act("desk.email_switched", "đổi cách nhận thư nhắc việc")
CALENDAR_RENEWED = Act("desk.calendar_renewed", "đổi địa chỉ lịch cá nhân")
CALENDAR_CLOSED = Act("desk.calendar_closed", "tắt lịch cá nhân")
