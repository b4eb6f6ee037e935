"""Work for the tests of the desk: one task of UBND tỉnh for two communes, due on a chosen day."""

from datetime import date

import pytest

from hoagiai.accounts.terms import RoleCode
from hoagiai.plans.tests.factories import issued_plan, named, reading_of_task, work_of
from hoagiai.plans.tests.people import TODAY, person

DUE = date(2026, 11, 28)


@pytest.fixture
def plan_due(committee, wards, specialist):
    """Makes an issued plan whose one task two communes carry out by a day."""

    def make(due=DUE, agencies=None, *, ref="II.1", title="Rà soát, kiện toàn tổ hòa giải", **values):
        task = reading_of_task(ref, title, lead=["UBND các xã"], end=due.isoformat() if due else None)
        found = named("UBND các xã", *(agencies or wards[:2]))
        issuer = values.pop("issuer", committee)
        return issued_plan(issuer=issuer, by=specialist, tasks=[task], resolutions=[found], **values)

    return make


@pytest.fixture
def work(plan_due, wards):
    """What the first commune owes, due in a week."""
    return work_of(plan_due(), wards[0])


@pytest.fixture
def leader(committee):
    """The leader of UBND tỉnh."""
    return person("lanhdao", committee, RoleCode.PROVINCE_LEADER, "Phó Chủ tịch")


@pytest.fixture
def today():
    return TODAY
