"""What a person may do, and how far a right reaches from the agency where it is held."""

from django.db.models import TextChoices


class Permission(TextChoices):
    """One right (quyền). A position gives rights, each with the extent its role says."""

    PLAN_READ = "plan.read", "xem kế hoạch"
    PLAN_WRITE = "plan.write", "nhập, rà soát và soạn kế hoạch"
    PLAN_ISSUE = "plan.issue", "ban hành kế hoạch"
    PLAN_CLOSE = "plan.close", "kết thúc kế hoạch"
    TASK_REPORT = "task.report", "báo cáo tiến độ nhiệm vụ được giao"
    TASK_ACCEPT = "task.accept", "nghiệm thu, trả lại, gia hạn nhiệm vụ"
    DIFFICULTY_RAISE = "difficulty.raise", "nêu khó khăn, vướng mắc"
    DIFFICULTY_ANSWER = "difficulty.answer", "trả lời khó khăn, vướng mắc"
    REPORT_EXPORT = "report.export", "lập và tải báo cáo"
    REGISTER_READ = "register.read", "xem sổ tổ hòa giải, hòa giải viên"
    REGISTER_WRITE = "register.write", "ghi sổ thôn, tổ dân phố, tổ hòa giải, hòa giải viên"
    PEOPLE_MERGE = "people.merge", "gộp, tách hồ sơ trùng của hòa giải viên"
    MINIMUM_SET = "minimum.set", "đặt số hòa giải viên tối thiểu của địa phương"
    IDENTITY_READ = "identity.read", "xem số định danh, số điện thoại, ngày sinh"
    BORDER_PREPARE = "border.prepare", "lập phương án sắp xếp địa bàn"
    BORDER_SIGN = "border.sign", "ký phương án sắp xếp địa bàn"
    AGENCY_WRITE = "agency.write", "thêm, sửa cơ quan"
    ACCOUNT_GRANT = "account.grant", "lập tài khoản và giao vị trí"
    HISTORY_READ = "history.read", "xem lịch sử thay đổi"
    SYSTEM_OPERATE = "system.operate", "vận hành hệ thống"


class Extent(TextChoices):
    """How far a right reaches from the agency of the position (phạm vi).

    Every extent includes the bodies that the named ones took over (sắp xếp ngày 01/7/2025).
    """

    OWN = "own", "cơ quan mình"
    SERVED = "served", "cơ quan mình và cơ quan mà mình tham mưu trên cùng địa bàn"
    LINE = "line", "cùng ngành dọc trên địa bàn"
    PLACE = "place", "mọi cơ quan trên địa bàn"
    COUNTRY = "country", "cả nước"
