"""Issue, number, close, amend and discard a plan."""

import uuid
from datetime import date
from typing import Any

from django.db import connection
from django.utils import timezone

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.base.folding import fold
from hoagiai.plans import acts
from hoagiai.plans.actions.copying import copy_clauses, copy_tasks
from hoagiai.plans.actions.files import store_file
from hoagiai.plans.actions.lines import write_lines
from hoagiai.plans.actions.past import forget_unchanged, keep_past_of_plan
from hoagiai.plans.errors import (
    AlreadyNumbered,
    DeadlineBeforePlan,
    NotDraft,
    NothingToAssign,
    NotIssued,
    Stale,
)
from hoagiai.plans.models import Assignment, Plan
from hoagiai.plans.telling import Happening, tell
from hoagiai.plans.terms import PlanState

HEADER = (
    "number",
    "sign",
    "place",
    "issued_on",
    "dated_year",
    "dated_month",
    "title",
    "opening",
    "closing",
    "period_from",
    "period_to",
    "authority_line",
    "signer_title",
    "signer_name",
)

ASSIGN = """
INSERT INTO plans_assignment AS assignment
    (code, task_id, agency_id, giver_id, role, state, due_on, given_on, returned_reason)
SELECT gen_random_uuid(), named.task_id, named.agency_id, %(giver)s,
       (ARRAY['lead', 'advising', 'coordinating'])[named.rank], 'received', named.ends_on, %(on)s, ''
FROM (
    SELECT task.id AS task_id, member.agency_id, task.ends_on,
           min(CASE party.role WHEN 'lead' THEN 1 WHEN 'advising' THEN 2 ELSE 3 END) AS rank
    FROM plans_task task
    JOIN plans_party party ON party.task_id = task.id
    JOIN plans_partyagency member ON member.party_id = party.id
    WHERE task.plan_id = %(plan)s AND NOT task."group"
    GROUP BY task.id, member.agency_id, task.ends_on
) named
ON CONFLICT (task_id, agency_id) DO UPDATE SET
    role = excluded.role,
    due_on = CASE WHEN assignment.withdrawn_on IS NULL THEN assignment.due_on ELSE excluded.due_on END,
    withdrawn_on = NULL
WHERE assignment.role <> excluded.role OR assignment.withdrawn_on IS NOT NULL
"""
"""Work already given keeps its state and its own deadline; its role follows the plan; what was withdrawn reopens."""

CARRY = """
UPDATE plans_assignment assignment
SET task_id = new.id,
    due_on = CASE WHEN assignment.due_on IS NOT DISTINCT FROM old.ends_on THEN new.ends_on ELSE assignment.due_on END
FROM plans_task new JOIN plans_task old ON old.id = new.carried_from_id
WHERE new.plan_id = %(plan)s AND assignment.task_id = old.id
"""

WITHDRAW = """
UPDATE plans_assignment assignment SET withdrawn_on = %(on)s
FROM plans_task task
WHERE task.id = assignment.task_id AND assignment.state <> 'accepted' AND assignment.withdrawn_on IS NULL
  AND (task.plan_id = %(old)s OR (task.plan_id = %(plan)s AND (task."group" OR NOT EXISTS (
      SELECT FROM plans_party party JOIN plans_partyagency member ON member.party_id = party.id
      WHERE party.task_id = task.id AND member.agency_id = assignment.agency_id))))
"""


def edit_plan(*, plan: Plan, values: dict[str, Any], expected: int, by: User) -> Plan:
    """Change the header of a draft; `Stale` with both versions when somebody else changed it meanwhile."""
    with act(acts.PLAN_EDITED, by=by):
        now = Plan.objects.select_for_update(of=("self",)).get(pk=plan.pk)
        if now.state != PlanState.DRAFT:
            raise NotDraft
        if now.edited != expected:
            raise Stale(theirs={name: getattr(now, name) for name in HEADER}, mine=values)
        for name in HEADER:
            setattr(now, name, values.get(name, getattr(now, name)))
        now.folded = fold(f"{now.full_number} {now.title}")
        now.edited += 1
        now.save()
        write_lines(plan=now, bases=values.get("bases"), recipients=values.get("recipients"))
    return now


def issue_plan(*, plan: Plan, on: date, by: User) -> Plan:
    """Issue the plan (ban hành): every agency named gets its own assignment, a group's members each their own.

    A blank number or day does not stop it; the desk asks for them until they are given.
    """
    with act(acts.PLAN_ISSUED, by=by, on_behalf=plan.issuer):
        now = Plan.objects.select_for_update(of=("self",)).get(pk=plan.pk)
        if now.state != PlanState.DRAFT:
            raise NotDraft
        _require_deadlines_inside(now)
        now.state, now.published_at = PlanState.ISSUED, timezone.now()
        now.save(update_fields=["state", "published_at"])
        _assign(now, on)
        if not Assignment.objects.filter(task__plan=now, withdrawn_on__isnull=True).exists():
            raise NothingToAssign
        tell(Happening(acts.PLAN_ISSUED, agency=now.issuer, about=now, body=now.issuer, by=by))
    return now


