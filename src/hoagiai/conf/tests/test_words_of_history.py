"""What history calls the columns of the registers: Vietnamese words, with capitals where they belong."""

from datetime import UTC, datetime

import pytest
from django.apps import apps

from hoagiai.audit.sentences import Change, Sentence, Touched
from hoagiai.audit.terms import TECHNICAL
from hoagiai.plans.views.telling import told

TRACKED = [
    model
    for part in ("teams", "places", "sheets", "borders")
    for model in apps.get_app_config(part).get_models()
    if hasattr(model, "pgh_event_model")
]


def columns(model):
    """Those that history keeps and speaks of."""
    kept = {field.name for field in model.pgh_event_model._meta.concrete_fields}
    return [
        field
        for field in model._meta.concrete_fields
        if field.name in kept and not field.primary_key and field.name not in TECHNICAL
    ]


def is_vietnamese(words: str) -> bool:
    return any(ord(letter) > 127 for letter in words)


@pytest.mark.parametrize("model", TRACKED, ids=lambda model: model._meta.label)
def test_no_column_that_history_speaks_of_has_an_english_name(model):
    assert is_vietnamese(str(model._meta.verbose_name))
    unnamed = [f.name for f in columns(model) if not is_vietnamese(str(f.verbose_name))]
    assert unnamed == []


def test_the_registers_are_followed():
    assert len(TRACKED) > 20


def test_capitals_inside_a_name_stay_when_it_begins_a_line():
    label = "UBND cấp xã nhận ngày"
    touched = Touched("update", "cuộc bầu", (Change(label, "(trống)", "02/11/2026"),))
    sentence = Sentence(datetime(2026, 11, 21, tzinfo=UTC), "Lò Thị Thử", "", "", "ghi", "", "", [touched])

    assert told([sentence])[0]["changes"] == ["UBND cấp xã nhận ngày: (trống) → 02/11/2026"]
