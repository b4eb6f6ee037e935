"""The people and bodies of the tests (a pytest plugin): Lai Châu, its Sở Tư pháp and four of its communes."""

from datetime import date

import pytest

from hoagiai.accounts.models import Position, User
from hoagiai.accounts.terms import RoleCode
from hoagiai.agencies.actions import load_agencies
from hoagiai.agencies.models import Agency
from hoagiai.places.models import Unit

TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOAGIAI_TODAY", TODAY.isoformat())


@pytest.fixture
def lai_chau(db: None) -> Unit:
    """Tỉnh Lai Châu with its standard bodies."""
    province = Unit.objects.get(level="province", short_name="Lai Châu")
    communes = Unit.objects.filter(parent=province, valid_to__isnull=True).order_by("code")[:4]
    load_agencies(units=[province, *communes])
    return province


@pytest.fixture
def communes(lai_chau: Unit) -> list[Unit]:
    """Four communes of Lai Châu as they are since 1 July 2025."""
    return list(Unit.objects.filter(parent=lai_chau, valid_to__isnull=True).order_by("code")[:4])


@pytest.fixture
def committee(lai_chau: Unit) -> Agency:
    """UBND tỉnh Lai Châu."""
    return Agency.objects.get(unit=lai_chau, name="Ủy ban nhân dân tỉnh Lai Châu")


@pytest.fixture
def justice(lai_chau: Unit) -> Agency:
    """Sở Tư pháp tỉnh Lai Châu."""
    return Agency.objects.get(unit=lai_chau, name__startswith="Sở Tư pháp", valid_to__isnull=True)


@pytest.fixture
def wards(communes: list[Unit]) -> list[Agency]:
    """The People's Committees of the four communes."""
    bodies = Agency.objects.filter(
        unit__in=communes, name__startswith="Ủy ban nhân dân", valid_to__isnull=True
    )
    return list(bodies.order_by("unit__code"))


def person(username: str, agency: Agency, role: RoleCode, title: str = "Chuyên viên") -> User:
    """Somebody who holds one position since the reform."""
    user = User.objects.create_user(
        username, "mat-khau-thu-nghiem", full_name=f"Người {username}", synthetic=True
    )
    Position.objects.create(
        user=user, agency=agency, role_code=role, title=title, valid_from=date(2025, 7, 1)
    )
    return user


@pytest.fixture
def specialist(justice: Agency) -> User:
    """A specialist of Sở Tư pháp."""
    return person("chuyenvien", justice, RoleCode.PROVINCE_SPECIALIST)


@pytest.fixture
def officer(wards: list[Agency]) -> User:
    """The justice officer of the first commune."""
    return person("canbo", wards[0], RoleCode.COMMUNE_OFFICER)


@pytest.fixture
def stranger(wards: list[Agency]) -> User:
    """The justice officer of another commune."""
    return person("xakhac", wards[1], RoleCode.COMMUNE_OFFICER)
