"""The report on the province's plan: whoever may see the plan sees its own part of the figures."""

from rights.routes.plans import draft, plan
from rights.routes.work import READERS
from rights.table import Route
from rights.world import SIGNED_IN


def file(world, who):
    return {**plan(world, who), "suffix": "pdf"}


ROUTES = [
    Route("reports:index", ok=SIGNED_IN),
    Route("reports:report", make=plan, ok=READERS),
    Route("reports:report", make=draft, label="draft"),
    Route("reports:download", make=file, ok=READERS),
]
