"""One class per refusal of the plan register; the message says what, where and what to do."""

from datetime import date

from hoagiai.base.errors import Refusal


class PlanError(Refusal):
    """A refusal that a person can understand and mend."""


class NotDraft(PlanError):
    """Only a draft can be edited (kế hoạch đã ban hành)."""

    def __init__(self) -> None:
        super().__init__("Kế hoạch đã ban hành nên không sửa trực tiếp được. Hãy lập bản sửa đổi, bổ sung.")


class NotIssued(PlanError):
    """Work is done only on an issued plan."""

    def __init__(self) -> None:
        super().__init__("Kế hoạch chưa ban hành hoặc đã kết thúc nên chưa thực hiện được thao tác này.")


class AlreadyNumbered(PlanError):
    """The number or day is written already; correcting it needs a reason (lý do sửa)."""

    def __init__(self, number: str, issued_on: date | None) -> None:
        dated = f" ngày {issued_on:%d/%m/%Y}" if issued_on else ""
        super().__init__(f"Kế hoạch đã ghi số {number}{dated}. Muốn sửa, hãy ghi lý do sửa rồi gửi lại.")
        self.number, self.issued_on = number, issued_on


class NothingToAssign(PlanError):
    """A plan whose tasks name no agency at all cannot be issued."""

    def __init__(self) -> None:
        super().__init__(
            "Chưa nhiệm vụ nào có cơ quan thực hiện. Hãy chọn cơ quan cho ít nhất một nhiệm vụ rồi ban hành."
        )


class WrongStep(PlanError):
    """The assignment is not in a state that allows this act."""

    def __init__(self, now: str, wanted: str) -> None:
        super().__init__(
            f"Việc này đang ở trạng thái “{now}” nên không chuyển sang “{wanted}” được. Hãy tải lại trang."
        )
        self.now, self.wanted = now, wanted


class Stale(PlanError):
    """Somebody else changed the same record in between; `theirs` and `mine` are both kept for the reader."""

    def __init__(self, *, theirs: dict[str, object], mine: dict[str, object]) -> None:
        super().__init__("Người khác vừa sửa mục này. Hai bản được đặt cạnh nhau; hãy chọn bản dùng tiếp.")
        self.theirs, self.mine = theirs, mine


class DeadlineBeforePlan(PlanError):
    """A deadline lies before the plan itself."""

    def __init__(self, due: date, begins: date) -> None:
        super().__init__(
            f"Hạn {due:%d/%m/%Y} sớm hơn ngày bắt đầu của kế hoạch ({begins:%d/%m/%Y}). Hãy sửa lại thời gian của nhiệm vụ."
        )
        self.due, self.begins = due, begins


class AlreadyReplaced(PlanError):
    """The entry to be corrected was returned or corrected meanwhile (báo cáo đã được thay)."""

    def __init__(self) -> None:
        super().__init__(
            "Báo cáo chọn để thay đã bị trả lại hoặc đã được thay bằng báo cáo khác. Hãy tải lại trang và chọn lại."
        )


class DayInFuture(PlanError):
    """Progress cannot be reported for a day that has not come."""

    def __init__(self, day: date) -> None:
        super().__init__(f"Ngày {day:%d/%m/%Y} chưa tới. Báo cáo tiến độ chỉ ghi đến ngày hôm nay.")


class DayBeforeGiven(PlanError):
    """Nothing can be reported for a day before the work was given (ngày giao)."""

    def __init__(self, day: date, given: date) -> None:
        super().__init__(
            f"Ngày {day:%d/%m/%Y} sớm hơn ngày giao việc ({given:%d/%m/%Y}). Hãy ghi ngày từ ngày giao việc trở đi."
        )
        self.day, self.given = day, given


class ExtensionNotLater(PlanError):
    """The day asked for is not after the deadline in force."""

    def __init__(self, until: date, due: date) -> None:
        super().__init__(f"Ngày xin gia hạn {until:%d/%m/%Y} phải sau hạn hiện tại {due:%d/%m/%Y}.")


class DeadlineMoved(PlanError):
    """The deadline was moved past the day asked for while the request waited (kế hoạch đã sửa đổi)."""

    def __init__(self, until: date, due: date | None) -> None:
        now = f"đã đổi thành {due:%d/%m/%Y}" if due else "đã bỏ"
        super().__init__(
            f"Hạn của việc này {now} sau khi cơ quan xin gia hạn đến {until:%d/%m/%Y}. "
            "Không cần gia hạn nữa: hãy chọn không đồng ý và ghi lý do."
        )
        self.until, self.due = until, due


class ExtensionPending(PlanError):
    """One request for more time is already open."""

    def __init__(self) -> None:
        super().__init__("Đã có một đề nghị gia hạn đang chờ trả lời. Hãy chờ kết quả rồi đề nghị tiếp.")


class FigureTooLarge(PlanError):
    """A target's figure is longer than a figure can be (chỉ tiêu)."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"Chỉ tiêu “{text[:120]}” có số quá lớn nên không ghi được. Hãy bỏ chỉ tiêu này ở trang đối chiếu rồi lập lại."
        )
        self.text = text


class NoSuperior(PlanError):
    """There is no body above to pass the difficulty to."""

    def __init__(self, agency: str) -> None:
        super().__init__(
            f"{agency} không có cơ quan cấp trên trong hệ thống để chuyển khó khăn, vướng mắc. Hãy trả lời trực tiếp."
        )


class NotReadYet(PlanError):
    """The document has not been read, was refused, or has already become a plan."""

    def __init__(self, state: str) -> None:
        super().__init__(f"Văn bản đang ở trạng thái “{state}” nên chưa lập kế hoạch được.")
