"""Words of the part: levels, vertical lines, and what a phrase can turn out to be."""

from django.db import models

from hoagiai import audit


class Level(models.TextChoices):
    """Where a body stands (cấp). The district ended on 30/6/2025; regional courts stand beside the levels."""

    CENTRAL = "central", "Trung ương"
    PROVINCE = "province", "Cấp tỉnh"
    REGION = "region", "Khu vực"
    DISTRICT = "district", "Cấp huyện (đến 30/6/2025)"
    COMMUNE = "commune", "Cấp xã"


class Line(models.TextChoices):
    """The vertical line a body belongs to (hệ thống, ngành dọc)."""

    GOVERNMENT = "government", "Chính quyền"
    PARTY = "party", "Đảng và dân vận"
    JUSTICE = "justice", "Tư pháp"
    FINANCE = "finance", "Tài chính"
    HOME_AFFAIRS = "home_affairs", "Nội vụ"
    CULTURE = "culture", "Văn hóa, thông tin, báo chí"
    EDUCATION = "education", "Giáo dục"
    OTHER_FIELDS = "other_fields", "Ngành khác"
    FRONT = "front", "Mặt trận Tổ quốc"
    LABOUR = "labour", "Công đoàn"
    FARMERS = "farmers", "Hội Nông dân"
    YOUTH = "youth", "Đoàn Thanh niên"
    WOMEN = "women", "Hội Liên hiệp Phụ nữ"
    VETERANS = "veterans", "Hội Cựu chiến binh"
    ELDERLY = "elderly", "Hội Người cao tuổi"
    LAWYERS = "lawyers", "Hội Luật gia"
    BAR = "bar", "Luật sư"
    POLICE = "police", "Công an"
    MILITARY = "military", "Quân đội và biên phòng"
    COURTS = "courts", "Tòa án"
    PROCURACIES = "procuracies", "Viện kiểm sát"
    SCIENCE = "science", "Khoa học và kỹ thuật"


class Outcome(models.TextChoices):
    """What a phrase of a plan turned out to name."""

    AGENCIES = "agencies", "Cơ quan"
    GROUP = "group", "Nhóm cơ quan"
    OPEN_SET = "open_set", "Không chỉ đích danh"
    UNRECOGNISED = "unrecognised", "Chưa nhận ra"


PROVISIONAL = "tạm thời, chưa đối chiếu văn bản"

ADDED = audit.Act("agency.added", "thêm cơ quan")
RENAMED = audit.Act("agency.renamed", "đổi tên cơ quan")
ENDED = audit.Act("agency.ended", "ghi ngày kết thúc của cơ quan")
CORRECTED = audit.Act("agency.corrected", "sửa cách hiểu một tên cơ quan")
FORGOTTEN = audit.Act("agency.forgotten", "bỏ cách hiểu đã nhớ của một tên cơ quan")
