"""One cell under one field: its normalised value and what is wrong with it, by the kind of the field."""

import re
from collections.abc import Callable
from datetime import date

from hoagiai.base.sheets import Cell
from hoagiai.sheets.reading.fields import Kind
from hoagiai.sheets.reading.understood import Value
from hoagiai.sheets.reading.values import contacts, numbers, people, places, standing, training
from hoagiai.sheets.reading.values.birth import birth
from hoagiai.sheets.reading.values.days import When, when
from hoagiai.sheets.reading.values.faults import Fault, doubt, error
from hoagiai.sheets.reading.values.texts import is_mark, is_no, plain, spelled, words

LONGEST_TEXT = 500
Raw = Value | When | people.Name
Read = tuple[Raw, Fault | None]
_YES_WORDS = re.compile(r"^(có|đã|rồi|là|thuộc|co|da|đạt|đảng viên)\b", re.I)
_NO_WORDS = re.compile(r"^(không|chưa|ko|khong|chua)\b", re.I)
_SHORT_LEADS = {"tt": True, "to truong": True, "tv": False, "hgv": False}


def text(cell: Cell, on: date | None) -> Read:
    """Words, with marks in place."""
    value = spelled(plain(cell))
    if len(value) > LONGEST_TEXT:
        return value[:LONGEST_TEXT], doubt("long", f"Ô dài quá {LONGEST_TEXT} ký tự, phần sau đã bị cắt.")
    return value, None


def _yes(cell: Cell, on: date | None) -> Read:
    value = plain(cell)
    if is_mark(value) or _YES_WORDS.match(value) or re.search(r"\d{4}", value):
        return True, None
    if is_no(value) or _NO_WORDS.match(value):
        return False, None
    return None, doubt("yes", f"“{value}” không rõ là có hay không. Hãy đánh dấu x hoặc để trống.")


def _leads(cell: Cell, on: date | None) -> Read:
    value = plain(cell)
    if is_mark(value):
        return True, None
    short = _SHORT_LEADS.get(value.lower().strip(" ."))
    said = short if short is not None else standing.leads(value)
    if said is not None:
        return said, None
    if is_no(value):
        return False, None
    return None, None


def _training(cell: Cell, on: date | None) -> Read:
    return training.training(plain(cell)) or None, None


def _standing(cell: Cell, on: date | None) -> Read:
    value = plain(cell)
    if is_mark(value) or is_no(value):
        return None, None
    return standing.standing(value) or "other", None


def _kind(cell: Cell, on: date | None) -> Read:
    value = plain(cell)
    found = places.kind_named(value)
    if found:
        return found, None
    return None, doubt(
        "kind", f"“{value}” không phải loại thôn, tổ dân phố đã biết. Hãy ghi thôn, bản, ấp, tổ dân phố …"
    )


def _roles(cell: Cell, on: date | None) -> Read:
    return standing.roles(plain(cell)) or None, None


def _day(cell: Cell, on: date | None) -> Read:
    value, fault = when(cell, pivot=50)
    if value is None:
        return None, fault
    if value.date is None:
        return None, doubt(
            "day_incomplete", f"“{plain(cell)}” chưa đủ ngày, tháng, năm. Hãy ghi đủ, ví dụ 05/03/2020."
        )
    if on and value.date > on.replace(year=on.year + 5, day=1):
        return None, error(
            "day_future", f"Ngày {value.date:%d/%m/%Y} ở quá xa sau này. Hãy kiểm tra lại năm."
        )
    return value.date, fault


def _ending(cell: Cell, on: date | None) -> Read:
    return standing.ending(plain(cell)) or None, None


NORMALISERS: dict[Kind, Callable[[Cell, date | None], Read]] = {
    Kind.TEXT: text,
    Kind.NAME: lambda cell, on: people.name(cell),
    Kind.NUMBER: lambda cell, on: numbers.number(cell),
    Kind.DAY: _day,
    Kind.YEAR: lambda cell, on: numbers.number(cell),
    Kind.BIRTH: birth,
    Kind.SEX: lambda cell, on: people.sex(cell),
    Kind.ETHNICITY: lambda cell, on: people.ethnicity(cell),
    Kind.PHONE: lambda cell, on: contacts.phone(cell),
    Kind.IDENTITY: lambda cell, on: contacts.identity(cell),
    Kind.YES: _yes,
    Kind.TRAINING: _training,
    Kind.STANDING: _standing,
    Kind.LEADER: _leads,
    Kind.WORDS: lambda cell, on: (words(cell) or None, None),
    Kind.ROLES: _roles,
    Kind.ENDING: _ending,
    Kind.PLACE_KIND: _kind,
    Kind.ORDINAL: lambda cell, on: (plain(cell), None),
}
BY_FIELD: dict[str, Callable[[Cell, date | None], Read]] = {
    "neighbourhood": lambda cell, on: (places.village(plain(cell)), None),
    "team": lambda cell, on: (places.team(plain(cell)), None),
    "neighbourhoods": lambda cell, on: (tuple(places.village(name) for name in words(cell)), None),
}
"""Fields whose words are read in a way of their own."""
