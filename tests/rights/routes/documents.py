"""A document that the province's specialist has uploaded for Sở Tư pháp and that waits for review."""

from hoagiai.plans.actions.files import store_file
from hoagiai.plans.models import PlanImport
from hoagiai.plans.reader import read
from hoagiai.plans.reader.as_json import to_json
from hoagiai.plans.reader.from_text import from_text
from hoagiai.plans.terms import ImportState
from rights.routes.plans import BEGINNERS, WRITERS
from rights.table import Route

TEXT = """KẾ HOẠCH
Công tác hòa giải ở cơ sở năm 2026

II. NHIỆM VỤ

1. Rà soát tổ hòa giải

- Cơ quan chủ trì: Sở Tư pháp.
- Thời gian thực hiện: Năm 2026.
"""


def document(world, who):
    by = world.person("province_specialist")
    stored = store_file(data=TEXT.encode(), name="ke-hoach.txt", media_type="text/plain", by=by)
    source = from_text(TEXT)
    made = PlanImport.objects.create(
        file=stored,
        agency=world.justice,
        created_by=by,
        state=ImportState.READ,
        text=source.text,
        blocks=[{"start": block.start, "end": block.end} for block in source.blocks],
        reading=to_json(read(source), source, "ke-hoach.txt"),
    )
    return {"code": made.code}


def task(world, who):
    return {**document(world, who), "place": 0}


def name(world, who):
    return {**document(world, who), "path": "tasks.0.lead.0"}


def removal(world, who):
    return {**document(world, who), "kind": "tasks", "place": 0}


ROUTES = [
    Route("plans:upload", ok=BEGINNERS, otherwise=403),
    Route("plans:review", make=document, ok=WRITERS),
    Route("plans:header", make=document, ok=WRITERS),
    Route("plans:reading_task", make=task, ok=WRITERS),
    Route("plans:name", make=name, ok=WRITERS),
    Route("plans:remove_from_reading", make=removal, ok=WRITERS, answer=302, method="post"),
    Route("plans:discard_document", make=document, ok=WRITERS, answer=302, method="post"),
    Route("plans:make_plan", make=document, ok=WRITERS, answer=302, method="post"),
]
