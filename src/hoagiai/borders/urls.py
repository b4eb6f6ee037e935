"""Addresses of the part, under /sap-xep/."""

from django.urls import path

from hoagiai.borders.views import (
    assigning,
    changing,
    deciding,
    drafting,
    files,
    listing,
    one,
    provinces,
    rehearsal,
    units,
)

app_name = "borders"
urlpatterns = [
    path("", listing.reorganisations, name="list"),
    path("lap/", drafting.new, name="new"),
    path("<uuid:code>/", one.reorganisation, name="one"),
    path("<uuid:code>/sua/", drafting.edit, name="edit"),
    path("<uuid:code>/lay-du-lieu/", drafting.take_known, name="take_known"),
    path("<uuid:code>/don-vi/ghi/", units.add, name="add_transfers"),
    path("<uuid:code>/don-vi/bo/<int:pk>/", units.remove, name="remove_transfer"),
    path("<uuid:code>/don-vi/moi/", units.plan, name="plan_unit"),
    path("<uuid:code>/don-vi/moi/<int:pk>/bo/", units.remove_planned, name="remove_planned"),
    path("<uuid:code>/don-vi/doi-ten/", changing.change, name="change_unit"),
    path("<uuid:code>/don-vi/tinh-moi/", changing.plan_province, name="plan_province"),
    path("<uuid:code>/don-vi/tinh/", provinces.move, name="move_province"),
    path("<uuid:code>/thon/", assigning.villages, name="villages"),
    path("<uuid:code>/thon/danh-sach/", assigning.by_list, name="by_list"),
    path("<uuid:code>/to/", assigning.teams, name="teams"),
    path("<uuid:code>/dien-tap/", rehearsal.rehearsal, name="rehearsal"),
    path("<uuid:code>/dien-tap/ket-qua.<str:suffix>", files.download, name="rehearsal_file"),
    path("<uuid:code>/dien-tap/<slug:finding>/", rehearsal.rows, name="rehearsal_rows"),
    path("<uuid:code>/ky/", deciding.sign, name="sign"),
    path("<uuid:code>/huy/", deciding.undo, name="undo"),
]
