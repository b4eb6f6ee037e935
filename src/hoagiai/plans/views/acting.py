"""One act on its own page: say what it does, ask what it needs, refuse in words, lead back."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from hoagiai.base.errors import Refusal
from hoagiai.base.htmx import go
from hoagiai.plans.errors import Stale, WrongStep

Row = tuple[str, str, str]


@dataclass(frozen=True)
class ActPage:
    """What the page of one act says around its form."""

    title: str
    heading: str
    accept: str
    back_url: str
    before: str = ""
    subtitle: str = ""
    explain: str = ""
    danger: bool = False
    template: str = "plans/act.html"
    extra: dict[str, Any] = field(default_factory=dict)


def run_act(
    request: HttpRequest,
    form: Form,
    perform: Callable[[], str],
    page: ActPage,
    *,
    versions: Callable[[], list[Row]] | None = None,
    newest: Callable[[], int] | None = None,
    keep: Callable[[], None] | None = None,
    after: Callable[[], str] | None = None,
) -> HttpResponse:
    """Draw the page; on POST check the form, perform the act as a whole and lead back with its words.

    When somebody else was first, both versions are shown (`versions`: what, saved, mine) and what was typed
    stays in the form, which from then on knows the newest state (`newest`). `keep` saves what was typed when
    the act is refused. `after` gives the address to go to when it is not the one to go back to.
    """
    context: dict[str, Any] = {"page": page, "form": form, **page.extra}
    status = 200
    if request.method == "POST":
        if not form.is_valid():
            status = 422
        else:
            try:
                words = _whole(perform)
            except Refusal as refused:
                status = 409
                context["refused"] = str(refused)
                if isinstance(refused, Stale | WrongStep) and versions:
                    context["versions"] = versions()
                if newest:
                    _know(form, newest())
            else:
                messages.success(request, words)
                return go(request, after() if after else page.back_url)
    if status != 200 and keep:
        keep()
        context["kept"] = True
    return render(request, page.template, context, status=status)


def _whole(perform: Callable[[], str]) -> str:
    """Perform all of it or nothing: what was written before a refusal is taken back."""
    with transaction.atomic():
        return perform()


def _know(form: Form, newest: int) -> None:
    data = QueryDict(mutable=True)
    data.update(form.data)
    data["seen"] = str(newest)
    form.data = data
