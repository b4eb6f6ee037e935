"""Words of places that decide what a body is called."""

PARTY_COMMITTEES = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "thị xã": "Thị ủy",
    "quận": "Quận ủy",
}

UNIT_TYPES = ("tỉnh", "thành phố", "huyện", "thị xã", "quận", "thị trấn", "đặc khu", "phường", "xã")


def unit_type(name: str, short_name: str) -> str:
    """What a unit is called (tỉnh, phường …), read from its full name: "Phường Việt Hòa" is a phường."""
    called = name.removesuffix(short_name).strip().lower()
    return called if called in UNIT_TYPES else name.split(" ", 1)[0].lower()
