"""Work done by the worker: reading documents."""

from procrastinate.contrib.django import app

from hoagiai.plans.actions.imports import keep_reading, keep_refusal
from hoagiai.plans.models import PlanImport
from hoagiai.plans.terms import ImportState


@app.task(queue="documents", name="plans.read_import")
def read_import(*, import_id: int) -> None:
    """Read one uploaded document in a guarded child process and keep what was understood or why not."""
    from dataclasses import asdict

    from hoagiai.plans.intake import IntakeRefused, read_guarded
    from hoagiai.plans.reader.as_json import to_json

    made = PlanImport.objects.select_related("file").filter(pk=import_id, state=ImportState.WAITING).first()
    if made is None:
        return
    with made.file.content.open("rb") as stored:
        data = stored.read()
    try:
        source, reading = read_guarded(data, made.file.name)
    except IntakeRefused as refused:
        keep_refusal(made=made, why=str(refused))
        return
    keep_reading(
        made=made,
        text=source.text,
        blocks=[asdict(block) for block in source.blocks],
        reading=to_json(reading, source, made.file.name),
    )
