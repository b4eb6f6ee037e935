"""Questions about units, each with its day."""

from datetime import date

import pytest

from hoagiai.places import queries
from hoagiai.places.errors import ReusedCodeWithoutDay, UnknownUnit
from hoagiai.places.models import Unit
from hoagiai.places.terms import Level
from hoagiai.places.tests.factories import AFTER, BEFORE, province, unit

pytestmark = pytest.mark.django_db
IN_2024 = date(2024, 6, 17)
IN_2026 = date(2026, 11, 21)


def names(parts):
    return [part.unit.name for part in parts]


def test_a_reused_code_without_a_day_is_refused_with_both_units():
    with pytest.raises(ReusedCodeWithoutDay) as refused:
        queries.unit_by_code("52", Level.PROVINCE)

    words = str(refused.value)
    assert "Tỉnh Bình Định (đến hết 30/06/2025)" in words
    assert "Tỉnh Gia Lai (từ 01/07/2025)" in words
    assert "ngày" in words


@pytest.mark.parametrize(
    ("code", "level", "on", "name"),
    [
        ("52", "province", BEFORE, "Tỉnh Bình Định"),
        ("52", "province", AFTER, "Tỉnh Gia Lai"),
        ("64", "province", BEFORE, "Tỉnh Gia Lai"),
        ("64", "province", None, "Tỉnh Gia Lai"),
        ("00004", "commune", BEFORE, "Phường Trúc Bạch"),
        ("00004", "commune", AFTER, "Phường Ba Đình"),
        ("12", "province", None, "Tỉnh Lai Châu"),
        ("12", "province", IN_2024, "Tỉnh Lai Châu"),
    ],
)
def test_a_code_with_its_day_names_one_unit(code, level, on, name):
    assert queries.unit_by_code(code, level, on).name == name


@pytest.mark.parametrize(("code", "level", "on"), [("99", "province", None), ("64", "province", AFTER)])
def test_a_code_that_names_nothing_is_refused(code, level, on):
    with pytest.raises(UnknownUnit, match=code):
        queries.unit_by_code(code, level, on)


def test_lai_chau_runs_through_the_reform_and_its_inside_changes():
    lai_chau = province("Lai Châu")

    assert lai_chau == province("Lai Châu", BEFORE)
    assert {u.level for u in queries.children(lai_chau, BEFORE)} == {"district"}
    assert queries.children(lai_chau, BEFORE).count() == 8
    assert {u.level for u in queries.children(lai_chau, AFTER)} == {"commune"}
    assert queries.children(lai_chau, AFTER).count() == 38
    assert queries.below(lai_chau, Level.COMMUNE, BEFORE).count() == 106
    assert names(queries.consisted_of(lai_chau, IN_2024)) == ["Tỉnh Lai Châu"]
    assert queries.predecessors(lai_chau) == []


def test_above_a_ward_are_its_city_and_its_province():
    old = unit("Phường Việt Hòa", BEFORE)

    assert [u.name for u in queries.ancestors(old, BEFORE)] == ["Tỉnh Hải Dương", "Thành phố Hải Dương"]
    assert [u.name for u in queries.ancestors(unit("Phường Việt Hòa"), AFTER)] == ["Thành phố Hải Phòng"]
    assert queries.ancestors(province("Lai Châu"), AFTER) == []


def test_todays_gia_lai_was_binh_dinh_and_gia_lai():
    gia_lai = province("Gia Lai")

    assert names(queries.consisted_of(gia_lai, IN_2024)) == ["Tỉnh Bình Định", "Tỉnh Gia Lai"]
    assert not any(part.partial for part in queries.consisted_of(gia_lai, IN_2024))
    districts = queries.consisted_of(gia_lai, IN_2024, Level.DISTRICT)
    communes = queries.consisted_of(gia_lai, IN_2024, Level.COMMUNE)
    assert len(districts) == 11 + 17
    assert (
        len(communes)
        == Unit.objects.in_force(IN_2024)
        .filter(level="commune", province__short_name__in=["Bình Định", "Gia Lai"])
        .count()
    )


def test_todays_hai_phong_was_hai_duong_and_hai_phong():
    assert names(queries.predecessors(province("Hải Phòng"))) == ["Tỉnh Hải Dương", "Thành phố Hải Phòng"]
    assert names(queries.successors(province("Hải Dương", BEFORE))) == ["Thành phố Hải Phòng"]


def test_viet_hoa_ward_keeps_its_history_and_is_not_the_commune_of_that_name():
    ward = unit("Phường Việt Hòa")
    came_from = {part.unit.name: part for part in queries.predecessors(ward)}

    assert ward.code == "10543"
    assert ward.province.name == "Thành phố Hải Phòng"
    assert "Phường Việt Hòa" in came_from
    assert {part.unit.province.short_name for part in came_from.values()} == {"Hải Dương"}
    assert "Xã Việt Hòa" not in came_from
    assert names(queries.consisted_of(ward, IN_2024)) == names(queries.predecessors(ward))


