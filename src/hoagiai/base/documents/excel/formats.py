"""The looks of cells, each made once per file."""

from typing import Any

from .content import Kind

FACE = {"font_name": "Times New Roman", "font_size": 12}
CELL = {**FACE, "border": 1, "text_wrap": True, "valign": "top"}
CENTRED = {Kind.CODE, Kind.DATE}
NAMED = {
    "title": {
        **FACE,
        "font_size": 14,
        "bold": True,
        "align": "center",
        "valign": "vcenter",
        "text_wrap": True,
    },
    "line": {**FACE, "italic": True, "align": "center", "text_wrap": True},
    "note": {**FACE, "italic": True, "text_wrap": True},
    "head": {**CELL, "bold": True, "align": "center", "valign": "vcenter", "bg_color": "#EDEDED"},
}


class Formats:
    """The formats of one file."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._made: dict[object, Any] = {}

    def named(self, name: str) -> Any:
        """The look of a title, a line under it, a note or the head row."""
        return self._once(name, NAMED[name])

    def of(self, kind: Kind, *, bold: bool = False, quoted: bool = False) -> Any:
        """The look of a value; quoted text stays text when its cell is edited."""
        look: dict[str, object] = {**CELL, "num_format": kind.value, "bold": bold, "quote_prefix": quoted}
        if kind in CENTRED:
            look["align"] = "center"
        return self._once((kind, bold, quoted), look)

    def _once(self, key: object, look: dict[str, object]) -> Any:
        if key not in self._made:
            self._made[key] = self._file.add_format(look)
        return self._made[key]
