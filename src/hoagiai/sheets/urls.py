"""Addresses of the part."""

from django.urls import URLPattern, path

from hoagiai.sheets.views import exports

app_name = "sheets"
urlpatterns: list[URLPattern] = [
    path("xuat/", exports.export, name="export"),
    path("xuat/<uuid:code>/", exports.exported, name="exported"),
    path("xuat/<uuid:code>/tep/", exports.exported_file, name="exported_file"),
]
