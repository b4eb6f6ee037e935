"""Addresses of reports."""

from django.urls import URLPattern, URLResolver, path, re_path

from hoagiai.reports import views

app_name = "reports"
UUID = r"(?P<code>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.index, name="index"),
    path("ke-hoach/<uuid:code>/", views.report, name="report"),
    re_path(rf"^ke-hoach/{UUID}/bao-cao\.(?P<suffix>docx|pdf|xlsx)$", views.download, name="download"),
]
