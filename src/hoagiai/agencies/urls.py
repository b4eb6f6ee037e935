"""Addresses of the part."""

from django.urls import URLPattern, URLResolver, path

from hoagiai.agencies import views

app_name = "agencies"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.agencies, name="list"),
    path("<uuid:code>/", views.agency, name="agency"),
]
