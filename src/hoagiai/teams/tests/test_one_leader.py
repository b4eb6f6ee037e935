"""Leaders of one day that a list had left in a register before the database refused them are put in order."""

from datetime import date
from importlib import import_module

import pytest
from django.db import connection

from hoagiai.teams.models import Leadership
from hoagiai.teams.tests.factories import team

MIGRATION = import_module("hoagiai.teams.migrations.0005_one_leader_at_a_time")
FIRST, SECOND, THIRD = date(2025, 7, 1), date(2025, 9, 1), date(2026, 1, 1)
EVE = date(2025, 8, 31)


@pytest.mark.parametrize(
    ("were", "are"),
    [
        pytest.param(
            [(FIRST, EVE), (SECOND, None)], [(FIRST, EVE), (SECOND, None)], id="one after the other"
        ),
        pytest.param([(FIRST, SECOND), (SECOND, None)], [(FIRST, EVE), (SECOND, None)], id="both on one day"),
        pytest.param([(FIRST, FIRST), (FIRST, None)], [(FIRST, None)], id="the first had no other day"),
        pytest.param([(FIRST, None), (SECOND, None)], [(FIRST, EVE), (SECOND, None)], id="both to this day"),
        pytest.param([(None, None), (None, None)], [(None, None)], id="both since before the register"),
        pytest.param(
            [(None, None), (FIRST, THIRD), (SECOND, None)],
            [(None, date(2025, 6, 30)), (FIRST, EVE), (SECOND, None)],
            id="three at once",
        ),
        pytest.param(
            [(FIRST, None), (SECOND, THIRD)],
            [(FIRST, EVE), (SECOND, THIRD), (date(2026, 1, 2), None)],
            id="the later one has ended and the earlier one leads again",
        ),
    ],
)
def test_of_two_leaders_on_one_day_the_later_stays_for_as_long_as_it_leads(communes, were, are):
    made = team(communes[0], men=3, led=False)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE teams_leadership DROP CONSTRAINT leader_one_a_day")
        for office, (first, last) in zip(made.mediators.order_by("pk"), were, strict=False):
            Leadership.objects.create(mediator=office, first_day=first, last_day=last)
        for statement in (
            MIGRATION.KEEP,
            MIGRATION.REMOVE,
            MIGRATION.SHORTEN,
            MIGRATION.RESUME,
            MIGRATION.ADD,
        ):
            cursor.execute(statement)

    kept = (
        Leadership.objects.filter(team=made).order_by("first_day", "pk").values_list("first_day", "last_day")
    )
    assert sorted(kept, key=lambda days: days[0] or date.min) == are
