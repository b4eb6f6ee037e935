"""Addresses of the registers of teams, people and neighbourhoods, one module per group of pages."""

from django.urls import URLPattern, URLResolver

from hoagiai.teams.urls import elections, neighbourhoods, people, teams

app_name = "teams"
urlpatterns: list[URLPattern | URLResolver] = [
    *teams.urlpatterns,
    *people.urlpatterns,
    *elections.urlpatterns,
    *neighbourhoods.urlpatterns,
]
