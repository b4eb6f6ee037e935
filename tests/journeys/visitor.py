"""Somebody at a browser, and everything the browser complained about."""

from pathlib import Path
from urllib.parse import urlsplit

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.test import Client, RequestFactory
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

from journeys.site import Site

AXE = Path(settings.NODE_MODULES) / "axe-core" / "axe.min.js"
LOADING = "Failed to load resource"  # said of every answer of 400 and above; `_answer` looks at those


class Visitor:
    """One person's browser window; `page` is Playwright's."""

    def __init__(self, site: Site, browser: Browser, *, axe: bool = False, **options) -> None:
        self.site = site
        self.troubles: list[str] = []
        options = {"viewport": {"width": 1440, "height": 900}, "locale": "vi-VN", **options}
        self.context = browser.new_context(reduced_motion="reduce", accept_downloads=True, **options)
        self.context.set_default_timeout(30_000)
        if axe:
            self.context.add_init_script(path=AXE)
        self.page: Page = self.context.new_page()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.troubles.append(f"{self.page.url}: {error}"))
        self.page.on("request", self._request)
        self.page.on("response", self._answer)

    def sign_in(self, username: str, *, confirmed: bool = False) -> "Visitor":
        """Be signed in already; `confirmed` as if the password had been given once more a moment ago."""
        client, who = Client(), self.site.person(username)
        client.force_login(who)
        if confirmed:
            request = RequestFactory().post("/")
            request.session = client.session
            record_authentication(request, who, method="password", reauthenticated=True)
            request.session.save()
        key = client.cookies[settings.SESSION_COOKIE_NAME].value
        self.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": self.site.url}])
        return self

    def go(self, address: str) -> Page:
        self.page.goto(self.site.url + address if address.startswith("/") else address)
        return self.page

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(LOADING):
            self.troubles.append(f"{self.page.url}: {message.text}")

    def _request(self, request: Request) -> None:
        where = urlsplit(request.url)
        if where.scheme.startswith("http") and where.netloc != urlsplit(self.site.url).netloc:
            self.troubles.append(f"{self.page.url}: asked {request.url}")

    def _answer(self, answer: Response) -> None:
        part_of_page = not answer.request.is_navigation_request()
        if answer.status >= 500 or (answer.status >= 400 and part_of_page):
            self.troubles.append(f"{self.page.url}: {answer.status} from {answer.url}")


def fill_numbers(page: Page) -> None:
    """Write 3 wherever the plan asks for a number."""
    for field in page.locator("[name^=count_][required]").all():
        field.fill("3")
