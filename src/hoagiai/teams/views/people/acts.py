"""What is written of a person, one page each: enter, edit, facts, account."""

from typing import Any, cast
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from hoagiai.accounts.middleware import StaffRequest
from hoagiai.accounts.queries import require, require_in
from hoagiai.accounts.terms import Permission
from hoagiai.audit import once
from hoagiai.base.errors import Refusal
from hoagiai.plans.views.acting import ActPage, run_act
from hoagiai.teams.actions import people as actions
from hoagiai.teams.forms.facts import AccountForm, CorrectFactForm, EndFactForm, FactForm
from hoagiai.teams.forms.newcomers import NewMediatorForm
from hoagiai.teams.forms.people import EditPersonForm
from hoagiai.teams.models import Mediator, Person, PersonFact, TeamPeriod
from hoagiai.teams.queries.duplicates import known_already
from hoagiai.teams.queries.people import holds_over
from hoagiai.teams.queries.visible import places_of
from hoagiai.teams.views.people.person import seen
from hoagiai.teams.views.people.words import fact_words

METHODS = ["GET", "HEAD", "POST"]
TEMPLATE = "teams/act.html"


class LooksLikeOne(Refusal):
    """Somebody of the commune has this name and birth year already."""


def written(
    request: HttpRequest, code: UUID, right: Permission = Permission.REGISTER_WRITE
) -> tuple[StaffRequest, Person]:
    """A person to be written; seen and not one's own to write is 403."""
    staff, found = seen(request, code)
    if not holds_over(staff.user, right, found, staff.on):
        raise PermissionDenied(f"Tài khoản của bạn không có quyền {right.label} tại đây.")
    return staff, found


@login_required
@require_http_methods(METHODS)
@once
def add(request: HttpRequest) -> HttpResponse:
    """Somebody new to the register who is a mediator already."""
    staff = cast(StaffRequest, request)
    require(staff.user, Permission.REGISTER_WRITE, on=staff.on)
    teams = TeamPeriod.objects.filter(last_day=None, team__dissolved_on=None).select_related("unit", "team")
    places = places_of(staff.user, Permission.REGISTER_WRITE, staff.on)
    if places is not None:
        teams = teams.filter(unit__in=places.values("pk"))
    chosen = teams.filter(team__code=request.GET.get("to", "")).first()
    form = NewMediatorForm(
        request.POST or None,
        request.FILES or None,
        teams=teams.order_by("sort_key"),
        on=staff.on,
        initial={"team": chosen},
    )
    made: list[Mediator] = []

    def perform() -> str:
        period = form.cleaned_data["team"]
        require_in(staff.user, Permission.REGISTER_WRITE, on=staff.on, unit=period.unit)
        values = form.values()
        twins = known_already(period.unit, values.full_name, values.birth_year)
        if twins and not form.cleaned_data["anyway"]:
            form.ask_whether_another()
            names = ", ".join(
                f"{each.full_name} ({each.birth_year or 'chưa ghi năm sinh'})" for each in twins
            )
            raise LooksLikeOne(
                f"Sổ của {period.unit.name} đã có {names}. Nếu là người ấy, hãy mở tổ rồi “Ghi người đã được công "
                "nhận” và chọn người đã có; nếu là người khác, hãy đánh dấu “Là người khác” rồi lưu lại."
            )
        made.append(actions.enter_mediator(team=period.team, newcomer=form.newcomer(), by=staff.user))
        return f"Đã ghi {made[0].person.full_name} vào sổ."

    page = ActPage(
        title="Ghi hòa giải viên mới vào sổ",
        heading="Ghi hòa giải viên mới vào sổ",
        subtitle="Người đã được công nhận; bầu mới thì mở tổ rồi chọn “Bầu hòa giải viên”",
        accept="Ghi vào sổ",
        back_url=reverse("teams:mediators"),
        template=TEMPLATE,
        explain="Số định danh, số điện thoại, ngày sinh được mã hóa hoặc che; mỗi lần xem đều được ghi lại.",
    )
    return run_act(request, form, perform, page, after=lambda: person_url(made[0].person))


