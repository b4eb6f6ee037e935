"""What can go wrong when a document is written."""

from pathlib import Path


class DocumentError(Exception):
    """A document could not be written; the message is for the person who asked for it."""


class FontsMissingError(DocumentError):
    """The fonts of the documents are not installed where they are looked for."""

    def __init__(self, looked_in: Path) -> None:
        super().__init__(
            f"Không tìm thấy phông chữ Tinos trong thư mục {looked_in}. "
            "Hãy chạy “npm install” ở thư mục gốc của phần mềm, hoặc đặt biến HOAGIAI_FONTS "
            "trỏ tới thư mục chứa các tệp phông chữ .ttf."
        )
        self.looked_in = looked_in
