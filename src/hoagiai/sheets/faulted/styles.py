"""Styles added to a workbook: the user's own with a red ground for wrong cells, and two for the last column."""

from copy import deepcopy

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RED_GROUND = "FFFFD9D6"
RED = "FFB3261E"


class Styles:
    """The part xl/styles.xml; styles are added when first asked for."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.formats = self._list("cellXfs")
        self._wrong: dict[str, str] = {}
        self._own: dict[str, str] = {}
        self._fill = ""

    def wrong(self, style: str) -> str:
        """The same style on a red ground."""
        if style not in self._wrong:
            number = int(style)
            known = self.formats[number] if number < len(self.formats) else self.formats[0]
            made = deepcopy(known)
            made.set("fillId", self._red_ground())
            made.set("applyFill", "1")
            self._wrong[style] = self._add(self.formats, made)
        return self._wrong[style]

    def words(self) -> str:
        """Red letters, several lines."""
        return self._plain("words", bold=False)

    def heading(self) -> str:
        """Red letters, bold."""
        return self._plain("heading", bold=True)

    def _plain(self, name: str, *, bold: bool) -> str:
        if name not in self._own:
            font = etree.Element(f"{{{MAIN}}}font")
            if bold:
                etree.SubElement(font, f"{{{MAIN}}}b")
            for tag, attributes in (
                ("sz", {"val": "11"}),
                ("color", {"rgb": RED}),
                ("name", {"val": "Times New Roman"}),
            ):
                etree.SubElement(font, f"{{{MAIN}}}{tag}", attributes)
            number = self._add(self._list("fonts"), font)
            zero = {
                "numFmtId": "0",
                "fillId": "0",
                "borderId": "0",
                "xfId": "0",
                "applyFont": "1",
                "applyAlignment": "1",
            }
            made = etree.Element(f"{{{MAIN}}}xf", {**zero, "fontId": number})
            etree.SubElement(made, f"{{{MAIN}}}alignment", {"vertical": "top", "wrapText": "1"})
            self._own[name] = self._add(self.formats, made)
        return self._own[name]

    def _red_ground(self) -> str:
        if not self._fill:
            fill = etree.Element(f"{{{MAIN}}}fill")
            pattern = etree.SubElement(fill, f"{{{MAIN}}}patternFill", patternType="solid")
            etree.SubElement(pattern, f"{{{MAIN}}}fgColor", rgb=RED_GROUND)
            etree.SubElement(pattern, f"{{{MAIN}}}bgColor", indexed="64")
            self._fill = self._add(self._list("fills"), fill)
        return self._fill

    def _list(self, tag: str) -> etree._Element:
        found = self.root.find(f"{{{MAIN}}}{tag}")
        if found is None:
            raise KeyError(tag)
        return found

    @staticmethod
    def _add(among: etree._Element, made: etree._Element) -> str:
        among.append(made)
        among.set("count", str(len(among)))
        return str(len(among) - 1)
