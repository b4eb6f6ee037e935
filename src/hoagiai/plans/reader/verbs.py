"""Verbs that open an instruction ("tổ chức", "chủ trì"): they end a name and begin a sentence."""

from __future__ import annotations

import re
from typing import Final

from .passage import tones

_VERBS: Final = """
báo cáo|ban hành|bảo đảm|bầu|biên soạn|biên tập|biểu dương|bồi dưỡng|bố trí|bổ sung|căn cứ|cân đối|cập nhật|chỉ đạo|chịu trách nhiệm
|chọn|chú trọng|chủ động|chủ trì|chuẩn bị|cung cấp|củng cố|cử|dự toán|duy trì|đa dạng|đánh giá|đăng tải|đẩy mạnh|đề nghị
|đề xuất|định kỳ|đôn đốc|đổi mới|động viên|đưa|gắn|giám sát|giao|giới thiệu|giúp|góp phần|gửi|hàng năm|hằng năm|hoàn thành
|hoàn thiện|hỗ trợ|huy động|hướng dẫn|in ấn|in|kết hợp|khảo sát|khen thưởng|khuyến khích|kiểm tra|kiện toàn|kịp thời|kịp|là
|lập|lồng ghép|lựa chọn|mở|nâng cao|nắm bắt|nghiên cứu|nhân rộng|phản ánh|phân bổ|phân công|phát động|phát hành|phát huy
|phát hiện|phát triển|phê duyệt|phối hợp|phổ biến|quan tâm|quán triệt|quyết định|rà soát|sắp xếp|số hóa|sơ kết|sử dụng
|sưu tầm|tạo điều kiện|tăng cường|tập huấn|tập trung|tham gia|tham mưu|thành lập|thẩm định|theo dõi|thi đua|thống kê|thông báo
|thông qua|thu hút|thực hiện|thường xuyên|tích cực|tiếp tục|tiến hành|tổ chức|tổng hợp|tổng kết|trình|triển khai|tuyên truyền
|tùy|tư vấn|vận động|xây dựng|xác định|xem xét|yêu cầu|ưu tiên|cấp phát|công bố|công nhận|đảm bảo|đầu tư|đối thoại|xử lý|khai thác
|làm đầu mối|có trách nhiệm|có nhiệm vụ|có văn bản|có kế hoạch|trên cơ sở|trong việc|trong quá trình|theo chức năng|theo quy định|để|nhằm
|nắm|tham dự|chi trả|thanh toán|ngăn chặn|tôn vinh|thu thập|phòng ngừa|nghiêm túc|chấp hành|phụ trách|phát thanh|thẩm tra|kiến nghị|khẩn trương|truyền thông|cụ thể hóa|bám sát|niêm yết|lấy|nhân dịp
"""
VERBS: Final = tuple(sorted((v.strip() for v in _VERBS.replace("\n", "").split("|")), key=len, reverse=True))
_ALTERNATIVES: Final = "|".join(VERBS)

OPENS: Final = re.compile(rf"(?:{_ALTERNATIVES})(?![\wÀ-ỹ])", re.IGNORECASE)
"""A text that begins with such a verb."""

_WITHIN: Final = re.compile(rf"(?<![\wÀ-ỹ])(?:{_ALTERNATIVES})(?![\wÀ-ỹ])")
_PLURAL: Final = re.compile(r"(?:các|những|mọi|/|được)\s*$", re.IGNORECASE)
_NOUN_BEFORE: Final = re.compile(
    r"(?:và|,|hoặc|hội đồng|ban|tổ|đội|trung tâm|cơ quan|đơn vị|phòng|văn phòng|ủy ban|đoàn|nhà|trang|công tác|phối hợp|cộng tác viên|cổng|giáo dục"
    r"|chuyên viên|công chức|bộ phận|cán bộ|người|tuyên truyền viên|dịch vụ|nghiệp vụ|trợ|luật sư|thanh tra|sự nghiệp|lực lượng|thành phần|kế toán|tài chính)\s*$",
    re.IGNORECASE,
)
_NAMING: Final = {
    "tổ chức", "kiểm tra", "giám sát", "tuyên truyền", "phổ biến", "tư vấn", "chỉ đạo", "đánh giá", "thẩm định", "biên tập", "hỗ trợ",
    "phối hợp", "bồi dưỡng", "tập huấn", "tổng hợp", "phát thanh", "truyền thông", "thi đua", "khen thưởng", "phát triển", "vận động", "giúp",
    "công nhận", "đầu tư", "thẩm tra", "dự toán", "thống kê", "tham gia", "in",
}  # fmt: skip
_TAKES_OBJECT: Final = {"tổng hợp", "thống kê", "dự toán"}
_STILL_NAME: Final = re.compile(r" (?:và|tỉnh|thành|huyện|xã|phường|thuộc|của)(?![\wÀ-ỹ])")
_NOUN_AFTER: Final = re.compile(
    r"(?:tổ chức (?:chính trị|đoàn thể|xã hội|hành nghề|có liên quan|liên quan|thành viên|hội)|phối hợp phổ biến|theo dõi (?:tình hình )?thi hành|theo dõi việc thi hành|tuyên truyền viên"
    r"|kiểm tra (?:đảng|thành ủy|tỉnh ủy)|tư vấn pháp luật|hỗ trợ pháp lý|để b/c)"
)


def first_verb(text: str, start: int = 0) -> int | None:
    """Where the first verb stands that is not part of a name ("các tổ chức chính trị - xã hội" holds none)."""
    text = tones(text)
    for found in _WITHIN.finditer(text, start):
        if found.start() > start and _names(
            found.group(),
            text[max(0, found.start() - 24) : found.start()],
            text[found.end() : found.end() + 12],
        ):
            continue
        relative = (
            text[max(0, found.start() - 24) : found.start()].rstrip().endswith("quan")
            and found.group() == "tổ chức"
        )
        if _NOUN_AFTER.match(text, found.start()) and not relative:
            continue
        return found.start()
    return None


def _names(verb: str, before: str, after: str) -> bool:
    """The word before makes the verb a part of a name, unless an object follows ("Văn phòng tổng hợp số liệu")."""
    if verb == "giúp":
        return before.rstrip().lower().endswith("trợ") or (
            after.startswith(" việc") and bool(_NOUN_BEFORE.search(before))
        )
    if verb in _TAKES_OBJECT and after[:1] == " " and after[1:2].islower() and not _STILL_NAME.match(after):
        return False
    if verb == "chỉ đạo" and re.search(
        r"(?:hội đồng|văn phòng|phòng|trung tâm|đoàn)\s*$", before, re.IGNORECASE
    ):
        return False
    if _PLURAL.search(before) and verb not in {"có trách nhiệm", "là"}:
        return True
    if before.rstrip().endswith((",", " và", "hoặc")):
        return verb in {"tổ chức", "phổ biến", "giám sát", "tuyên truyền", "truyền thông"}
    return verb in _NAMING and bool(_NOUN_BEFORE.search(before))
