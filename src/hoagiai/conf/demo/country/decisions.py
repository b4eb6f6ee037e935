"""The communes' decisions: one row for a commune, a kind and a day, whoever it names."""

from datetime import date, timedelta

from hoagiai.conf.demo.country.personal_names import signer_of
from hoagiai.conf.demo.country.rows import Registers
from hoagiai.conf.demo.country.sizes import Ref
from hoagiai.teams.terms import DecisionKind

_ORDER = {kind: place for place, kind in enumerate(DecisionKind)}


class Decisions:
    """Gives the decision of a day, made when it is first asked for."""

    def __init__(self, into: Registers) -> None:
        self.into = into
        self.made: dict[tuple[Ref, DecisionKind, date], int] = {}

    def of(self, unit: Ref, kind: DecisionKind, day: date | None) -> int | None:
        """The commune's decision of that day and kind; none for what was there before the register."""
        if day is None:
            return None
        known = self.made.get((unit, kind, day))
        if known is None:
            number = 20 + 7 * (day.timetuple().tm_yday // 3) + _ORDER[kind]
            signer = signer_of(unit.code, (day.year - 2011) // 5)
            published = day + timedelta(days=1 if day.weekday() < 4 else 3)
            known = self.into.decisions.add(
                unit.pk, kind.value, f"{number}/QĐ-UBND", day, signer, "Chủ tịch", published, True
            )
            self.made[unit, kind, day] = known
        return known
