"""Take into a draft what the register of units knows for its day (as of 01/7/2025)."""

from typing import Any

from django.db import connection

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.borders import acts
from hoagiai.borders.actions.assigning import assign
from hoagiai.borders.actions.drafting import lock_draft
from hoagiai.borders.models import Reorganisation
from hoagiai.borders.terms import BorderState

_KNOWN = """
INSERT INTO borders_transfer (reorganisation_id, source_id, target_id, partial, recorded)
SELECT %(act)s, s.old_id, s.new_id, s.partial, false
FROM places_succession s
JOIN places_unit o ON o.id = s.old_id JOIN places_unit n ON n.id = s.new_id
WHERE s.effective = %(day)s AND o.level = 'commune' AND n.level = 'commune'
  AND (%(place)s::bigint IS NULL OR n.province_id = %(place)s)
"""


def take_known_transfers(*, reorganisation: Reorganisation, by: User) -> int:
    """Take the transfers that the register of units knows for this day (as of 01/7/2025); answers how many."""
    with act(acts.FILLED, by=by):
        return _take_known(lock_draft(reorganisation), by)


def ask_for_known_transfers(*, reorganisation: Reorganisation, by: User) -> None:
    """The same by the worker: for the whole country it takes some seconds. Nothing is edited meanwhile."""
    from hoagiai.borders.jobs import fill_one

    with act(acts.FILLED, by=by):
        now = lock_draft(reorganisation)
        now.state = BorderState.FILLING
        now.save(update_fields=["state"])
        fill_one.defer(reorganisation_id=now.pk)


def fill(*, reorganisation: Reorganisation) -> None:
    """Do what `ask_for_known_transfers` asked for; all of it or nothing, so it may be begun again."""
    with act(acts.FILLED, by=reorganisation.drafted_by):
        now = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
        if now.state != BorderState.FILLING:
            return
        _take_known(now, reorganisation.drafted_by)
        now.state = BorderState.DRAFT
        now.save(update_fields=["state"])


def _take_known(reorganisation: Reorganisation, by: User) -> int:
    values: dict[str, Any] = {"act": reorganisation.pk, "day": reorganisation.effective}
    values["place"] = reorganisation.place_id
    reorganisation.transfers.all().delete()
    with connection.cursor() as cursor:
        cursor.execute(_KNOWN, values)
        made = int(cursor.rowcount)
    assign(reorganisation=reorganisation, by=by)
    return made
