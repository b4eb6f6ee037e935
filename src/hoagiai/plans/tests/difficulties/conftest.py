"""A difficulty of the first commune on the province's plan."""

from datetime import date

import pytest

from hoagiai.plans.actions.difficulties import raise_difficulty
from hoagiai.plans.models import Difficulty
from hoagiai.plans.tests.work.conftest import at, plan, work  # noqa: F401 (fixtures)


@pytest.fixture
def difficulty(plan, work, wards, officer) -> Difficulty:  # noqa: F811
    return raise_difficulty(
        plan=plan,
        assignment=work,
        agency=wards[0],
        title="Chưa có kinh phí thù lao",
        detail="Quý IV có 6 vụ",
        proposal="Bổ sung kinh phí",
        on=date(2026, 11, 12),
        by=officer,
    )
