"""A ward's own list as wards keep it, made at test time: every person and number in it is invented (dữ liệu giả lập).

Two rows of headings with merged cells, column numbers, "Nam | Nữ" as two columns with an x, a section row before
each team and a sum after it, names in .VnTime here and there, headings that only the ward understands, and eight
wrong rows. 26 teams, 165 mediators.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

import xlsxwriter
from lxml import etree

from hoagiai.base.legacy import tcvn3

TEAMS, PEOPLE = 26, 165
SIZES = [2, *[7] * 7, *[6] * 13, *[7] * 4, 8]  # the first team is too small
ALL_MEN, NO_LEADER, NO_VILLAGE = 3, 5, 9  # teams (from 1) that lack something else
HEAD_ROW, FIRST_ROW = 7, 10
_FAMILIES = ["Lò", "Vàng", "Nguyễn", "Lý", "Đèo", "Trần", "Giàng", "Phạm", "Hoàng", "Sùng"]
_MEN = ["Văn Bình", "A Páo", "Văn Hùng", "Quang Vinh", "Văn Sơn", "Minh Tuấn", "Văn Khoa", "Đức Thịnh"]
_WOMEN = ["Thị Mai", "Thị Hoa", "Thị Lan", "Thanh Hương", "Thị Dung", "Thị Xuân", "Bích Ngọc", "Thị Yến"]
_GROUPS = ["Thái", "Kinh", "Mông", "Kinh", "Giáy", "Kinh", "Thái"]
_WORK = ["Làm ruộng", "Hưu trí", "Buôn bán", "Giáo viên nghỉ hưu"]


@dataclass(frozen=True)
class Mediator:
    """One row of the list, as the ward knows it."""

    number: int
    team: int
    name: str
    woman: bool
    born: str
    group: str
    leads: bool
    law: str
    phone: str
    identity: str
    since: str


def mediators() -> Iterator[Mediator]:
    """The 165, team by team."""
    number = 0
    for team, size in enumerate(SIZES, 1):
        for place in range(size):
            number += 1
            woman = place % 3 == 1 and team not in (ALL_MEN, 1)
            given = (_WOMEN if woman else _MEN)[(number * 5 + team) % 8]
            year = 1952 + (number * 7) % 45
            century = 0 if year < 2000 else 2
            yield Mediator(
                number, team, f"{_FAMILIES[(number * 3 + team) % 10]} {given}", woman, str(year),
                _GROUPS[number % 7], place == 0 and team != NO_LEADER, "x" if number % 9 == 0 else "",
                f"09{10_000_000 + number * 377:08d}", f"012{century + woman}{year % 100:02d}{number:06d}",
                f"{1 + number % 28:02d}/03/{2019 + number % 6}",
            )  # fmt: skip


WRONG = {
    12: ("E", "29/2/1970"),
    25: ("E", "2031"),
    40: ("J", "0912 34"),
    58: ("K", "01207500"),
    77: ("C", "x"),  # both men's and women's column
    93: ("L", "31/02/2021"),
    120: ("B", ""),
    150: ("K", "01230A000150"),
}
"""By the number of the mediator: the column and what is wrong there."""


def right(number: int) -> str:
    """What should have stood there."""
    person = {each.number: each for each in mediators()}[number]
    column = WRONG[number][0]
    return {
        "B": person.name, "C": "", "E": person.born, "J": person.phone, "K": person.identity, "L": person.since,
    }[column]  # fmt: skip


def row_of(number: int) -> int:
    """The row of a mediator in the file, from 1."""
    team = next(each.team for each in mediators() if each.number == number)
    return FIRST_ROW + sum(SIZES[: team - 1]) + 2 * (team - 1) + number - sum(SIZES[: team - 1])


def corrected(data: bytes) -> bytes:
    """The copy with the errors as the ward sends it back: the wrong cells put right, all else as it was."""
    values = {f"{column}{row_of(number)}": right(number) for number, (column, _) in WRONG.items()}
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as out:
        for name in source.namelist():
            content = source.read(name)
            out.writestr(
                name, _with_cells(content, values) if name == "xl/worksheets/sheet1.xml" else content
            )
    return target.getvalue()


def _with_cells(content: bytes, values: dict[str, str]) -> bytes:
    root = etree.fromstring(content)
    space = {"m": root.nsmap[None]}
    for address, value in values.items():
        (cell,) = root.xpath(f"//m:c[@r='{address}']", namespaces=space)
        for inner in list(cell):
            cell.remove(inner)
        cell.attrib.pop("t", None)
        if value:
            cell.set("t", "inlineStr")
            text = etree.SubElement(etree.SubElement(cell, f"{{{space['m']}}}is"), f"{{{space['m']}}}t")
            text.text = value
    return etree.tostring(root)


def workbook() -> bytes:
    """The file."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"strings_to_numbers": False})
    page = book.add_worksheet("DS HGV")
    looks = _looks(book)
    _top(page, looks)
    _head(page, looks)
    line = FIRST_ROW - 1
    for team in range(1, TEAMS + 1):
        line = _team(page, looks, team, line)
    page.write(line, 1, f"Tổng cộng: {TEAMS} tổ, {PEOPLE} hòa giải viên", looks["sum"])
    page.write(line + 2, 8, "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH", looks["bold"])
    page.write(line + 6, 8, "Nguyễn Thị Giả Lập", looks["bold"])
    note = book.add_worksheet("Ghi chú")
    note.write(0, 0, "Danh sách này là dữ liệu giả lập, không có người thật.")
    book.close()
    return target.getvalue()


