"""Addresses for whoever keeps the list of bodies, under `co-quan/`; the list itself is in `agencies`."""

from django.urls import path

from hoagiai.accounts.views import agencies

app_name = "bodies"
urlpatterns = [
    path("them/", agencies.add, name="add"),
    path("<uuid:code>/doi-ten/", agencies.rename, name="rename"),
    path("<uuid:code>/ket-thuc/", agencies.end, name="end"),
    path("<uuid:code>/cach-hieu/<int:pk>/bo/", agencies.forget, name="forget"),
]
