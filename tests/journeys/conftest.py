"""Fixtures of all journeys: the running product, and people who visit it."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from journeys.site import served_demo
from journeys.visitor import Visitor

ROOT = Path(__file__).resolve().parents[2]
expect.set_options(timeout=15_000)  # the machine may be busy with other tests
PICTURES = ROOT / "var" / "pictures"


@pytest.fixture(autouse=True)
def _media_in_a_temporary_folder():
    """The files of the demonstration live as long as its database; `site` says where."""


@pytest.fixture(scope="package")
def site(django_test_environment, django_db_blocker):
    """The product with its demonstration."""
    with django_db_blocker.unblock(), served_demo() as running:
        yield running


@pytest.fixture
def visit(site, browser):
    """Open a browser as somebody; the test fails when a page complained."""
    opened: list[Visitor] = []

    def visit_as(username: str = "", *, confirmed: bool = False, **options) -> Visitor:
        visitor = Visitor(site, browser, **options)
        opened.append(visitor)
        return visitor.sign_in(username, confirmed=confirmed) if username else visitor

    yield visit_as
    troubles = [trouble for visitor in opened for trouble in visitor.troubles]
    for visitor in opened:
        visitor.context.close()
    assert not troubles, troubles


@pytest.fixture
def picture():
    """Keep a picture of a page under var/pictures, to be looked at."""
    PICTURES.mkdir(parents=True, exist_ok=True)

    def keep(page, name: str, *, whole: bool = True) -> Path:
        path = PICTURES / f"{name}.png"
        page.screenshot(path=path, full_page=whole)
        return path

    return keep
