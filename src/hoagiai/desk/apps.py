"""Registers the part with Django."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "hoagiai.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the desk, notices and the search box around every page; hear of what happens to work."""
        from hoagiai.borders import stages
        from hoagiai.borders import telling as borders_telling
        from hoagiai.desk.listening import on_happening, on_stage, on_trouble
        from hoagiai.desk.shell import fill_shell
        from hoagiai.plans import telling

        fill_shell()
        telling.listen(on_happening)
        borders_telling.listen(on_trouble)
        stages.listen(on_stage)
