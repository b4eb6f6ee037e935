"""One person as on a day: offices, facts, elections, history; protected data behind a recorded look."""

from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.terms import Permission
from hoagiai.base import formats
from hoagiai.teams.actions.looking import look_at
from hoagiai.teams.errors import LooksRefused
from hoagiai.teams.ethnicities import ETHNICITIES
from hoagiai.teams.forms.facts import LookForm
from hoagiai.teams.models import Person
from hoagiai.teams.queries import people as queries
from hoagiai.teams.queries import protected
from hoagiai.teams.queries.people_then import PersonThen, rows_on
from hoagiai.teams.terms import Protected, Sex
from hoagiai.teams.views.asof import AsOf, as_of
from hoagiai.teams.views.elections.naming import election_name
from hoagiai.teams.views.people.words import fact_words, kind_words, told_of_person

NAME, TODAYS = "Họ và tên", "theo sổ hiện nay"


@login_required
@require_safe
def person(request: HttpRequest, code: UUID) -> HttpResponse:
    """The page of one person; one merged into another leads there."""
    staff = cast(StaffRequest, request)
    if kept := queries.kept_instead_of(code):
        _seen(staff, kept.code)
        return redirect("teams:person", kept.code)
    found = _seen(staff, code)
    return render(request, "teams/people/person.html", page_of(staff, found))


@never_cache
@login_required
@require_POST
def look(request: HttpRequest, code: UUID) -> HttpResponse:
    """Show one protected field to who may see it; the look is recorded first, the value stands in no address."""
    staff, found = seen(request, code)
    if not protected.may_look(staff.user, found, staff.on):
        raise PermissionDenied(f"Tài khoản của bạn không có quyền {Permission.IDENTITY_READ.label} tại đây.")
    form = LookForm(request.POST)
    shown: dict[str, Any] = {"look_form": form, "asked": request.POST.get("field", "")}
    status = 422
    if form.is_valid():
        field = form.cleaned_data["field"]
        try:
            value = look_at(person=found, field=field, reason=form.cleaned_data["reason"], by=staff.user)
        except LooksRefused as refused:
            status, shown["refused_look"] = 409, str(refused)
        else:
            status, shown["opened"] = 200, {"field": field, "value": value}
    context = {**page_of(staff, found), **shown}
    return render(request, "teams/people/person.html", context, status=status)


def seen(request: HttpRequest, code: UUID) -> tuple[StaffRequest, Person]:
    """The request and the person with this code; 404 when one may not see them."""
    staff = cast(StaffRequest, request)
    return staff, _seen(staff, code)


def _seen(request: StaffRequest, code: UUID) -> Person:
    found = queries.person_with_code(request.user, request.on, code).select_related("user").first()
    if found is None or found.merged_into_id is not None:
        raise Http404("Không có người này trong sổ mà bạn được xem.")
    return found


def page_of(request: StaffRequest, found: Person) -> dict[str, Any]:
    """Everything the page shows, as on the day asked for."""
    asof = as_of(request)
    offices = queries.offices_of(found, asof.on)
    may_write = queries.holds_over(request.user, Permission.REGISTER_WRITE, found, request.on)
    may_look = protected.may_look(request.user, found, request.on)
    see_looks = protected.may_see_looks(request.user, found, request.on)
    may_merge = queries.holds_over(request.user, Permission.PEOPLE_MERGE, found, request.on)
    told = queries.holds_over(request.user, Permission.HISTORY_READ, found, request.on)
    then = rows_on([found.pk], asof.on).get(found.pk) if asof.gone_by else None
    return {
        "person": found,
        "offices": offices,
        "holds": any(office.holds for office in offices),
        "leads": any(office.leads for office in offices),
        "known": _known(found, then, asof),
        "name": then.full_name if then else found.full_name,
        "facts": [
            (fact, kind_words(fact), fact_words(fact), _holds(fact, asof))
            for fact in queries.facts_of(found, asof.on)
        ],
        "elections": [
            (each, election_name(each.election)) for each in queries.candidacies_of(found, asof.on)
        ],
        "kept": protected.kept_of(found),
        "any_kept": any(each.known for each in protected.kept_of(found)),
        "may_look": may_look,
        "looks": [(each, str(Protected(each.field).label)) for each in protected.looks_at(found)]
        if see_looks
        else None,
        "merges": list(queries.merges_of(found)) if may_merge else [],
        "history": told_of_person(queries.history_of_person(found)) if told else None,
        "may_write": may_write and not asof.other_day,
        **asof.context,
    }


def _holds(fact: Any, asof: AsOf) -> bool:
    return fact.last_day is None or fact.last_day >= asof.on


@dataclass(frozen=True)
class Known:
    """One thing known of a person on the day of the page; `note` says when it is not of that day."""

    label: str
    value: str
    note: str = ""


def _known(found: Person, then: PersonThen | None, asof: AsOf) -> list[Known]:
    """As the register said it on a day gone by; what it took up later is of today, and said to be."""
    now = _told(found)
    if asof.on >= asof.today:
        return [Known(label, value) for label, value in now.items() if label != NAME]
    if then is None:
        return [Known(label, value, TODAYS if value else "") for label, value in now.items() if label != NAME]
    said = _told(then)
    lines = [
        Known(label, said[label], f"hiện nay: {value or 'chưa ghi'}" if value != said[label] else "")
        for label, value in now.items()
    ]
    return [line for line in lines if line.label != NAME or line.note]


def _told(row: Person | PersonThen) -> dict[str, str]:
    sex = Sex(row.sex).label if row.sex else ""
    return {
        NAME: row.full_name,
        "Giới tính": formats.opening(str(sex)),
        "Năm sinh": str(row.birth_year or ""),
        "Dân tộc": ETHNICITIES.get(row.ethnicity, ""),
        "Nơi thường trú": row.address,
    }
