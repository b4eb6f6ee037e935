"""Invented names in Vietnamese order, as each people forms them."""

import random
from functools import cache

from hoagiai.conf.demo.country.sizes import chance_for
from hoagiai.teams.ethnicities import KINH

_COMMON = "Nguyễn:32 Trần:11 Lê:10 Phạm:7 Hoàng:4 Phan:4 Vũ:3 Võ:3 Đặng:2 Bùi:2 Đỗ:2"
_RARE = "Hồ Ngô Dương Lý Đào Đinh Trương Lương Mai Cao Tạ Trịnh Lâm Hà"
_FAMILIES = """
02 Nông Hoàng Ma Lương Bế Đàm Hà Lý Triệu Nguyễn Lục Quan
03 Lò Quàng Cà Lường Hoàng Tòng Vì Điêu Bạc Cầm Lù Vi Lô
04 Trần Lâm Quách Huỳnh Vương Tăng Lý Ngô Diệp
05 Thạch Sơn Kim Lâm Danh Châu Kiên Lý Trà Tăng
06 Bùi Đinh Quách Hà Bạch Phùng Phạm Cao Trương
07 Nông Hoàng Lý Vi Lục Chu Triệu Long Mông Hứa Lương
08 Giàng Vàng Thào Sùng Lý Mùa Hạng Vừ Cứ Lầu Ly Chang Hờ
09 Phàn Tẩn Chảo Triệu Bàn Đặng Lý Phùng Dương
10 Siu Ksor Rơ_Châm Kpă Rơ_Mah Nay Rah_Lan
17 Bá Đàng Thành Lưu Quảng Báo Hán Đổng Thổ
18 Lưu Từ Tô Diệp Ôn Trương Đàm
19 Phạm Đinh
21 Chamaléa Katơr Pi_Năng Cao Mấu Bo_Bo Tro
22 Điểu
23 Hồ
26 A_Lăng Bhơriu Zơ_Râm Ating Alăng Coor Bhling
35 Pờ Lỳ Chu Khoàng Sừng Chang Phùng
41 Ky Vàng Lỳ Phản Giàng
"""
_LIKE = """
02 15
03 29 33 34 37 39 42 45 53
06 24 44
07 25 38 49
08 43 47 51
09 40 46
21 36
22 32
23 30 31
35 48 50
"""
"""Peoples whose families are drawn from another's list."""
_SINGLE = """
12 Y H' Niê Mlô Êban Ayun Adrơng Kbuôr Kđoh Hđơk Byă
20 Y H' Bkrông Liêng Rơ_Yam Buôn_Krông Du Pang
13 A Y
14 A Y
27 A Y
52 A Y
54 A Y
16 K' Ka
28 K' Ka
"""
"""Peoples with a word for men and one for women before the given name, and clans after it where there are any."""
_MEN = "Văn:6 Hữu Đức Công Quốc Minh Ngọc Xuân Quang Đình Thanh Trọng Hồng Viết Duy"
_MEN_GIVEN = """
An Ba Bảo Bình Bộ Chiến Chính Chung Công Cường Dũng Dương Đạt Đông Đức Giang Hà Hải Hậu Hiền Hiệp Hiếu Hòa Hoàn
Hoạt Hùng Hưng Khải Khang Khánh Khoa Kiên Lâm Lộc Long Lợi Luận Lực Lượng Mạnh Minh Nam Nghị Nghĩa Nhân Ninh Phong
Phú Phúc Phước Quân Quang Quý Quyết Sáng Sinh Sơn Tài Tâm Tân Thắng Thành Thiện Thịnh Thọ Thống Thuận Thức Tiến Tín
Toàn Trí Trọng Trung Trường Tuấn Tùng Tường Việt Vinh Vượng Xuân
"""
_WOMEN = "Thị:10 Ngọc Kim Thanh Thu Hồng Bích Mỹ"
_WOMEN_GIVEN = """
An Ánh Bé Bình Châu Chi Chiên Cúc Diễm Dịu Dung Duyên Đào Điệp Giang Hà Hải Hạnh Hằng Hảo Hậu Hiên Hiền Hoa Hòa Hoan
Hồng Huệ Hương Hường Huyền Khuyên Kiều Lan Lành Lê Lệ Liên Liễu Linh Loan Luyến Lý Mai Mận Minh Mơ My Mỹ Nga Ngân
Nghĩa Ngọc Nguyệt Nhàn Nhung Oanh Phương Phượng Quế Quyên Sen Sinh Tâm Thanh Thảo Thắm Thơm Thoa Thu Thủy Thúy Thư
Tình Trang Trinh Tuyết Tươi Vân Xuân Xuyến Yến
"""
_PEAK = ("08", "09", "35", "41")
_PEAK_MEN = "Páo Sử Chu Dia Dế Lử Sò Tủa Phừ Sình Vảng Chớ Lùng Sinh Tính Súa Thái Lềnh Phủ Chinh"
_PEAK_WOMEN = "Mẩy Mỷ Dợ Sáy Dở Ca Sua Chứ Mai Xuân Chia Pà Sùng Dí Lan Pàng Dua Vân Sao Nhúa"
_HIGHLAND = """
Blim Bhem Blô Brẹo Dung Djuan Hlơ Hring Hen Jar Kham Khuê Kông Krec Lang Linh Lôi Mơi Ngân Nghĩa Nhem Nuôi Phương
Rin Rơi San Sinh Suăn Thoan Thuyên Tiên Tuấn Vinh Vân Win Yen
"""


