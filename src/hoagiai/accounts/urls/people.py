"""Addresses of people and roles, under `nguoi-dung/`."""

from django.urls import path

from hoagiai.accounts.views import lists, people, positions, slips

app_name = "accounts"
urlpatterns = [
    path("", people.people, name="people"),
    path("moi/", people.new_account, name="new"),
    path("danh-sach/", lists.upload_list, name="upload"),
    path("danh-sach/mau/", lists.list_template, name="template"),
    path("danh-sach/<uuid:code>/", lists.list_preview, name="list"),
    path("mat-khau/<uuid:code>/", slips.slip, name="slip"),
    path("mat-khau/<uuid:code>/tep/", slips.slip_file, name="slip_file"),
    path("ho-so/<str:username>/", people.person, name="person"),
    path("ho-so/<str:username>/sua/", people.change_account, name="change"),
    path("ho-so/<str:username>/mat-khau/", people.give_password, name="password"),
    path("ho-so/<str:username>/ngung/", people.close_account, name="close"),
    path("ho-so/<str:username>/mo-lai/", people.reopen_account, name="reopen"),
    path("ho-so/<str:username>/vi-tri/", positions.grant_position, name="grant"),
    path("ho-so/<str:username>/vi-tri/<int:pk>/thoi/", positions.end_position, name="end"),
]
