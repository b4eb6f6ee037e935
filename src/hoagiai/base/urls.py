"""Addresses of the part."""

from django.urls import URLPattern, URLResolver, path

from hoagiai.base import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("muc-luc/so/", views.menu_counts, name="menu_counts"),
    path("giao-dien/", views.show_gallery, name="gallery"),
    path("giao-dien/van-ban/", views.show_document_sample, name="gallery_document"),
    path("giao-dien/bieu-mau/", views.show_form_sample, name="gallery_form"),
]
