"""Addresses of the part."""

from django.urls import URLPattern

app_name = "borders"
urlpatterns: list[URLPattern] = []
