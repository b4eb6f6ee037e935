"""People who may be one: the list of a place, two rows side by side, merge, part again, "not the same"."""

from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import may
from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.base import formats
from hoagiai.base.htmx import go
from hoagiai.base.pagination import paginate
from hoagiai.places.terms import Level
from hoagiai.plans.views.acting import ActPage, run_act
from hoagiai.teams.actions.merging import find_different, merge_people, part_people
from hoagiai.teams.errors import RegisterError
from hoagiai.teams.ethnicities import ETHNICITIES
from hoagiai.teams.forms.facts import MergeForm, PartForm
from hoagiai.teams.forms.teams import PlaceFilter
from hoagiai.teams.models import Person, PersonFact, PersonMerge
from hoagiai.teams.queries import duplicates as queries
from hoagiai.teams.queries import people as person_queries
from hoagiai.teams.queries.protected import kept_of
from hoagiai.teams.queries.teams import places_to_choose
from hoagiai.teams.queries.visible import reads_registers, roots_of
from hoagiai.teams.rules.duplicates import WORDS, Likeness
from hoagiai.teams.views.people.acts import METHODS, TEMPLATE, person_url, written
from hoagiai.teams.views.people.person import seen
from hoagiai.teams.views.people.words import fact_words

NOT_BOTH = "Xã, phường giữ sổ của cả hai hồ sơ, hoặc tỉnh, thành phố của cả hai nơi, mới gộp được."
TONES = {Likeness.SURE: "late", Likeness.LIKELY: "soon", Likeness.POSSIBLE: "plain"}


@dataclass(frozen=True)
class Line:
    """One fact of both rows side by side."""

    label: str
    first: str
    second: str

    @property
    def differs(self) -> bool:
        """Whether both say something and not the same."""
        return bool(self.first and self.second) and self.first != self.second


@login_required
@require_safe
def duplicates(request: HttpRequest) -> HttpResponse:
    """Pairs of a commune or a province, the surest first; of the country a province is chosen first."""
    staff = cast(StaffRequest, request)
    if not reads_registers(staff.user, staff.on):
        raise PermissionDenied(f"Tài khoản của bạn không có quyền {Permission.REGISTER_READ.label}.")
    chosen = request.GET.get("tinh", "")
    province = int(chosen) if chosen.isascii() and chosen.isdecimal() and len(chosen) < 10 else None
    form = PlaceFilter(
        request.GET, places=places_to_choose(staff.user, staff.on, staff.on, province), on=staff.on
    )
    roots, place = roots_of(staff.user, Permission.REGISTER_READ, staff.on), form.place()
    where = [place] if place else roots
    found = queries.proposed_in([unit.pk for unit in where]) if where else []
    page = paginate(request, found)
    context = {
        "form": form,
        "where": where,
        "page": page,
        "pairs": [(pair, TONES[pair.likeness], WORDS[pair.likeness]) for pair in queries.pairs_of(page.rows)],
        "most": queries.MOST if len(found) == queries.MOST else None,
        "may_write": may(staff.user, Permission.PEOPLE_MERGE, on=staff.on),
        "choose": roots is None or any(unit.level == Level.PROVINCE for unit in roots),
    }
    return render(request, "teams/people/duplicates.html", context)


@login_required
@require_http_methods(METHODS)
@once
def pair(request: HttpRequest, code: UUID, other: UUID) -> HttpResponse:
    """Two rows side by side, and what a merge would do; POST merges."""
    staff, one = seen(request, code)
    two = seen(request, other)[1]
    if one.pk == two.pk:
        raise Http404("Hai hồ sơ phải khác nhau.")
    may_merge = all(
        person_queries.holds_over(staff.user, Permission.PEOPLE_MERGE, each, staff.on) for each in (one, two)
    )
    if request.method == "POST" and not may_merge:
        raise PermissionDenied(NOT_BOTH)
    form = MergeForm(request.POST or None, people=(one, two))
    context: dict[str, Any] = {
        "one": one,
        "two": two,
        "form": form,
        "may_merge": may_merge,
        "not_both": NOT_BOTH,
        "lines": _lines(staff, one, two),
        "different": queries.found_different(one, two),
    }
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            kept, merged = (one, two) if form.cleaned_data["kept"] == str(one.code) else (two, one)
            try:
                with transaction.atomic():
                    merge_people(kept=kept, merged=merged, reason=form.cleaned_data["reason"], by=staff.user)
            except RegisterError as refused:
                status, context["refused"] = 409, str(refused)
            else:
                messages.success(
                    request, f"Đã gộp hai hồ sơ của {kept.full_name}. Có thể tách lại từ trang này."
                )
                return go(request, person_url(kept))
    return render(request, "teams/people/pair.html", context, status=status)


