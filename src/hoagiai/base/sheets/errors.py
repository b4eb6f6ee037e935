"""Why a spreadsheet was not taken: one class per refusal, each saying what, where and what to do."""

from typing import ClassVar


class SheetRefused(Exception):
    """A spreadsheet that cannot be read (tệp bảng tính không đọc được); `message` is shown as it stands."""

    wording: ClassVar[str] = "Không đọc được tệp “{name}”."

    def __init__(self, name: str, **data: str) -> None:
        self.name = name
        self.data = data
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """The whole sentence in Vietnamese."""
        return self.wording.format(name=self.name, **self.data)


class EmptySheet(SheetRefused):
    """The file holds nothing."""

    wording = "Tệp “{name}” không có nội dung. Hãy kiểm tra lại tệp gốc rồi gửi lại."


class FileTooLarge(SheetRefused):
    """The file is over the limit."""

    wording = (
        "Tệp “{name}” có dung lượng {size} MB, vượt giới hạn {limit} MB. "
        "Hãy bỏ hình ảnh, bỏ các trang tính không cần hoặc tách thành nhiều tệp rồi gửi lại."
    )


class UnknownFormat(SheetRefused):
    """Neither a spreadsheet nor a table in text."""

    wording = (
        "Tệp “{name}” là {found}, không phải bảng tính. "
        "Hãy dùng tệp Excel (.xlsx, .xls), OpenDocument (.ods) hoặc văn bản phân cách (.csv)."
    )


class PasswordProtected(SheetRefused):
    """A file locked by a password."""

    wording = (
        "Tệp “{name}” được bảo vệ bằng mật khẩu nên không đọc được. "
        "Hãy mở tệp bằng Excel, gỡ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu lại rồi gửi lại."
    )


class Broken(SheetRefused):
    """A file that cannot be opened."""

    wording = (
        "Tệp “{name}” bị hỏng hoặc gửi chưa trọn vẹn. "
        "Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại thành tệp .xlsx mới rồi gửi lại."
    )


class ZipBomb(SheetRefused):
    """A packed file that unpacks to far more than a list would."""

    wording = (
        "Tệp “{name}” khi giải nén lớn bất thường ({detail}) nên không được đọc. "
        "Hãy mở tệp bằng Excel, chép bảng sang một tệp mới rồi gửi lại."
    )


class TooManyCells(SheetRefused):
    """A sheet with a stray value far away, or simply too large."""

    wording = (
        "Trang tính “{sheet}” của tệp “{name}” có vùng dữ liệu quá lớn ({detail}). "
        "Hãy xóa các ô lạc ở xa bảng (chọn hàng, cột trống ngoài bảng → Xóa), hoặc tách thành nhiều tệp rồi gửi lại."
    )


class NotText(SheetRefused):
    """A .csv that is not text."""

    wording = (
        "Tệp “{name}” có đuôi văn bản phân cách nhưng bên trong không phải văn bản. "
        "Hãy mở bằng phần mềm đã tạo ra nó và lưu lại thành .xlsx rồi gửi lại."
    )


class TakesTooLong(SheetRefused):
    """Reading took longer than a list may take."""

    wording = (
        "Đọc tệp “{name}” quá {seconds} giây nên đã dừng. "
        "Hãy bỏ các trang tính không cần, chép bảng sang một tệp mới hoặc tách thành nhiều tệp rồi gửi lại."
    )


class TooMuchMemory(SheetRefused):
    """Reading wanted more memory than a list may take."""

    wording = (
        "Tệp “{name}” cần hơn {limit} MB bộ nhớ để đọc nên đã dừng. "
        "Hãy bỏ hình ảnh, bỏ các trang tính không cần hoặc tách thành nhiều tệp rồi gửi lại."
    )


class ReadingFailed(SheetRefused):
    """The reader fell over; the file is kept."""

    wording = (
        "Phần mềm gặp lỗi khi đọc tệp “{name}”; tệp gốc vẫn được giữ. "
        "Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại thành tệp .xlsx mới rồi gửi lại."
    )
