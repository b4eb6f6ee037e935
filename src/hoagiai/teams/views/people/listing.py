"""The list of mediators on a day."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.base.htmx import page_or_part, wants_part
from hoagiai.base.pagination import Page, paginate
from hoagiai.base.tables import address, chips
from hoagiai.places.models import Containment, Unit
from hoagiai.places.terms import Level
from hoagiai.teams.forms.mediators import MediatorFilter
from hoagiai.teams.models import TeamPeriod
from hoagiai.teams.queries import teams as team_queries
from hoagiai.teams.queries.mediator_rows import rows_of
from hoagiai.teams.queries.mediators import Listed
from hoagiai.teams.queries.mediators_asked import Asked
from hoagiai.teams.queries.mediators_read import place_in_names
from hoagiai.teams.queries.people_then import tell_as_on
from hoagiai.teams.queries.visible import reads_registers, require_reading, roots_of, teams_led_by
from hoagiai.teams.views.asof import AsOf, as_of

MOST_TEAMS = 200
AFTER = "sau"  # the list begins behind this office


@dataclass(frozen=True)
class Seen:
    """Where somebody reads the register: places, None for the country; or the teams led."""

    roots: list[Unit] | None
    teams: list[int] | None = None


@login_required
@require_safe
def mediators(request: StaffRequest) -> HttpResponse:
    """Mediators one may see, as on a day."""
    require_reading(request.user, request.on)
    asof = as_of(request)
    seen = _seen(request)
    form = _filter(request, asof)
    listed = Listed(asked(form, seen, asof.on, _after(request)))
    page = paginate(request, listed, total=len(listed))
    rows = rows_of(page.rows, asof.on)
    if asof.gone_by:
        tell_as_on((row.office.person for row in rows), asof.on)
    narrow = bool(listed.asked.narrowed or listed.asked.teams is not None)
    context = {
        "form": form,
        "page": page,
        "rows": rows,
        "listed": listed,
        "first_url": address(request, **{AFTER: None}) if listed.asked.after else "",
        "next_url": _next(request, page, listed),
        "chips": chips(request, form),
        "narrow": narrow,
        "with_commune": not _one_commune(form),
        "with_province": seen.roots is None and form.place() is None,
        "may_write": not asof.other_day and may(request.user, Permission.REGISTER_WRITE, on=request.on),
        "may_merge": not asof.other_day and may(request.user, Permission.PEOPLE_MERGE, on=request.on),
        "part": wants_part(request),
        **asof.context,
    }
    return page_or_part(request, "teams/people/list.html", context)


def _next(request: StaffRequest, page: Page, listed: Listed) -> str:
    """Where the list goes on, from the last page of what can be paged through."""
    over = page.number == page.count and listed.more
    return address(request, **{AFTER: page.rows[-1]}) if over and page.rows else ""


def asked(form: MediatorFilter, seen: Seen, on: date, after: tuple[str, int] | None = None) -> Asked:
    """What the filters ask of the register; a list of the country may begin behind somebody."""
    wanted = form.chosen()
    place = form.place()
    smallest = [place] if place else seen.roots or []
    teams = _teams(wanted.get("team", ""), seen, place)
    country = seen.roots is None and place is None and teams is None
    return Asked(
        on=on,
        own=None if seen.roots is None else [unit.pk for unit in seen.roots],
        place=place.pk if place else None,
        place_then=place is None or place.exists_on(on),
        wide=any(unit.level != Level.COMMUNE for unit in smallest),
        teams=teams,
        words=wanted.get("words", ""),
        sex=wanted.get("sex", ""),
        ethnicity=wanted.get("ethnicity", ""),
        training=tuple(form.trainings()),
        standing=wanted.get("standing", ""),
        role=wanted.get("role", ""),
        after=after if country else None,
    )


def _after(request: StaffRequest) -> tuple[str, int] | None:
    key = request.GET.get(AFTER, "")
    return place_in_names(int(key)) if key.isascii() and key.isdecimal() and len(key) < 16 else None


def _seen(request: StaffRequest) -> Seen:
    if not reads_registers(request.user, request.on):
        return Seen([], list(teams_led_by(request.user, request.on)))
    return Seen(roots_of(request.user, Permission.REGISTER_READ, request.on))


def _filter(request: StaffRequest, asof: AsOf) -> MediatorFilter:
    chosen = request.GET.get("tinh", "")
    province = int(chosen) if chosen.isascii() and chosen.isdecimal() and len(chosen) < 10 else None
    places = team_queries.places_to_choose(request.user, request.on, asof.on, province)
    return MediatorFilter(request.GET, places=places, on=asof.on)


def _teams(words: str, seen: Seen, place: Unit | None) -> list[int] | None:
    """The teams named, among those one sees; a few hundred at most."""
    if not words.strip():
        return seen.teams
    periods = team_queries.named(TeamPeriod.objects.filter(last_day=None), words)
    for roots in (seen.roots if seen.teams is None else None, [place] if place else None):
        if roots is not None:
            inside = Containment.objects.filter(whole__in=[unit.pk for unit in roots])
            periods = periods.filter(unit__in=inside.values("part"))
    if seen.teams is not None:
        periods = periods.filter(team__in=seen.teams)
    return list(periods.values_list("team", flat=True)[:MOST_TEAMS])


def _one_commune(form: MediatorFilter) -> bool:
    chosen: dict[str, Any] = form.chosen()
    return bool(chosen.get("commune")) or [u.level for u in form.places.values()] == [Level.COMMUNE]
