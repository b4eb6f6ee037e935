"""Uploading and reviewing documents."""

from django.urls import URLPattern, path

from hoagiai.plans.views import documents, naming, review

urlpatterns: list[URLPattern] = [
    path("ke-hoach/nhap/", documents.upload, name="upload"),
    path("ke-hoach/nhap/<uuid:code>/", review.review, name="review"),
    path("ke-hoach/nhap/<uuid:code>/bo/", documents.discard, name="discard_document"),
    path("ke-hoach/nhap/<uuid:code>/phan-dau/", review.header, name="header"),
    path("ke-hoach/nhap/<uuid:code>/nhiem-vu/<int:place>/", review.task, name="reading_task"),
    path("ke-hoach/nhap/<uuid:code>/bo/<slug:kind>/<int:place>/", review.remove, name="remove_from_reading"),
    path("ke-hoach/nhap/<uuid:code>/ten/<str:path>/", naming.name, name="name"),
    path("ke-hoach/nhap/<uuid:code>/lap/", review.plan, name="make_plan"),
]
