"""The hidden token of a form that may be sent once."""

import uuid

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def form_token() -> SafeString:
    """`{% form_token %}`: write it beside `{% csrf_token %}` in forms handled by `audit.once`."""
    return format_html('<input type="hidden" name="form_token" value="{}">', uuid.uuid4())
