"""Writing and issuing a plan."""

from django.urls import URLPattern, path

from hoagiai.plans.views.drafts import acts, header, parties, tasks

PLAN = "ke-hoach/<uuid:code>/"
TASK = f"{PLAN}nhiem-vu/<uuid:task_code>/"
urlpatterns: list[URLPattern] = [
    path("ke-hoach/moi/", header.new, name="new"),
    path(f"{PLAN}sua/", header.edit, name="edit"),
    path(f"{PLAN}nghia-thoi-gian/", tasks.meaning, name="time_meaning"),
    path(f"{PLAN}nhiem-vu/them/", tasks.add, name="add_task"),
    path(f"{TASK}sua/", tasks.edit, name="edit_task"),
    path(f"{TASK}bo/", tasks.remove, name="remove_task"),
    path(f"{TASK}chuyen/", tasks.move, name="move_task"),
    path(f"{TASK}co-quan/", parties.add, name="add_party"),
    path(f"{TASK}co-quan/<int:pk>/", parties.choose, name="choose_party"),
    path(f"{TASK}co-quan/<int:pk>/bo/", parties.remove, name="remove_party"),
    path(f"{PLAN}ban-hanh/", acts.issue, name="issue"),
    path(f"{PLAN}so-ngay/", acts.give_number, name="give_number"),
    path(f"{PLAN}ban-da-ky/", acts.keep_signed, name="keep_signed"),
    path(f"{PLAN}ket-thuc/", acts.close, name="close"),
    path(f"{PLAN}sua-doi/", acts.amend, name="amend"),
    path(f"{PLAN}bo-du-thao/", acts.discard, name="discard"),
    path(f"{PLAN}so-sanh/", acts.compare, name="compare"),
]
