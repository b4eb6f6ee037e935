"""The days that a list was found to say of itself, beside the day it is compared as of."""

from dataclasses import dataclass
from datetime import date

from hoagiai.sheets.models import Batch
from hoagiai.sheets.reading.understood import Said
from hoagiai.sheets.words import SAID


@dataclass(frozen=True, slots=True)
class DaySaid:
    """A day read in the file: what kind of day, where it stands, and in what words."""

    day: date
    kind: str
    where: str
    words: str
    taken: bool  # the list is compared as of this day


def days_of(batch: Batch) -> list[DaySaid]:
    """Best first; empty when the file says none, or was read before days were looked for."""
    return [
        DaySaid(
            day := date.fromisoformat(each["day"]),
            SAID[Said(each["said"])],
            f"trang “{each['sheet']}”, " + (f"ô {each['cell']}" if each["cell"] else f"hàng {each['row']}"),
            each["words"],
            day == batch.on,
        )
        for each in batch.understood.get("days", ())
    ]


def other_day(batch: Batch) -> DaySaid | None:
    """The best day that the file says, when the list is compared as of a day that it does not say."""
    days = days_of(batch)
    return None if any(each.taken for each in days) else next(iter(days), None)
