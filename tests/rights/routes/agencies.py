"""Agencies are for everybody who signed in; only who keeps the list of a place changes them."""

from hoagiai.agencies.actions import remember_correction
from rights.table import Route
from rights.world import SIGNED_IN

KEEPERS = ("operator", "ministry_specialist", "province_leader", "province_specialist")
ANYWHERE = (*KEEPERS, "other_province_leader", "other_province_specialist")
WRITERS = ("ministry_specialist", "province_leader", "province_specialist")


def justice(world, who):
    return {"code": world.justice.code}


def correction(world, who):
    """What Sở Tư pháp's own people said that a phrase of theirs means."""
    by = world.person("province_specialist")
    made = remember_correction(issuer=world.justice, phrase="Hội phụ nữ", agencies=[world.women], by=by)
    return {"code": world.justice.code, "pk": made.pk}


ROUTES = [
    Route("agencies:list", ok=SIGNED_IN),
    Route("agencies:agency", justice, ok=SIGNED_IN),
    Route("bodies:add", ok=ANYWHERE, otherwise=403),
    Route("bodies:rename", justice, ok=KEEPERS, otherwise=403),
    Route("bodies:end", justice, ok=KEEPERS, otherwise=403),
    Route("bodies:forget", correction, ok=WRITERS, otherwise=403),
    Route("bodies:forget", correction, ok=WRITERS, answer=302, otherwise=403, method="post", label="post"),
]
