"""Read a list of accounts from Excel, and the empty template to fill in."""

import zipfile
from datetime import date, datetime
from io import BytesIO
from typing import Any, BinaryIO

from python_calamine import CalamineError, CalamineWorkbook

from hoagiai.accounts.errors import UnreadableList
from hoagiai.accounts.lists.rows import COLUMNS, REQUIRED
from hoagiai.accounts.terms import RoleCode
from hoagiai.base.documents.excel import Column, Kind, Sheet, Workbook, to_excel
from hoagiai.base.folding import fold

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_BYTES = 5 * 1024 * 1024
MOST_UNPACKED = 100 * 1024 * 1024
MOST_ROWS = 5000
_HEADERS = {fold(header): name for name, header in COLUMNS.items()}


def read_list(file: BinaryIO, size: int) -> list[dict[str, Any]]:
    """The rows of the first sheet, each with `number` and the words under the known headers."""
    content = _safe_bytes(file, size)
    try:
        sheet = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0)
        table = sheet.to_python(skip_empty_area=False)
    except (CalamineError, IndexError, ValueError, OSError) as error:
        raise UnreadableList("Tệp không phải Excel (.xlsx), bị hỏng hoặc đặt mật khẩu.") from error
    start, places = _head(table)
    rows = [
        {"number": number, **{name: _words(row[place]) for name, place in places.items() if place < len(row)}}
        for number, row in enumerate(table[start + 1 :], start + 2)
        if any(str(cell).strip() for cell in row)
    ]
    if not rows:
        raise UnreadableList("Tệp không có dòng dữ liệu nào dưới hàng tiêu đề.")
    if len(rows) > MOST_ROWS:
        raise UnreadableList(f"Mỗi tệp chỉ nhận đến {MOST_ROWS} dòng; tệp này có {len(rows)} dòng.")
    return rows


def template() -> bytes:
    """The empty list with its headers and the words that may stand under "Vai trò"."""
    widths = {"full_name": 26, "agency": 40, "title": 30, "role": 30, "email": 28, "decision": 34}
    columns = [
        Column(header, widths.get(name, 16), Kind.CODE if name in ("valid_from", "valid_to") else Kind.TEXT)
        for name, header in COLUMNS.items()
    ]
    roles = Sheet("Vai trò", [Column("Vai trò", 40)], [[label] for label in RoleCode.labels])
    return to_excel(Workbook("Danh sách tài khoản", [Sheet("Tài khoản", columns, []), roles]))


def passwords(people: list[list[str]]) -> bytes:
    """One-time passwords to be handed out: name, user name, password."""
    heads = (("Họ và tên", 30), ("Tên đăng nhập", 26), ("Mật khẩu dùng một lần", 30))
    columns = [Column(head, width, Kind.TEXT) for head, width in heads]
    return to_excel(Workbook("Mật khẩu dùng một lần", [Sheet("Mật khẩu", columns, people)]))


def _safe_bytes(file: BinaryIO, size: int) -> bytes:
    if size > MOST_BYTES:
        raise UnreadableList("Tệp lớn hơn 5 MB. Hãy chia danh sách thành nhiều tệp.")
    content = file.read()
    if not content:
        raise UnreadableList("Tệp rỗng. Hãy chọn lại tệp Excel có danh sách.")
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
    except zipfile.BadZipFile as error:
        raise UnreadableList("Tệp không phải Excel (.xlsx), bị hỏng hoặc đặt mật khẩu.") from error
    if unpacked > MOST_UNPACKED:
        raise UnreadableList("Nội dung tệp lớn bất thường nên không được mở.")
    return content


def _head(table: list[list[Any]]) -> tuple[int, dict[str, int]]:
    for number, row in enumerate(table[:20]):
        places = {_HEADERS[fold(str(cell))]: i for i, cell in enumerate(row) if fold(str(cell)) in _HEADERS}
        if len(places) >= 3:
            missing = [COLUMNS[name] for name in REQUIRED if name not in places]
            if missing:
                raise UnreadableList(f"Thiếu cột: {', '.join(missing)}. Hãy dùng tệp mẫu.")
            return number, places
    raise UnreadableList("Không thấy hàng tiêu đề (Họ và tên, Tên đăng nhập, Cơ quan…). Hãy dùng tệp mẫu.")


def _words(cell: Any) -> str:
    if isinstance(cell, datetime | date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())
