"""Words of the part: kinds of notices, and acts."""

from django.db.models import TextChoices

from hoagiai.audit import Act


class NoticeKind(TextChoices):
    """Why a person is told something (loại thông báo)."""

    REMINDER = "reminder", "Nhắc hạn"
    SILENCE = "silence", "Cấp dưới chưa báo cáo"
    NUMBERING = "numbering", "Thiếu số, ngày văn bản"
    REPORTED = "reported", "Báo cáo chờ nghiệm thu"
    RETURNED = "returned", "Báo cáo bị trả lại"
    EXTENSION = "extension", "Trả lời gia hạn"
    ANSWERED = "answered", "Trả lời khó khăn, vướng mắc"
    PASSED = "passed", "Khó khăn, vướng mắc chuyển đến"
    URGED = "urged", "Đôn đốc"
    ISSUED = "issued", "Kế hoạch mới"
    ACCEPTED = "accepted", "Nghiệm thu"
    RAISED = "raised", "Khó khăn, vướng mắc mới nêu"
    ASKED = "asked", "Xin gia hạn"
    UNSETTLED = "unsettled", "Nơi phát sinh chưa biết về đâu"
    TO_SIGN = "to_sign", "Phương án sắp xếp chờ ký"
    BORDERS = "borders", "Sắp xếp địa bàn"
    TROUBLE = "trouble", "Phương án sắp xếp không thực hiện được"


AT_ONCE = (
    NoticeKind.RETURNED,
    NoticeKind.EXTENSION,
    NoticeKind.ANSWERED,
    NoticeKind.PASSED,
    NoticeKind.URGED,
    NoticeKind.ISSUED,
    NoticeKind.ACCEPTED,
    NoticeKind.RAISED,
    NoticeKind.ASKED,
    NoticeKind.TO_SIGN,
    NoticeKind.BORDERS,
    NoticeKind.TROUBLE,
)
"""Told when it happens, at any hour; the next morning's letter still brings what was not read."""


EMAIL_SWITCHED = Act("desk.email_switched", "đổi cách nhận thư nhắc việc")
CALENDAR_RENEWED = Act("desk.calendar_renewed", "đổi địa chỉ lịch cá nhân")
CALENDAR_CLOSED = Act("desk.calendar_closed", "tắt lịch cá nhân")
URGED = Act("desk.urged", "đôn đốc cơ quan quá hạn")
