"""Writing and issuing a plan."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
