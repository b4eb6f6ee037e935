import pytest

from hoagiai.accounts.models import User
from hoagiai.agencies.actions import load_agencies
from hoagiai.conf.demo import account_list, is_loaded, load_demo
from hoagiai.places.models import Unit
from hoagiai.plans.models import Assignment, Difficulty, Plan
from hoagiai.plans.queries.standing import tally
from hoagiai.plans.tests.people import TODAY


@pytest.fixture
def loaded(db: None) -> None:
    """The demonstration over the bodies of its two provinces."""
    provinces = Unit.objects.filter(
        level="province", short_name__in=["Lai Châu", "Hải Phòng"], valid_to__isnull=True
    )
    communes = Unit.objects.filter(parent__in=provinces, level="commune", valid_to__isnull=True)
    load_agencies(units=[*provinces, *communes])
    load_demo()


def test_the_demonstration_is_a_living_system(loaded):
    assert is_loaded()
    assert Plan.objects.filter(state="issued", synthetic=True).count() == 3
    standing = tally(Assignment.objects.all(), TODAY)
    assert min(standing["late"], standing["waiting"], standing["done"], standing["running"]) > 0
    assert set(Difficulty.objects.values_list("state", flat=True)) == {"raised", "answered", "passed_up"}
    assert Assignment.objects.filter(task__products__expected__gt=0, progress__counts__value__gt=0).exists()


def test_everybody_in_it_is_marked_as_invented(loaded):
    assert not User.objects.filter(synthetic=False).exists()
    assert set(account_list().split()) >= set(User.objects.values_list("username", flat=True))
