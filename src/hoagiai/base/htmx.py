"""The same address answers a page or, to htmx, a part of it.

`page_or_part(request, "plans/list.html", context)` draws `plans/list.html` for a browser and
`plans/_list.html` for htmx; the page includes its own part.
"""

import json
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def wants_part(request: HttpRequest) -> bool:
    """Whether htmx asks for a fragment; a boosted link or a restored history asks for the page."""
    asked = getattr(request, "htmx", None)
    if not asked:
        return False
    return not asked.boosted and not asked.history_restore_request


def page_or_part(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """Draw the page, or its part (the same name with an underscore in front)."""
    path = PurePosixPath(template)
    name = str(path.with_name(f"_{path.name}")) if wants_part(request) else template
    response = render(request, name, dict(context or {}), status=status)
    patch_vary_headers(response, ["HX-Request", "HX-Boosted"])
    return response


def toast(response: HttpResponse, words: str, *, kind: str = "success") -> HttpResponse:
    """Let the browser show a short message with this answer (kind: success, warning, error)."""
    response["HX-Trigger"] = json.dumps({"toast": {"words": words, "kind": kind}})
    return response


def go(request: HttpRequest, url: str) -> HttpResponse:
    """Send the browser to a page after an act: by htmx when it asked, else by a redirect."""
    if getattr(request, "htmx", None):
        return HttpResponse(status=204, headers={"HX-Redirect": url})
    response = HttpResponseRedirect(url)
    response.status_code = 303
    return response
