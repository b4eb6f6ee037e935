"""How every form is drawn: one column, a label, a hint, a clear error beside the field."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    field_template_name = "components/field.html"
