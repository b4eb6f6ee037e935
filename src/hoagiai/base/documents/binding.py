"""Spaces at which a line must not break: "Điều 5", "ngày 05 tháng 6 năm 2026", "12 triệu đồng"."""

import re
from typing import Any

NBSP = "\u00a0"
_BEFORE_A_NUMBER = re.compile(
    r"\b(Điều|khoản|điểm|Chương|Mục|Phụ lục|Bảng|số|ngày|tháng|năm|quý|tuần|lần thứ|thứ|"
    r"Khoản|Điểm|Số|Ngày|Tháng|Năm|Quý) (?=\d|[IVX]+\b|[a-zđ]\b)"
)
_AFTER_A_NUMBER = re.compile(r"(?<=\d) (?=(?:%|đồng|nghìn|triệu|tỷ|vụ|tổ|người|lượt|km|m2|ha)(?!\w))")
_AFTER_A_MARK = re.compile(r"^([-+•]|\d+\.|[a-zđ]\)) ")
_END_MARK = re.compile(r" (?=\S{1,12}\./\.$)")


def bound_text(text: str) -> str:
    """The text with the spaces that hold words together made non-breaking."""
    for pattern, kept in (
        (_BEFORE_A_NUMBER, rf"\1{NBSP}"),
        (_AFTER_A_NUMBER, NBSP),
        (_AFTER_A_MARK, rf"\1{NBSP}"),
        (_END_MARK, NBSP),
    ):
        text = pattern.sub(kept, text)
    return text


def bound(value: Any) -> Any:
    """The same for every text inside lists and dicts, as `dataclasses.asdict` gives them."""
    if isinstance(value, str):
        return bound_text(value)
    if isinstance(value, dict):
        return {key: bound(part) for key, part in value.items()}
    if isinstance(value, list):
        return [bound(part) for part in value]
    return value