def _looks(book):
    font = {"font_name": "Times New Roman", "font_size": 12}
    line = {**font, "border": 1, "valign": "vcenter"}
    return {
        "plain": book.add_format(line),
        "middle": book.add_format({**line, "align": "center"}),
        "legacy": book.add_format({**line, "font_name": ".VnTime"}),
        "head": book.add_format(
            {**line, "bold": True, "align": "center", "text_wrap": True, "bg_color": "#DDEBF7"}
        ),
        "section": book.add_format({**line, "bold": True, "italic": True}),
        "sum": book.add_format({**line, "bold": True}),
        "bold": book.add_format({**font, "bold": True, "align": "center"}),
        "title": book.add_format({**font, "bold": True, "align": "center", "font_size": 14}),
    }


def _top(page, looks) -> None:
    page.merge_range("A1:D1", "UBND PHƯỜNG (DỮ LIỆU GIẢ LẬP)", looks["bold"])
    page.merge_range("G1:L1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", looks["bold"])
    page.merge_range("G2:L2", "Độc lập - Tự do - Hạnh phúc", looks["bold"])
    page.merge_range("A4:M4", "DANH SÁCH HÒA GIẢI VIÊN Ở CƠ SỞ (dữ liệu giả lập)", looks["title"])
    page.merge_range("A5:M5", "(Tính đến ngày 30/9/2026)", looks["bold"])
    for column, width in enumerate([5, 26, 6, 6, 12, 10, 11, 10, 18, 14, 17, 14, 12]):
        page.set_column(column, column, width)
    page.set_row(HEAD_ROW - 1, 30)


def _head(page, looks) -> None:
    head = HEAD_ROW - 1
    for column, words in {
        0: "TT", 1: "Họ và tên", 4: "Năm sinh", 5: "Dân tộc", 6: "VT", 7: "CM luật (x)", 8: "Nghề",
        9: "Liên lạc", 10: "Số thẻ", 11: "Bổ nhiệm", 12: "TDP",
    }.items():  # fmt: skip
        page.merge_range(head, column, head + 1, column, words, looks["head"])
    page.merge_range(head, 2, head, 3, "Giới tính", looks["head"])
    page.write(head + 1, 2, "Nam", looks["head"])
    page.write(head + 1, 3, "Nữ", looks["head"])
    for column in range(13):
        page.write(head + 2, column, f"({column + 1})", looks["middle"])


def _team(page, looks, team: int, line: int) -> int:
    people = [each for each in mediators() if each.team == team]
    words = f"{_roman(team)}. Tổ hòa giải tổ dân phố số {team}"
    legacy = team % 4 == 0
    page.merge_range(line, 0, line, 12, "", looks["section"])
    page.write(line, 0, words, looks["section"])
    page.merge_range(
        line + 1, 12, line + len(people), 12, "" if team == NO_VILLAGE else f"TDP số {team}", looks["middle"]
    )
    for person in people:
        line += 1
        _person(page, looks, person, line, legacy)
    page.write(line + 1, 1, f"Cộng: {len(people)} người", looks["sum"])
    return line + 2


def _person(page, looks, person: Mediator, line: int, legacy: bool) -> None:
    cells = [
        person.number, person.name, "" if person.woman else "x", "x" if person.woman else "", person.born,
        person.group, "Tổ trưởng" if person.leads else "Tổ viên", person.law, _WORK[person.number % 4],
        person.phone, person.identity, person.since,
    ]  # fmt: skip
    if person.number in WRONG:
        column, words = WRONG[person.number]
        cells["ABCDEFGHIJKL".index(column)] = words
    for column, value in enumerate(cells):
        text = isinstance(value, str) and column in (1, 5, 6, 8)
        if legacy and text:
            page.write_string(line, column, tcvn3.encode(value), looks["legacy"])
        elif value == "":
            page.write_blank(line, column, None, looks["plain"])
        else:
            page.write(line, column, value, looks["middle" if column in (0, 2, 3, 7) else "plain"])


def _roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "X" * tens + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][ones]
