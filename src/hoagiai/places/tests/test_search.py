"""Names are found as people type them."""

import unicodedata

import pytest

from hoagiai.places.queries import search
from hoagiai.places.terms import Level
from hoagiai.places.tests.factories import AFTER, BEFORE, province

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("lai chau", "Tỉnh Lai Châu"),
        ("Lai Châu", "Tỉnh Lai Châu"),
        ("  LAI   CHÂU ", "Tỉnh Lai Châu"),
        ("tỉnh Lai Châu", "Tỉnh Lai Châu"),
        ("tp. lai chau", "Thành phố Lai Châu"),
        ("TP Hải Phòng", "Thành phố Hải Phòng"),
        ("tphcm", "Thành phố Hồ Chí Minh"),
        ("Việt Hoà", "Phường Việt Hòa"),
        ("P. Việt Hòa", "Phường Việt Hòa"),
        ("xã việt hoà", "Xã Việt Hòa"),
        ("Khánh Hoà", "Tỉnh Khánh Hòa"),
        ("dak lak", "Tỉnh Đắk Lắk"),
        ("ba ria – vung tau", "Tỉnh Bà Rịa - Vũng Tàu"),
        ("phường 5", "Phường 5"),
        ("Ba Đình", "Quận Ba Đình"),
        ("Ba Dinh", "Xã Ba Dinh"),
        ("00004", "Phường Ba Đình"),
        ("hoang sa", "Huyện Hoàng Sa"),
        ("ea h’leo", "Huyện Ea H'leo"),
    ],
)
def test_the_best_match_comes_first(typed, first):
    assert search(typed)[0].name == first
    assert search(unicodedata.normalize("NFD", typed))[0].name == first


def test_a_name_without_marks_finds_every_spelling():
    found = {unit.name for unit in search("viet hoa")}

    assert {"Phường Việt Hòa", "Xã Việt Hòa"} <= found


def test_exact_with_marks_comes_before_exact_without_before_beginnings():
    ranks = [unit.rank for unit in search("Hòa Bình")]
    names = [unit.short_name for unit in search("Hòa Bình")]

    assert ranks == sorted(ranks)
    assert names[0] == "Hòa Bình"
    assert set(names[: ranks.count(0)]) == {"Hòa Bình"}


def test_search_keeps_to_a_day_a_level_and_a_place():
    assert {u.level for u in search("lai châu", on=BEFORE)} == {"province", "district"}
    assert [u.level for u in search("lai châu", on=AFTER)] == ["province"]
    assert [u.name for u in search("lai châu", level=Level.DISTRICT)] == ["Thành phố Lai Châu"]
    assert all(
        u.province.short_name == "Hải Dương"
        for u in search("Việt Hòa", within=[province("Hải Dương", BEFORE)])
    )
    assert search("Quy Nhơn", within=[province("Gia Lai")], on=BEFORE)[0].name == "Thành phố Quy Nhơn"


@pytest.mark.parametrize(
    "typed", ["", "   ", "%", "_", "không có nơi này", "'; DROP TABLE", "\\", "\0", "x" * 500]
)
def test_what_names_nothing_finds_nothing(typed):
    assert list(search(typed)) == []


def test_search_is_one_statement_with_a_bound(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert len([unit.province for unit in search("a")]) == 50
