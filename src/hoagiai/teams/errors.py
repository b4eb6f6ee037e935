"""One class per refusal of the registers; the message says what, where and what to do."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from hoagiai.base.errors import Refusal

if TYPE_CHECKING:
    from hoagiai.teams.rules.counting import Problem


class RegisterError(Refusal):
    """A refusal of the registers that a person can understand and mend."""


class WrongElectionStep(RegisterError):
    """The election does not stand where this step may follow."""

    def __init__(self, now: str, wanted: str) -> None:
        super().__init__(f"Cuộc bầu đang ở bước “{now}” nên không {wanted} được. Hãy tải lại trang.")


class CountContradicts(RegisterError):
    """The numbers of a count cannot be true together; `problems` are `rules.counting.Problem`."""

    def __init__(self, problems: Sequence["Problem"]) -> None:
        super().__init__(" ".join(problem.words for problem in problems))
        self.problems = tuple(problems)


class BeforeTheLaw(RegisterError):
    """Luật 35/2013/QH13 elects nobody before 2014."""

    def __init__(self, day: date) -> None:
        super().__init__(
            f"Ngày bầu {day:%d/%m/%Y} ở trước ngày 01/01/2014, khi Luật Hòa giải ở cơ sở có hiệu lực. Hãy ghi công nhận "
            "trực tiếp thay cho cuộc bầu."
        )


class OutOfOrder(RegisterError):
    """Two days that must follow each other do not."""

    def __init__(self, later: str, day: date, earlier: str, before: date) -> None:
        super().__init__(
            f"{later} {day:%d/%m/%Y} không thể sớm hơn {earlier} {before:%d/%m/%Y}. Hãy xem lại ngày."
        )


class TeamEnded(RegisterError):
    """The team has ended by then (tổ đã giải thể)."""

    def __init__(self, last_day: date) -> None:
        super().__init__(f"Tổ hòa giải chỉ hoạt động đến hết ngày {last_day:%d/%m/%Y}. Hãy xem lại ngày.")


class AlreadyInOffice(RegisterError):
    """The person is a mediator of this team already."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} đang là hòa giải viên của tổ này. Hãy chọn người khác.")


class NotInOffice(RegisterError):
    """The person is no mediator of this team on that day."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__(
            f"{name} không phải hòa giải viên của tổ vào ngày {day:%d/%m/%Y}. Hãy xem lại người hoặc ngày."
        )


class OnTheListAlready(RegisterError):
    """The person stands already (đã có tên trong danh sách bầu)."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} đã có tên trong danh sách bầu.")


class NobodyOnTheList(RegisterError):
    """A list without names cannot hang out."""

    def __init__(self) -> None:
        super().__init__("Danh sách bầu chưa có ai. Hãy thêm người vào danh sách trước.")


class NotProposed(RegisterError):
    """Only those on the list that was sent can be recognised."""

    def __init__(self) -> None:
        super().__init__(
            "Quyết định chỉ công nhận được người có trong danh sách đề nghị. Hãy tải lại trang rồi chọn lại."
        )


class TooMany(RegisterError):
    """More are recognised than there are places."""

    def __init__(self, chosen: int, places: int) -> None:
        super().__init__(
            f"Cuộc bầu chọn {places} người mà quyết định công nhận {chosen} người. Hãy bỏ bớt; với người bằng phiếu, "
            "Chủ tịch UBND cấp xã chọn (Luật Hòa giải ở cơ sở Điều 8)."
        )


class ReasonMissing(RegisterError):
    """Somebody proposed is not recognised, and nothing says why."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Hãy ghi lý do không công nhận {name}.")


class FollowedAlready(RegisterError):
    """The additional or repeat election was begun already."""

    def __init__(self) -> None:
        super().__init__("Đã có cuộc bầu tiếp theo của cuộc bầu này. Hãy mở cuộc bầu đó.")


class OfficeEnded(RegisterError):
    """The office has ended already."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} không còn giữ nhiệm vụ này. Hãy tải lại trang.")


