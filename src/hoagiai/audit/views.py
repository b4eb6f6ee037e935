"""A view whose form counts once, however often it is sent."""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect

from hoagiai.audit import actions
from hoagiai.audit.errors import AlreadySent

View = Callable[..., HttpResponseBase]


def once(view: View) -> View:
    """Let the same form (`{% form_token %}`) count once: a second sending is led to the first one's answer.

    The view runs in one transaction with its token. An answer that does not lead on (the form again, with its
    errors) gives the token back.
    """

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        token = _token(request)
        if token is None:
            return view(request, *args, **kwargs)
        try:
            with transaction.atomic():
                actions.take_token(token, by=request.user)  # type: ignore[arg-type]  # signed in: a Person
                answer = view(request, *args, **kwargs)
                _keep(token, answer)
                return answer
        except AlreadySent as sent:
            messages.info(request, str(sent))
            return HttpResponseRedirect(sent.url or request.get_full_path())

    return wrapper


def _token(request: HttpRequest) -> uuid.UUID | None:
    if request.method != "POST" or not request.user.is_authenticated:
        return None
    try:
        return uuid.UUID(request.POST.get("form_token", ""))
    except ValueError:
        return None


def _keep(token: uuid.UUID, answer: HttpResponseBase) -> None:
    url = answer.headers.get("Location") or answer.headers.get("HX-Redirect")
    if url:
        actions.record_answer(token, url)
    elif isinstance(answer, HttpResponse) and answer.status_code != 204:
        actions.release_token(token)
