"""A ward's officer and a team of three mediators in one neighbourhood of 120 households."""

import pytest

from hoagiai.teams.tests.factories import neighbourhood, team


@pytest.fixture
def village(communes):
    return neighbourhood(communes[0], "Nà Cà")


@pytest.fixture
def na_ca(communes, village):
    """A complete team: two men, of whom the first leads, and a woman."""
    return team(communes[0], village, name="Tổ hòa giải bản Nà Cà", fixed_number=5)
