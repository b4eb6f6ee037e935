"""People and bodies that the tests of this part share."""

import pytest

from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import DAY, make_agency, make_officer
from hoagiai.agencies.terms import Line
from hoagiai.places.tests.factories import province, unit


@pytest.fixture(autouse=True)
def _day(monkeypatch):
    monkeypatch.setenv("HOAGIAI_TODAY", DAY.isoformat())


@pytest.fixture
def bodies(db):
    """Lai Châu, one commune of it, and Gia Lai elsewhere."""

    class Bodies:
        ministry = make_agency("Bộ Tư pháp thử", kind="ministry_of_justice")
        committee = make_agency(
            "UBND Lai Châu thử", province("Lai Châu"), kind="people_committee", line=Line.GOVERNMENT
        )
        justice = make_agency("Sở Tư pháp Lai Châu thử", province("Lai Châu"), kind="justice_department")
        commune = make_agency(
            "UBND xã Mường Kim thử",
            unit("Xã Mường Kim", within="Lai Châu"),
            kind="people_committee",
            line=Line.GOVERNMENT,
        )
        elsewhere = make_agency("Sở Tư pháp Gia Lai thử", province("Gia Lai"), kind="justice_department")

    return Bodies


@pytest.fixture
def leader(bodies):
    """The leader of Sở Tư pháp Lai Châu, who may grant in the province."""
    return make_officer(bodies.justice, RoleCode.PROVINCE_LEADER, "Vàng Thị Mai", title="Phó Giám đốc")


@pytest.fixture
def officer(bodies):
    """A commune officer of Lai Châu."""
    return make_officer(bodies.commune, RoleCode.COMMUNE_OFFICER, "Lò Văn Chom", title="Công chức")


@pytest.fixture
def outsider(bodies):
    """The leader of another province."""
    return make_officer(bodies.elsewhere, RoleCode.PROVINCE_LEADER, "Rơ Châm Hoa")
