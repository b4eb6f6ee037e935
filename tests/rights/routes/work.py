"""Work of the commune on the province's plan: its own people, the province above it, nobody beside it."""

import hashlib
from datetime import date

from django.core.files.base import ContentFile

from hoagiai.plans.actions.assignments import ask_extension, report_progress
from hoagiai.plans.actions.difficulties import answer, raise_difficulty
from hoagiai.plans.models import ProgressFile, StoredFile
from hoagiai.plans.tests.factories import issued_plan, named, reading_of_task, work_of
from rights.table import Route

MADE = date(2026, 1, 15)
DAY = date(2026, 3, 2)

MINISTRY = ("ministry_leader", "ministry_specialist", "statistician")
PROVINCE = ("province_leader", "province_specialist")
COMMUNE = ("commune_leader", "commune_officer")
READERS = (*MINISTRY, *PROVINCE, *COMMUNE)
ELSEWHERE = ("other_commune_officer", "other_province_leader", "other_province_specialist")
UNIONS = ("association_officer", "coordinating_officer", "other_association_officer")
PLAN_READERS = (*READERS, *ELSEWHERE, *UNIONS)
SEEN_ONLY = dict.fromkeys((*MINISTRY, *PROVINCE), 403)
SETTLERS = ("ministry_specialist", *PROVINCE)
NOT_ISSUER = dict.fromkeys(("ministry_leader", "statistician", *COMMUNE), 403)
RAISERS = tuple(each for each in PLAN_READERS if each != "statistician")


def given(world):
    """What the commune has to do in a plan of the province."""
    task = reading_of_task("II.1", "Rà soát tổ hòa giải", lead=["UBND xã"], end="2026-06-30")
    by = world.person("province_specialist")
    plan = issued_plan(
        issuer=world.committee, by=by, tasks=[task], resolutions=[named("UBND xã", world.commune)], on=MADE
    )
    return work_of(plan, world.commune)


def work(world, who):
    return {"code": given(world).code}


def asked(world, who):
    """The same work, with more time asked for."""
    found = given(world)
    ask_extension(
        assignment=found, until=date(2026, 7, 31), reason="Mưa lũ", by=world.person("commune_officer")
    )
    return {"code": found.code}


def raised(world, *, answered=False):
    """A difficulty of the commune, which the province's committee is to answer."""
    found = given(world)
    by = world.person("commune_officer")
    made = raise_difficulty(
        plan=found.task.plan, assignment=found, agency=world.commune, title="Thiếu kinh phí", on=DAY, by=by
    )
    if answered:
        answer(difficulty=made, words="Sẽ bổ sung", by=world.person("province_specialist"))
    return made


def difficulty(world, who):
    return {"code": raised(world).code}


def answered_difficulty(world, who):
    return {"code": raised(world, answered=True).code}


def file(world, who):
    """A file sent with the commune's report."""
    by = world.person("commune_officer")
    entry = report_progress(assignment=given(world), day=DAY, words="Xong", by=by, today=DAY)
    data = b"%PDF-1.7"
    kept = StoredFile.objects.create(
        content=ContentFile(data, name="x"),
        name="bien-ban.pdf",
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="application/pdf",
        uploaded_by=by,
    )
    ProgressFile.objects.create(progress=entry, file=kept)
    return {"code": kept.code}


ROUTES = [
    Route("plans:work_list", ok=PLAN_READERS, otherwise=403),
    Route("plans:work_excel", ok=PLAN_READERS, otherwise=403),
    Route("plans:work", work, ok=READERS),
    Route("plans:work_report", work, ok=COMMUNE, but=SEEN_ONLY),
    Route("plans:work_finish", work, ok=COMMUNE, but=SEEN_ONLY),
    Route("plans:work_discard_draft", work, ok=COMMUNE, but=SEEN_ONLY, method="post", answer=303),
    Route("plans:work_ask_extension", work, ok=COMMUNE, but=SEEN_ONLY),
    Route("plans:work_accept", work, ok=SETTLERS, but=NOT_ISSUER),
    Route("plans:work_return", work, ok=SETTLERS, but=NOT_ISSUER),
    Route("plans:work_answer_extension", asked, ok=SETTLERS, but=NOT_ISSUER),
    Route("plans:difficulties", ok=PLAN_READERS, otherwise=403),
    Route("plans:difficulties_excel", ok=PLAN_READERS, otherwise=403),
    Route("plans:difficulty", difficulty, ok=READERS),
    Route("plans:difficulty_answer", difficulty, ok=SETTLERS, but=NOT_ISSUER),
    Route("plans:difficulty_pass_up", difficulty, ok=SETTLERS, but=NOT_ISSUER, answer=303),
    Route("plans:difficulty_raise", ok=RAISERS, otherwise=403),
    Route("plans:difficulty_ask_again", answered_difficulty, ok=COMMUNE, but=SEEN_ONLY),
    Route("plans:difficulty_close", difficulty, ok=COMMUNE, but=SEEN_ONLY),
    Route("plans:file", file, ok=READERS),
]
