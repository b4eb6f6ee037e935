"""The 54 ethnic groups of Việt Nam (54 dân tộc), by the two-digit code of the State list (Quyết định 121-TCTK/PPCĐ, 02/3/1979)."""

from hoagiai.base.folding import fold

KINH = "01"
ETHNICITIES: dict[str, str] = {
    "01": "Kinh", "02": "Tày", "03": "Thái", "04": "Hoa", "05": "Khmer", "06": "Mường", "07": "Nùng",
    "08": "Mông", "09": "Dao", "10": "Gia Rai", "11": "Ngái", "12": "Ê Đê", "13": "Ba Na", "14": "Xơ Đăng",
    "15": "Sán Chay", "16": "Cơ Ho", "17": "Chăm", "18": "Sán Dìu", "19": "Hrê", "20": "Mnông",
    "21": "Ra Glai", "22": "Xtiêng", "23": "Bru - Vân Kiều", "24": "Thổ", "25": "Giáy", "26": "Cơ Tu",
    "27": "Giẻ Triêng", "28": "Mạ", "29": "Khơ Mú", "30": "Co", "31": "Tà Ôi", "32": "Chơ Ro",
    "33": "Kháng", "34": "Xinh Mun", "35": "Hà Nhì", "36": "Chu Ru", "37": "Lào", "38": "La Chí",
    "39": "La Ha", "40": "Phù Lá", "41": "La Hủ", "42": "Lự", "43": "Lô Lô", "44": "Chứt", "45": "Mảng",
    "46": "Pà Thẻn", "47": "Cơ Lao", "48": "Cống", "49": "Bố Y", "50": "Si La", "51": "Pu Péo",
    "52": "Brâu", "53": "Ơ Đu", "54": "Rơ Măm",
}  # fmt: skip
_ALSO = {
    "h mong": "08", "hmong": "08", "h'mong": "08", "meo": "08", "kho me": "05", "khmer": "05", "ede": "12",
    "e de": "12", "jrai": "10", "gia rai": "10", "bahnar": "13", "bana": "13", "k'ho": "16", "co ho": "16",
    "van kieu": "23", "bru van kieu": "23", "cao lan": "15", "san chi": "15", "stieng": "22",
    "raglai": "21", "ha nhi": "35", "kho mu": "29",
}  # fmt: skip
_CODES = {fold(name): code for code, name in ETHNICITIES.items()} | _ALSO


def ethnicity_code(words: str) -> str:
    """The code of an ethnic group as people write it: "H'Mông", "Khơ me", "Kinh"; "" when it is none of the 54."""
    return _CODES.get(fold(words).removeprefix("dan toc ").strip(" ."), "")


def is_minority(code: str) -> bool:
    """Whether this is one of the 53 ethnic minorities (dân tộc thiểu số); unknown is not."""
    return bool(code) and code != KINH
