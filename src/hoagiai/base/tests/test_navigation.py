import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from hoagiai.base import navigation
from hoagiai.base.navigation import Group, Item

User = get_user_model()


@pytest.fixture(autouse=True)
def empty_registry(monkeypatch):
    monkeypatch.setattr(navigation, "_items", {})
    monkeypatch.setattr(navigation, "_hooks", {})
    monkeypatch.setattr(navigation, "_search", [])


def asked_by(user, path="/"):
    request = RequestFactory().get(path)
    request.user = user
    return request


def shell_at(path, user=None):
    return navigation.build(asked_by(user or User(username="a", full_name="Lò Thị Én"), path))


def test_lines_stand_under_their_heading_in_their_order():
    navigation.register(
        Item("Mẫu", "gallery_form", group=Group.SYSTEM, order=2),
        Item("Văn bản", "gallery_document", group=Group.SYSTEM, order=1, count=lambda request: 6),
        Item("Giao diện", "gallery"),
    )

    groups = shell_at("/").groups

    assert [(label, [line.label for line in lines]) for label, lines in groups] == [
        ("", ["Giao diện"]),
        ("Hệ thống", ["Văn bản", "Mẫu"]),
    ]
    assert [line.count_id for line in groups[1][1]] == ["count-gallery_document", ""]


def test_the_deepest_address_above_the_page_is_the_current_one():
    navigation.register(Item("Giao diện", "gallery"), Item("Mẫu", "gallery_form"))

    lines = {
        line.label: line.current for _, rows in shell_at("/giao-dien/bieu-mau/1/").groups for line in rows
    }

    assert lines == {"Giao diện": False, "Mẫu": True}


def test_a_line_is_not_drawn_nor_counted_for_one_who_may_not_see_it():
    counted = []
    navigation.register(
        Item(
            "Giao diện",
            "gallery",
            visible=lambda request: False,
            count=lambda request: counted.append(1) or 1,
        ),
        Item("Mẫu", "gallery_form"),
    )

    assert shell_at("/", AnonymousUser()).groups == []
    assert navigation.counts(asked_by(User(username="a"))) == {}
    assert not counted


def test_numbers_are_asked_for_apart_from_the_page():
    navigation.register(Item("Giao diện", "gallery", count=lambda request: 6), Item("Mẫu", "gallery_form"))

    assert navigation.counts(asked_by(User(username="a"))) == {"count-gallery": 6}


def test_lines_about_oneself_go_to_the_menu_of_ones_name():
    navigation.register(Item("Hồ sơ", "gallery", group=Group.PERSON))

    shell = shell_at("/")

    assert shell.groups == []
    assert [line.label for line in shell.menu] == ["Hồ sơ"]
    assert shell.person.name == "Lò Thị Én"


def test_a_page_is_drawn_without_counting():
    navigation.register(Item("Giao diện", "gallery", count=lambda request: 1 / 0))

    assert "shell" in navigation.shell(asked_by(User(username="a")))
    assert shell_at("/").groups
