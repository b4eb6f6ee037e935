"""Refusals of the part, ready to be shown."""

from hoagiai.base.errors import Refusal


class BorderError(Refusal):
    """A refusal that a person can understand and mend."""


class NotDraft(BorderError):
    """Only a draft can be changed."""

    def __init__(self) -> None:
        super().__init__("Phương án đã ký nên không sửa được. Hãy hủy phương án này rồi lập phương án khác.")


class NotSettled(BorderError):
    """Something that arose later is settled while an act waits for its day, or after it."""

    def __init__(self) -> None:
        super().__init__(
            "Chỉ phân nơi phát sinh khi phương án đã ký chờ ngày hiệu lực, hoặc đã thực hiện xong."
        )


class NotReady(BorderError):
    """The reorganisation cannot be signed yet; the message says what is missing."""


class OwnSignature(BorderError):
    """Who drafted it cannot sign it (người lập không được tự ký)."""

    def __init__(self) -> None:
        super().__init__("Người lập phương án không được tự ký. Hãy đề nghị người có quyền ký khác.")


class CannotUndo(BorderError):
    """Something later stands on it."""

    def __init__(self, what: str) -> None:
        super().__init__(f"Không hủy được phương án: {what}.")
