"""Addresses of the plan register, one module per group of pages."""

from django.urls import URLPattern, URLResolver

from hoagiai.plans.urls import difficulties, documents, drafts, plans, work

app_name = "plans"
urlpatterns: list[URLPattern | URLResolver] = [
    *documents.urlpatterns,
    *drafts.urlpatterns,
    *plans.urlpatterns,
    *work.urlpatterns,
    *difficulties.urlpatterns,
]
