"""What is said when something goes wrong: what happened and what to do, without blame or codes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One kind of refusal: a title, what happened, what one can do."""

    title: str
    what: str
    todo: str


PROBLEMS = {
    400: Problem(
        "Không đọc được yêu cầu này",
        "Địa chỉ hoặc dữ liệu gửi lên bị thiếu hay sai dạng.",
        "Trở lại trang trước, mở lại biểu mẫu rồi gửi lại. Chưa có gì được lưu.",
    ),
    403: Problem(
        "Bạn chưa được giao quyền làm việc này",
        "Mục này có trong hệ thống nhưng vai trò hiện nay của bạn không cho phép thực hiện.",
        "Nếu đây là việc của bạn, đề nghị người quản trị của cơ quan giao thêm quyền.",
    ),
    404: Problem(
        "Không tìm thấy trang này",
        "Địa chỉ có thể đã thay đổi, hoặc mục này nằm ngoài phạm vi bạn được xem.",
        "Kiểm tra lại địa chỉ, hoặc tìm từ trang chủ.",
    ),
    409: Problem(
        "Có người vừa sửa mục này trước bạn",
        "Nội dung bạn gửi chưa được lưu để không ghi đè lên nội dung mới.",
        "Mở lại mục này, xem nội dung mới rồi sửa tiếp.",
    ),
    413: Problem(
        "Tệp gửi lên quá lớn",
        "Dữ liệu gửi lên vượt quá mức hệ thống nhận.",
        "Chia nhỏ hoặc giảm dung lượng tệp rồi gửi lại. Chưa có gì được lưu.",
    ),
    429: Problem(
        "Bạn đã thử quá nhiều lần",
        "Để giữ an toàn cho tài khoản, hệ thống tạm ngừng nhận yêu cầu này.",
        "Chờ ít phút rồi thử lại.",
    ),
    500: Problem(
        "Hệ thống gặp lỗi",
        "Việc bạn vừa làm chưa được lưu. Lỗi đã được ghi lại để người quản trị xem.",
        "Thử lại sau ít phút; nếu vẫn gặp lỗi, báo người quản trị thời điểm xảy ra.",
    ),
    507: Problem(
        "Máy chủ hết chỗ lưu",
        "Ổ đĩa của máy chủ đã đầy nên việc bạn vừa làm chưa được lưu, tệp gửi lên chưa được nhận.",
        "Báo người quản trị dọn ổ đĩa rồi làm lại.",
    ),
}
