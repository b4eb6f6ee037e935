"""Places are for everybody."""

from datetime import date

from rights.table import Route
from rights.world import SIGNED_IN


def gia_lai(world, who):
    return {"level": "province", "code": "52", "since": date(2025, 7, 1)}


ROUTES = [
    Route("places:country", ok=SIGNED_IN),
    Route("places:by_code", lambda world, who: {"level": "province", "code": "52"}, ok=SIGNED_IN),
    Route("places:unit", gia_lai, ok=SIGNED_IN),
]
