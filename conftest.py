"""Fixtures of every test: the units of the whole country are there, loaded once for each test database."""

from collections.abc import Iterator

import pytest

pytest_plugins = ["hoagiai.plans.tests.people", "hoagiai.base.tests.browser"]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: pytest.Module) -> Iterator[None]:
    """Load the country into the fresh test database; each test then rolls back to it."""
    from hoagiai.places.actions import load_units

    with django_db_blocker.unblock():
        load_units()
    yield


@pytest.fixture(autouse=True)
def _country_after_a_flush(request: pytest.FixtureRequest) -> None:
    """A test that commits leaves empty tables behind; the next of its kind gets the country again."""
    mark = request.node.get_closest_marker("django_db")
    commits = {"transactional_db", "live_server"} & set(request.fixturenames)
    if not commits and not (mark and mark.kwargs.get("transaction")):
        return
    request.getfixturevalue("transactional_db")
    from hoagiai.places.actions import load_units
    from hoagiai.places.models import Unit

    if not Unit.objects.exists():
        load_units()
