"""Who lives where, roughly: minority share and peoples of each old province, and what villages are called there."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Local:
    """An old province: share of minority communes, its minorities by weight, kinds of villages."""

    minority: float
    peoples: tuple[tuple[str, float], ...]
    rural: str
    urban: str
    upland: str


_KINDS = {
    "b": ("thon", "to_dan_pho", "thon"),
    "x": ("xom", "to_dan_pho", "xom"),
    "t": ("thon", "to_dan_pho", "ban"),
    "l": ("thon", "khoi", "ban"),
    "k": ("khu", "khu", "khu"),
    "p": ("thon", "khu_pho", "thon"),
    "q": ("thon", "khoi_pho", "thon"),
    "s": ("ap", "khu_pho", "ap"),
    "m": ("ap", "khom", "ap"),
    "e": ("thon", "to_dan_pho", "buon"),
    "g": ("thon", "to_dan_pho", "lang"),
    "n": ("thon", "to_dan_pho", "bon"),
}
"""Kinds in xã, in phường and thị trấn, and where a minority lives."""

_TABLE = """
Hà Nội|b|1.5|06:9 02:1
Hà Giang|t|88|08:34 02:25 09:17 07:12 25:2 38:2 39:1 43:1 47:1 46:1 51:1
Cao Bằng|x|95|02:42 07:32 08:12 09:11 15:1 43:1
Bắc Kạn|b|88|02:56 09:18 07:10 08:7 15:1
Tuyên Quang|b|57|02:26 09:13 15:9 08:3 07:2 18:2 46:1
Lào Cai|b|66|08:26 02:15 09:15 25:5 07:4 40:2 35:1 49:1
Điện Biên|t|82|03:38 08:38 29:3 09:1 40:1 33:1 35:1 37:1
Lai Châu|t|84|03:32 08:24 09:13 35:4 25:3 41:3 29:2 42:2 45:1 48:1 50:1
Sơn La|t|84|03:54 08:16 06:7 34:2 29:1 33:1 09:2 37:1 39:1
Yên Bái|b|57|02:18 08:12 09:11 03:7 06:2 25:1 40:1
Hòa Bình|x|74|06:64 03:4 02:3 09:2 08:1
Thái Nguyên|x|30|02:12 07:7 18:5 15:3 09:3 08:1
Lạng Sơn|t|84|07:43 02:36 09:4 15:1 08:1
Quảng Ninh|p|13|09:6 02:3 18:2 15:1 04:1
Bắc Giang|b|14|07:5 02:3 18:2 15:2 04:1 09:1
Phú Thọ|k|17|06:13 09:2 15:1
Vĩnh Phúc|b|5|18:4 15:1
Hải Dương|b|1|18:1 02:1
Hải Phòng|b|0.5|04:1 02:1
Ninh Bình|b|3|06:1
Thanh Hóa|l|18|06:10 03:6 08:1 24:1 09:1
Nghệ An|l|16|03:10 24:2 29:1 08:1 53:1
Hà Tĩnh|b|0.5|37:1 44:1
Quảng Bình|t|3|23:3 44:1
Quảng Trị|p|14|23:9 31:3
Huế|b|5|31:3 26:2 23:1
Quảng Nam|q|10|26:4 14:3 27:2 30:1
Quảng Ngãi|b|15|19:10 30:3 14:2
Bình Định|p|3|13:1 17:1 19:1
Phú Yên|p|7|12:3 17:2 13:1
Khánh Hòa|b|6|21:4 04:1 12:1
Ninh Thuận|p|24|17:12 21:11
Bình Thuận|p|8|17:3 21:2 16:1 04:1 28:1
Kon Tum|g|55|14:25 13:12 27:7 10:5 52:1 54:1
Gia Lai|g|46|10:30 13:12 02:2 07:1
Đắk Lắk|e|36|12:18 07:5 02:4 20:3 08:2 10:1
Đắk Nông|n|33|20:9 07:6 08:5 02:5 28:2 09:2
Lâm Đồng|p|25|16:13 28:3 07:2 02:2 22:1 36:2
Bình Phước|s|21|22:10 07:3 02:3 05:2 20:1
Tây Ninh|s|2|05:1 17:1
Bình Dương|s|2|04:1 05:1
Đồng Nai|s|7|04:4 32:1 07:1 22:1
Bà Rịa - Vũng Tàu|s|2.5|32:1 04:1
Hồ Chí Minh|s|5|04:6 05:1 17:1
Long An|s|0.5|05:1
Trà Vinh|m|32|05:30 04:1
Sóc Trăng|m|35|05:30 04:5
Kiên Giang|s|15|05:12 04:2
An Giang|m|5|05:3 17:1 04:1
Bạc Liêu|m|11|05:8 04:2
Cà Mau|m|3|05:2 04:1
Cần Thơ|m|3|05:2 04:1
Hậu Giang|m|4|05:3 04:1
Vĩnh Long|m|3|05:2 04:1
Đồng Tháp|m|0.3|04:1
Tiền Giang|s|0.3|04:1
Bến Tre|s|0.4|04:1
"""
ELSEWHERE = Local(0.004, (("02", 1.0),), *_KINDS["b"])


def _read() -> dict[str, Local]:
    found = {}
    for line in _TABLE.split("\n"):
        if line:
            name, kinds, percent, mix = line.split("|")
            peoples = tuple((code, float(n)) for code, _, n in (one.partition(":") for one in mix.split()))
            found[name] = Local(float(percent) / 100, peoples, *_KINDS[kinds])
    return found


LOCALS = _read()


def local(province: str) -> Local:
    """What is known of an old province; a plain lowland one when nothing is."""
    return LOCALS.get(province, ELSEWHERE)
