"""A plan of the province's committee that gives work to a commune, and a draft of the same committee."""

from datetime import date

from hoagiai.plans.actions.plans import amend_plan
from hoagiai.plans.tests.factories import draft_plan, issued_plan, named, reading_of_task
from rights.routes.work import COMMUNE, ELSEWHERE, MINISTRY, PROVINCE, READERS
from rights.table import Route
from rights.world import SIGNED_IN

MADE = date(2026, 1, 15)
WRITERS = ("ministry_specialist", *PROVINCE)
ONLY_READ = dict.fromkeys([each for each in (*MINISTRY, *COMMUNE) if each not in WRITERS], 403)
BEGINNERS = (
    "ministry_leader",
    *WRITERS,
    *COMMUNE,
    *ELSEWHERE,
    "association_officer",
    "other_association_officer",
)
NO_HISTORY = dict.fromkeys(("statistician", *COMMUNE), 403)


def _values(world):
    task = reading_of_task("II.1", "Rà soát tổ hòa giải", lead=["UBND xã"], end="2026-06-30")
    by = world.person("province_specialist")
    return {
        "issuer": world.committee,
        "by": by,
        "tasks": [task],
        "resolutions": [named("UBND xã", world.commune)],
    }


def _issued(world):
    return issued_plan(**_values(world), on=MADE)


def plan(world, who):
    return {"code": _issued(world).code}


def task(world, who):
    found = _issued(world)
    return {"code": found.code, "task_code": found.tasks.get().code}


def draft(world, who):
    return {"code": draft_plan(**_values(world)).code}


def draft_task(world, who):
    found = draft_plan(**_values(world))
    return {"code": found.code, "task_code": found.tasks.get().code}


def party(world, who):
    found = draft_plan(**_values(world))
    one = found.tasks.get()
    return {"code": found.code, "task_code": one.code, "pk": one.parties.get().pk}


def amendment(world, who):
    by = world.person("province_specialist")
    return {"code": amend_plan(plan=_issued(world), reason="Đổi hạn", by=by).code}


READ = (
    "plan",
    "plan_document",
    "plan_tasks",
    "plan_timeline",
    "plan_board",
    "plan_matrix",
    "plan_difficulties",
    "plan_word",
    "plan_pdf",
    "plan_excel",
)
ISSUED_ACTS = ("give_number", "keep_signed", "close", "amend")
DRAFT_PAGES = ("edit", "add_task", "time_meaning", "issue", "discard")

ROUTES = [
    Route("plans:list", ok=SIGNED_IN),
    Route("plans:new", ok=BEGINNERS, otherwise=403),
    *(Route(f"plans:{name}", make=plan, ok=READERS) for name in READ),
    Route("plans:plan", make=draft, ok=WRITERS, label="draft"),
    Route("plans:plan_history", make=plan, ok=READERS, but=NO_HISTORY),
    Route("plans:task", make=task, ok=READERS),
    *(Route(f"plans:{name}", make=plan, ok=WRITERS, but=ONLY_READ) for name in ISSUED_ACTS),
    *(Route(f"plans:{name}", make=draft, ok=WRITERS) for name in DRAFT_PAGES),
    Route("plans:edit", make=plan, ok=WRITERS, but=ONLY_READ, label="issued"),
    Route("plans:issue", make=draft, ok=WRITERS, answer=303, method="post", label="sent"),
    Route("plans:edit_task", make=draft_task, ok=WRITERS),
    Route("plans:remove_task", make=draft_task, ok=WRITERS),
    Route("plans:move_task", make=draft_task, ok=WRITERS, answer=303, method="post"),
    Route("plans:add_party", make=draft_task, ok=WRITERS, answer=303, method="post"),
    Route("plans:choose_party", make=party, ok=WRITERS),
    Route("plans:remove_party", make=party, ok=WRITERS, answer=303, method="post"),
    Route("plans:compare", make=amendment, ok=WRITERS),
]
