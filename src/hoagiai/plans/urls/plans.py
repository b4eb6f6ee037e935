"""Reading plans."""

from django.urls import URLPattern, path

from hoagiai.plans.views.plans import files, listing, one, task, work

PLAN = "ke-hoach/<uuid:code>/"
urlpatterns: list[URLPattern] = [
    path("ke-hoach/", listing.plans, name="list"),
    path(PLAN, one.plan, name="plan"),
    path(f"{PLAN}van-ban/", one.document, name="plan_document"),
    path(f"{PLAN}nhiem-vu/", one.tasks, name="plan_tasks"),
    path(f"{PLAN}tien-trinh/", one.timeline, name="plan_timeline"),
    path(f"{PLAN}bang/", work.board, name="plan_board"),
    path(f"{PLAN}ma-tran/", work.matrix, name="plan_matrix"),
    path(f"{PLAN}kho-khan/", work.difficulties, name="plan_difficulties"),
    path(f"{PLAN}lich-su/", work.history, name="plan_history"),
    path(f"{PLAN}nhiem-vu/<uuid:task_code>/", task.task, name="task"),
    path(f"{PLAN}ke-hoach.docx", files.plan_file, {"suffix": "docx"}, name="plan_word"),
    path(f"{PLAN}ke-hoach.pdf", files.plan_file, {"suffix": "pdf"}, name="plan_pdf"),
    path(f"{PLAN}nhiem-vu.xlsx", files.tasks_file, name="plan_excel"),
]