def _words(text: str) -> list[str]:
    """Words of a list; "Văn:6" six times, "Rơ_Mah" as two syllables."""
    found = []
    for word in text.split():
        name, _, times = word.partition(":")
        found += [name.replace("_", " ")] * int(times or 1)
    return found


def _by_people(table: str) -> dict[str, list[str]]:
    return {line[:2]: _words(line[2:]) for line in table.split("\n") if line}


FAMILIES = {KINH: _words(_COMMON) + _words(_RARE), **_by_people(_FAMILIES)}
LIKE = {other: people for people, others in _by_people(_LIKE).items() for other in others}
SINGLE = _by_people(_SINGLE)
MIDDLE = {False: _words(_MEN), True: _words(_WOMEN)}
GIVEN = {False: _words(_MEN_GIVEN), True: _words(_WOMEN_GIVEN)}
PEAK_GIVEN = {False: _words(_PEAK_MEN), True: _words(_PEAK_WOMEN)}
HIGHLAND_GIVEN = _words(_HIGHLAND)


def name_of(chance: random.Random, people: str, *, woman: bool) -> str:
    """A full name for somebody of this ethnic group."""
    if people in SINGLE:
        return _single(chance, SINGLE[people], woman=woman)
    like = LIKE.get(people, people)
    family = chance.choice(FAMILIES.get(like, FAMILIES[KINH]))
    if like in _PEAK and chance.random() < 0.6:
        middle = ("Thị " if like == "08" else "") if woman else "A "
        return f"{family} {middle}{chance.choice(PEAK_GIVEN[woman])}"
    given, middle = chance.choice(GIVEN[woman]), chance.choice(MIDDLE[woman])
    return f"{family} {middle if middle != given else MIDDLE[woman][0]} {given}"


def _single(chance: random.Random, words: list[str], *, woman: bool) -> str:
    """ "Y Blim Niê", "H'Linh Mlô", "Ka Dung": the given name comes first."""
    men, women, *clans = words
    first = women if woman else men
    clan = f" {chance.choice(clans)}" if clans else ""
    return f"{first}{'' if first.endswith(chr(39)) else ' '}{chance.choice(HIGHLAND_GIVEN)}{clan}"


@cache
def signer_of(*words: object) -> str:
    """The chairperson who signs for a commune in a term of office."""
    chance = chance_for("chairperson", *words)
    return name_of(chance, KINH, woman=chance.random() < 0.25)
