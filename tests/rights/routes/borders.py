"""A draft of Lai Châu, made by its Sở Tư pháp: seen and signed by the province and the ministry, by nobody else."""

from datetime import date

from hoagiai.borders import actions
from hoagiai.places.tests.factories import unit
from hoagiai.teams.tests.factories import neighbourhood
from rights.table import Route

PREPARE = ("ministry_specialist", "province_specialist")
SIGN = ("ministry_leader", "province_leader")
SEE = (*PREPARE, *SIGN)
ELSEWHERE = ("other_province_leader", "other_province_specialist")
CONCERNED = ("commune_leader", "commune_officer", "other_commune_leader", "other_commune_officer")
"""Of the commune that goes, and of Xã Than Uyên, which takes it in."""
ONLY_SIGN = dict.fromkeys(SIGN, 403)
ONLY_PREPARE = dict.fromkeys(PREPARE, 403)


def draft(world):
    by = world.person("province_specialist")
    made = actions.draft_reorganisation(
        title="Nhập xã Mường Kim vào xã Than Uyên",
        decision="Nghị quyết số 30/NQ-UBTVQH16",
        decided_on=date(2026, 11, 10),
        issuer="Ủy ban Thường vụ Quốc hội",
        effective=date(2026, 12, 1),
        place=world.commune.unit.parent,
        by=by,
    )
    into = unit("Xã Than Uyên", within="Lai Châu")
    actions.add_transfer(reorganisation=made, source=world.commune.unit, target=into, by=by)
    actions.keep_rehearsal(reorganisation=made, by=by)
    return made


def one(world, who):
    return {"code": draft(world).code}


def transfer(world, who):
    made = draft(world)
    return {"code": made.code, "pk": made.transfers.get().pk}


def planned(world, who):
    made = draft(world)
    new = actions.plan_unit(
        reorganisation=made,
        code="03999",
        kind="xã",
        short_name="Nà Mới",
        parent=made.place,
        by=made.drafted_by,
    )
    return {"code": made.code, "pk": new.pk}


def country(world, who):
    """A draft about the whole country, by the ministry."""
    made = actions.draft_reorganisation(
        title="Nhập hai tỉnh",
        decision="Nghị quyết số 40/2026/QH16",
        decided_on=date(2026, 11, 10),
        issuer="Quốc hội",
        effective=date(2026, 12, 1),
        place=None,
        by=world.person("ministry_specialist"),
    )
    return {"code": made.code}


def arisen(world, who):
    """A signed act about a divided commune, in which a village was established since."""
    made = draft(world)
    by, into = made.drafted_by, unit("Xã Than Uyên", within="Lai Châu")
    actions.remove_transfer(transfer=made.transfers.get(), by=by)
    for target in (world.commune.unit, into):
        actions.add_transfer(
            reorganisation=made, source=world.commune.unit, target=target, partial=True, by=by
        )
    for village in made.village_moves.all():
        actions.send_villages(
            reorganisation=made, neighbourhoods=[village.neighbourhood_id], target=into, by=by
        )
    actions.keep_rehearsal(reorganisation=made, by=by)
    actions.sign(reorganisation=made, by=world.person("province_leader"))
    neighbourhood(world.commune.unit, "Nà Sau")
    actions.catch_up(reorganisation=made)
    return {"code": made.code}


def signed(world, who):
    """A signed act that takes the commune of the officers away."""
    made = draft(world)
    actions.sign(reorganisation=made, by=world.person("province_leader"))
    return {"code": made.code}


def file(world, who):
    return {**one(world, who), "suffix": "docx"}


def rows(world, who):
    return {**one(world, who), "finding": "to"}


POST = {"method": "post", "answer": 303, "label": "post"}
ROUTES = [
    Route("borders:list", ok=(*SEE, *ELSEWHERE), otherwise=403),
    Route("borders:new", ok=(*PREPARE, "other_province_specialist"), otherwise=403),
    *(Route(f"borders:{name}", one, ok=SEE) for name in ("one", "villages", "teams", "rehearsal", "undo")),
    Route("borders:rehearsal_rows", rows, ok=SEE),
    Route("borders:rehearsal_file", file, ok=SEE),
    *(
        Route(f"borders:{name}", one, ok=PREPARE, but=ONLY_SIGN)
        for name in ("edit", "add_transfers", "plan_unit", "change_unit", "by_list")
    ),
    Route("borders:one", signed, ok=(*SEE, *CONCERNED), label="signed"),
    *(
        Route(f"borders:{name}", signed, ok=SEE, label="signed")
        for name in ("villages", "teams", "rehearsal")
    ),
    Route("borders:sign", one, ok=SIGN, but=ONLY_PREPARE),
    Route("borders:sign", one, ok=SIGN, but=ONLY_PREPARE, **POST),
    *(
        Route(f"borders:{name}", one, ok=PREPARE, but=ONLY_SIGN, **POST)
        for name in ("take_known", "rehearsal", "villages", "teams")
    ),
    *(
        Route(f"borders:{name}", country, ok=("ministry_specialist",), but={"ministry_leader": 403})
        for name in ("move_province", "plan_province")
    ),
    Route(
        "borders:change_unit",
        country,
        ok=("ministry_specialist",),
        but={"ministry_leader": 403},
        label="country",
    ),
    Route("borders:villages", arisen, ok=SIGN, but=ONLY_PREPARE, **{**POST, "label": "settle"}),
    Route("borders:remove_transfer", transfer, ok=PREPARE, but=ONLY_SIGN, **POST),
    Route("borders:remove_planned", planned, ok=PREPARE, but=ONLY_SIGN, **POST),
]
