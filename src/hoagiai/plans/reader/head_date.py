"""Place and date of a document; a blank day stays blank."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from .head import Header
from .passage import Passage

_BLANK: Final = r"[\s.…_]*"
_DATE: Final = re.compile(
    rf"[Nn]gày{_BLANK}(?P<d>\d{{1,2}})?{_BLANK}tháng{_BLANK}(?P<m>\d{{1,2}})?{_BLANK}năm\s*(?P<y>(?:19|20)\d{{2}})"
    r"|[Nn]gày\s*(?P<d2>\d{1,2})\s*[/.-]\s*(?P<m2>\d{1,2})\s*[/.-]\s*(?P<y2>(?:19|20)\d{2})"
)


def read_date(head: Header, text: Passage) -> None:
    fallback = None
    for found in _DATE.finditer(text.text):
        before = text.text[: found.start()]
        place = _place_before(text, found.start())
        if place is None:
            if (
                fallback is None
                and not re.search(r"(?:số|[/-][A-ZĐ]{2,})[^\n]{0,30}$", before[-40:])
                and re.search(r"(?:^|[\n|,])\s*$", before)
            ):
                fallback = found
            continue
        head.place = place.read()
        _take_date(head, text, found)
        return
    if fallback:
        _take_date(head, text, fallback)


def _take_date(head: Header, text: Passage, found: re.Match[str]) -> None:
    group = found.groupdict()
    day, month, year = group["d"] or group["d2"], group["m"] or group["m2"], group["y"] or group["y2"]
    head.date_spans = text.cut(found.start(), found.end()).spans
    if day and month:
        try:
            head.date = date(int(year), int(month), int(day))
            return
        except ValueError:
            head.notes.append(f"Ngày ghi trên văn bản không có thật: {found.group()}")
    head.date_partial = {
        "year": int(year),
        "month": int(month) if month and 1 <= int(month) <= 12 else None,
        "day": None,
    }


def _place_before(text: Passage, at: int) -> Passage | None:
    """The place before ", ngày": capitalised words, levels allowed ("Thành phố Lai Châu", "TP. Hồ Chí Minh")."""
    comma = text.text.rfind(",", max(0, at - 6), at)
    if comma < 0:
        return None
    start = comma
    while start > 0:
        before = text.text[:start].rstrip(" \t")
        space = max(before.rfind(" "), before.rfind("\n"), before.rfind("|"), before.rfind("\t"))
        token = before[space + 1 :]
        if not token or before.endswith(("\n", "|")) or not _is_place_word(token):
            break
        start = space + 1
        if (
            space < 0
            or before[space] in "\n|"
            or comma - start > 45
            or before[: space + 1].endswith(("   ", "\t"))
        ):
            break
    place = text.cut(start, comma).strip(left=" -–*|", right=" ")
    return place if place and place.text[0].isupper() else None


def _is_place_word(token: str) -> bool:
    if re.search(r"[\d/:;]", token) or token in {"phúc", "Phúc."}:
        return False
    if token.lower() in {"phố", "tỉnh", "huyện", "xã", "phường", "quận", "thị", "trấn", "-", "–", "khu"}:
        return True
    return token[0].isupper() and not re.fullmatch(r"(?:UBND|KH|STP|HĐND|HLG|QĐ)\W*", token)
