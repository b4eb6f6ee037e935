"""Invented names of villages, as each part of the country forms them."""

import random

from hoagiai.conf.demo.country.peoples import Local
from hoagiai.teams.ethnicities import KINH

_LOWLAND = """
An Bình Đông Đức Hòa Hưng Long Mỹ Phú Phước Tân Thạnh Thịnh Thượng Trung Vĩnh Xuân Yên Đại Đồng Kim Ngọc Quang Văn
Hải Lạc Lộc Thanh Nam Bắc Tiên Cẩm
An Bình Hòa Hưng Khánh Lộc Lợi Mỹ Phú Phúc Quang Sơn Tâm Tân Thành Thắng Thịnh Tiến Trung Xá Viên Giang Lâm Đông Tây
Đoài Thượng Hạ Nội
"""
_VALLEY = """
Nà Nậm Huổi Pá Phiêng Chiềng Co Bó Pom Lũng Khuổi Pác
Cốc Thẳm Noong
Bó Loỏng Luông Khoa Ngần Sản Ít Hạ Cại Tở Pục Ca Ban Đon Tông
Phai Mạ Cáy Pán Lốc Én Lẹng Cưởm Mu
"""
_PEAK = """
Sin Tả Lao Sì Hồng Lùng Séo Chế
Giàng Dào Xà Háng Hua Trống
Chải Phìn Hồ Thàng San Vài Thầu Ngài Cu Sử
Sung Phình Tủa Dơ Lừ Páo Tra Lình
"""
_HIGHLAND = """
Ea Plei Kon Đăk
Krông Đạ Ia
Mar Sar Kmông Tling Kla Tiêng Drông Hring Dung Ngo
Yang Wang Rve Kmrơng Brếp Xom Pang Blang Jrông
"""
_KHMER = """
Trà Tà
Sóc Phum Sà
Cuôn Ân Ruộng Kha Mơn Lơn Chim
Sâu Đét Sàng Bấc Kên Mẹt Điệp
"""
_WHOSE = {
    _VALLEY: "02 03 06 07 15 24 25 29 33 34 37 38 39 42 45 53",
    _PEAK: "08 09 35 40 41 43 46 47 48 50 51",
    _HIGHLAND: "10 12 13 14 16 20 22 27 28 36 52 54",
    _KHMER: "05",
}
_NUMBERED = {
    "to_dan_pho": 0.75,
    "khu_pho": 0.8,
    "khom": 0.8,
    "khu": 0.8,
    "ap": 0.4,
    "thon": 0.35,
    "xom": 0.35,
}
"""How often villages of a kind have numbers instead of names."""


def _halves(text: str) -> tuple[list[str], list[str]]:
    """First and second syllables: two lines each."""
    lines = text.strip().split("\n")
    return " ".join(lines[:2]).split(), " ".join(lines[2:]).split()


STYLES = {code: _halves(text) for text, codes in _WHOSE.items() for code in codes.split()}
PLAIN = _halves(_LOWLAND)


def village_names(
    chance: random.Random, local: Local, peoples: list[str], *, urban: bool
) -> list[tuple[str, str]]:
    """Kind and name of each village of a commune, given the people who live there; no name twice."""
    kinds = [local.urban if urban else local.rural if p == KINH else local.upland for p in peoples]
    numbered = {kind: chance.random() < _NUMBERED.get(kind, 0.1) for kind in sorted(set(kinds))}
    used: set[str] = set()
    found = []
    for number, (kind, people) in enumerate(zip(kinds, peoples, strict=True), start=1):
        if numbered[kind]:
            name = f"số {number}" if kind == "to_dan_pho" else str(number)
        else:
            name = _new_name(chance, people, used)
        used.add(name)
        found.append((kind, name))
    return found


def _new_name(chance: random.Random, people: str, used: set[str]) -> str:
    starts, ends = STYLES.get(people, PLAIN)
    name = ""
    for _ in range(40):
        start, end = chance.choice(starts), chance.choice(ends)
        name = f"{start} {end}"
        if start != end and name not in used:
            return name
    return f"{name} {len(used)}"
