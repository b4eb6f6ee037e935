"""Names that depend on who leads the task: "cùng cấp"."""

from datetime import date

import pytest

from hoagiai.agencies.resolver import Beside, resolve_all, resolve_beside, says_same_level
from hoagiai.agencies.tests.factories import agency, names_of

ON = date(2026, 3, 2)
FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp"


@pytest.fixture
def issuer(lai_chau):
    return agency("Ủy ban nhân dân tỉnh Lai Châu", ON)


def _beside(leads: str, issuer, phrase: str = FRONT):
    leading = resolve_all([leads], issuer=issuer, on=ON)[leads].agency_ids
    asked = Beside(phrase, leading)
    return resolve_beside([asked], issuer=issuer, on=ON)[asked]


def test_beside_communes_the_same_level_is_theirs(issuer):
    found = _beside("UBND các xã, phường", issuer)

    assert found.group_label == "Ủy ban MTTQ Việt Nam cùng cấp với cơ quan chủ trì (38)"
    assert all("Việt Nam tỉnh" not in name for name in names_of(found.agency_ids))
    assert not found.doubtful


def test_beside_one_body_the_same_level_is_at_its_place(issuer):
    ward = _beside("UBND phường Tân Phong", issuer)
    province = _beside("Sở Tư pháp", issuer)

    assert names_of(ward.agency_ids) == ["Ủy ban Mặt trận Tổ quốc Việt Nam phường Tân Phong"]
    assert names_of(province.agency_ids) == ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lai Châu"]


def test_several_bodies_of_the_same_level_share_the_place(issuer):
    found = _beside("UBND phường Tân Phong", issuer, "Hội Cựu chiến binh, Hội Người cao tuổi cùng cấp")

    assert [name.rsplit(" phường ")[-1] for name in names_of(found.agency_ids)] == ["Tân Phong", "Tân Phong"]


def test_without_a_known_lead_it_is_the_issuer_with_a_doubt(issuer):
    asked = Beside(FRONT)
    found = resolve_beside([asked], issuer=issuer, on=ON)[asked]

    assert names_of(found.agency_ids) == ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lai Châu"]
    assert found.doubtful


def test_the_number_of_statements_does_not_grow_with_the_leads(issuer, django_assert_max_num_queries):
    leads = resolve_all(["UBND các xã, phường"], issuer=issuer, on=ON)["UBND các xã, phường"].agency_ids

    with django_assert_max_num_queries(7):
        resolve_beside([Beside(FRONT, (pk,)) for pk in leads], issuer=issuer, on=ON)


def test_only_phrases_that_say_so_depend_on_the_lead():
    assert says_same_level("UBMTTQ Cùng cấp")
    assert not says_same_level("Ủy ban MTTQ cấp xã")
