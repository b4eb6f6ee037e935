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
