"""The register of difficulties, and files."""

from django.urls import URLPattern, path

from hoagiai.plans.views import difficulties, difficulty, downloads

urlpatterns: list[URLPattern] = [
    path("kho-khan/", difficulties.register, name="difficulties"),
    path("kho-khan/tai-ve/", difficulties.register_excel, name="difficulties_excel"),
    path("kho-khan/neu/", difficulty.raise_, name="difficulty_raise"),
    path("kho-khan/<uuid:code>/", difficulty.difficulty, name="difficulty"),
    path("kho-khan/<uuid:code>/tra-loi/", difficulty.answer, name="difficulty_answer"),
    path("kho-khan/<uuid:code>/chuyen-cap-tren/", difficulty.pass_up, name="difficulty_pass_up"),
    path("kho-khan/<uuid:code>/hoi-lai/", difficulty.ask_again, name="difficulty_ask_again"),
    path("kho-khan/<uuid:code>/ket-thuc/", difficulty.close, name="difficulty_close"),
    path("tep/<uuid:code>/", downloads.stored_file, name="file"),
]
