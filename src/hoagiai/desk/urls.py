"""Addresses of the part."""

from django.urls import URLPattern, URLResolver, path

from hoagiai.desk.views import calendar, home, notices, search, urging

app_name = "desk"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("tim/", search.search, name="search"),
    path("thong-bao/", notices.notices, name="notices"),
    path("thong-bao/da-doc/", notices.notices_read, name="notices_read"),
    path("thong-bao/<int:number>/da-doc/", notices.notice_read, name="notice_read"),
    path("thong-bao/cai-dat/", notices.preferences, name="settings"),
    path("thong-bao/cai-dat/lich/", notices.calendar_renew, name="calendar_renew"),
    path("thong-bao/cai-dat/lich/tat/", notices.calendar_close, name="calendar_close"),
    path("don-doc/<uuid:plan_code>/<uuid:task_code>/", urging.urge, name="urge"),
    path("lich/<slug:token>.ics", calendar.calendar, name="calendar"),
]
