"""A neighbourhood of the commune Mường Kim: read by its place and above, written by its commune alone."""

from datetime import date

from hoagiai.places.actions.neighbourhoods import Outcome, record_change
from hoagiai.teams.tests.factories import neighbourhood
from rights.routes.teams import ANYWHERE, KEEPERS, ONLY_READ, READERS
from rights.table import Route

WRITERS = (*KEEPERS, "other_commune_officer")


def one(world, who):
    return {"code": neighbourhood(world.commune.unit).code}


def recorded(world, who):
    unit = world.commune.unit
    change = record_change(
        kind="established",
        unit=unit,
        effective=date(2026, 3, 1),
        decision="Nghị quyết số 12/NQ-HĐND",
        decided_on=date(2026, 2, 20),
        targets=[Outcome("ban", "Nà Mới", unit)],
        by=world.person("commune_officer"),
    )
    return {"code": change.code}


def established(world, who):
    return {"what": "thanh-lap"}


PAPER = {"decision": "Nghị quyết số 1", "decided_on": "2026-02-20", "effective": "2026-03-01", "rows": "3"}
REASON = {"reason": "ghi nhầm"}
POST = {"method": "post", "label": "post"}
ROUTES = [
    *(
        Route(f"teams:{name}", ok=ANYWHERE, otherwise=403)
        for name in (
            "neighbourhoods",
            "neighbourhoods_unserved",
            "neighbourhoods_left_behind",
            "neighbourhoods_changes",
        )
    ),
    *(
        Route(f"teams:neighbourhoods_{name}", ok=WRITERS, otherwise=403)
        for name in ("enter", "households", "flag")
    ),
    Route("teams:neighbourhoods_change", established, ok=WRITERS, otherwise=403),
    Route(
        "teams:neighbourhoods_change",
        established,
        ok=WRITERS,
        answer=302,
        otherwise=403,
        method="post",
        data={**PAPER, "kind_0": "ban", "name_0": "Nà Mới", "confirm": "1"},
        label="post",
    ),
    Route("teams:neighbourhood", one, ok=READERS),
    Route("teams:neighbourhoods_act", recorded, ok=READERS),
    Route("teams:neighbourhoods_undo", recorded, ok=KEEPERS, but=ONLY_READ),
    Route("teams:neighbourhoods_undo", recorded, ok=KEEPERS, but=ONLY_READ, answer=303, data=REASON, **POST),
    *(Route(f"teams:neighbourhood_{name}", one, ok=KEEPERS, but=ONLY_READ) for name in ("correct", "remove")),
    Route("teams:neighbourhood_remove", one, ok=KEEPERS, but=ONLY_READ, answer=303, data=REASON, **POST),
]
