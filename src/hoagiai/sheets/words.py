"""Values of fields as people read them, and what fields and registers are called."""

from datetime import date
from typing import Any

from hoagiai.base import formats
from hoagiai.places.terms import NeighbourhoodKind
from hoagiai.sheets.reading.fields import FIELDS
from hoagiai.sheets.reading.understood import Reason, Register, Said
from hoagiai.teams.ethnicities import ETHNICITIES
from hoagiai.teams.terms import Ending, OtherRole, Sex, Training, VillageStanding

REGISTERS = {
    Register.MEDIATORS: "Danh sách hòa giải viên",
    Register.TEAMS: "Danh sách tổ hòa giải",
    Register.NEIGHBOURHOODS: "Danh sách thôn, tổ dân phố",
}
REASONS = {
    Reason.TITLE: "quốc hiệu, tiêu đề của bảng",
    Reason.HEAD: "hàng tiêu đề cột",
    Reason.NUMBERS: "số thứ tự của cột",
    Reason.SECTION: "tên nhóm, dùng cho các dòng bên dưới",
    Reason.TOTAL: "dòng cộng",
    Reason.BLANK: "dòng trống",
    Reason.NOTE: "ghi chú dưới bảng",
    Reason.SIGNATURE: "nơi nhận, chữ ký",
}
SAID = {
    Said.AS_OF: "Số liệu đến ngày",
    Said.PERIOD: "Ngày cuối của kỳ",
    Said.ATTACHED: "Ngày của văn bản kèm theo",
    Said.SIGNED: "Ngày ký",
}
_CHOICES: dict[str, dict[str, str]] = {
    "sex": {each.value: str(each.label) for each in Sex},
    "ethnicity": ETHNICITIES,
    "training": {each.value: str(each.label) for each in Training},
    "standing": {each.value: str(each.label) for each in VillageStanding},
    "roles": {each.value: str(each.label) for each in OtherRole},
    "ending": {each.value: str(each.label) for each in Ending},
    "neighbourhood_kind": {each.value: str(each.label) for each in NeighbourhoodKind},
}


def label_of(field: str) -> str:
    """What a field is called on screen."""
    if field == "facts":
        return "Trình độ, thành phần, tư cách"
    if field == "name":
        return "Tên tổ hòa giải"
    return FIELDS[field].label if field in FIELDS else field


def say(field: str, value: Any) -> str:
    """A value as people read it: "m" is "nam", 2026-03-02 is 02/03/2026, true is "có"."""
    if value in (None, "", [], ()):
        return ""
    if field in _CHOICES:
        known = _CHOICES[field]
        return ", ".join(known.get(each, each) for each in str(value).split(", "))
    if value in (True, "True"):
        return "có"
    if value in (False, "False"):
        return "không"
    if isinstance(value, date):
        return formats.day(value)
    if field.endswith(("_on", "_date")):
        return formats.day(date.fromisoformat(str(value)[:10]))
    return str(value)
