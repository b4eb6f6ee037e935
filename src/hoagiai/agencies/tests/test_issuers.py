"""Who issued a document, from its header, its dateline and its sign."""

from datetime import date

import pytest

from hoagiai.agencies.models import Agency
from hoagiai.agencies.resolver import Outcome, identify_issuer
from hoagiai.agencies.tests.factories import load_bodies_of, names_of

JAN_2024, MAY_2026 = date(2024, 1, 15), date(2026, 5, 15)


@pytest.fixture(autouse=True)
def _bodies(db):
    load_bodies_of(["Lai Châu", "Hải Phòng", "Thái Bình", "Khánh Hòa"])


@pytest.mark.parametrize(
    ("phrase", "place", "sign", "on", "expected"),
    [
        ("Ủy ban nhân dân thành phố Lai Châu", None, None, JAN_2024, "Ủy ban nhân dân thành phố Lai Châu"),
        ("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", "Lai Châu", "KH-UBND", JAN_2024, "Ủy ban nhân dân tỉnh Lai Châu"),
        ("UBND thành phố", "Thành phố Lai Châu", "KH-UBND", JAN_2024, "Ủy ban nhân dân thành phố Lai Châu"),
        ("Hội Luật gia tỉnh", "Thái Bình", "KH-HLG", JAN_2024, "Hội Luật gia tỉnh Thái Bình"),
        ("Uỷ ban nhân dân phường Việt Hoà", "Việt Hòa", None, MAY_2026, "Ủy ban nhân dân phường Việt Hòa"),
        ("UBND phường", "Việt Hòa", "KH-UBND", MAY_2026, "Ủy ban nhân dân phường Việt Hòa"),
        ("Sở Tư pháp", "Lai Châu", "KH-STP", MAY_2026, "Sở Tư pháp tỉnh Lai Châu"),
        ("Ủy ban nhân dân tỉnh Khánh Hòa", None, None, JAN_2024, "Ủy ban nhân dân tỉnh Khánh Hòa"),
        ("Bộ Tư pháp", "Hà Nội", "KH-BTP", MAY_2026, "Bộ Tư pháp"),
    ],
)
def test_the_header_names_one_body(phrase, place, sign, on, expected):
    found = identify_issuer(phrase, place=place, sign=sign, on=on)

    assert names_of(found.agency_ids) == [expected]
    assert not found.doubtful


def test_without_a_header_the_sign_and_the_dateline_speak_but_leave_a_doubt():
    found = identify_issuer(None, place="Thái Bình", sign="KH-HLG", on=JAN_2024)

    assert names_of(found.agency_ids) == ["Hội Luật gia tỉnh Thái Bình"]
    assert found.doubtful


def test_communes_of_one_name_are_left_to_a_person():
    found = identify_issuer("Ủy ban nhân dân xã Hòa Bình", place=None, sign=None, on=JAN_2024)

    assert found.outcome == Outcome.UNRECOGNISED
    assert found.doubtful
    assert len(found.candidates) > 1
    assert set(names_of(found.candidates)) == {"Ủy ban nhân dân xã Hòa Bình"}


def test_a_chain_of_places_chooses_among_them():
    name = "Ủy ban nhân dân xã Hòa Bình, huyện Vũ Thư, tỉnh Thái Bình"

    found = identify_issuer(name, place=None, sign=None, on=JAN_2024)

    chosen = Agency.objects.get(pk=found.agency_ids[0])
    assert chosen.unit.parent.name == "Huyện Vũ Thư"


def test_a_province_that_is_no_more_is_said_so():
    found = identify_issuer("Ủy ban nhân dân tỉnh Thái Bình", place=None, sign=None, on=MAY_2026)

    assert found.outcome == Outcome.UNRECOGNISED
    assert "Tỉnh Thái Bình chỉ có đến hết ngày 30/06/2025" in found.reason


def test_nothing_readable_asks_for_a_person():
    found = identify_issuer(None, place=None, sign=None, on=MAY_2026)

    assert found.outcome == Outcome.UNRECOGNISED
    assert "hãy chọn" in found.reason
