"""Every address of the product, part by part."""

from django.urls import URLPattern, URLResolver, include, path

from hoagiai.conf.health import healthz

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    path("tai-khoan/", include("hoagiai.accounts.urls")),
    path("nguoi-dung/", include("hoagiai.accounts.urls.people")),
    path("dia-ban/", include("hoagiai.places.urls")),
    path("co-quan/", include("hoagiai.accounts.urls.agencies")),
    path("co-quan/", include("hoagiai.agencies.urls")),
    path("", include("hoagiai.plans.urls")),
    path("", include("hoagiai.teams.urls")),
    path("danh-sach/", include("hoagiai.sheets.urls")),
    path("sap-xep/", include("hoagiai.borders.urls")),
    path("bao-cao/", include("hoagiai.reports.urls")),
    path("", include("hoagiai.base.urls")),
    path("", include("hoagiai.desk.urls")),
]

handler400 = "hoagiai.base.views.bad_request"
handler403 = "hoagiai.base.views.forbidden"
handler404 = "hoagiai.base.views.page_not_found"
handler429 = "hoagiai.base.views.too_many_requests"  # asked for by allauth's rate limits
handler500 = "hoagiai.base.views.server_error"
