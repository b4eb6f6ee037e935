"""Agencies are for everybody who signed in."""

from rights.table import Route
from rights.world import SIGNED_IN

ROUTES = [
    Route("agencies:list", ok=SIGNED_IN),
    Route("agencies:agency", lambda world, who: {"code": world.justice.code}, ok=SIGNED_IN),
]
