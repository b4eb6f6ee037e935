"""The numbers of a report: one column for each standing, the same on screen, in Word, PDF and Excel.

The columns after the first add up to it; their words and rows are those of the list of work.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from hoagiai.plans.forms.work import STANDINGS
from hoagiai.plans.queries.standing import Tally
from hoagiai.plans.terms import Standing


@dataclass(frozen=True)
class Numbers:
    """A column: its head, the standing it counts (None: all of them), and the word that opens its rows."""

    label: str
    standing: Standing | None
    slug: str

    def of(self, tally: Tally) -> int:
        """The number in this column."""
        return tally.total if self.standing is None else tally[self.standing]


_ORDER = (
    Standing.DONE,
    Standing.WAITING,
    Standing.RUNNING,
    Standing.SOON,
    Standing.LATE,
    Standing.UNDATED,
    Standing.PASSED,
)
_ALWAYS = (Standing.DONE, Standing.WAITING, Standing.RUNNING, Standing.LATE)
_WORDS = {Standing.DONE: "Đã nghiệm thu"}
_IN_LIST = {meant[0]: (slug, label) for slug, (label, meant) in STANDINGS.items() if len(meant) == 1}


def columns(whole: Tally) -> Sequence[Numbers]:
    """What was given, then each standing; the rare ones only when there is such work."""
    shown = [standing for standing in _ORDER if standing in _ALWAYS or whole[standing]]
    every = next(slug for slug, (_, meant) in STANDINGS.items() if not meant)
    return [Numbers("Được giao", None, every), *(_column(standing) for standing in shown)]


def _column(standing: Standing) -> Numbers:
    slug, label = _IN_LIST[standing.value]
    return Numbers(_WORDS.get(standing, label), standing, slug)
