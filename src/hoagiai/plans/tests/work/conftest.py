"""One task of the province's plan for two communes, with Sở Tư pháp coordinating."""

from datetime import date

import pytest

from hoagiai.accounts.terms import RoleCode
from hoagiai.plans.actions.assignments import report_progress
from hoagiai.plans.models import Assignment, Plan, Product
from hoagiai.plans.tests.factories import issued_plan, named, reading_of_task, work_of
from hoagiai.plans.tests.people import person

TODAY = date(2026, 11, 21)


@pytest.fixture
def plan(committee, wards, justice, specialist) -> Plan:
    task = reading_of_task(
        "II.3",
        "Cử hòa giải viên dự lớp tập huấn kỹ năng",
        lead=["UBND các xã, phường"],
        coordinating=["Sở Tư pháp"],
        start="2026-01-15",
        end="2026-11-28",
    )
    made = issued_plan(
        issuer=committee,
        by=specialist,
        tasks=[task],
        resolutions=[named("UBND các xã, phường", *wards[:2]), named("Sở Tư pháp", justice)],
    )
    Product.objects.create(task=made.tasks.get(), name="Hòa giải viên dự lớp", expected=14, unit="người")
    return made


@pytest.fixture
def work(plan, wards) -> Assignment:
    """What the first commune has to do."""
    return work_of(plan, wards[0])


@pytest.fixture
def number(plan) -> str:
    """The name of the number field of the plan's product."""
    return f"count_{Product.objects.get().pk}"


@pytest.fixture
def handed_in(work, officer) -> Assignment:
    """The same work, reported as finished."""
    report_progress(
        assignment=work,
        day=date(2026, 11, 20),
        words="Đã cử đủ 14 người",
        by=officer,
        today=TODAY,
        final=True,
    )
    work.refresh_from_db()
    return work


@pytest.fixture
def colleague(wards):
    """A second officer of the first commune."""
    return person("dongnghiep", wards[0], RoleCode.COMMUNE_OFFICER)


@pytest.fixture
def coordinator(justice):
    """An officer who only reports for Sở Tư pháp."""
    return person("phoihop", justice, RoleCode.COORDINATING_OFFICER)


@pytest.fixture
def at(client):
    """A browser of one person: `at(officer).get(url)`."""

    def signed_in(user):
        client.force_login(user)
        return client

    return signed_in
