"""Addresses of the pages about people and mediators."""

from django.urls import URLPattern, path

from hoagiai.teams.views.people import acts, duplicates, listing, person

PERSON = "nguoi/<uuid:code>/"
FACT = f"{PERSON}thong-tin/<int:pk>/"
urlpatterns: list[URLPattern] = [
    path("hoa-giai-vien/", listing.mediators, name="mediators"),
    path("hoa-giai-vien/them/", acts.add, name="add_mediator"),
    path("hoa-giai-vien/trung/", duplicates.duplicates, name="duplicates"),
    path("hoa-giai-vien/trung/<uuid:code>/<uuid:other>/", duplicates.pair, name="pair"),
    path("hoa-giai-vien/trung/<uuid:code>/<uuid:other>/khac/", duplicates.different, name="different"),
    path(f"{PERSON}tach/<int:pk>/", duplicates.unmerge, name="unmerge"),
    path(PERSON, person.person, name="person"),
    path(f"{PERSON}xem/", person.look, name="look"),
    path(f"{PERSON}sua/", acts.edit, name="edit_person"),
    path(f"{PERSON}thong-tin/them/", acts.add_fact, name="add_fact"),
    path(f"{FACT}het/", acts.end_fact, name="end_fact"),
    path(f"{FACT}sua/", acts.correct_fact, name="correct_fact"),
    path(f"{PERSON}tai-khoan/", acts.account, name="link_account"),
]
