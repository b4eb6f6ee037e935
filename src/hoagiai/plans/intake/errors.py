"""Why a file was not taken: one class per refusal, each saying what, where and what to do."""

from typing import ClassVar


class IntakeRefused(Exception):
    """A file that cannot be taken (tệp không tiếp nhận được); `message` is shown as it stands."""

    wording: ClassVar[str] = "Không đọc được tệp “{name}”."

    def __init__(self, name: str, **data: str) -> None:
        self.name = name
        self.data = data
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """The whole sentence in Vietnamese."""
        return self.wording.format(name=self.name, **self.data)


class EmptyFile(IntakeRefused):
    """The file holds nothing."""

    wording = "Tệp “{name}” không có nội dung. Hãy kiểm tra lại tệp gốc rồi tải lên lần nữa."


class FileTooLarge(IntakeRefused):
    """The file is over the upload limit."""

    wording = (
        "Tệp “{name}” có dung lượng {size} MB, vượt giới hạn {limit} MB. "
        "Hãy bỏ bớt hình ảnh trong tệp hoặc tách phụ lục rồi tải lên lần nữa."
    )


class UnknownFormat(IntakeRefused):
    """Neither the name nor the content is of a kind that is read."""

    wording = (
        "Tệp “{name}” là {found}, phần mềm chưa đọc được loại tệp này. "
        "Hãy dùng tệp Word (.docx), PDF (.pdf), văn bản (.txt, .md) hoặc trang web (.html)."
    )


class WrongExtension(IntakeRefused):
    """The name says one thing and the content another."""

    wording = (
        "Tệp “{name}” có đuôi {extension} nhưng nội dung là {found}. "
        "Hãy mở tệp kiểm tra lại và lưu với đúng đuôi tệp."
    )


class OldWord(IntakeRefused):
    """A Word file of the binary form used before 2007."""

    wording = (
        "Tệp “{name}” là tệp Word kiểu cũ (.doc). "
        "Hãy mở bằng Word hoặc LibreOffice, chọn “Lưu thành” và lưu lại thành .docx rồi tải lên."
    )


class PasswordProtected(IntakeRefused):
    """An Office file locked by a password."""

    wording = (
        "Tệp “{name}” được bảo vệ bằng mật khẩu nên không đọc được. "
        "Hãy mở tệp bằng Word, gỡ mật khẩu (Tệp → Thông tin → Bảo vệ tài liệu), lưu lại rồi tải lên."
    )


class HasMacros(IntakeRefused):
    """An Office file with a program inside."""

    wording = (
        "Tệp “{name}” có chứa macro (chương trình chạy trong Word) nên không được tiếp nhận. "
        "Hãy mở bằng Word và lưu lại thành “Tài liệu Word (.docx)” không có macro."
    )


class ZipBomb(IntakeRefused):
    """A packed file that unpacks to far more than a document would."""

    wording = (
        "Tệp “{name}” khi giải nén lớn bất thường ({detail}) nên không được tiếp nhận. "
        "Hãy mở tệp bằng Word, lưu lại thành tệp .docx mới rồi tải lên."
    )


class UnsafeArchive(IntakeRefused):
    """A packed file whose entries point outside of it."""

    wording = (
        "Tệp “{name}” chứa thành phần có đường dẫn không hợp lệ nên không được tiếp nhận. "
        "Hãy mở tệp bằng Word, lưu lại thành tệp .docx mới rồi tải lên."
    )


class BrokenWord(IntakeRefused):
    """A .docx that cannot be opened."""

    wording = (
        "Tệp Word “{name}” bị hỏng hoặc tải lên chưa trọn vẹn. "
        "Hãy mở tệp bằng Word, lưu lại thành tệp .docx mới rồi tải lên."
    )


class BrokenPdf(IntakeRefused):
    """A PDF that cannot be opened."""

    wording = (
        "Tệp PDF “{name}” bị hỏng hoặc tải lên chưa trọn vẹn. "
        "Hãy xuất lại tệp PDF từ tệp gốc, hoặc tải lên tệp Word."
    )


class EncryptedPdf(IntakeRefused):
    """A PDF that opens only with a password."""

    wording = (
        "Tệp PDF “{name}” được bảo vệ bằng mật khẩu nên không đọc được. "
        "Hãy gỡ mật khẩu rồi xuất lại tệp, hoặc tải lên tệp Word."
    )


class ScannedPdf(IntakeRefused):
    """A PDF made of pictures."""

    wording = (
        "Tệp PDF “{name}” là bản chụp (scan), không có lớp chữ để đọc. "
        "Hãy tải lên tệp Word hoặc PDF xuất từ máy tính; nếu chỉ có bản giấy thì dùng phần mềm nhận dạng chữ "
        "(OCR) tiếng Việt để tạo tệp có chữ."
    )


class UnreadableLetters(IntakeRefused):
    """A PDF whose fonts do not say which letters they draw."""

    wording = (
        "Tệp PDF “{name}” nhúng phông chữ thiếu bảng mã nên không lấy được chữ. "
        "Hãy tải lên tệp Word, hoặc xuất lại PDF bằng chức năng “Lưu thành PDF” của Word."
    )


class TooManyPages(IntakeRefused):
    """A PDF longer than is read."""

    wording = (
        "Tệp “{name}” có {pages} trang, vượt giới hạn {limit} trang. "
        "Hãy tách riêng phần kế hoạch (không kèm phụ lục, tài liệu tham khảo) rồi tải lên."
    )


class TooMuchText(IntakeRefused):
    """More text than any plan holds."""

    wording = (
        "Tệp “{name}” có quá nhiều chữ đối với một kế hoạch. "
        "Hãy tách riêng phần kế hoạch rồi tải lên lần nữa."
    )


class NoText(IntakeRefused):
    """A document in which no word was found."""

    wording = (
        "Không tìm thấy chữ nào trong tệp “{name}” (tệp trống hoặc chỉ có hình ảnh). "
        "Hãy kiểm tra lại tệp gốc rồi tải lên lần nữa."
    )


class BinaryText(IntakeRefused):
    """A text file that is not text."""

    wording = (
        "Tệp “{name}” có đuôi {extension} nhưng bên trong không phải văn bản thuần. "
        "Hãy mở tệp bằng phần mềm đã tạo ra nó và lưu lại thành .docx hoặc .txt (mã UTF-8)."
    )


class TakesTooLong(IntakeRefused):
    """Reading was stopped by the clock."""

    wording = (
        "Đọc tệp “{name}” mất quá {seconds} giây nên đã dừng lại. "
        "Hãy tách riêng phần kế hoạch, bỏ bớt hình vẽ và phụ lục rồi tải lên lần nữa."
    )


class TooMuchMemory(IntakeRefused):
    """Reading was stopped for its need of memory."""

    wording = (
        "Đọc tệp “{name}” cần quá nhiều bộ nhớ (trên {limit} MB) nên đã dừng lại. "
        "Hãy bỏ bớt hình ảnh và phụ lục rồi tải lên lần nữa."
    )


class ReadingFailed(IntakeRefused):
    """The child process ended without an answer."""

    wording = (
        "Phần mềm gặp lỗi khi đọc tệp “{name}”; tệp chưa được lưu. "
        "Hãy mở tệp, lưu lại thành .docx mới rồi tải lên; nếu vẫn lỗi, hãy gửi tệp cho người quản trị."
    )
