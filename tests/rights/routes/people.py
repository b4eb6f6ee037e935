"""A mediator of the commune Mường Kim: read by its place and above, written by its commune, looked into by who holds that right."""

from hoagiai.teams.actions.merging import merge_people
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
LOOKERS = (*KEEPERS, "province_registrar")
ROUTES = [
    Route("teams:mediators", ok=ANYWHERE, otherwise=403),
    Route("teams:add_mediator", ok=(*KEEPERS, "other_commune_officer"), otherwise=403),
    Route("teams:person", one, ok=READERS),
    Route("teams:look", one, ok=LOOKERS, but=ONLY_READ, method="post", data=LOOK),
    Route("teams:look", one, ok=LOOKERS, but=ONLY_READ, answer=422, method="post", label="no reason"),
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


def two(world, who):
    """Two rows of one name in the commune."""
    made = team(world.commune.unit, neighbourhood(world.commune.unit), men=2, women=0)
    one, other = (each.person for each in made.mediators.order_by("pk"))
    return {"code": one.code, "other": other.code}


def merged(world, who):
    people = [Person.objects.get(code=code) for code in two(world, who).values()]
    by = world.person("commune_officer")
    merge = merge_people(kept=people[0], merged=people[1], reason="trùng", by=by)
    return {"code": people[0].code, "pk": merge.pk}


MERGERS = (*KEEPERS, "province_leader", "province_specialist")
NOT_MERGERS = {each: 403 for each in READERS if each not in MERGERS}
ROUTES += [
    Route("teams:duplicates", ok=ANYWHERE, otherwise=403),
    Route("teams:pair", two, ok=READERS),
    Route("teams:pair", two, ok=MERGERS, but=NOT_MERGERS, answer=422, method="post", label="post"),
    Route("teams:different", two, ok=MERGERS, but=NOT_MERGERS, answer=303, method="post"),
    Route("teams:unmerge", merged, ok=MERGERS, but=NOT_MERGERS),
]
