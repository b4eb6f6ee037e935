"""Bodies that the tests of the part stand on."""

import pytest

from hoagiai.agencies.tests.factories import load_bodies_of


@pytest.fixture
def lai_chau(db):
    """All bodies of Lai Châu, before and after the reform."""
    return load_bodies_of(["Lai Châu"])
