"""Every page: nothing axe finds serious, nothing wider than a phone, no inline code, nothing from another host.

`journeys.pages` names each address that draws a page; a page that is missing there fails the first test.
`visit` fails when the console or the network complained.
"""

import pytest
from django.urls import URLResolver, get_resolver, reverse

from hoagiai.base.tests.browser import serious_faults
from hoagiai.conf.demo.password import PASSWORD
from journeys.made import Made
from journeys.pages import NO_PAGE, PAGES

pytestmark = pytest.mark.browser
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 360, "height": 780}


@pytest.fixture(scope="module")
def made(site) -> Made:
    return Made()


def addresses(resolver=None, space=""):
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, f"{space}{pattern.namespace}:" if pattern.namespace else space)
        else:
            yield f"{space}{pattern.name}"


def test_every_address_is_walked_or_draws_no_page():
    known = {page.name for page in PAGES}.union(*NO_PAGE.values())

    assert known == set(addresses())


@pytest.mark.parametrize("walked", PAGES, ids=str)
def test_a_page_is_easy_to_use(visit, made, picture, walked):
    query = walked.query(made) if callable(walked.query) else walked.query
    address = reverse(walked.name, kwargs=walked.of(made)) + query
    visitor = visit(walked.who, confirmed=walked.confirmed, axe=True)
    answer = visitor.page.goto(visitor.site.url + address)
    page = visitor.page
    assert answer.status == walked.status
    assert page.url.startswith(visitor.site.url + address), page.url
    assert page.locator("h1").count() == 1
    assert walked.heading in page.locator("h1").inner_text()
    assert page.title()

    looks = [(DESK, "light"), (PHONE, "light"), *([(DESK, "dark"), (PHONE, "dark")] if walked.main else [])]
    assert faults_of(page, looks, picture, str(walked)) == []


def test_the_second_step_of_signing_in_is_easy_to_use(visit, made, picture):
    visitor = visit(axe=True)
    page = visitor.page
    page.goto(visitor.site.url + reverse("account_login"))
    page.locator("input[name=login]").fill(made.with_app.username)
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    page.wait_for_url(f"**{reverse('mfa_authenticate')}**")

    assert page.locator("h1").count() == 1
    assert page.locator("input[name=code]").is_visible()
    assert faults_of(page, [(DESK, "light"), (PHONE, "light")], picture, "mfa_authenticate") == []


def faults_of(page, looks, picture, name: str) -> list[str]:
    """What axe and the width of a phone find at each size and colour; a picture of each is kept."""
    faults = []
    for size, colours in looks:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=colours, reduced_motion="reduce")
        faults += [f"{size['width']} {colours}: {fault}" for fault in serious_faults(page)]
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > size["width"]:
            faults.append(f"{size['width']}: {width} wide: {page.evaluate(WIDEST)}")
        picture(page, f"{name}-{size['width']}-{colours}".replace(":", "-").replace(" ", "-"))
    return faults


WIDEST = """() => [...document.querySelectorAll("main *")]
    .filter(node => node.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .slice(0, 3).map(node => node.outerHTML.slice(0, 120))"""
