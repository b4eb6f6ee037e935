"""Uploading and reviewing documents."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
