"""The choices of the page where columns are put right: plain selects, one a column."""

from collections.abc import Mapping
from typing import Any

from hoagiai.sheets.actions.layouts import key_of
from hoagiai.sheets.reading.fields import fields_of
from hoagiai.sheets.reading.mapping import Choice, SheetMapping, from_json, to_json
from hoagiai.sheets.reading.understood import How, Register
from hoagiai.sheets.words import label_of
from hoagiai.teams.ethnicities import ETHNICITIES
from hoagiai.teams.terms import OtherRole, Training, VillageStanding

SKIP = "skip"
LAST_HEAD_ROW = 60
_SPLIT = (("birth_year", "Năm sinh"), ("age", "Tuổi"), ("full_name", "Họ và tên"))
_SEXES = (("m", "nam"), ("f", "nữ"))
_YES = (("yes", "có"), ("no", "không"))
_MARKS: dict[str, tuple[tuple[str, str], ...]] = {
    "sex": _SEXES,
    "leads": (("yes", "là tổ trưởng"), ("no", "là tổ viên")),
    "training": tuple((each.value, str(each.label)) for each in Training),
    "standing": tuple((each.value, str(each.label)) for each in VillageStanding),
    "roles": tuple((each.value, str(each.label)) for each in OtherRole),
    "minority": (("yes", "là người dân tộc thiểu số"), ("no", "không phải")),
    "ethnicity": (*ETHNICITIES.items(), ("", "dân tộc khác")),
    "coached": _YES,
    "party_member": _YES,
    "minority_area": _YES,
}
Option = tuple[str, str]


def choice_value(field: str, how: str, value: str) -> str:
    """A choice as the value of an option."""
    return f"{field}|{how}|{value}" if field else ""


def choice_of(text: str) -> Choice | None:
    """The choice that an option's value says; None when it says none."""
    if not text:
        return Choice("")
    field, _, rest = text.partition("|")
    how, _, value = rest.partition("|")
    try:
        return Choice(field, How(how), value)
    except ValueError:
        return None


def options(register: Register) -> list[tuple[str, list[Option]]]:
    """Everything a column of this register may be, in groups."""
    fields = fields_of(register)
    names = {field.name for field in fields}
    plain = [(choice_value(field.name, "value", ""), field.label) for field in fields]
    marks = [
        (choice_value(name, "mark", value), f"{label_of(name)}: {words}")
        for name, values in _MARKS.items()
        if name in names
        for value, words in values
    ]
    split = [
        (choice_value(name, "split", value), f"{label}, cột {words}")
        for name, label in _SPLIT
        if name in names
        for value, words in _SEXES
    ]
    groups = [
        ("Giá trị ghi trong ô", plain),
        ("Ô có dấu x nghĩa là", marks),
        ("Ghi ở cột riêng của nam, nữ", split),
    ]
    return [(title, found) for title, found in groups if found]


def column_words(column: Mapping[str, Any]) -> str:
    """What a column is understood as, in words."""
    if not column["field"]:
        return "không dùng"
    field, how, value = column["field"], column["how"], column["value"]
    label = label_of(field)
    known = dict(_SEXES if how == "split" else _MARKS.get(field, ()))
    if how == "mark":
        return f"{label}: {known.get(value, value)} (dấu x)"
    return f"{label}, cột {known.get(value, value)}" if how == "split" else label


class SheetForm:
    """What is said of one sheet: read out of what was sent, and made into a mapping."""

    def __init__(self, data: Mapping[str, str], sheet: dict[str, Any], sheets: list[dict[str, Any]]) -> None:
        self.data, self.sheet, self.sheets = data, sheet, sheets
        self.errors: list[str] = []

    def mapping(self, before: dict[str, Any]) -> dict[str, Any]:
        """The mapping of the whole file with what is said of this sheet; `errors` says what is wrong with it."""
        known = from_json(before)
        key = key_of(self.sheet, self.sheets)
        old = known.get(key) or known.get(self.sheet["fingerprint"]) or SheetMapping({})
        use = self.data.get("register", "")
        if use == SKIP:
            known[key] = SheetMapping(old.columns, old.register, old.head_rows, skip=True)
            return to_json(known)
        register = Register(use) if use in [each.value for each in Register] else None
        head_rows = self._head_rows()
        anew = (use or "") != self.sheet["register"] or (
            bool(head_rows) and list(head_rows) != self.sheet["head_rows"]
        )
        columns = {} if anew else {**old.columns, **self._columns()}
        chosen = register if anew or old.register else None
        rows = head_rows if list(head_rows) != self.sheet["head_rows"] else old.head_rows
        if not anew and not any(choice.field for choice in self._all(columns)):
            self.errors.append("Chưa cột nào được dùng. Hãy chọn ít nhất cột tên.")
        known[key] = SheetMapping(columns, chosen, rows)
        return to_json(known)

    def _columns(self) -> dict[int, Choice]:
        """Columns said to be something else than what they are understood as."""
        found = {}
        for column in self.sheet["columns"]:
            asked = self.data.get(f"c{column['index']}")
            now = choice_value(column["field"], column["how"], column["value"])
            if asked is None or asked == now:
                continue
            choice = choice_of(asked)
            if choice is not None:
                found[int(column["index"])] = choice
        return found

    def _all(self, columns: dict[int, Choice]) -> list[Choice]:
        return [
            columns.get(each["index"], Choice(each["field"], How(each["how"]), each["value"]))
            for each in self.sheet["columns"]
        ]

    def _head_rows(self) -> tuple[int, ...]:
        first, last = self._number("first"), self._number("last")
        if not first:
            return ()
        last = last or first
        if last < first or last - first > 5:
            self.errors.append(
                "Hàng tiêu đề cuối phải từ hàng đầu trở xuống, nhiều nhất sáu hàng. Hãy chọn lại."
            )
            return ()
        now = [row for row in self.sheet["head_rows"] if first <= row <= last]
        whole = bool(now) and min(self.sheet["head_rows"]) == first and max(self.sheet["head_rows"]) == last
        return tuple(now) if whole else tuple(range(first, last + 1))

    def _number(self, name: str) -> int:
        text = self.data.get(name, "")
        return int(text) if text.isascii() and text.isdecimal() and 0 < int(text[:4]) <= LAST_HEAD_ROW else 0
