"""Work done by the worker: reading documents."""

import logging
from datetime import timedelta

from django.utils import timezone
from procrastinate.contrib.django import app

from hoagiai.plans.actions.imports import keep_reading, keep_refusal
from hoagiai.plans.models import PlanImport
from hoagiai.plans.terms import ImportState

log = logging.getLogger(__name__)

PATIENCE = timedelta(minutes=2)
"""A document that still waits after this was lost with its worker and is read again."""

MOST_AT_ONCE = 50


@app.task(queue="documents", name="plans.read_import")
def read_import(*, import_id: int) -> None:
    """Read one uploaded document in a guarded child process and keep what was understood or why not."""
    from dataclasses import asdict

    from hoagiai.plans.intake import IntakeRefused, read_guarded
    from hoagiai.plans.reader.as_json import to_json

    made = PlanImport.objects.select_related("file").filter(pk=import_id, state=ImportState.WAITING).first()
    if made is None:
        return
    try:
        with made.file.content.open("rb") as stored:
            source, reading = read_guarded(stored.read(), made.file.name)
    except IntakeRefused as refused:
        keep_refusal(made=made, why=str(refused))
    except Exception:
        log.exception("document %s could not be read", made.code)
        why = (
            f"Phần mềm gặp lỗi khi đọc tệp “{made.file.name}”. Tệp gốc vẫn được giữ và lỗi đã được ghi lại; "
        )
        keep_refusal(made=made, why=f"{why}hãy thử lưu lại dưới dạng .docx hoặc .pdf rồi tải lên lần nữa.")
    else:
        blocks = [asdict(block) for block in source.blocks]
        found = to_json(reading, source, made.file.name)
        keep_reading(made=made, text=source.text, blocks=blocks, reading=found)


@app.periodic(cron="*/5 * * * *")
@app.task(queue="documents", name="plans.read_left_behind", pass_context=False)
def read_left_behind(timestamp: int) -> None:
    """Read the documents whose worker ended before it had read them."""
    lost = PlanImport.objects.filter(state=ImportState.WAITING, created_at__lt=timezone.now() - PATIENCE)
    for import_id in lost.order_by("pk").values_list("pk", flat=True)[:MOST_AT_ONCE]:
        read_import(import_id=import_id)
