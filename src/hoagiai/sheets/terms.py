"""Words of batches and of what a row would do."""

from django.db import models


class BatchState(models.TextChoices):
    """Where a list stands on its way into the registers."""

    WAITING = "waiting", "đang đọc"
    COMPARING = "comparing", "đang so với sổ"
    READY = "ready", "chờ xem và ghi sổ"
    FAILED = "failed", "gặp lỗi khi so với sổ"
    REFUSED = "refused", "không đọc được"
    APPLYING = "applying", "đang ghi sổ"
    APPLIED = "applied", "đã ghi sổ"
    UNDOING = "undoing", "đang hoàn tác"
    UNDONE = "undone", "đã hoàn tác"
    DISCARDED = "discarded", "đã bỏ"


class Taken(models.TextChoices):
    """What of a list's protected values somebody took out or looked at."""

    ORIGINAL = "original", "tệp gốc"
    COPY = "copy", "bản sao có ghi lỗi"
    VALUES = "values", "số điện thoại, ngày sinh trên màn hình"


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


class Doubt(models.TextChoices):
    """What a person must say of a row before it can be written."""

    ALIKE = "alike", "Sổ đã có người cùng họ tên, năm sinh ở tổ khác"
    NUMBER = "number", "Người có số định danh này đang ở tổ khác"
    TEAM = "team", "Người này đang ở tổ khác"
    CEASED = "ceased", "Sổ ghi người này đã thôi làm hòa giải viên của tổ"
    MANY = "many", "Tổ có nhiều người cùng họ tên"
    LEADER = "leader", "Sổ đang ghi người khác làm tổ trưởng"
    LEADERS = "leaders", "Danh sách ghi nhiều tổ trưởng cho một tổ"
    ACT = "act", "Danh sách khác sổ ở điều phải ghi bằng một việc riêng"
    GONE = "gone", "Sổ ghi tổ hoặc thôn này đã giải thể, sáp nhập, đổi tên"


class Settled(models.TextChoices):
    """What a person said about a doubtful row."""

    OPEN = "", "chưa xem"
    SAME = "same", "là người đã có trong sổ"
    NEW = "new", "là người khác, ghi mới"
    LESS = "less", "ghi người này, không làm tổ trưởng"
    REST = "rest", "ghi phần còn lại, điều này giữ như trong sổ"
    SKIP = "skip", "không ghi dòng này"


class Undated(models.TextChoices):
    """Since when somebody is counted whose day of recognition a list does not say."""

    DAY = "day", "Từ ngày của danh sách"
    BEFORE = "before", "Từ trước khi lập sổ, tính cho cả mọi ngày đã qua"


class Listing(models.TextChoices):
    """The register that is written out as a list (sổ)."""

    NEIGHBOURHOODS = "neighbourhoods", "Thôn, tổ dân phố"
    TEAMS = "teams", "Tổ hòa giải"
    MEDIATORS = "mediators", "Hòa giải viên"


class Form(models.TextChoices):
    """How a list is laid out: every column with its code, or the list that provinces ask for."""

    OWN = "own", "Đủ các cột, có mã"
    ASKED = "asked", "Mẫu tỉnh thường yêu cầu"


class ExportState(models.TextChoices):
    """Where a list on its way out stands."""

    WAITING = "waiting", "đang lập"
    READY = "ready", "đã lập xong"
    FAILED = "failed", "không lập được"
    REMOVED = "removed", "đã xóa tệp"


OF_PEOPLE = (Doubt.ALIKE, Doubt.MANY, Doubt.NUMBER, Doubt.TEAM, Doubt.CEASED)
"""Doubts about who somebody is."""

SETTLES = {
    Doubt.ALIKE: (Settled.SAME, Settled.NEW, Settled.SKIP),
    Doubt.MANY: (Settled.SAME, Settled.NEW, Settled.SKIP),
    Doubt.NUMBER: (Settled.SAME, Settled.SKIP),
    Doubt.TEAM: (Settled.SAME, Settled.NEW, Settled.SKIP),
    Doubt.CEASED: (Settled.SAME, Settled.NEW, Settled.SKIP),
    Doubt.LEADER: (Settled.NEW, Settled.LESS, Settled.SKIP),
    Doubt.LEADERS: (Settled.NEW, Settled.LESS, Settled.SKIP),
    Doubt.ACT: (Settled.REST, Settled.SKIP),
    Doubt.GONE: (Settled.SKIP, Settled.NEW),
}
"""The answers that make sense to each doubt, in the order shown."""
