"""States, roles and kinds of the plan register, with their Vietnamese labels."""

from django.db.models import TextChoices


class PlanState(TextChoices):
    """Where a plan stands (trạng thái kế hoạch)."""

    DRAFT = "draft", "dự thảo"
    ISSUED = "issued", "đã ban hành"
    CLOSED = "closed", "đã kết thúc"


class PartyRole(TextChoices):
    """What an agency does in a task (vai trò của cơ quan trong nhiệm vụ)."""

    LEAD = "lead", "chủ trì"
    ADVISING = "advising", "tham mưu"
    COORDINATING = "coordinating", "phối hợp"


ANSWERABLE = (PartyRole.LEAD, PartyRole.ADVISING)
"""Roles that answer for the result in time; a coordinating agency reports but is never counted late."""


class AssignmentState(TextChoices):
    """Where an assignment stands (trạng thái giao việc); being late is computed by day, never stored."""

    RECEIVED = "received", "đã giao"
    UNDER_WAY = "under_way", "đang thực hiện"
    REPORTED = "reported", "đã báo cáo, chờ nghiệm thu"
    ACCEPTED = "accepted", "đã nghiệm thu"
    RETURNED = "returned", "bị trả lại"


class Standing(TextChoices):
    """How an assignment looks on a day (tình trạng theo ngày).

    Each assignment has exactly one on each day, so that the numbers of all of them add up to the whole; desk,
    lists and reports count by these and nothing else.
    """

    LATE = "late", "quá hạn"
    SOON = "soon", "sắp đến hạn"
    RUNNING = "running", "trong hạn"
    PASSED = "passed", "phối hợp, đã qua hạn"
    UNDATED = "undated", "không có hạn"
    WAITING = "waiting", "chờ nghiệm thu"
    DONE = "done", "hoàn thành"


class ExtensionState(TextChoices):
    """Where a request for more time stands (xin gia hạn)."""

    ASKED = "asked", "đang xin"
    GRANTED = "granted", "đã đồng ý"
    REFUSED = "refused", "không đồng ý"


class DifficultyState(TextChoices):
    """Where a difficulty stands (khó khăn, vướng mắc)."""

    RAISED = "raised", "mới nêu"
    PASSED_UP = "passed_up", "đã chuyển cấp trên"
    ANSWERED = "answered", "đã trả lời"
    CLOSED = "closed", "đã xong"


class ImportState(TextChoices):
    """Where the reading of an uploaded document stands (đọc văn bản)."""

    WAITING = "waiting", "chờ đọc"
    READ = "read", "đã đọc, chờ đối chiếu"
    REFUSED = "refused", "không đọc được"
    PLANNED = "planned", "đã lập kế hoạch"


class Recurrence(TextChoices):
    """How a task's time recurs (định kỳ)."""

    DAILY = "daily", "hằng ngày"
    WEEKLY = "weekly", "hằng tuần"
    MONTHLY = "monthly", "hằng tháng"
    QUARTERLY = "quarterly", "hằng quý"
    HALF_YEARLY = "half_yearly", "6 tháng một lần"
    YEARLY = "yearly", "hằng năm"
    CONTINUOUS = "continuous", "thường xuyên"
    ON_NOTICE = "on_notice", "theo thông báo"


class SectionKind(TextChoices):
    """What a section of a plan is about (phần của kế hoạch)."""

    PURPOSE = "purpose", "mục đích, yêu cầu"
    TASKS = "tasks", "nội dung, nhiệm vụ"
    ORGANISATION = "organisation", "tổ chức thực hiện"
    FUNDING = "funding", "kinh phí"
    OTHER = "other", "nội dung khác"
