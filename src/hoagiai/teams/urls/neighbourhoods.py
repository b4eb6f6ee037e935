"""Addresses of the pages about neighbourhoods."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
