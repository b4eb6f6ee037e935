"""The difficulties that communes meet in the invented plan of Lai Châu (giả lập)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Trouble:
    """A difficulty met by a commune in one task, how many days ago, and what became of it."""

    task: str
    body: str
    title: str
    detail: str
    proposal: str
    days_ago: int
    answer: str = ""
    passed_up: str = ""


TROUBLES = (
    Trouble(
        "Truyền thông về hòa giải ở cơ sở",
        "Ủy ban nhân dân xã Khoen On",
        "Chưa có kinh phí in tờ rơi quý IV",
        "Dự toán phân bổ hết từ tháng 9.",
        "Bổ sung dự toán cho cấp xã.",
        9,
    ),
    Trouble(
        "Rà soát, kiện toàn tổ hòa giải",
        "Ủy ban nhân dân phường Đoàn Kết",
        "Hai tổ dân phố sáp nhập, tổ hòa giải chưa có quyết định mới",
        "Chưa rõ bầu lại hay công nhận lại.",
        "Hướng dẫn thủ tục khi tổ dân phố sáp nhập.",
        4,
        answer="Bầu bổ sung theo Điều 8 Luật Hòa giải ở cơ sở; mẫu biên bản gửi kèm.",
    ),
    Trouble(
        "Cử hòa giải viên dự lớp tập huấn kỹ năng",
        "Ủy ban nhân dân xã Nậm Hàng",
        "Thiếu hòa giải viên nữ là người dân tộc thiểu số dự lớp",
        "Ba bản vùng cao chưa có người nhận đi học; thù lao chưa đủ tiền đường.",
        "Mở lớp riêng cho phụ nữ các bản; nâng mức chi.",
        21,
        passed_up="Mức chi vượt thẩm quyền của tỉnh, kính chuyển Bộ Tư pháp.",
    ),
    Trouble(
        "Kiểm tra, tự kiểm tra công tác hòa giải",
        "Ủy ban nhân dân phường Tân Phong",
        "Sổ theo dõi mẫu cũ đã dùng hết",
        "Chưa nhận được sổ mới nên ba tổ ghi tạm vào vở.",
        "Cấp bổ sung sổ theo dõi.",
        0,
    ),
)
