"""How far a right reaches: a set of agencies as one subquery, whatever the number of positions."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from hoagiai.accounts.models import Position
from hoagiai.accounts.terms import Extent, Permission
from hoagiai.agencies.models import Agency
from hoagiai.agencies.terms import Line
from hoagiai.places.models import Containment

PEOPLE_COMMITTEE = "people_committee"
FOR_ITS_KIND = Q(standard=True) | Q(kind=PEOPLE_COMMITTEE)
"""The one body of its kind in its place. A place has one People's Committee, also when people renamed or ended it;
of other kinds people may add a second, so there the standard list decides.
"""
STATE_LINES = frozenset(
    {
        Line.GOVERNMENT,
        Line.JUSTICE,
        Line.FINANCE,
        Line.HOME_AFFAIRS,
        Line.CULTURE,
        Line.EDUCATION,
        Line.OTHER_FIELDS,
    }
)


@dataclass(frozen=True)
class Reach:
    """The agencies where a person holds a right on a day (phạm vi của quyền)."""

    permission: Permission
    on: date
    positions: tuple[Position, ...]

    @property
    def everywhere(self) -> bool:
        """Whether the right holds in the whole country, so that no filter is needed."""
        return any(position.role.rights[self.permission] == Extent.COUNTRY for position in self.positions)

    @property
    def nowhere(self) -> bool:
        """Whether the right is not held at all."""
        return not self.positions

    def agencies(self) -> QuerySet[Agency]:
        """The agencies reached; use it as a subquery: `Plan.objects.filter(issuer__in=reach.agencies())`."""
        if self.everywhere:
            return Agency.objects.all()
        if self.nowhere:
            return Agency.objects.none()
        wanted = Q()
        for position in self.positions:
            wanted |= reached(position.agency, position.role.rights[self.permission])
        return Agency.objects.filter(wanted).order_by()

    def by_rank(self) -> list[tuple[int, QuerySet[Agency]]]:
        """The agencies reached by each position alone, with the rank of its role."""
        alone = [(p.role.rank, Reach(self.permission, self.on, (p,))) for p in self.positions]
        return [(rank, reach.agencies()) for rank, reach in alone]

    def within(self, field: str) -> Q:
        """A filter on a field that names an agency: empty for the whole country."""
        return Q() if self.everywhere else Q(**{f"{field}__in": self.agencies().values("pk")})

    def covers(self, agency: Agency) -> bool:
        """Whether this agency is reached: at most one query, none for one's own agency or the country."""
        own = {position.agency_id for position in self.positions}
        return self.everywhere or agency.pk in own or self.agencies().filter(pk=agency.pk).exists()


def reached(agency: Agency, extent: Extent) -> Q:
    """The agencies that an extent reaches from one agency, with the bodies they took over.

    Below the centre all of them stand in the agency's unit or in what it came from; saying so lets the
    database start from these places instead of reading every agency of the country.
    """
    wanted = _wanted(agency, extent)
    return wanted if agency.unit_id is None else Q(unit__in=_parts(agency)) & wanted


def _wanted(agency: Agency, extent: Extent) -> Q:
    if extent == Extent.OWN:
        return _with_former(agency)
    if extent == Extent.SERVED:
        return _with_former(agency) | _served(agency)
    if extent == Extent.LINE:
        return Q(pk=agency.pk) | Q(line=agency.line)
    return Q(pk__isnull=False)


def _served(agency: Agency) -> Q:
    """The body above in the same unit, and the People's Committee that a state body advises (tham mưu)."""
    served = Q(pk__in=[])
    parent = agency.parent
    if parent is not None and (parent.unit_id, parent.level) == (agency.unit_id, agency.level):
        served |= _with_former(parent)
    if agency.unit_id is not None and agency.line in STATE_LINES:
        here = Q(unit=agency.unit_id) | Q(unit__in=_parts(agency))
        served |= Q(kind=PEOPLE_COMMITTEE, level=agency.level) & here
    return served


def _with_former(agency: Agency) -> Q:
    """The body itself and, for the one of its kind, the same kind of body in the units its unit came from."""
    if agency.unit_id is None or not (agency.standard or agency.kind == PEOPLE_COMMITTEE):
        return Q(pk=agency.pk)
    former = Q(kind=agency.kind, level=agency.level, unit__in=_parts(agency)) & FOR_ITS_KIND
    return Q(pk=agency.pk) | former


def _parts(agency: Agency) -> QuerySet[Containment, int]:
    return Containment.objects.filter(whole=agency.unit_id).values_list("part", flat=True)
