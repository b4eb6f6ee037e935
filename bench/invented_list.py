"""A list of mediators as a province would send it, 100,000 rows (dữ liệu giả lập)."""

import random
from collections.abc import Iterator
from pathlib import Path

import xlsxwriter

from hoagiai.places.models import Unit

HEAD = (
    "STT", "Xã, phường", "Tổ hòa giải", "Thôn, tổ dân phố", "Họ và tên", "Giới tính", "Năm sinh", "Dân tộc",
    "Số điện thoại", "Số CCCD", "Nơi thường trú", "Trình độ chuyên môn", "Chức vụ trong tổ",
    "Số quyết định công nhận", "Ngày quyết định",
)  # fmt: skip
FAMILY = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Vũ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Lò",
    "Vàng",
    "Giàng",
    "Quàng",
    "Tẩn",
)
MIDDLE = ("Văn", "Thị", "Đức", "Hữu", "Ngọc", "Minh", "Thanh", "Xuân", "Quang", "Kim")
GIVEN = ("An", "Bình", "Cường", "Dũng", "Hà", "Hòa", "Hương", "Khánh", "Lan", "Mai", "Nam", "Phúc", "Sơn", "Thảo", "Yến")  # fmt: skip
GROUPS = ("Kinh", "Thái", "Mông", "Dao", "Tày", "Giáy", "Hà Nhì")
TRAINED = ("Đại học Luật", "Trung cấp luật", "Chưa qua đào tạo", "Đại học sư phạm", "")
TEAM = 6


def write_list(path: Path, communes: list[Unit], rows: int) -> None:
    """Write the file: teams of six in new villages, spread over the communes."""
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        page = book.add_worksheet("Hòa giải viên")
        page.write_string(0, 0, "DANH SÁCH HÒA GIẢI VIÊN Ở CƠ SỞ (dữ liệu giả lập)")
        page.write_row(2, 0, HEAD)
        for line, row in enumerate(_rows(communes, rows), 3):
            page.write_row(line, 0, row)


def _rows(communes: list[Unit], rows: int) -> Iterator[tuple[object, ...]]:
    chance = random.Random(315)  # noqa: S311 - a stable list, not a secret
    for number in range(rows):
        team = number // TEAM
        commune = communes[team % len(communes)]
        village = f"Bản Đo {team // len(communes) + 1}"
        man = number % 3 != 2
        name = f"{chance.choice(FAMILY)} {chance.choice(MIDDLE) if man else 'Thị'} {chance.choice(GIVEN)} {chance.choice(GIVEN)}"
        year = 1945 + chance.randrange(60)
        yield (
            number + 1, commune.name, f"Tổ hòa giải {village.lower()}", village, name, "Nam" if man else "Nữ", year,
            chance.choice(GROUPS), f"09{number:08}", _identity(number, man, year), f"{village}, {commune.name}",
            chance.choice(TRAINED), "Tổ trưởng" if number % TEAM == 0 else "Tổ viên", f"{team % 90 + 1}/QĐ-UBND",
            f"{team % 28 + 1:02}/03/2026",
        )  # fmt: skip


def _identity(number: int, man: bool, year: int) -> str:
    """A number of no province, with the digits of sex, century and year that a real one has."""
    return f"999{(not man) + 2 * (year >= 2000)}{year % 100:02}{number:06}"
