"""From a heading to a field: by exact words, by group and heading together, by words contained, by likeness."""

import difflib
import re
from functools import lru_cache

from hoagiai.sheets.reading.dimensions import dimension
from hoagiai.sheets.reading.headings import bare, clean
from hoagiai.sheets.reading.synonyms import EXACT, NARROW
from hoagiai.sheets.reading.understood import Register

ALIKE = 0.86
_BRACKETS = re.compile(r"[(\[].*?[)\]]", re.S)
_PHRASES = sorted((phrase for phrase in EXACT if len(phrase) >= 5), key=len, reverse=True)
_WORDY = [phrase for phrase in EXACT if len(phrase) >= 6]
# group above, heading below -> field; both as `clean` leaves them
_BY_GROUP: tuple[tuple[str, str, str], ...] = (
    (r"to truong( to hoa giai)?$", r"ho (va )?(chu dem )?ten|ten", "leader_name"),
    (r"to truong( to hoa giai)?$", r"(so )?dien thoai.*", "leader_phone"),
    (r"to truong( to hoa giai)?$", r".*", "-"),
    (r"truong (thon|ban|ap|khu).*|to truong to dan pho", r"ho (va )?ten|ten", "head_name"),
    (r"truong (thon|ban|ap|khu).*|to truong to dan pho", r".*", "-"),
    (r".*(can cuoc|dinh danh|giay to).*", r"so.*|(so )?can cuoc|ma so", "identity_number"),
    (r".*(can cuoc|dinh danh|giay to).*", r"ngay( thang năm)?( cap)?|ngay thang nam cap|cap ngay", "identity_issued_on"),
    (r".*(can cuoc|dinh danh|giay to).*", r"noi( cap)?|co quan cap", "identity_issued_by"),
    (r".*(thoi|cham dut|mien nhiem|giai the).*", r"(so )?quyet dinh.*|so.*", "-"),
    (r".*(thoi|cham dut|mien nhiem|giai the).*", r"den.*", "ended_on"),
    (r".*(thoi|cham dut|mien nhiem)(?! gian).*", r"(tu )?ngay.*|thoi diem.*", "ceased_on"),
    (r".*giai the.*", r"(tu )?ngay.*|thoi diem.*", "ended_on"),
    (r".*(thoi|cham dut|mien nhiem).*", r"ly do.*", "ending"),
    (r".*(quyet dinh|cong nhan|van ban|kien toan|thanh lap).*", r"so( ky hieu| quyet dinh| van ban| hieu)?|ky hieu|so quyet dinh.*|so va ky hieu", "decision"),
    (r".*(quyet dinh|cong nhan|van ban|kien toan|thanh lap).*", r"ngay.*|thoi gian.*|ngay thang.*|năm|thoi diem.*", "decided_on"),
    (r".*(quyet dinh|cong nhan|van ban).*", r"nguoi ky.*", "signer"),
    (r".*sinh.*", r"ngay( sinh)?", "birth_day"),
    (r".*sinh.*", r"thang( sinh)?", "birth_month"),
    (r".*sinh.*", r"năm( sinh)?|nam sinh", "birth_year"),
    (r".*sinh.*", r"ngay thang( năm| nam)?( sinh)?", "birth_date"),
    (r"ho (va )?(chu dem )?(va )?ten.*|ho dem va ten", r"ho( va)?( ten)?( chu)?( dem| lot)?", "family_name"),
    (r"ho (va )?(chu dem )?(va )?ten.*|ho dem va ten", r"ten", "given_name"),
    (r".*(noi o|thuong tru|dia chi|ho khau|cu tru|cho o).*", r"(ten )?(thon|ban|to dan pho|ap|to|khu pho|xom|khu)( .*)?", "neighbourhood"),
    (r".*(noi o|thuong tru|dia chi|ho khau|cu tru|cho o).*", r"(xa|phuong)( .*)?", "commune"),
    (r".*(noi o|thuong tru|dia chi|ho khau|cu tru|cho o).*", r"(huyen|quan)( .*)?", "district"),
    (r".*(noi o|thuong tru|dia chi|ho khau|cu tru|cho o).*", r"(tinh|thanh pho)( .*)?", "province"),
    (r".*(noi o|thuong tru|dia chi|ho khau|cu tru|cho o).*", r"so nha.*|duong.*|so nha duong.*", "address"),
    (r".*to hoa giai.*", r"ten( to)?( goi)?", "team"),
    (r".*to hoa giai.*", r"ma( so)?( to)?", "team_code"),
    (r".*(thon|to dan pho|ban|ap).*", r"ten( goi)?", "neighbourhood"),
    (r".*(thon|to dan pho|ban|ap).*", r"ma( so)?", "neighbourhood_code"),
    (r".*(thon|to dan pho|ban|ap).*", r"loai( hinh)?", "neighbourhood_kind"),
    (r".*(hoa giai vien|thanh vien|so luong).*", r"tong( so| cong)?|cong|so luong|so nguoi", "mediators_count"),
    (r".*(so ho|dan so|quy mo).*", r"(so )?ho( gia dinh)?|tong so ho", "households"),
    (r".*(so ho|dan so|quy mo).*", r"(so )?(nhan )?khau|so nguoi|dan so", "population"),
)  # fmt: skip
_GROUPS = tuple((re.compile(group), re.compile(leaf), field) for group, leaf, field in _BY_GROUP)
_LOWER = frozenset(
    [
        "tong so",
        "trong do",
        "ho dem",
        "noi cap",
        "ngay cap",
        *["co", "khong", "da", "chua", "so", "ngay", "tong", "khac", "thang", "luat", "năm"],
    ]
)
"""Words of lower headings that are headings only under a group."""
_OTHERS_OWN = re.compile(r"\b(cha|me|vo|chong|con|than nhan|nguoi gioi thieu|nguoi lap)\b")


