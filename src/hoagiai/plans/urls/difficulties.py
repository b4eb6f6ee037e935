"""The register of difficulties, and files."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