class AlreadyLeads(RegisterError):
    """The person leads the team already."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} đang là tổ trưởng tổ hòa giải này, không cần công nhận lại.")


class LedThen(RegisterError):
    """Somebody leads the team on those days: a team has one leader at a time."""

    def __init__(self, name: str, first_day: date | None, last_day: date | None) -> None:
        since = f"từ ngày {first_day:%d/%m/%Y}" if first_day else "từ trước khi lập sổ"
        until = f" đến hết ngày {last_day:%d/%m/%Y}" if last_day else ""
        super().__init__(
            f"{name} đã được ghi là tổ trưởng của tổ này {since}{until}; một tổ chỉ có một tổ trưởng. Hãy xem lại ngày."
        )


class TeamNameTaken(RegisterError):
    """Two teams of a commune cannot have one name."""

    def __init__(self, name: str, unit: str) -> None:
        super().__init__(f"{unit} đã có tổ tên “{name}”. Hãy đặt tên khác, ví dụ thêm tên thôn, tổ dân phố.")


class NotInCommune(RegisterError):
    """A team serves neighbourhoods of its own commune only."""

    def __init__(self, names: Sequence[str], unit: str, day: date) -> None:
        super().__init__(
            f"Ngày {day:%d/%m/%Y}, {', '.join(names)} không thuộc {unit} hoặc không còn. Hãy bỏ chọn, hoặc chọn ngày khác."
        )


class BelowLawfulMinimum(RegisterError):
    """A place cannot ask for fewer mediators than Luật 35/2013/QH13 Điều 12.1."""

    def __init__(self, asked: int, least: int, article: str) -> None:
        super().__init__(
            f"Không đặt số tối thiểu là {asked} được: {article} quy định tổ có từ {least} hòa giải viên trở lên. "
            f"Hãy đặt từ {least}."
        )


class MinimumOver(RegisterError):
    """The place's own number has ended already."""

    def __init__(self, last_day: date) -> None:
        super().__init__(f"Số tối thiểu này chỉ áp dụng đến hết ngày {last_day:%d/%m/%Y}. Hãy tải lại trang.")


class OfficeBeginsLater(RegisterError):
    """Somebody was recognised after the day on which the team would end."""

    def __init__(self, day: date, last_day: date) -> None:
        super().__init__(
            f"Tổ còn ghi nhận việc từ ngày {day:%d/%m/%Y}, sau ngày hoạt động cuối cùng {last_day:%d/%m/%Y}. "
            "Hãy xem lại ngày giải thể."
        )


class ReviewYearDiffers(RegisterError):
    """A review of a year is held in that year or at the start of the next."""

    def __init__(self, year: int, day: date) -> None:
        super().__init__(f"Ngày rà soát {day:%d/%m/%Y} không khớp với năm {year}. Hãy xem lại năm hoặc ngày.")


class IdentityTaken(RegisterError):
    """Two people cannot have one identity number."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Số định danh này đã ghi cho {name}. Nếu là một người, hãy gộp hai hồ sơ ở trang Hồ sơ trùng; "
            "nếu không, hãy xem lại số."
        )


class FactTwice(RegisterError):
    """The same fact holds already in these days."""

    def __init__(self, what: str) -> None:
        super().__init__(f"Sổ đã ghi “{what}” trong khoảng thời gian này. Hãy xem lại giá trị hoặc ngày.")


class FactOver(RegisterError):
    """The fact has ended already."""

    def __init__(self, day: date) -> None:
        super().__init__(f"Thông tin này đã hết từ ngày {day:%d/%m/%Y}. Muốn đổi ngày, hãy chọn Sửa.")


class NoSuchAccount(RegisterError):
    """Nobody signs in under this name."""

    def __init__(self, username: str) -> None:
        super().__init__(f"Không có tài khoản đang dùng nào tên “{username}”. Hãy xem lại tên đăng nhập.")


class AccountTaken(RegisterError):
    """The account belongs to somebody else of the register."""

    def __init__(self, username: str) -> None:
        super().__init__(f"Tài khoản “{username}” đã gắn với người khác trong sổ. Hãy gỡ ở hồ sơ đó trước.")


class LooksRefused(RegisterError):
    """A protected value is not there, or this site's key does not open it."""


class CannotMerge(RegisterError):
    """Two rows that cannot become one."""


class CannotPart(RegisterError):
    """A merge that cannot be undone any more."""
