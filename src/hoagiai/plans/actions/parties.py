"""Who carries out one task of a draft: add a phrase, choose its bodies by hand, remove it."""

from collections.abc import Sequence

from hoagiai.accounts.models import User
from hoagiai.agencies.actions import remember_correction
from hoagiai.agencies.models import Agency
from hoagiai.agencies.resolver import Resolution
from hoagiai.agencies.terms import Outcome
from hoagiai.audit import act
from hoagiai.plans import acts
from hoagiai.plans.actions.fitting import fitted
from hoagiai.plans.errors import NotDraft
from hoagiai.plans.models import Party, PartyAgency, Task
from hoagiai.plans.terms import PlanState

CHOSEN = "do người soạn chọn"


def add_party(*, task: Task, role: str, found: Resolution, by: User) -> Party:
    """Add a phrase with what it was recognised as."""
    with act(acts.TASK_EDITED, by=by):
        now = _locked(task)
        party = fitted(
            Party,
            task=now,
            role=role,
            phrase=found.phrase,
            outcome=found.outcome,
            label=found.group_label or "",
            reason=found.reason,
        )
        party.save()
        _name(party, found.agency_ids)
    return party


def choose_agencies(
    *, party: Party, role: str, phrase: str, agencies: Sequence[Agency], by: User, remember: bool = False
) -> Party:
    """Say by hand which bodies a phrase means; no body at all means "không chỉ đích danh".

    With `remember`, the next plan of this issuer understands the phrase so.
    """
    with act(acts.TASK_EDITED, by=by):
        task = _locked(party.task)
        now = task.parties.get(pk=party.pk)
        now.role, now.phrase, now.reason = role, phrase[:500], CHOSEN
        now.outcome = Outcome.AGENCIES if agencies else Outcome.OPEN_SET
        now.label = ""
        now.save()
        now.members.all().delete()
        _name(now, [agency.pk for agency in agencies])
        if remember:
            remember_correction(
                issuer=task.plan.issuer, phrase=phrase, agencies=agencies, by=by, open_set=not agencies
            )
    return now


def remove_party(*, party: Party, by: User) -> None:
    """Take a phrase out of a task."""
    with act(acts.TASK_EDITED, by=by):
        _locked(party.task).parties.filter(pk=party.pk).delete()


def _name(party: Party, agency_ids: Sequence[int]) -> None:
    PartyAgency.objects.bulk_create(PartyAgency(party=party, agency_id=pk) for pk in agency_ids)


def _locked(task: Task) -> Task:
    now = Task.objects.select_for_update(of=("self",)).select_related("plan__issuer").get(pk=task.pk)
    if now.plan.state != PlanState.DRAFT:
        raise NotDraft
    return now
