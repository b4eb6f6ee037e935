"""Lines that name the places of the lines under them, where a list covers more than one."""

from hoagiai.places.terms import Level
from hoagiai.sheets.exports.content import Section
from hoagiai.sheets.queries.exporting import Asked

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


class Places:
    """Says which lines to write when the place changes: provinces A, B … in a country, communes I, II … in a province."""

    def __init__(self, asked: Asked) -> None:
        self.province_lines = asked.unit is None
        self.commune_lines = asked.unit is None or asked.unit.level != Level.COMMUNE
        self.province, self.commune = "", ("", "")
        self.provinces = self.communes = 0

    def changed(self, province: str, code: str, commune: str) -> list[Section]:
        """The lines to write before a row of this place."""
        found = []
        if self.province_lines and province != self.province:
            self.provinces, self.communes = self.provinces + 1, 0
            found.append(Section(_letter(self.provinces), province.upper()))
        if self.commune_lines and (province, code) != self.commune:
            self.communes += 1
            found.append(Section(roman(self.communes), commune))
        self.province, self.commune = province, (province, code)
        return found


def _letter(number: int) -> str:
    return (
        chr(64 + number) if number <= 26 else f"{chr(64 + (number - 1) // 26)}{chr(65 + (number - 1) % 26)}"
    )


def roman(number: int) -> str:
    """I, II, III …"""
    digits = ""
    for value, sign in _ROMAN:
        digits, number = digits + sign * (number // value), number % value
    return digits
