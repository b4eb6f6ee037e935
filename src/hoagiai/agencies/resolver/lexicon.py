"""What words can name: bodies of the standard list, crowds of bodies, open sets, posts."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from hoagiai.agencies import kinds
from hoagiai.agencies.resolver.spellings import Token, words_of
from hoagiai.agencies.terms import Level

NEIGHBOURHOODS = "Thôn, bản, tổ dân phố và tổ hòa giải không phải cơ quan trong danh mục: giao qua UBND cấp xã trên địa bàn."
RELATED = "Cụm từ không chỉ đích danh cơ quan nào: chọn cơ quan cụ thể khi giao việc nếu cần."
MEDIA = "Cơ quan báo chí, thông tin đại chúng nói chung: không chỉ đích danh cơ quan nào."
WEBSITE = "Trang, cổng thông tin điện tử là nơi đăng tải, không phải cơ quan."
BRANCHES = "Các chi hội trực thuộc chưa có trong danh mục: thêm từng chi hội nếu cần giao việc riêng."
SCHOOLS = (
    "Trường học, cơ sở giáo dục không có trong danh mục: giao qua cơ quan quản lý giáo dục hoặc UBND cấp xã."
)
POSTS = "Chức danh nội bộ của cơ quan ban hành, không phải cơ quan riêng."
NOBODY = "Văn bản ghi không có cơ quan nào."
PLACE_TYPES = {"Tỉnh": "tỉnh", "Thành": "thành phố", "Huyện": "huyện", "Thị": "thị xã", "Quận": "quận"}

_OPEN = {
    NOBODY: ("không",),
    SCHOOLS: ("trường học", "nhà trường", "cơ sở giáo dục"),
    MEDIA: ("cơ quan thông tin đại chúng", "cơ quan báo chí", "cơ quan thông tin truyền thông", "báo chí"),
    WEBSITE: ("trang thông tin điện tử", "cổng thông tin điện tử"),
    BRANCHES: ("chi hội trực thuộc", "chi hội"),
    NEIGHBOURHOODS: (
        "tổ dân phố",
        "tổ hòa giải",
        "thôn",
        "bản",
        "ấp",
        "khu phố",
        "khu dân cư",
        "buôn",
        "làng",
        "trưởng thôn",
        "tổ trưởng tổ dân phố",
        "ban công tác mặt trận",
        "hòa giải viên",
        "tổ trưởng tổ hòa giải",
    ),
}
_CROWDS = {
    "unions": (
        "tổ chức chính trị - xã hội",
        "đoàn thể chính trị - xã hội",
        "tổ chức CTXH",
        "tổ chức đoàn thể",
        "đoàn thể",
        "đoàn thể nhân dân",
    ),
    "members": (
        "thành viên Mặt trận Tổ quốc",
        "thành viên của Mặt trận Tổ quốc",
        "tổ chức thành viên Mặt trận Tổ quốc",
        "tổ chức thành viên của Mặt trận Tổ quốc",
        "tổ chức thành viên của Mặt trận Tổ quốc Việt Nam",
        "tổ chức thành viên của Mặt trận",
        "tổ chức thành viên Mặt trận",
        "tổ chức thành viên",
        "thành viên Mặt trận",
        "thành viên của Mặt trận",
    ),
    "mass": ("hội, đoàn thể", "hội quần chúng", "tổ chức hội"),
    "departments": ("sở, ban, ngành", "sở, ngành", "ban, ngành", "phòng, ban", "phòng, ban, ngành"),
    "offices": ("phòng, ban chuyên môn", "phòng chuyên môn", "cơ quan chuyên môn"),
    "departments+mass": (
        "sở, ban, ngành, đoàn thể",
        "sở, ban, ngành, hội, đoàn thể",
        "ban, ngành, đoàn thể",
        "phòng, ban, ngành, đoàn thể",
        "phòng, ban, đoàn thể",
        "sở, ngành, đoàn thể",
    ),
    "line": ("cấp hội", "cấp bộ hội"),
}
_POSTS = (
    "lãnh đạo",
    "ban lãnh đạo",
    "chủ tịch",
    "phó chủ tịch",
    "thường trực",
    "ban thường trực",
    "ban thường vụ",
    "thường vụ",
    "thủ trưởng",
    "giám đốc",
    "phó giám đốc",
    "trưởng phòng",
    "trưởng",
    "thành viên",
    "đồng chí",
    "chánh văn phòng",
    "phó văn phòng",
    "chuyên viên",
    "các chuyên viên",
    "bộ trưởng",
    "thứ trưởng",
    "phó",
    "ban giám đốc",
    "giám đốc sở",
    "phó giám đốc sở",
    "lãnh đạo sở",
    "lãnh đạo ban",
    "hội đồng",
    "thành viên đoàn",
)


@dataclass(frozen=True)
class Entry:
    """What a run of words names: exactly one of the fields says what."""

    kinds: tuple[str, ...] = ()
    central: bool = False
    guessed: bool = False  # only a place was named
    agency: int | None = None
    crowd: str = ""
    open: str = ""
    post: bool = False
    place_type: str = ""  # "Thành ủy" itself says which kind of place
    written: str = ""  # a short word that counts only with its marks: "bản" is not "ban"
    unbroken: bool = False  # no comma or "và" between its words: "Đảng ủy, UBND" are two


class Lexicon:
    """Finds the longest name that begins at a word."""

    def __init__(self, names: Iterable[tuple[tuple[str, ...], Entry]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = defaultdict(list)
        for words, entry in names:
            self._by_first[words[0]].append((words, entry))
        for same in self._by_first.values():
            same.sort(key=lambda one: -len(one[0]))

    def at(self, tokens: Sequence[Token], start: int) -> tuple[Entry, int] | None:
        """The longest name at this word and where it ends."""
        for words, entry in self._by_first.get(tokens[start].word, ()):
            end = _match(words, tokens, start)
            if end is None or entry.written not in ("", tokens[start].written):
                continue
            if not entry.unbroken or end - start == len(words):
                return entry, end
        return None


def _match(words: tuple[str, ...], tokens: Sequence[Token], start: int) -> int | None:
    """Where the words end; commas, dashes and "và" between them do not matter."""
    at = start
    for number, word in enumerate(words):
        while number and at < len(tokens) and tokens[at].word in (",", "-", "va"):
            at += 1
        if at >= len(tokens) or tokens[at].word != word:
            return None
        at += 1
    return at


@cache
def standard() -> tuple[tuple[tuple[str, ...], Entry], ...]:
    """All names of the standard list; a name of several kinds is one entry."""
    found: list[tuple[tuple[str, ...], Entry]] = [
        (words, Entry(kinds=tuple(codes), central=_is_central(words, codes), unbroken=_unbroken(codes)))
        for words, codes in kind_names().items()
    ]
    boards = [kind for kind in kinds.ALL if kind.with_party]
    found += [(words_of(name), Entry(crowd=crowd)) for crowd, names in _CROWDS.items() for name in names]
    for reason, names in _OPEN.items():
        found += [(words_of(name), Entry(open=reason, written=_with_marks(name))) for name in names]
    found += [(words_of(name), Entry(post=True, written=_with_marks(name))) for name in _POSTS]
    for first, place_type in PLACE_TYPES.items():
        for second, kind in (("ủy", "party_committee"), ("đoàn", "youth")):
            name = f"{first} {second}"
            found.append((words_of(name), Entry(kinds=(kind,), place_type=place_type)))
        for board in boards:
            name = f"{board.bare_name()} {first} ủy"
            found.append((words_of(name), Entry(kinds=(board.code,), place_type=place_type)))
    return tuple(found)


def _is_central(words: tuple[str, ...], codes: Sequence[str]) -> bool:
    """ "Hội Luật gia Việt Nam" is the one at the centre; the Front bears "Việt Nam" in its name everywhere."""
    at_centre = [
        at for code in codes for at in kinds.BY_CODE[code].at if at.level == Level.CENTRAL and at.name
    ]
    named_so = any(words == words_of(at.name) for at in at_centre)
    return named_so or (bool(at_centre) and "front" not in codes and words[-2:] == ("viet", "nam"))


def _unbroken(codes: Sequence[str]) -> bool:
    return all(kinds.BY_CODE[code].unbroken for code in codes)


def _with_marks(name: str) -> str:
    return name if len(words_of(name)) == 1 else ""


@cache
def kind_names() -> dict[tuple[str, ...], list[str]]:
    """Kinds by the words that name them."""
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for kind in kinds.ALL:
        if kind.with_party:
            continue
        names = {kind.name, kind.short, *kind.spellings}
        names |= {one for at in kind.at for one in (at.name, at.short)}
        for name in sorted(names):
            words = words_of(name.split(" {")[0]) if name and not name.startswith("{") else ()
            if words and kind.code not in found[words]:
                found[words].append(kind.code)
    return found


def near_kinds(tokens: Sequence[Token]) -> list[str]:
    """Kinds whose names look like these words, the likest first; a handful at most."""
    text = " ".join(token.word for token in tokens if not token.is_mark)
    likeness: dict[str, float] = {}
    for words, codes in kind_names().items():
        name = " ".join(words)
        ratio = SequenceMatcher(None, name, text[: len(name) + 4]).ratio()
        for code in codes:
            likeness[code] = max(likeness.get(code, 0.0), ratio)
    best = sorted((code for code, ratio in likeness.items() if ratio >= 0.72), key=lambda one: -likeness[one])
    return best[:5]
