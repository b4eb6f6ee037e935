"""Words of reorganisations."""

from django.db import models


class BorderState(models.TextChoices):
    """Where a reorganisation stands."""

    FILLING = "filling", "đang lấy dữ liệu"
    DRAFT = "draft", "đang lập"
    SIGNED = "signed", "đã ký"
    APPLYING = "applying", "đang thực hiện"
    APPLIED = "applied", "đã thực hiện"
    UNDOING = "undoing", "đang hủy"
    UNDONE = "undone", "đã hủy"


class Left(models.TextChoices):
    """Why a village or team was not moved on the day."""

    UNKNOWN = "unknown", "chưa biết về đâu"
    ELSEWHERE = "elsewhere", "đã thuộc đơn vị khác vào ngày hiệu lực"
    GONE = "gone", "không còn vào ngày hiệu lực"


class RehearsalState(models.TextChoices):
    """How far a rehearsal is (diễn tập)."""

    WAITING = "waiting", "đang diễn tập"
    DONE = "done", "xong"
    FAILED = "failed", "không diễn tập được"


class Finding(models.TextChoices):
    """What a rehearsal found row by row, beside what changes hands."""

    TEAM_NAME = "team_name", "tổ trùng tên trong đơn vị mới"
    TEAM_PARTED = "team_parted", "tổ có thôn, tổ dân phố về nhiều đơn vị"
    VILLAGE_NAME = "village_name", "thôn, tổ dân phố trùng tên trong đơn vị mới"
    POSITION = "position", "vị trí của người dùng chuyển theo đơn vị"
    POSITION_BY_HAND = "position_by_hand", "vị trí của người dùng phải bố trí lại"
    ASSIGNMENT = "assignment", "việc đang làm dở"
    BODY = "body", "cơ quan kết thúc"
