"""Every address of the product, part by part."""

from django.urls import URLPattern, URLResolver, include, path

from hoagiai.conf.health import healthz

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    path("tai-khoan/", include("hoagiai.accounts.urls")),
    path("dia-ban/", include("hoagiai.places.urls")),
    path("co-quan/", include("hoagiai.agencies.urls")),
    path("", include("hoagiai.plans.urls")),
    path("bao-cao/", include("hoagiai.reports.urls")),
    path("", include("hoagiai.base.urls")),
    path("", include("hoagiai.desk.urls")),
]
