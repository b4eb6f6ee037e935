"""The load of the standard bodies."""

from datetime import date

import pytest

from hoagiai.agencies.actions import load_agencies
from hoagiai.agencies.models import Agency
from hoagiai.places.models import Unit

pytestmark = pytest.mark.django_db


def test_a_second_load_adds_nothing(load_places):
    units = load_places("12")
    first = load_agencies(units)

    assert load_agencies(units) == first