@login_required
@require_http_methods(METHODS)
@once
def edit(request: HttpRequest, code: UUID) -> HttpResponse:
    """Change what is written of a person."""
    staff, found = written(request, code)
    form = EditPersonForm(request.POST or None, person=found, on=staff.on)

    def perform() -> str:
        now = actions.edit_person(person=found, values=form.values(), by=staff.user)
        return f"Đã lưu thông tin của {now.full_name}."

    return _act(request, form, perform, found, "Sửa thông tin", "Lưu")


@login_required
@require_http_methods(METHODS)
@once
def add_fact(request: HttpRequest, code: UUID) -> HttpResponse:
    """Something known from a day."""
    staff, found = written(request, code)
    form = FactForm(request.POST or None, initial={"first_day": staff.on})

    def perform() -> str:
        made = actions.add_fact(
            person=found, fact=form.fact(), first_day=form.cleaned_data["first_day"], by=staff.user
        )
        return f"Đã ghi: {fact_words(made)}."

    explain = "Trình độ, nghề nghiệp mới thay cái cũ từ ngày này; vị trí, ngôn ngữ, tư cách thì thêm vào."
    return _act(request, form, perform, found, "Ghi thêm thông tin", "Ghi vào sổ", explain)


@login_required
@require_http_methods(METHODS)
@once
def end_fact(request: HttpRequest, code: UUID, pk: int) -> HttpResponse:
    """The last day of a fact."""
    staff, found = written(request, code)
    fact = get_object_or_404(PersonFact, person=found, pk=pk)
    form = EndFactForm(request.POST or None, initial={"last_day": staff.on})

    def perform() -> str:
        actions.end_fact(fact=fact, last_day=form.cleaned_data["last_day"], by=staff.user)
        return f"Đã ghi: {fact_words(fact)} đến hết {form.cleaned_data['last_day']:%d/%m/%Y}."

    return _act(request, form, perform, found, f"Ghi ngày hết: {fact_words(fact)}", "Lưu")


@login_required
@require_http_methods(METHODS)
@once
def correct_fact(request: HttpRequest, code: UUID, pk: int) -> HttpResponse:
    """A fact that was written wrongly."""
    staff, found = written(request, code)
    fact = get_object_or_404(PersonFact, person=found, pk=pk)
    form = CorrectFactForm(request.POST or None, fact=fact)

    def perform() -> str:
        given = form.cleaned_data
        days = {name: given[name] for name in ("first_day", "last_day")}
        now = actions.correct_fact(fact=fact, value=given["value"], **days, by=staff.user)
        return f"Đã sửa thành: {fact_words(now)}."

    explain = "Dùng khi sổ ghi sai. Khi thực tế thay đổi, hãy ghi ngày hết rồi ghi thêm thông tin mới."
    return _act(request, form, perform, found, f"Sửa thông tin: {fact_words(fact)}", "Lưu", explain)


@login_required
@require_http_methods(METHODS)
@once
def account(request: HttpRequest, code: UUID) -> HttpResponse:
    """The account with which a person signs in."""
    staff, found = written(request, code)
    now = found.user.username if found.user else ""
    form = AccountForm(request.POST or None, initial={"username": now})

    def perform() -> str:
        done = actions.link_account(person=found, username=form.cleaned_data["username"], by=staff.user)
        return f"Đã gắn tài khoản {done.user.username}." if done.user else "Đã gỡ tài khoản."

    explain = "Tổ trưởng đăng nhập bằng tài khoản này thì xem được tổ của mình; người khác xem được hồ sơ của chính mình."
    return _act(request, form, perform, found, "Tài khoản đăng nhập", "Lưu", explain)


def person_url(person: Person) -> str:
    """The page of a person."""
    return reverse("teams:person", args=[person.code])


def _act(
    request: HttpRequest, form: Any, perform: Any, person: Person, title: str, accept: str, explain: str = ""
) -> HttpResponse:
    page = ActPage(
        title=title,
        heading=person.full_name,
        subtitle=f"sinh năm {person.birth_year}" if person.birth_year else "chưa ghi năm sinh",
        accept=accept,
        back_url=person_url(person),
        explain=explain,
        template=TEMPLATE,
    )
    return run_act(request, form, perform, page)
