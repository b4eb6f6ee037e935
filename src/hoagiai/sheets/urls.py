"""Addresses of the part: lists brought in, from the upload to the registers, and lists taken out."""

from django.urls import URLPattern, path

from hoagiai.sheets.views import acting, batch, columns, exports, files, listing, settling

app_name = "sheets"
ONE = "<uuid:code>/"
urlpatterns: list[URLPattern] = [
    path("", listing.batches, name="list"),
    path("nhap/", listing.upload, name="upload"),
    path("xuat/", exports.export, name="export"),
    path("xuat/<uuid:code>/", exports.exported, name="exported"),
    path("xuat/<uuid:code>/tep/", exports.exported_file, name="exported_file"),
    path(ONE, batch.batch, name="batch"),
    path(f"{ONE}cot/", columns.columns, name="columns"),
    path(f"{ONE}cot/quen/", columns.forget, name="forget_columns"),
    path(f"{ONE}ngay/", acting.change_day, name="day"),
    path(f"{ONE}xem/", settling.settle, name="settle"),
    path(f"{ONE}ghi/", acting.apply, name="apply"),
    path(f"{ONE}hoan-tac/", acting.undo, name="undo"),
    path(f"{ONE}so-lai/", acting.retry, name="retry"),
    path(f"{ONE}bo/", acting.discard, name="discard"),
    path(f"{ONE}gui-lai/", listing.send_again, name="send_again"),
    path(f"{ONE}tep-goc/", files.original, name="original"),
    path(f"{ONE}tep-loi/", files.faulted, name="faulted"),
]
