"""Addresses of the pages about teams."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
