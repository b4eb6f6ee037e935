"""How the work that a person follows stands, by place: one statement feeds the figures and the map."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Q

from hoagiai.accounts.models import User
from hoagiai.places.models import Containment, Unit
from hoagiai.places.terms import Level
from hoagiai.plans.queries.standing import Tally, in_force, standing_on
from hoagiai.plans.queries.visible import assignments_visible_to
from hoagiai.plans.terms import PlanState, Standing

HANDED_IN = (Standing.WAITING, Standing.DONE)


@dataclass(frozen=True)
class Figures:
    """Work by its standing, and its agencies, for one place or for all together."""

    tally: Tally = field(default_factory=Tally)
    agencies: int = 0
    reported: int = 0

    @property
    def total(self) -> int:
        """All work in force."""
        return self.tally.total

    @property
    def late(self) -> int:
        """Work past its deadline."""
        return self.tally.late

    @property
    def done(self) -> int:
        """Work that was accepted."""
        return self.tally.done

    @property
    def soon(self) -> int:
        """Work due within days."""
        return self.tally[Standing.SOON]

    @property
    def silent(self) -> int:
        """Agencies that handed nothing in."""
        return self.agencies - self.reported

    @property
    def worst(self) -> str:
        """The standing that colours a place: late, soon, else in time."""
        return "late" if self.late else "soon" if self.soon else "done"


def followed_by_unit(user: User, on: date) -> dict[int | None, Figures]:
    """The work of issued plans that a person may see, by the place of the agency; one statement."""
    issued = assignments_visible_to(user, on).filter(task__plan__state=PlanState.ISSUED)
    rows = in_force(issued, on).annotate(standing=standing_on(on)).order_by().values("agency__unit")
    numbers = {each.value: Count("pk", filter=Q(standing=each.value)) for each in Standing}
    handed_in = Q(standing__in=HANDED_IN)
    counted = rows.annotate(
        **numbers,
        agencies=Count("agency", distinct=True),
        reported=Count("agency", distinct=True, filter=handed_in),
    )
    return {
        row["agency__unit"]: Figures(
            Tally({each.value: row[each.value] for each in Standing}), row["agencies"], row["reported"]
        )
        for row in counted
    }


def carried_on(by_unit: Mapping[int | None, Figures], on: date) -> dict[int | None, Figures]:
    """The same with what bodies of ended communes owe standing at the commune that took each in as a whole; one statement."""
    ended = Q(part__in=[key for key in by_unit if key], part__level=Level.COMMUNE, part__valid_to__lt=on)
    now = Unit.objects.in_force(on).filter(level=Level.COMMUNE)
    taken_in: dict[int, list[int]] = defaultdict(list)
    for part, whole in Containment.objects.filter(ended, whole__in=now).values_list("part", "whole"):
        taken_in[part].append(whole)
    there: dict[int | None, list[Figures]] = defaultdict(list)
    for unit, figures in by_unit.items():
        wholes = taken_in.get(unit or 0, [])
        there[wholes[0] if len(wholes) == 1 else unit].append(figures)
    return {unit: together(figures) for unit, figures in there.items()}


def together(figures: Iterable[Figures]) -> Figures:
    """The sum over places; an agency belongs to one place, so agencies add up too."""
    every = list(figures)
    counts: Counter[str] = Counter()
    for each in every:
        counts.update(each.tally.counts)
    agencies, reported = sum(each.agencies for each in every), sum(each.reported for each in every)
    return Figures(Tally(dict(counts)), agencies, reported)
