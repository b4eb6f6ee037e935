"""Bring the three written plans in through the reader, as a person would."""

from dataclasses import asdict
from datetime import date
from pathlib import Path

from hoagiai.accounts.models import User
from hoagiai.agencies.models import Agency
from hoagiai.agencies.resolver import resolve_all
from hoagiai.audit import act
from hoagiai.conf.demo.stories import story_of
from hoagiai.plans import acts
from hoagiai.plans.actions.files import store_file
from hoagiai.plans.actions.imports import keep_reading
from hoagiai.plans.actions.planning import make_plan
from hoagiai.plans.actions.plans import issue_plan
from hoagiai.plans.models import Plan, PlanImport, Product
from hoagiai.plans.reader import read
from hoagiai.plans.reader.as_json import to_json
from hoagiai.plans.reader.from_text import from_text
from hoagiai.plans.review.meaning import Meanings

FOLDER = Path(__file__).parent / "documents"


def bring_in(name: str, *, year: int, issuer: Agency, by: User, on: date) -> Plan:
    """Read one document, make its plan and issue it on a day."""
    text = (FOLDER / name).read_text(encoding="utf-8").replace("{year}", str(year))
    stored = store_file(data=text.encode(), name=name, media_type="text/plain", by=by)
    made = PlanImport.objects.create(file=stored, agency=issuer, created_by=by)
    source = from_text(text)
    reading = to_json(read(source), source, name)
    keep_reading(
        made=made, text=source.text, blocks=[asdict(block) for block in source.blocks], reading=reading
    )
    made.refresh_from_db()
    phrases = sorted(
        {
            phrase
            for task in reading["tasks"]
            for role in ("lead", "advising", "coordinating")
            for phrase in task[role]
        }
    )
    found = resolve_all(phrases, issuer=issuer, on=on)
    meanings: Meanings = {phrase: found[phrase] for phrase in phrases}
    plan = make_plan(made=made, issuer=issuer, resolutions=meanings, by=by)
    with act(acts.PLAN_EDITED, by=by):
        Plan.objects.filter(pk=plan.pk).update(synthetic=True)
        _expect_products(plan)
    return issue_plan(plan=plan, on=on, by=by)


def _expect_products(plan: Plan) -> None:
    """Write the expected counts, as the specialist does before issuing."""
    for task in plan.tasks.filter(parties__isnull=False).distinct():
        if product := story_of(task.title).product:
            name, count, unit = product
            Product.objects.create(task=task, name=name, expected=count, unit=unit)