def test_a_ward_of_today_was_cut_out_of_districts():
    ba_dinh = unit("Phường Ba Đình", within="Hà Nội")
    was = {part.unit.name: part.partial for part in queries.consisted_of(ba_dinh, IN_2024)}

    assert was["Phường Trúc Bạch"] is False
    assert was["Phường Ngọc Hà"] is True
    districts = queries.consisted_of(ba_dinh, IN_2024, Level.DISTRICT)
    assert names(districts) == ["Quận Ba Đình", "Quận Hoàn Kiếm", "Quận Tây Hồ"]
    assert all(part.partial for part in districts)
    assert names(queries.consisted_of(ba_dinh, IN_2024, Level.PROVINCE)) == ["Thành phố Hà Nội"]


def test_a_divided_ward_has_partial_successors_on_both_sides():
    ngoc_ha = unit("Phường Ngọc Hà", BEFORE, within="Hà Nội")
    became = queries.successors(ngoc_ha)

    assert len(became) > 1
    assert all(part.partial for part in became)
    for part in became:
        assert {p.unit.pk: p.partial for p in queries.predecessors(part.unit)}[ngoc_ha.pk]


def test_an_old_unit_is_found_today():
    assert names(queries.today_units(province("Bình Định", BEFORE), IN_2026)) == ["Tỉnh Gia Lai"]
    assert names(queries.today_units(province("Lai Châu"), IN_2026)) == ["Tỉnh Lai Châu"]
    assert "Phường Quy Nhơn" in names(queries.today_units(unit("Thành phố Quy Nhơn", BEFORE), IN_2026))
    assert names(queries.today_units(unit("Huyện Hoàng Sa", BEFORE), IN_2026)) == ["Đặc khu Hoàng Sa"]
    communes = queries.today_units(province("Bình Định", BEFORE), IN_2026, Level.COMMUNE)
    assert {part.unit.province.name for part in communes} == {"Tỉnh Gia Lai"}
    assert len(communes) == 58


def test_staff_of_todays_gia_lai_see_the_units_of_old_binh_dinh():
    gia_lai = province("Gia Lai")
    held = queries.subtree([gia_lai])

    for old in (
        province("Bình Định", BEFORE),
        province("Gia Lai", BEFORE),
        unit("Thành phố Quy Nhơn", BEFORE),
    ):
        assert held.filter(pk=old.pk).exists()
    assert set(queries.subtree_ids([gia_lai.pk])) == set(held.values_list("pk", flat=True))
    assert queries.subtree([gia_lai], AFTER).count() == 136
    assert not held.filter(province__short_name="Kon Tum").exists()
    assert not held.filter(pk=province("Lai Châu").pk).exists()


def test_a_commune_holds_what_it_came_from_and_nothing_beside():
    ward = unit("Phường Việt Hòa")
    expected = {ward.pk} | {part.unit.pk for part in queries.predecessors(ward)}

    assert set(queries.subtree_ids([ward.pk])) == expected


def test_all_provinces_hold_the_whole_country():
    provinces = Unit.objects.in_force(AFTER).at_level(Level.PROVINCE)

    assert queries.subtree(provinces).count() == 14138
    assert len(queries.subtree_ids(provinces.values_list("pk", flat=True))) == 14138


@pytest.mark.parametrize(
    ("ask", "most"),
    [
        (lambda gia_lai: queries.consisted_of(gia_lai, IN_2024), 2),
        (lambda gia_lai: queries.consisted_of(gia_lai, IN_2024, Level.COMMUNE), 3),
        (lambda gia_lai: queries.today_units(gia_lai, IN_2026, Level.COMMUNE), 1),
        (lambda gia_lai: list(queries.subtree([gia_lai])), 1),
        (lambda gia_lai: queries.subtree_ids([gia_lai.pk]), 1),
        (lambda gia_lai: queries.ancestors(gia_lai, IN_2026), 1),
        (lambda gia_lai: [p.unit.province for p in queries.predecessors(gia_lai)], 1),
        (lambda gia_lai: [u.parent for u in queries.search("gia lai")], 1),
    ],
)
def test_no_question_takes_a_statement_per_unit(django_assert_max_num_queries, ask, most):
    gia_lai = province("Gia Lai")

    with django_assert_max_num_queries(most):
        ask(gia_lai)


def test_levels_of_a_day():
    from hoagiai.places.rules import has_level, levels_on

    assert levels_on(BEFORE) == (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
    assert levels_on(AFTER) == (Level.PROVINCE, Level.COMMUNE)
    assert has_level(Level.DISTRICT, BEFORE)
    assert not has_level(Level.DISTRICT, AFTER)
