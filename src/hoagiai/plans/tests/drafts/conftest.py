"""A province's plan of three tasks for four communes, one of them late."""

import pytest

from hoagiai.plans.models import Plan
from hoagiai.plans.tests.factories import draft_plan, issued_plan, named, reading_of_task

TASKS = [
    reading_of_task(
        "II.1", "Rà soát tổ hòa giải", lead=["UBND các xã, phường"], start="2026-01-15", end="2026-06-30"
    ),
    reading_of_task(
        "II.2",
        "Tập huấn kỹ năng",
        lead=["Sở Tư pháp"],
        coordinating=["Các cơ quan có liên quan"],
        end="2026-12-31",
    ),
    reading_of_task("II.3", "Kiểm tra hằng năm", lead=["UBND các xã, phường"], time_text="Hằng năm"),
]


@pytest.fixture
def resolutions(wards, justice):
    return [
        named("UBND các xã, phường", *wards),
        named("Sở Tư pháp", justice),
        named("Các cơ quan có liên quan"),
    ]


@pytest.fixture
def plan(committee, specialist, resolutions) -> Plan:
    """Issued in January 2026, its number and day blank."""
    return issued_plan(
        issuer=committee,
        by=specialist,
        tasks=TASKS,
        resolutions=resolutions,
        number="",
        issued_on=None,
        folded="cong tac hoa giai o co so nam 2026",
    )


@pytest.fixture
def draft(committee, specialist, resolutions) -> Plan:
    """The same, not issued yet."""
    return draft_plan(issuer=committee, by=specialist, tasks=TASKS, resolutions=resolutions, folded="du thao")
