"""Breaking the name of a body (tên cơ quan) into the lines of its box."""

import re
from itertools import combinations, pairwise

from . import metrics, wording

# A name is best broken before its place: "ỦY BAN NHÂN DÂN / PHƯỜNG VIỆT HÒA".
_PLACES = re.compile(r"\s(?=(?:TỈNH|THÀNH PHỐ|PHƯỜNG|XÃ|ĐẶC KHU|THỊ TRẤN|HUYỆN|QUẬN|THỊ XÃ)\s)")


def name_lines(name: str, *, size: float, measure: float) -> list[str]:
    """The name in capitals, in as few lines as fit the measure (mm); given line breaks are kept."""
    given = [" ".join(line.split()) for line in wording.clean(name).upper().split("\n") if line.strip()]
    return [line for part in given for line in _broken(part, size, measure)]


def _broken(name: str, size: float, measure: float) -> list[str]:
    if metrics.width(name, size) <= measure:
        return [name]
    before_place = _PLACES.split(name, maxsplit=1)
    if len(before_place) == 2 and metrics.longest(before_place, size) <= measure:
        return before_place
    words = name.split()
    count = len(metrics.broken(name, size, measure))
    if count > 4 or len(words) > 30:
        return metrics.broken(name, size, measure)
    return min(_ways(words, count), key=lambda lines: metrics.longest(lines, size))


def _ways(words: list[str], count: int) -> list[list[str]]:
    ways = []
    for cuts in combinations(range(1, len(words)), count - 1):
        edges = (0, *cuts, len(words))
        ways.append([" ".join(words[a:b]) for a, b in pairwise(edges)])
    return ways
