"""The country is drawn by its communes."""

import pytest

from hoagiai.places import map as maps
from hoagiai.places.queries import pages
from hoagiai.places.tests.factories import AFTER, BEFORE, province


def test_north_is_up_and_east_is_right():
    hanoi, saigon = maps.COUNTRY.project(21.03, 105.83), maps.COUNTRY.project(10.78, 106.7)

    assert hanoi[1] < saigon[1]
    assert hanoi[0] < saigon[0]


def test_points_become_one_path_for_each_group_and_colour():
    points = [maps.Point(1, 21.0, 105.8, 1), maps.Point(2, 21.1, 105.9, 1), maps.Point(3, 10.8, 106.7, 2)]

    drawn = maps.dots(points, {2: "map-late"})

    assert [(d.group, d.css, d.count) for d in drawn] == [(1, "", 1), (1, "map-late", 1), (2, "", 1)]
    x, y = maps.COUNTRY.project(21.0, 105.8)
    assert drawn[0].path == f"M{x} {y}h0"


@pytest.mark.django_db
@pytest.mark.parametrize(("on", "count"), [(AFTER, 3321), (BEFORE, 10035)])
def test_every_commune_of_the_day_is_a_point_inside_the_drawing(on, count):
    points = pages.points(on)
    drawn = maps.dots(points, {})

    assert sum(group.count for group in drawn) == count
    assert sum(group.path.count("h0") for group in drawn) == count
    places = [maps.COUNTRY.project(point.lat, point.lon) for point in points]
    assert all(0 < x < maps.COUNTRY.width and 0 < y < maps.COUNTRY.height for x, y in places)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "island"), [("Đà Nẵng", "Đặc khu Hoàng Sa"), ("Khánh Hòa", "Đặc khu Trường Sa")]
)
def test_far_islands_are_named_and_do_not_squeeze_the_mainland(name, island):
    points = pages.points(AFTER, within=province(name), linked=True)

    drawn = maps.close(points, {})

    assert [label.words for label in drawn.far] == [island]
    assert len(drawn.circles) == len(points)
    assert all(0 <= c.x <= drawn.width and 0 <= c.y <= drawn.height for c in drawn.circles)
    mainland = [c.y for c in drawn.circles if c.name != island]
    assert max(mainland) - min(mainland) > 300 or drawn.width > 500


def test_one_single_point_can_be_drawn():
    drawn = maps.close([maps.Point(1, 21.0, 105.8, 1, "A", "/a/")], {1: "map-here"})

    assert [(c.css, c.name) for c in drawn.circles] == [("map-here", "A")]
