"""Refusals of the part."""


class AlreadySent(Exception):
    """The same form came a second time (gửi trùng); `url` is where the first one led."""

    def __init__(self, url: str) -> None:
        super().__init__("Biểu mẫu này đã được gửi trước đó. Kết quả của lần gửi đầu được giữ nguyên.")
        self.url = url
