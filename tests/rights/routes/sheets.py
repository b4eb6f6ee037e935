"""A list of the commune Mường Kim: seen where its registers are read, brought in and written by its commune alone."""

from hoagiai.sheets.tests.factories import list_of
from rights.routes.teams import ANYWHERE, KEEPERS, ONLY_READ, READERS
from rights.table import Route

BRINGERS = (*KEEPERS, "other_commune_officer")
OWN = {"ok": KEEPERS, "but": ONLY_READ}
POST = {"method": "post", "answer": 302, **OWN}


def one(world, who, **more):
    return {"code": list_of(world.commune.unit, world.person("commune_officer"), **more).code}


def applied(world, who):
    return one(world, who, state="applied")


def failed(world, who):
    return one(world, who, state="failed")


ROUTES = [
    Route("sheets:list", ok=ANYWHERE, otherwise=403),
    Route("sheets:upload", ok=BRINGERS, otherwise=403),
    Route("sheets:batch", one, ok=READERS),
    Route("sheets:batch", applied, ok=READERS, label="applied"),
    Route("sheets:columns", one, **OWN),
    Route("sheets:forget_columns", one, **POST),
    Route("sheets:day", one, data={"on": "2026-02-01"}, **POST),
    Route("sheets:settle", one, data={"row": "1", "answer": "new"}, **POST),
    Route("sheets:apply", one, **OWN),
    Route("sheets:apply", one, method="post", answer=303, label="post", **OWN),
    Route("sheets:undo", applied, **OWN),
    Route("sheets:retry", failed, **POST),
    Route("sheets:batch", failed, ok=READERS, label="failed"),
    Route("sheets:discard", one, **POST),
    Route("sheets:send_again", one, **POST),
    Route("sheets:original", one, **OWN),
    Route("sheets:faulted", one, **OWN),
]
