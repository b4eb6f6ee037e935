"""Work given to agencies."""

from django.urls import URLPattern, path

from hoagiai.plans.views import assignment, reporting, settling, work

urlpatterns: list[URLPattern] = [
    path("nhiem-vu/", work.work_list, name="work_list"),
    path("nhiem-vu/tai-ve/", work.work_excel, name="work_excel"),
    path("nhiem-vu/<uuid:code>/", assignment.work, name="work"),
    path("nhiem-vu/<uuid:code>/bao-cao/", reporting.report, name="work_report"),
    path("nhiem-vu/<uuid:code>/hoan-thanh/", reporting.finish, name="work_finish"),
    path("nhiem-vu/<uuid:code>/bo-ban-luu/", reporting.discard, name="work_discard_draft"),
    path("nhiem-vu/<uuid:code>/nghiem-thu/", settling.accept, name="work_accept"),
    path("nhiem-vu/<uuid:code>/tra-lai/", settling.return_, name="work_return"),
    path("nhiem-vu/<uuid:code>/xin-gia-han/", settling.ask_extension, name="work_ask_extension"),
    path("nhiem-vu/<uuid:code>/tra-loi-gia-han/", settling.answer_extension, name="work_answer_extension"),
]
