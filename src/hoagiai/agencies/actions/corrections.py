"""What people say a phrase means, remembered for the issuer that wrote it."""

from collections.abc import Sequence
from typing import Protocol

from hoagiai import audit
from hoagiai.agencies.errors import CorrectionNeedsAgencies
from hoagiai.agencies.models import Agency, Correction
from hoagiai.agencies.resolver.spellings import normal
from hoagiai.agencies.terms import CORRECTED, FORGOTTEN, Outcome
from hoagiai.audit.actions import Person


class Account(Person, Protocol):
    """A signed-in person, who alone may correct."""


def remember_correction(
    *,
    issuer: Agency,
    phrase: str,
    agencies: Sequence[Agency],
    by: Account,
    open_set: bool = False,
    group_label: str = "",
    reason: str = "",
) -> Correction:
    """Remember what a phrase means when this issuer writes it (sửa cách hiểu); the next plan uses it.

    One body is that body, several are a group; `open_set` says that it names none in particular.
    """
    if not agencies and not open_set:
        raise CorrectionNeedsAgencies(phrase)
    outcome = {
        "outcome": _outcome(agencies, group_label, open_set).value,
        "agencies": [str(agency.code) for agency in agencies],
        "group_label": group_label,
    }
    with audit.act(CORRECTED, by=by, reason=reason):
        return Correction.objects.update_or_create(
            issuer=issuer,
            folded=normal(phrase),
            defaults={"phrase": phrase, "outcome": outcome, "corrected_by_id": by.pk},
        )[0]


def forget_correction(*, correction: Correction, by: Account) -> None:
    """Forget what a phrase was said to mean (bỏ cách hiểu đã nhớ); the next plan is read by the rules again."""
    with audit.act(FORGOTTEN, by=by):
        correction.delete()


def _outcome(agencies: Sequence[Agency], group_label: str, open_set: bool) -> Outcome:
    if open_set:
        return Outcome.OPEN_SET
    return Outcome.GROUP if group_label else Outcome.AGENCIES
