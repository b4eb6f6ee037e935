"""Numbers and days as people in Việt Nam write them, for every template."""

from django import template

register = template.Library()
