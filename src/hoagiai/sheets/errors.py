"""Refusals of the part, ready to be shown."""

from hoagiai.base.errors import Refusal


class SheetError(Refusal):
    """A refusal about a list that a person can understand and mend."""


class WrongStep(SheetError):
    """The list is not in a state that allows this."""

    def __init__(self, now: str) -> None:
        super().__init__(f"Danh sách này {now} nên chưa làm được việc này. Hãy tải lại trang.")


class NothingToApply(SheetError):
    """No row would write anything."""

    def __init__(self) -> None:
        super().__init__("Không có dòng nào mới hoặc thay đổi để ghi vào sổ.")


class CannotUndo(SheetError):
    """Something later stands on what the list brought."""

    def __init__(self, what: str) -> None:
        super().__init__(f"Không hoàn tác được: {what}. Hãy sửa từng mục trong sổ.")


class ReasonMissing(SheetError):
    """Protected data is taken out for a reason."""

    def __init__(self) -> None:
        super().__init__("Hãy ghi lý do lấy ngày sinh, số điện thoại, số định danh.")


class NoSuchPerson(SheetError):
    """The person chosen for a row is none of those it may be."""

    def __init__(self) -> None:
        super().__init__("Người vừa chọn không còn phù hợp với dòng này. Hãy tải lại trang rồi chọn lại.")
