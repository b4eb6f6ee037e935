"""Villages of the officer's commune and of the next one, some with a team."""

from types import SimpleNamespace

import pytest

from hoagiai.teams.tests.factories import neighbourhood, team


@pytest.fixture
def villages(communes):
    first, second = communes[:2]
    ban, phieng = neighbourhood(first, "Nà Bản", minority=True), neighbourhood(first, "Phiêng Ban")
    away = neighbourhood(second, "Bản Giang")
    return SimpleNamespace(
        unit=first,
        other=second,
        ban=ban,
        phieng=phieng,
        lonely=neighbourhood(first, "Nà Ít", households=None),
        away=away,
        team=team(first, ban, name="Tổ hòa giải bản Nà Bản"),
        second=team(first, phieng, name="Tổ Phiêng Ban"),
        elsewhere=team(second, away, name="Tổ Bản Giang"),
    )