def _assign(plan: Plan, on: date) -> None:
    names: dict[str, int | date | None] = {
        "plan": plan.pk,
        "giver": plan.issuer_id,
        "on": on,
        "old": plan.amends_id,
    }
    kept = keep_past_of_plan(plan.amends_id, on=on) if plan.amends_id else []
    with connection.cursor() as cursor:
        if plan.amends_id:
            cursor.execute(CARRY, names)
            cursor.execute(WITHDRAW, names)
            Plan.objects.filter(pk=plan.amends_id).update(state=PlanState.CLOSED)
        cursor.execute(ASSIGN, names)
    forget_unchanged(kept)


def _require_deadlines_inside(plan: Plan) -> None:
    if plan.period_from is None:
        return
    early = plan.tasks.filter(ends_on__lt=plan.period_from).values_list("ends_on", flat=True).first()
    if early:
        raise DeadlineBeforePlan(early, plan.period_from)


def give_number(*, plan: Plan, number: str, issued_on: date, by: User, reason: str = "") -> Plan:
    """Write the number and day that were blank (ghi số, ngày): the only change to an issued plan's header.

    What is already written is corrected only for a `reason`, which its history keeps (`AlreadyNumbered`).
    """
    with act(acts.PLAN_NUMBERED, by=by, reason=reason, on_behalf=plan.issuer):
        now = Plan.objects.select_for_update(of=("self",)).get(pk=plan.pk)
        if now.state != PlanState.ISSUED:
            raise NotIssued
        if not reason and (now.number not in ("", number) or now.issued_on not in (None, issued_on)):
            raise AlreadyNumbered(now.full_number, now.issued_on)
        now.number, now.issued_on = number, issued_on
        now.dated_year, now.dated_month = issued_on.year, issued_on.month
        now.folded = fold(f"{now.full_number} {now.title}")
        now.save(update_fields=["number", "issued_on", "dated_year", "dated_month", "folded"])
    return now


def keep_signed_file(*, plan: Plan, data: bytes, name: str, media_type: str, by: User) -> Plan:
    """Keep the signed file beside the original."""
    with act(acts.PLAN_SIGNED_FILE, by=by, on_behalf=plan.issuer):
        plan.signed = store_file(data=data, name=name, media_type=media_type, by=by)
        plan.save(update_fields=["signed"])
    return plan


def close_plan(*, plan: Plan, reason: str, by: User) -> Plan:
    """Close an issued plan (kết thúc): nothing more is reported on it."""
    with act(acts.PLAN_CLOSED, by=by, reason=reason, on_behalf=plan.issuer):
        now = Plan.objects.select_for_update(of=("self",)).get(pk=plan.pk)
        if now.state != PlanState.ISSUED:
            raise NotIssued
        now.state = PlanState.CLOSED
        now.save(update_fields=["state"])
    return now


def amend_plan(*, plan: Plan, reason: str, by: User) -> Plan:
    """Start an amendment (sửa đổi, bổ sung): a draft copy as the next version; the old one stays as it was."""
    with act(acts.PLAN_AMENDMENT, by=by, reason=reason, on_behalf=plan.issuer):
        old = Plan.objects.select_for_update(of=("self",)).get(pk=plan.pk)
        if old.state != PlanState.ISSUED or hasattr(old, "amended_by"):
            raise NotIssued
        new = Plan.objects.get(pk=old.pk)
        new.pk, new.code, new._state.adding = None, uuid.uuid4(), True
        new.amends, new.version, new.state = old, old.version + 1, PlanState.DRAFT
        new.number, new.issued_on, new.published_at, new.signed = "", None, None, None
        new.amendment_reason, new.created_by, new.edited = reason, by, 0
        new.save()
        copy_clauses(old=old, new=new)
        copy_tasks(old=old, new=new)
    return new


def discard_plan(*, plan: Plan, reason: str, by: User) -> None:
    """Throw a draft away; its document stays and can be read again."""
    with act(acts.PLAN_DISCARDED, by=by, reason=reason, on_behalf=plan.issuer):
        now = Plan.objects.select_for_update(of=("self",)).get(pk=plan.pk)
        if now.state != PlanState.DRAFT:
            raise NotDraft
        now.tasks.update(parent=None)
        now.delete()