@lru_cache(maxsize=8192)
def candidates(path: tuple[str, ...], register: Register | None) -> tuple[tuple[str, float, str], ...]:
    """Fields for a path of headings, best first, each with how sure and why; "-" means known and not used."""
    if not path:
        return ()
    found: list[tuple[str, float, str]] = []
    leaf, above = clean(path[-1]), [clean(text) for text in path[:-1]]
    for group in reversed(above):
        field = next(
            (name for over, under, name in _GROUPS if over.fullmatch(group) and under.fullmatch(leaf)), ""
        )
        if field:
            found.append((field, 0.99, f"“{path[-1]}” dưới “{path[-2]}”"))
            break
    for text in dict.fromkeys(
        [leaf, *([f"{above[-1]} {leaf}"] if above else []), clean(_BRACKETS.sub(" ", path[-1]))]
    ):
        found.extend(_by_words(text, path[-1], register))
    for group_text, group in zip(reversed(path[:-1]), reversed(above), strict=True):
        found.extend((field, sure - 0.12, why) for field, sure, why in _by_words(group, group_text, register))
    best: dict[str, tuple[str, float, str]] = {}
    for each in found:
        if each[0] and (each[0] not in best or best[each[0]][1] < each[1]):
            best[each[0]] = each
    return tuple(sorted(best.values(), key=lambda each: -each[1]))


def _by_words(text: str, heading: str, register: Register | None) -> list[tuple[str, float, str]]:
    if not text:
        return []
    without = text.replace("năm", "nam")
    for words in (text, without):
        if register and (words, register) in NARROW:
            return [(NARROW[words, register], 0.95, f"tiêu đề “{heading}”")]
        if words in EXACT:
            return [(EXACT[words], 0.98, f"tiêu đề “{heading}”")]
    if len(text) > 120 or _OTHERS_OWN.search(text):
        return []
    return _contained(without, heading) or _alike(without, heading)


def _contained(text: str, heading: str) -> list[tuple[str, float, str]]:
    found = []
    for phrase in _PHRASES:
        if f" {phrase} " in f" {text} ":
            sure = 0.55 + 0.4 * len(phrase) / len(text)
            if text.startswith(phrase):
                sure += 0.04
            if sure >= 0.68:
                found.append((EXACT[phrase], min(sure, 0.94), f"tiêu đề “{heading}” có chữ giống “{phrase}”"))
    return found[:3]


def _alike(text: str, heading: str) -> list[tuple[str, float, str]]:
    if len(text) < 6:
        return []
    near = difflib.get_close_matches(text, _WORDY, n=1, cutoff=ALIKE)
    return [(EXACT[near[0]], 0.72, f"tiêu đề “{heading}” gần giống “{near[0]}”")] if near else []


@lru_cache(maxsize=8192)
def heading_score(text: str) -> float:
    """How much one cell looks like a heading: 1 for known words, less for parts and values of x-columns."""
    if not text or text.isdecimal():
        return 0.0
    words = clean(text)
    if words in EXACT or bare(text) in EXACT or any((words, register) in NARROW for register in Register):
        return 1.0
    without = clean(_BRACKETS.sub(" ", text))
    if without and without in EXACT:
        return 0.95
    if len(words) <= 60 and (near := _contained(bare(text), text)):
        return 0.8 if near[0][1] >= 0.75 else 0.6
    if dimension((text,)):
        return 0.5
    if words in _LOWER:
        return 0.5
    if len(words) <= 40 and _alike(bare(text), text):
        return 0.7
    return (
        0.3
        if re.search(r"\b(thong tin|trong do|chia theo|chia ra|chuc danh|trinh do|quyet dinh)\b", words)
        else 0.0
    )
