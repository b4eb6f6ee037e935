"""The number and sign of a document ("Số: 15/KH-UBND"); a blank number stays blank."""

from __future__ import annotations

import re
from typing import Final

from .doctypes import SIGN
from .head import Header
from .lines import Line
from .passage import Passage, joined
from .reading import TextRead

_NUMBER: Final = re.compile(
    rf"(?:^|(?<=[\n|(])|(?<=\s))S[ốỐỎỐoO](?!\s*/\s*(?:[Kk]ý hiệu|[Hh]iệu))\s*[:;.]?\s*(?P<number>\d{{1,5}}[a-zA-Z]?)?[\s.…_]*[/-]\s*(?P<sign>(?=[A-ZĐ\d])(?!\d{{1,3}}/){SIGN})"
)
_BARE_NUMBER: Final = re.compile(rf"^(?P<number>\d{{1,5}})\s?/\s?(?P<sign>{SIGN})$", re.MULTILINE)
_TYPED_NUMBER: Final = re.compile(
    rf"^(?:Nghị quyết|Quyết định|Kế hoạch|Báo cáo|Thông báo|Tờ trình|Chỉ thị|Công điện) số\s?:?\s*(?P<number>\d{{1,5}})\s?/\s?(?P<sign>{SIGN})$",
    re.MULTILINE,
)
_ATTRIBUTE: Final = re.compile(
    rf"(?:Số hiệu|Số ký hiệu|Số\s?/\s?[Kk]ý hiệu|Số\s?/\s?[Hh]iệu|Ký hiệu|Số, ký hiệu)\s*[:|]?\s*(?P<number>\d{{1,5}})\s?/\s?(?P<sign>{SIGN})"
)


def has_number(lines: list[Line]) -> bool:
    return bool(_NUMBER.search(joined((line.words for line in lines), by="\n").text))


def read_number(head: Header, text: Passage, wider: Passage) -> None:
    found, where = None, text
    for where in (text, wider):
        found = next(
            (
                f
                for p in (_NUMBER, _BARE_NUMBER, _TYPED_NUMBER, _ATTRIBUTE)
                for f in p.finditer(where.text)
                if not _is_citation(where, f)
            ),
            None,
        )
        if found:
            break
    if not found:
        return
    sign = where.cut(*found.span("sign"))
    printed = _tight(sign.text)
    whole = where.cut(found.start(), found.end())
    head.number_spans = whole.spans
    year = re.match(r"(\d{4})/", printed)
    head.sign = TextRead(printed[5:] if year else printed, sign.spans)
    if found.group("number"):
        number = where.cut(found.start("number"), found.end("sign"))
        dashed = "/" not in where.text[found.end("number") : found.start("sign")]
        head.number = TextRead(f"{found.group('number')}{'-' if dashed else '/'}{printed}", number.spans)
    else:
        head.number_blank = True


def _is_citation(where: Passage, found: re.Match[str]) -> bool:
    """ "Kế hoạch Số: 5/KH-UBND" inside a sentence is another document's number."""
    before = where.text[max(0, found.start() - 30) : found.start()]
    line = before.rsplit("\n", 1)[-1].strip(" |(*-")
    if not line:
        return False
    line = line.removesuffix("Số").strip()
    after = where.text[found.end() :].split("\n", 1)[0].strip()
    if not after and re.fullmatch(
        r"(?:kế hoạch|quyết định|nghị quyết|báo cáo|thông báo|tờ trình|chỉ thị|luật)", line, re.IGNORECASE
    ):
        return False
    return bool(
        re.search(
            r"(?:kế hoạch|quyết định|nghị định|thông tư|chỉ thị|nghị quyết|công văn|theo|văn bản|luật)\s*$",
            line,
            re.IGNORECASE,
        )
    )


def _tight(sign: str) -> str:
    return re.sub(r"\s*([-/&.])\s*", r"\1", sign.replace("–", "-")).strip()
