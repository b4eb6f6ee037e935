"""A person's correction is remembered for that issuer; hand-made bodies are found by their names."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model

from hoagiai.agencies.actions import add_agency, remember_correction, rename_agency
from hoagiai.agencies.errors import CorrectionNeedsAgencies
from hoagiai.agencies.models import Correction
from hoagiai.agencies.resolver import Outcome, resolve
from hoagiai.agencies.terms import Level, Line
from hoagiai.agencies.tests.factories import agency, names_of
from hoagiai.places.tests.factories import province

ON = date(2026, 5, 15)


@pytest.fixture
def issuer(lai_chau):
    return agency("Sở Tư pháp tỉnh Lai Châu", ON)


@pytest.fixture
def person(db):
    return get_user_model().objects.create_user("nguoi.sua", full_name="Người sửa (dữ liệu giả lập)")


def test_a_correction_counts_for_that_issuer_however_it_is_spelled(issuer, person):
    police = agency("Công an tỉnh Lai Châu", ON)
    remember_correction(issuer=issuer, phrase="Cơ quan CA", agencies=[police], by=person)

    again = resolve("CƠ QUAN  CA", issuer=issuer, on=ON)
    elsewhere = resolve("Cơ quan CA", issuer=agency("Hội Luật gia tỉnh Lai Châu", ON), on=ON)

    assert again.remembered
    assert names_of(again.agency_ids) == ["Công an tỉnh Lai Châu"]
    assert "Người sửa" in again.reason
    assert not elsewhere.remembered


def test_the_last_correction_counts(issuer, person):
    for name in ("Công an tỉnh Lai Châu", "Sở Nội vụ tỉnh Lai Châu"):
        remember_correction(issuer=issuer, phrase="Cơ quan X", agencies=[agency(name, ON)], by=person)

    assert names_of(resolve("Cơ quan X", issuer=issuer, on=ON).agency_ids) == ["Sở Nội vụ tỉnh Lai Châu"]
    assert Correction.objects.count() == 1


def test_a_correction_may_say_that_nobody_in_particular_is_meant(issuer, person):
    remember_correction(issuer=issuer, phrase="Công an", agencies=[], open_set=True, by=person)

    assert resolve("Công an", issuer=issuer, on=ON).outcome == Outcome.OPEN_SET


def test_a_correction_without_a_body_is_refused(issuer, person):
    with pytest.raises(CorrectionNeedsAgencies):
        remember_correction(issuer=issuer, phrase="Cơ quan X", agencies=[], by=person)

    assert not Correction.objects.exists()


def test_a_regional_court_is_found_once_it_was_added(issuer):
    court = add_agency(
        name="Tòa án nhân dân khu vực 1 - Lai Châu",
        kind="regional_court",
        level=Level.REGION,
        line=Line.COURTS,
        unit=province("Lai Châu"),
        valid_from=date(2025, 7, 1),
        by=None,
    )

    found = resolve("TAND khu vực 1", issuer=issuer, on=ON)

    assert found.agency_ids == (court.pk,)


def test_a_renamed_body_is_found_by_both_names(issuer):
    body = agency("Sở Ngoại vụ tỉnh Lai Châu", ON)
    rename_agency(agency=body, name="Phòng Ngoại vụ tỉnh Lai Châu", on=date(2026, 1, 1), by=None)

    for name in ("Phòng Ngoại vụ tỉnh Lai Châu", "Sở Ngoại vụ tỉnh Lai Châu", "Sở Ngoại vụ"):
        assert resolve(name, issuer=issuer, on=ON).agency_ids == (body.pk,)
