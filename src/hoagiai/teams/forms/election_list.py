"""The filters above the list of elections."""

from django import forms

from hoagiai.base import formats
from hoagiai.plans.forms.fields import FilterForm, named
from hoagiai.teams.terms import ElectionState, ElectionSubject

SUBJECTS = [
    ("", "Mọi cuộc bầu"),
    *((value, formats.opening(str(label))) for value, label in ElectionSubject.choices),
]
STATES = [("", "Mọi bước"), *((value, formats.opening(str(label))) for value, label in ElectionState.choices)]


class ElectionFilter(FilterForm):
    """Team by name, what is elected, which step."""

    words = named(forms.CharField(label="Tên tổ", required=False, max_length=160), "tim")
    subject = named(forms.ChoiceField(label="Bầu", required=False, choices=SUBJECTS), "bau")
    state = named(forms.ChoiceField(label="Đang ở bước", required=False, choices=STATES), "buoc")