@login_required
@require_POST
@once
def different(request: HttpRequest, code: UUID, other: UUID) -> HttpResponse:
    """These are two people: not proposed again."""
    staff, one = written(request, code, Permission.PEOPLE_MERGE)
    two = written(request, other, Permission.PEOPLE_MERGE)[1]
    if one.pk == two.pk:
        raise Http404("Hai hồ sơ phải khác nhau.")
    find_different(one=one, other=two, by=staff.user)
    messages.success(request, f"Đã ghi nhận: {one.full_name} và {two.full_name} là hai người khác nhau.")
    return go(request, reverse("teams:duplicates"))


@login_required
@require_http_methods(METHODS)
@once
def unmerge(request: HttpRequest, code: UUID, pk: int) -> HttpResponse:
    """Take a merge back."""
    staff, kept = written(request, code, Permission.PEOPLE_MERGE)
    merge = get_object_or_404(PersonMerge.objects.select_related("merged"), kept=kept, undone=False, pk=pk)
    form = PartForm(request.POST or None)

    def perform() -> str:
        part_people(merge=merge, reason=form.cleaned_data["reason"], by=staff.user)
        return f"Đã tách lại hồ sơ của {merge.merged.full_name}."

    page = ActPage(
        title="Tách lại hai hồ sơ đã gộp",
        heading=kept.full_name,
        subtitle=f"Hồ sơ đã gộp vào: {merge.merged.full_name}",
        accept="Tách lại",
        back_url=person_url(kept),
        danger=True,
        explain="Nhiệm vụ, thông tin, việc ứng cử của hồ sơ đã gộp trở về như trước. Những gì ghi thêm sau khi gộp ở lại hồ sơ được giữ.",
        template=TEMPLATE,
    )
    return run_act(request, form, perform, page)


def _lines(staff: StaffRequest, one: Person, two: Person) -> list[Line]:
    """Both rows, line by line; of protected data only whether it is there and whether it is the same."""
    first, second = _told(staff, one), _told(staff, two)
    lines = [Line(label, words, second[label]) for label, words in first.items()]
    return [*lines[:5], *_protected(one, two), *lines[5:]]


def _told(staff: StaffRequest, person: Person) -> dict[str, str]:
    """What a row says, by its label."""
    offices = person_queries.offices_of(person, staff.on)
    return {
        "Họ và tên": person.full_name,
        "Giới tính": formats.opening(str(person.get_sex_display())),
        "Năm sinh": str(person.birth_year or ""),
        "Dân tộc": ETHNICITIES.get(person.ethnicity, ""),
        "Nơi thường trú": person.address,
        "Nhiệm vụ": "; ".join(_office_words(office) for office in offices),
        "Thông tin theo thời gian": "; ".join(_facts(person)),
        "Tài khoản": person.user.username if person.user else "",
    }


def _protected(one: Person, two: Person) -> list[Line]:
    same = {
        "identity": one.identity_hash == two.identity_hash,
        "phone": one.phone_hash == two.phone_hash,
        "birth_date": one.birth_date == two.birth_date,
    }
    lines = []
    for mine, theirs in zip(kept_of(one), kept_of(two), strict=True):
        first, second = ("đã ghi" if each.known else "" for each in (mine, theirs))
        if mine.known and theirs.known:
            first, second = ("giống nhau",) * 2 if same[mine.field] else (first, "đã ghi, khác")
        lines.append(Line(formats.opening(mine.label), first, second))
    return lines


def _office_words(office: person_queries.Office) -> str:
    name = f"{office.period.name}, {office.period.unit.name}" if office.period else office.mediator.team.code
    first, last = office.mediator.first_day, office.mediator.last_day
    since = f"từ {first:%d/%m/%Y}" if first else "từ trước khi lập sổ"
    until = f" đến {last:%d/%m/%Y}" if last else ""
    return f"{name}, {since}{until}{', tổ trưởng' if office.leads else ''}"


def _facts(person: Person) -> list[str]:
    return [fact_words(fact) for fact in PersonFact.objects.filter(person=person).order_by("kind", "pk")]
