"""Addresses of the pages about neighbourhoods."""

from django.urls import URLPattern, path

from hoagiai.teams.views.neighbourhoods import acts, changing, facts, listing, one, todo

ONE = "thon-to/<uuid:code>/"
ACT = "thon-to/sap-xep/<uuid:code>/"
urlpatterns: list[URLPattern] = [
    path("thon-to/", listing.neighbourhoods, name="neighbourhoods"),
    path("thon-to/chua-co-to/", todo.unserved, name="neighbourhoods_unserved"),
    path("thon-to/to-het-dia-ban/", todo.left_behind, name="neighbourhoods_left_behind"),
    path("thon-to/ghi/", facts.enter, name="neighbourhoods_enter"),
    path("thon-to/so-ho/", facts.households, name="neighbourhoods_households"),
    path("thon-to/dan-toc/", facts.flag, name="neighbourhoods_flag"),
    path("thon-to/sap-xep/", acts.changes, name="neighbourhoods_changes"),
    path(ACT, acts.one_act, name="neighbourhoods_act"),
    path(f"{ACT}huy/", acts.undo, name="neighbourhoods_undo"),
    path("thon-to/sap-xep/<slug:what>/", changing.change, name="neighbourhoods_change"),
    path(ONE, one.neighbourhood, name="neighbourhood"),
    path(f"{ONE}sua/", facts.correct, name="neighbourhood_correct"),
    path(f"{ONE}xoa/", facts.remove, name="neighbourhood_remove"),
]
