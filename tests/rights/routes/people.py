"""A mediator of the commune Mường Kim: read by its place and above, written and looked into by its commune alone."""

from hoagiai.teams.models import Person
from hoagiai.teams.tests.factories import law_trained, neighbourhood, team
from rights.routes.teams import ANYWHERE, KEEPERS, ONLY_READ, READERS
from rights.table import Route


def one(world, who):
    """Somebody of the commune with a phone number."""
    made = team(world.commune.unit, neighbourhood(world.commune.unit), men=1, women=0)
    someone = made.mediators.get().person
    someone.phone = "0912345678"
    someone.save()
    return {"code": someone.code}


def fact(world, who):
    found = one(world, who)
    return {**found, "pk": law_trained(Person.objects.get(code=found["code"])).pk}


WRITTEN = {"full_name": "Lò Văn Mới", "sex": "m"}
LOOK = {"field": "phone", "reason": "gọi họp"}
ROUTES = [
    Route("teams:mediators", ok=ANYWHERE, otherwise=403),
    Route("teams:add_mediator", ok=(*KEEPERS, "other_commune_officer"), otherwise=403),
    Route("teams:person", one, ok=READERS),
    Route("teams:look", one, ok=KEEPERS, but=ONLY_READ, method="post", data=LOOK),
    Route("teams:look", one, ok=KEEPERS, but=ONLY_READ, answer=422, method="post", label="no reason"),
    Route("teams:look", one, otherwise=405, anonymous=0, label="get"),
    *(
        Route(f"teams:{name}", one, ok=KEEPERS, but=ONLY_READ)
        for name in ("edit_person", "add_fact", "link_account")
    ),
    Route(
        "teams:edit_person",
        one,
        ok=KEEPERS,
        but=ONLY_READ,
        answer=303,
        method="post",
        data=WRITTEN,
        label="post",
    ),
    *(Route(f"teams:{name}", fact, ok=KEEPERS, but=ONLY_READ) for name in ("end_fact", "correct_fact")),
]
