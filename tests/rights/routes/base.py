"""Pages that belong to no part."""

from rights.table import Route
from rights.world import SIGNED_IN

ROUTES = [
    Route("healthz", ok=SIGNED_IN, anonymous=200),
    Route("menu_counts", ok=SIGNED_IN),
    Route("gallery", ok=SIGNED_IN),
    Route("gallery_document", ok=SIGNED_IN),
    Route("gallery_form", ok=SIGNED_IN),
]
