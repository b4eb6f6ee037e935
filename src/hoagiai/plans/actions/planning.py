"""Make a draft plan of a reviewed reading: the one place where a reading becomes records."""

from hoagiai.accounts.models import User
from hoagiai.agencies.models import Agency
from hoagiai.audit import act
from hoagiai.base.folding import fold
from hoagiai.plans import acts
from hoagiai.plans.actions.clauses import write_clauses
from hoagiai.plans.actions.fitting import day, fitted
from hoagiai.plans.actions.tasks import write_parties, write_tasks
from hoagiai.plans.errors import NotReadYet
from hoagiai.plans.models import Plan, PlanImport
from hoagiai.plans.review.meaning import Meanings
from hoagiai.plans.terms import ImportState


def make_plan(*, made: PlanImport, issuer: Agency, resolutions: Meanings, by: User) -> Plan:
    """Turn the reviewed reading into a draft plan (lập kế hoạch).

    `resolutions` says what each agency phrase means. Raises NotReadYet unless the reading waits for review.
    """
    with act(acts.PLAN_IMPORTED, by=by, on_behalf=issuer):
        now = PlanImport.objects.select_for_update().get(pk=made.pk)
        if now.state != ImportState.READ:
            raise NotReadYet(now.get_state_display())
        plan = _write_plan(now, issuer, by)
        write_clauses(plan=plan, reading=now.reading)
        tasks = write_tasks(plan=plan, readings=now.reading.get("tasks") or [])
        write_parties(tasks=tasks, readings=now.reading.get("tasks") or [], resolutions=resolutions)
        now.plan, now.state = plan, ImportState.PLANNED
        now.save(update_fields=["plan", "state"])
    return plan


def _write_plan(made: PlanImport, issuer: Agency, by: User) -> Plan:
    reading = made.reading
    partial = reading.get("date_partial") or {}
    issued_on = day(reading.get("date"))
    period = reading.get("period") or {}
    signer = reading.get("signer") or {}
    number = str(reading.get("number") or "").partition("/")[0]
    plan = fitted(
        Plan,
        issuer=issuer,
        number=number,
        sign=reading.get("sign") or "",
        place=reading.get("place") or "",
        issued_on=issued_on,
        dated_year=issued_on.year if issued_on else partial.get("year"),
        dated_month=issued_on.month if issued_on else partial.get("month"),
        title=reading.get("title") or made.file.name,
        opening=reading.get("opening") or "",
        closing=reading.get("closing") or "",
        period_from=day(period.get("from")),
        period_to=day(period.get("to")),
        authority_line=signer.get("authority_line") or "",
        signer_title=signer.get("title") or "",
        signer_name=signer.get("name") or "",
        original=made.file,
        folded=fold(f"{reading.get('number') or ''} {reading.get('title') or ''}"),
        created_by=by,
    )
    plan.save()
    return plan
