"""A draft in Lai Châu, its villages and teams, and whoever signs."""

from datetime import date

import pytest

from hoagiai.accounts.terms import RoleCode
from hoagiai.borders import actions
from hoagiai.plans.tests.people import person
from hoagiai.teams.tests import factories as made

DAY = date(2026, 12, 1)


@pytest.fixture
def leader(committee):
    return person("lanhdao", committee, RoleCode.PROVINCE_LEADER, "Phó Chủ tịch")


@pytest.fixture
def draft(lai_chau, specialist):
    return actions.draft_reorganisation(
        title="Sắp xếp hai xã",
        decision="Nghị quyết số 30/NQ-UBTVQH16",
        decided_on=date(2026, 11, 10),
        issuer="Ủy ban Thường vụ Quốc hội",
        effective=DAY,
        place=lai_chau,
        by=specialist,
    )


@pytest.fixture
def villages(communes):
    """Two villages of the first commune and one of the second, each with its team."""
    a, b = communes[:2]
    places = [
        made.neighbourhood(a, "Nà Một"),
        made.neighbourhood(a, "Nà Hai"),
        made.neighbourhood(b, "Nà Ba"),
    ]
    for unit, place in zip((a, a, b), places, strict=True):
        made.team(unit, place, name=f"Tổ hòa giải {place.periods.get().full_name}")
    return places


@pytest.fixture
def whole(draft, communes, villages, specialist):
    """The first commune goes as a whole into the second."""
    actions.add_transfer(reorganisation=draft, source=communes[0], target=communes[1], by=specialist)
    return draft


@pytest.fixture
def divided(draft, communes, villages, specialist):
    """The first commune is divided between the second and itself."""
    a, b = communes[:2]
    for target in (a, b):
        actions.add_transfer(reorganisation=draft, source=a, target=target, partial=True, by=specialist)
    return draft
