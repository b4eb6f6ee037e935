"""An invented plan (dữ liệu giả lập) in the form of such documents, for every format that is taken in."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """One paragraph: its printed mark, its words and its look."""

    text: str
    mark: str = ""
    style: str = "body"  # body, title, section, heading, item, deeper, basis


HEAD = (
    (
        ("ỦY BAN NHÂN DÂN", "XÃ TÂN SƠN"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    ),
    (("Số: 27/KH-UBND",), ("Tân Sơn, ngày 12 tháng 01 năm 2026",)),
)
BODY = (
    Part("KẾ HOẠCH", style="title"),
    Part("Thực hiện công tác hòa giải ở cơ sở năm 2026 trên địa bàn xã Tân Sơn", style="title"),
    Part("Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;", style="basis"),
    Part(
        "Căn cứ Kế hoạch số 15/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về công tác hòa giải ở cơ sở năm "
        "2026;",
        style="basis",
    ),
    Part(
        "Ủy ban nhân dân xã ban hành Kế hoạch thực hiện công tác hòa giải ở cơ sở năm 2026 trên địa bàn xã như sau:"
    ),
    Part("MỤC ĐÍCH, YÊU CẦU", "I.", "section"),
    Part("Mục đích", "1.", "heading"),
    Part(
        "Nâng cao chất lượng hoạt động của các tổ hòa giải; phấn đấu tỷ lệ hòa giải thành trên địa bàn xã đạt từ 85% "
        "trở lên, góp phần giữ gìn đoàn kết trong cộng đồng dân cư và hạn chế khiếu kiện vượt cấp.",
        "-",
        "item",
    ),
    Part("100% hòa giải viên được bồi dưỡng kiến thức pháp luật.", "-", "item"),
    Part("Yêu cầu", "2.", "heading"),
    Part(
        "Việc triển khai phải thiết thực, tiết kiệm, phù hợp với điều kiện của từng thôn; phân công rõ người, rõ việc, "
        "rõ thời gian hoàn thành và trách nhiệm của từng cơ quan, đơn vị."
    ),
    Part("NHIỆM VỤ CỤ THỂ", "II.", "section"),
    Part("Rà soát, kiện toàn tổ hòa giải ở các thôn", "1.", "heading"),
    Part("Cơ quan chủ trì: Phòng Văn hóa - Xã hội xã.", "-", "item"),
    Part(
        "Cơ quan phối hợp: Ủy ban Mặt trận Tổ quốc Việt Nam xã, Hội Liên hiệp Phụ nữ xã, Hội Nông dân xã, Công an xã "
        "và các thôn.",
        "-",
        "item",
    ),
    Part("Thời gian thực hiện: Quý I/2026.", "-", "item"),
    Part("Tổ chức tập huấn, bồi dưỡng", "2.", "heading"),
    Part("Tập huấn kỹ năng hòa giải cho hòa giải viên mới được công nhận", "a)", "letter"),
    Part("Cơ quan chủ trì: Phòng Văn hóa - Xã hội xã.", "-", "item"),
    Part("Thời gian thực hiện: Trước ngày 30/6/2026.", "-", "item"),
    Part("Cung cấp tài liệu nghiệp vụ, tờ gấp tuyên truyền", "b)", "letter"),
    Part("Cơ quan chủ trì: Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã.", "-", "item"),
    Part("Tài liệu giấy: 200 cuốn;", "+", "deeper"),
    Part("Tài liệu điện tử: đăng trên Trang thông tin điện tử xã.", "+", "deeper"),
    Part("BIỂU TIẾN ĐỘ", "III.", "section"),
)
TABLE = (
    ("STT", "Nội dung công việc", "Chủ trì", "Thời gian"),
    ("1", "Hội thi hòa giải viên giỏi cấp xã năm 2026", "Phòng Văn hóa - Xã hội xã", "Quý III/2026"),
    ("2", "Sơ kết công tác hòa giải ở cơ sở", "Ủy ban nhân dân xã", "Tháng 7/2026"),
)
CLOSING = (
    Part("TỔ CHỨC THỰC HIỆN", "IV.", "section"),
    Part(
        "Phòng Văn hóa - Xã hội xã theo dõi, đôn đốc, tổng hợp kết quả báo cáo Ủy ban nhân dân xã.",
        "1.",
        "numbered",
    ),
    Part("Các thôn báo cáo kết quả trước ngày 30 tháng 11 hằng năm.", "2.", "numbered"),
    Part("Trên đây là Kế hoạch thực hiện công tác hòa giải ở cơ sở năm 2026 trên địa bàn xã./."),
)
FOOT = (
    (
        ("Nơi nhận:", "- Sở Tư pháp;", "- Đảng ủy, HĐND xã;", "- Các thôn;", "- Lưu: VT."),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Giả Lập"),
    ),
)


def expected_lines() -> list[str]:
    """The lines every format must give."""
    lines = [line for row in HEAD for cell in row for line in cell]
    lines += [f"{part.mark} {part.text}".strip() for part in BODY]
    lines += [cell for row in TABLE for cell in row]
    lines += [f"{part.mark} {part.text}".strip() for part in CLOSING]
    return lines + [line for row in FOOT for cell in row for line in cell]
