"""The data of the country is whole, and loading it again changes nothing."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from hoagiai.places.actions import load_units
from hoagiai.places.models import Containment, Succession, Unit
from hoagiai.places.terms import Level
from hoagiai.places.tests.factories import AFTER, BEFORE, province, unit

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("on", "counts"),
    [(BEFORE, (63, 696, 10035)), (AFTER, (34, 0, 3321)), (date(2024, 6, 17), (63, 696, 10035))],
)
def test_every_unit_is_there_on_its_days(on, counts):
    in_force = Unit.objects.in_force(on)

    assert tuple(in_force.at_level(level).count() for level in Level) == counts


def test_all_successions_are_there():
    assert Succession.objects.count() == 10625
    assert Succession.objects.filter(partial=True).values("old").distinct().count() == 441
    assert Succession.objects.filter(old__level=Level.DISTRICT).count() == 5


def test_loading_again_changes_nothing():
    held = Containment.objects.count()

    assert load_units() == load_units()
    assert load_units().units == 0
    assert Containment.objects.count() == held


def test_loading_repairs_what_was_changed_and_keeps_ids():
    place = province("Lai Châu")
    Unit.objects.filter(pk=place.pk).update(name="Sai", sort_key="")

    assert load_units().units == 1
    place.refresh_from_db()
    assert place.name == "Tỉnh Lai Châu"


def test_loading_is_a_bounded_number_of_statements(django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        load_units()


@pytest.mark.parametrize(
    ("name", "within", "kind"),
    [
        ("Phường Việt Hòa", "Hải Phòng", "phường"),
        ("Xã Vĩnh Hòa", "Hải Phòng", "xã"),
        ("Phường Tân Lộc", "Cần Thơ", "phường"),
        ("Xã Phong Điền", "Cần Thơ", "xã"),
    ],
)
def test_a_kind_that_contradicts_the_name_is_corrected(name, within, kind):
    assert unit(name, within=within).kind == kind


def test_every_name_begins_with_its_kind():
    assert [u.name for u in Unit.objects.all() if not u.name.lower().startswith(u.kind)] == []


def test_kinds_since_the_reform_are_those_of_the_law():
    communes = Unit.objects.in_force(AFTER).at_level(Level.COMMUNE)

    assert {kind: communes.filter(kind=kind).count() for kind in ("xã", "phường", "đặc khu")} == {
        "xã": 2621,
        "phường": 687,
        "đặc khu": 13,
    }


def test_hoang_sa_and_truong_sa_lie_where_they_are_before_and_after():
    for name, on in (("Huyện Hoàng Sa", BEFORE), ("Đặc khu Hoàng Sa", AFTER)):
        place = unit(name, on)
        assert (place.lat, place.lon) == (16.568, 112.135)
        assert place.province.short_name == "Đà Nẵng"
    for name, on in (("Huyện Trường Sa", BEFORE), ("Xã Sinh Tồn", BEFORE), ("Đặc khu Trường Sa", AFTER)):
        place = unit(name, on)
        assert (place.lat, place.lon) == (9.71, 114.45)
        assert place.province.short_name == "Khánh Hòa"


def test_every_unit_has_a_point_and_a_place_above():
    assert not Unit.objects.filter(lat=None).exists()
    assert not Unit.objects.exclude(level=Level.PROVINCE).filter(province=None).exists()
    assert not Unit.objects.exclude(level=Level.PROVINCE).filter(parent=None).exists()


def test_the_database_refuses_two_units_with_one_code_on_one_day():
    lai_chau = province("Lai Châu")
    another = Unit(level="province", code=lai_chau.code, kind="tỉnh", name="Tỉnh X", short_name="X")
    another.valid_from = date(2030, 1, 1)

    with pytest.raises(IntegrityError, match="unit_one_per_day"), transaction.atomic():
        another.save()


def test_the_database_takes_a_code_again_at_another_level_or_time():
    bac_kan = province("Bắc Kạn", BEFORE)
    Unit(
        level="province", code=bac_kan.code, kind="tỉnh", name="Tỉnh X", short_name="X", valid_from=AFTER
    ).save()

    assert Unit.objects.filter(level="province", code=bac_kan.code).count() == 2


def test_the_database_refuses_a_last_day_before_the_first():
    unit = Unit(level="province", code="99", kind="tỉnh", name="Tỉnh X", short_name="X")
    unit.valid_from, unit.valid_to = date(2030, 1, 2), date(2030, 1, 1)

    with pytest.raises(IntegrityError), transaction.atomic():
        unit.save()


def test_no_extension_is_needed():
    with connection.cursor() as cursor:
        cursor.execute("SELECT extname FROM pg_extension WHERE extname <> 'plpgsql'")
        assert cursor.fetchall() == []
