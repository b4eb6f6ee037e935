"""Work given to agencies."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
