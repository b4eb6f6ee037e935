"""Refusals of the part."""

from datetime import date

from hoagiai.base.formats import day


class AgencyAlreadyThere(Exception):
    """A body of this name already stands in this place (trùng cơ quan)."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Đã có cơ quan “{name}” tại địa bàn này. Hãy mở cơ quan đó hoặc đặt tên khác.")


class CorrectionNeedsAgencies(Exception):
    """A correction must name at least one body, or say that the phrase names none in particular."""

    def __init__(self, phrase: str) -> None:
        super().__init__(
            f"Chưa chọn cơ quan cho cụm từ “{phrase}”. Hãy chọn ít nhất một cơ quan, hoặc đánh dấu là không chỉ"
            " đích danh cơ quan nào."
        )


class EndsBeforeItBegins(Exception):
    """The last day of a body comes before its first (sai ngày kết thúc)."""

    def __init__(self, name: str, begins: date) -> None:
        super().__init__(
            f"“{name}” bắt đầu hoạt động ngày {day(begins)}. Ngày cuối cùng phải từ ngày đó trở đi."
        )
