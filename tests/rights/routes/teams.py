"""A team of the commune Mường Kim: read by its place and above, written by its commune alone."""

from datetime import date

from hoagiai.teams.actions.minimums import set_minimum
from hoagiai.teams.tests.factories import neighbourhood, team
from rights.table import Route

READERS = (
    "ministry_leader",
    "ministry_specialist",
    "statistician",
    "province_leader",
    "province_specialist",
    "commune_leader",
    "commune_officer",
)
ANYWHERE = (*READERS, "other_commune_officer", "other_province_leader", "other_province_specialist")
KEEPERS = ("commune_leader", "commune_officer")
ONLY_READ = {each: 403 for each in READERS if each not in KEEPERS}
SETTERS = (
    "ministry_specialist",
    "province_leader",
    "province_specialist",
    *KEEPERS,
    "other_commune_officer",
    "other_province_leader",
    "other_province_specialist",
)


def one(world, who):
    return {"code": team(world.commune.unit, neighbourhood(world.commune.unit)).code}


def minimum(world, who):
    unit, by = world.commune.unit, world.person("commune_officer")
    made = set_minimum(unit=unit, mediators=5, first_day=date(2026, 1, 1), decision="QĐ 12", by=by)
    return {"pk": made.pk}


REVIEW = {"year": "2026", "held_on": "2026-03-01", "outcome": "complete"}
ROUTES = [
    Route("teams:list", ok=ANYWHERE, otherwise=403),
    Route("teams:states", ok=ANYWHERE, otherwise=403),
    Route("teams:overview", ok=ANYWHERE, otherwise=403),
    Route("teams:minimums", ok=ANYWHERE, otherwise=403),
    Route("teams:set_minimum", ok=SETTERS, otherwise=403),
    Route(
        "teams:end_minimum",
        minimum,
        ok=tuple(each for each in SETTERS if not each.startswith("other")),
        but={"ministry_leader": 403, "statistician": 403},
    ),
    Route("teams:establish", ok=(*KEEPERS, "other_commune_officer"), otherwise=403),
    Route("teams:team", one, ok=READERS),
    *(Route(f"teams:{name}", one, ok=KEEPERS, but=ONLY_READ) for name in ("change", "villages", "dissolve")),
    Route("teams:review", one, ok=KEEPERS, but=ONLY_READ),
    Route(
        "teams:review", one, ok=KEEPERS, but=ONLY_READ, answer=303, method="post", data=REVIEW, label="post"
    ),
]
