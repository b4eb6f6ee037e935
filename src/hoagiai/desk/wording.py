"""How the desk names a body in little room."""

ABBREVIATIONS = (("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"), ("Mặt trận Tổ quốc", "MTTQ"))
"""Only the abbreviations that everybody in the administration reads without thinking."""


def short_body(name: str) -> str:
    """The name of a body with the usual abbreviations: "UBND xã Bum Tở", "Sở Tư pháp tỉnh Lai Châu"."""
    for full, short in ABBREVIATIONS:
        name = name.replace(full, short)
    return name
