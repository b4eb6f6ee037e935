"""The register of difficulties, and files."""

from django.urls import URLPattern, path

from hoagiai.plans.views import difficulties, downloads
from hoagiai.plans.views.difficulty import acts, one, raising

urlpatterns: list[URLPattern] = [
    path("kho-khan/", difficulties.register, name="difficulties"),
    path("kho-khan/tai-ve/", difficulties.register_excel, name="difficulties_excel"),
    path("kho-khan/neu/", raising.raise_, name="difficulty_raise"),
    path("kho-khan/<uuid:code>/", one.difficulty, name="difficulty"),
    path("kho-khan/<uuid:code>/tra-loi/", acts.answer, name="difficulty_answer"),
    path("kho-khan/<uuid:code>/chuyen-cap-tren/", acts.pass_up, name="difficulty_pass_up"),
    path("kho-khan/<uuid:code>/hoi-lai/", acts.ask_again, name="difficulty_ask_again"),
    path("kho-khan/<uuid:code>/ket-thuc/", acts.close, name="difficulty_close"),
    path("tep/<uuid:code>/", downloads.stored_file, name="file"),
]
