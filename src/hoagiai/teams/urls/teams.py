"""Addresses of the pages about teams."""

from django.urls import URLPattern, path

from hoagiai.teams.views.teams import acts, listing, minimums, overview, team

TEAM = "to-hoa-giai/<slug:code>/"
urlpatterns: list[URLPattern] = [
    path("to-hoa-giai/", listing.teams, name="list"),
    path("to-hoa-giai/tinh-trang/", listing.states_of, name="states"),
    path("to-hoa-giai/tong-quan/", overview.overview, name="overview"),
    path("to-hoa-giai/thanh-lap/", acts.establish, name="establish"),
    path("to-hoa-giai/so-toi-thieu/", minimums.minimums, name="minimums"),
    path("to-hoa-giai/so-toi-thieu/dat/", minimums.set_one, name="set_minimum"),
    path("to-hoa-giai/so-toi-thieu/<int:pk>/thoi/", minimums.end_one, name="end_minimum"),
    path(TEAM, team.team, name="team"),
    path(f"{TEAM}doi/", acts.change, name="change"),
    path(f"{TEAM}thon-to/", acts.villages_of, name="villages"),
    path(f"{TEAM}giai-the/", acts.dissolve, name="dissolve"),
    path(f"{TEAM}ra-soat/", acts.review, name="review"),
]
