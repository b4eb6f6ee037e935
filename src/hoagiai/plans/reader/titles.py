"""The title of a task, without what assigns or dates it on the same line."""

from __future__ import annotations

import re
from typing import Final

from .outline import Node
from .passage import Passage, pattern
from .times import is_time_only

_GIVEN: Final = pattern(
    r"(?:\s[-–]\s*|[.;:]\s+|\s?\()(?=[Gg]iao (?:cho )?(?:[A-ZĐÀ-Ỹ]|(?:các|công chức|cán bộ|bộ phận|công an|tổ|đồng chí) ))|[.;:]\s+(?=[Pp]hân công [A-ZĐÀ-Ỹ])"
)
_TOLD: Final = pattern(
    r"(?:[.;,]\s+do\s+|[.;]\s+|(?<=[a-zà-ỹđ”)])(?<!với)(?<!cùng)(?<!của)(?<!do)(?<!các)(?<!giữa)(?<!và)(?<!tại)(?<!giao)(?<!cho)(?<!thuộc)(?<!trong)\s+)"
    r"(?=(?:Giao (?:cho )?)?(?:Công an|Sở|Phòng|Ủy ban|Uỷ ban|UBND|UBMTTQ|Hội|Đoàn|Ban|Văn phòng|Công chức|Các|Trung tâm|Tòa án|Viện|Liên đoàn|Thường trực)\s[^.;:]{0,120}?\s(?:chủ trì|là đầu mối|làm đầu mối)(?![\wÀ-ỹ]))"
)
_TIMED_END: Final = re.compile(r"\s?:\s+([^:]{3,60})$")
_TIMED_START: Final = re.compile(r"([^:]{5,40}?)\s?:\s+(?=\S)")


def title_of(node: Node) -> Passage:
    """The title: the bold beginning when only that is bold, without a closing bracket of labels or a colon."""
    title = _without_assignment(timed(node.title)[0])
    if (
        node.paragraph
        and node.paragraph.first.bold_until
        and not node.paragraph.bold
        and len(node.paragraph.lines) == 1
    ):
        mark_end = node.paragraph.mark.end if node.paragraph.mark else 0
        bold = node.paragraph.words.cut(mark_end, node.paragraph.first.bold_until)
        rest = node.paragraph.words.text[node.paragraph.first.bold_until :].strip(" :.")
        if len(bold.text.split()) >= 3 and rest[:1].isupper():
            title = bold if len(bold) < len(title) else title
    return title.strip(left=" -–+*•", right=" :;,.").strip(right=" (")


def timed(title: Passage) -> tuple[Passage, Passage | None]:
    """ "Khảo sát nhu cầu: Tháng 02/2026", "Tháng 3: Mở lớp": the title, and the time that stands beside it."""
    words = title.strip(right=" .;,")
    end = _TIMED_END.search(words.text)
    if end and len(words.text[: end.start()]) > 8 and is_time_only(end.group(1)):
        return words.cut(0, end.start()), words.cut(end.start(1))
    start = _TIMED_START.match(words.text)
    if start and is_time_only(start.group(1)) and len(words.text) - start.end() > 5:
        return words.cut(start.end()), words.cut(0, start.end(1))
    return title, None


def _without_assignment(title: Passage) -> Passage:
    """ "Tập huấn - Giao Sở Tư pháp chủ trì …": the title ends before the assignment."""
    found = _GIVEN.search(title.text)
    if found and found.start() > 8:
        return title.cut(0, found.start())
    told = _TOLD.search(title.text)
    if told and told.start() > 8:
        return title.cut(0, told.start())
    bracket = re.search(r"\s?\((?=[^()]{3,200}\b(?:chủ trì|tham mưu|phối hợp)\b)", title.text)
    if bracket and bracket.start() > 8 and title.text.rstrip(" .;").endswith(")"):
        return title.cut(0, bracket.start())
    return title
