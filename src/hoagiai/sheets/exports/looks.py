"""The looks of cells of a list: Times New Roman, thin borders, text that stays text."""

from typing import Any

from hoagiai.base.documents.excel import Kind
from hoagiai.sheets.exports.content import Column

FACE = {"font_name": "Times New Roman", "font_size": 12}
CELL = {**FACE, "border": 1, "text_wrap": True, "valign": "vcenter"}
_CENTRED = {Kind.CODE, Kind.DATE}
_NAMED: dict[str, dict[str, Any]] = {
    "office": {**FACE, "align": "center", "valign": "vcenter", "text_wrap": True},
    "office_bold": {**FACE, "bold": True, "align": "center", "valign": "vcenter", "text_wrap": True},
    "motto": {**FACE, "font_size": 13, "bold": True, "align": "center", "valign": "vcenter", "underline": 1},
    "title": {**FACE, "font_size": 14, "bold": True, "align": "center", "valign": "vcenter"},
    "under": {**FACE, "italic": True, "align": "center", "valign": "vcenter"},
    "place": {**FACE, "font_size": 13, "italic": True, "align": "center"},
    "signer": {**FACE, "bold": True, "align": "center", "valign": "top", "text_wrap": True},
    "signed": {**FACE, "italic": True, "align": "center"},
    "note": {**FACE, "italic": True, "text_wrap": True, "valign": "top"},
    "head": {**CELL, "bold": True, "align": "center", "bg_color": "#F2F2F2"},
    "number": {**CELL, "font_size": 10, "italic": True, "align": "center"},
    "section": {**CELL, "bold": True, "text_wrap": False},
    "section_number": {**CELL, "bold": True, "align": "center"},
    "deep": {**CELL, "bold": True, "italic": True, "text_wrap": False},
    "edge": {**FACE, "top": 1, "bottom": 1},
    "last_edge": {**FACE, "top": 1, "bottom": 1, "right": 1},
}


class Looks:
    """The looks of one file, each made once."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._made: dict[Any, Any] = {}

    def named(self, name: str) -> Any:
        """The look of a head, a section, a signer …"""
        if name not in self._made:
            self._made[name] = self._file.add_format(_NAMED[name])
        return self._made[name]

    def of(self, column: Column, *, quoted: bool = False, bold: bool = False) -> Any:
        """The look of a column's cells; quoted text stays text also when its cell is edited."""
        centred = column.centred or column.kind in _CENTRED
        key = (column.kind, centred, quoted, bold)
        if key not in self._made:
            look: dict[str, Any] = {**CELL, "num_format": column.kind.value, "bold": bold}
            if quoted:
                look["quote_prefix"] = True
            if centred:
                look["align"] = "center"
            self._made[key] = self._file.add_format(look)
        return self._made[key]
