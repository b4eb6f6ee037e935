"""Draft a reorganisation: its decision and days."""

from datetime import date

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.borders import acts
from hoagiai.borders.actions.assigning import assign
from hoagiai.borders.errors import NotDraft
from hoagiai.borders.models import Reorganisation
from hoagiai.borders.terms import BorderState
from hoagiai.places.models import Unit


def draft_reorganisation(
    *,
    title: str,
    decision: str,
    decided_on: date,
    issuer: str,
    effective: date,
    place: Unit | None,
    by: User,
) -> Reorganisation:
    """Begin a reorganisation (lập phương án); nothing moves before it is signed and its day has come."""
    with act(acts.DRAFTED, by=by):
        return Reorganisation.objects.create(
            title=title,
            decision=decision,
            decided_on=decided_on,
            issuer=issuer,
            effective=effective,
            place=place,
            drafted_by=by,
        )


def edit_reorganisation(*, reorganisation: Reorganisation, by: User, **values: object) -> Reorganisation:
    """Change the title, the decision or the days; another day means that everything is assigned again."""
    with act(acts.EDITED, by=by):
        now = lock_draft(reorganisation)
        other_day = values.get("effective", now.effective) != now.effective
        for name, value in values.items():
            setattr(now, name, value)
        now.save(update_fields=list(values))
        if other_day:
            assign(reorganisation=now, by=by)
    return now


def lock_draft(reorganisation: Reorganisation) -> Reorganisation:
    """The draft, locked. Raises `NotDraft`."""
    now = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
    if now.state != BorderState.DRAFT:
        raise NotDraft
    return now
