"""People and roles."""

from hoagiai.accounts.models import ListDraft, PasswordSlip
from hoagiai.accounts.sealing import seal
from hoagiai.accounts.tests.factories import make_user
from rights.table import Route
from rights.world import GRANTERS

MANAGERS = ("operator", "ministry_leader", "province_leader", "commune_leader")


def officer(world, who):
    """The officer of Mường Kim."""
    return {"username": world.person("commune_officer").username}


def position(world, who):
    return {**officer(world, who), "pk": world.person("commune_officer").positions.get().pk}


def own_list(world, who):
    return {"code": ListDraft.objects.create(made_by=who or make_user(), file_name="a", rows=[]).code}


def list_of_another(world, who):
    return {"code": ListDraft.objects.create(made_by=make_user(), file_name="a", rows=[]).code}


def own_slip(world, who):
    return {"code": PasswordSlip.objects.create(made_for=who or make_user(), sealed=seal([])).code}


def slip_of_another(world, who):
    return {"code": PasswordSlip.objects.create(made_for=make_user(), sealed=seal([])).code}


ROUTES = [
    Route("accounts:people", ok=GRANTERS, otherwise=403),
    Route("accounts:new", ok=GRANTERS, otherwise=403),
    Route("accounts:upload", ok=GRANTERS, otherwise=403),
    Route("accounts:template", ok=GRANTERS, otherwise=403),
    Route("accounts:list", own_list, ok=GRANTERS, otherwise=403),
    Route("accounts:list", list_of_another, label="of another"),
    Route("accounts:slip", own_slip, ok=GRANTERS, answer=200, otherwise=200),
    Route("accounts:slip", slip_of_another, label="of another"),
    Route("accounts:slip_file", own_slip, ok=GRANTERS, answer=200, otherwise=200),
    Route("accounts:slip_file", slip_of_another, label="of another"),
    Route("accounts:person", officer, ok=(*MANAGERS, "commune_officer")),
    Route("accounts:change", officer, ok=MANAGERS, but={"commune_officer": 403}),
    Route("accounts:password", officer, ok=MANAGERS, but={"commune_officer": 403}),
    Route("accounts:close", officer, ok=MANAGERS, but={"commune_officer": 403}),
    Route("accounts:reopen", officer, ok=MANAGERS, answer=302, but={"commune_officer": 403}, method="post"),
    Route("accounts:grant", officer, ok=MANAGERS, but={"commune_officer": 403}),
    Route("accounts:end", position, ok=MANAGERS, but={"commune_officer": 403}),
]
