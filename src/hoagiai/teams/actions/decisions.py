"""Decisions of the commune as papers: number, day, signer and scan, recorded by whatever they decide."""

from dataclasses import dataclass
from datetime import date

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.places.models import Unit
from hoagiai.plans.actions.files import Attachment, store_attachment
from hoagiai.teams import acts
from hoagiai.teams.models import Decision


@dataclass(frozen=True)
class DecisionPaper:
    """What stands on a decision (số, ngày, người ký), and its scan."""

    number: str
    day: date
    signer: str = ""
    signer_title: str = ""
    scan: Attachment | None = None


def record_decision(*, kind: str, unit: Unit, paper: DecisionPaper, by: User) -> Decision:
    """Keep a decision; call it inside the act that it decides."""
    return Decision.objects.create(
        unit=unit,
        kind=kind,
        number=paper.number.strip(),
        day=paper.day,
        signer=paper.signer.strip(),
        signer_title=paper.signer_title.strip(),
        scan=store_attachment(paper.scan, by=by) if paper.scan else None,
    )


def keep_scan(*, decision: Decision, scan: Attachment, by: User) -> Decision:
    """Keep the scan of a decision (bản chụp); a later one takes the place of an earlier one, which is kept."""
    with act(acts.DECISION_SCANNED, by=by):
        decision.scan = store_attachment(scan, by=by)
        decision.save(update_fields=["scan"])
    return decision
