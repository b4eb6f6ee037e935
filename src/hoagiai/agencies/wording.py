"""How a body is named in little room, the same on every page, in notices and in letters."""

ABBREVIATIONS = (("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"), ("Mặt trận Tổ quốc", "MTTQ"))
"""Only the abbreviations that everybody in the administration reads without thinking; "Sở Tư pháp", "Hội Luật
gia", "Đoàn Luật sư" are written out. What a body is called in short (`Agency.short_name`) serves search and the
signs of documents.
"""


def short_body(name: str) -> str:
    """The name of a body with the usual abbreviations: "UBND xã Bum Tở", "Sở Tư pháp tỉnh Lai Châu"."""
    for full, short in ABBREVIATIONS:
        name = name.replace(full, short)
    return name
