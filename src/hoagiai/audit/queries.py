"""Reads: the history of records as sentences, in a bounded number of queries."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, TypeAlias

from django.db import models
from django.db.models import OuterRef, Q, Subquery

from hoagiai.audit.sentences import Change, Sentence, Touched
from hoagiai.audit.terms import HIDDEN, SYSTEM, TECHNICAL
from hoagiai.audit.values import linked_names, shown

# A record, a set of records, or (Model, {"plan": plan}), which also finds records removed since.
Subject: TypeAlias = "models.Model | models.QuerySet[Any] | tuple[type[models.Model], Mapping[str, Any]]"

EVENTS_PER_TABLE = 200
TOUCHED_PER_SENTENCE = 20
_TITLES = ("title", "name", "full_name", "wording", "reference", "username", "number", "text")


def history_of(*subjects: Subject, limit: int = 50, before: datetime | None = None) -> list[Sentence]:
    """Acts on these records, newest first: three queries per table and one per table linked to."""
    events: list[Any] = []
    for model, condition in _tables(subjects).items():
        events += _events(model, condition, before)
    events.sort(key=lambda event: (event.pgh_created_at, event.pgh_id), reverse=True)
    acts: dict[Any, list[Any]] = {}
    for event in events:
        acts.setdefault(event.pgh_context_id or event.pgh_created_at, []).append(event)
    chosen = list(acts.values())[:limit]
    return _sentences(chosen)


def _tables(subjects: tuple[Subject, ...]) -> dict[type[models.Model], Q]:
    tables: dict[type[models.Model], Q] = {}
    for subject in subjects:
        if isinstance(subject, tuple):
            model, condition = subject[0], Q(**subject[1])
        elif isinstance(subject, models.Model):
            model, condition = type(subject), Q(pgh_obj_id=subject.pk)
        else:
            model, condition = subject.model, Q(pgh_obj_id__in=subject.order_by().values("pk"))
        tables[model] = tables[model] | condition if model in tables else condition
    return tables


def _events(model: type[models.Model], condition: Q, before: datetime | None) -> list[Any]:
    """The newest events of one table, each with the state before it as `previous`."""
    table = model.pgh_event_model  # type: ignore[attr-defined]  # set by audit.tracked
    earlier = table.objects.filter(pgh_obj_id=OuterRef("pgh_obj_id"), pgh_id__lt=OuterRef("pgh_id"))
    found = table.objects.filter(condition).select_related("pgh_context")
    if before:
        found = found.filter(pgh_created_at__lt=before)
    previous_id = Subquery(earlier.order_by("-pgh_id").values("pgh_id")[:1])
    events = list(found.annotate(previous_id=previous_id).order_by("-pgh_id")[:EVENTS_PER_TABLE])
    updates = [event.previous_id for event in events if event.pgh_label == "update" and event.previous_id]
    states = table.objects.in_bulk(updates) if updates else {}
    for event in events:
        event.previous = states.get(event.previous_id)
    return events


def _sentences(acts: list[list[Any]]) -> list[Sentence]:
    """Turn groups of events into sentences; the names of linked records are fetched once for all."""
    shown_events = [event for events in acts for event in events[:TOUCHED_PER_SENTENCE]]
    raw = {id(event): _raw_changes(event) for event in shown_events}
    names = linked_names((f, v) for changes in raw.values() for f, *pair in changes for v in pair)
    sentences = []
    for events in acts:
        sentence = _opening(events[0])
        for event in events[:TOUCHED_PER_SENTENCE]:
            hidden = getattr(event.pgh_tracked_model, "history_hidden", ())
            changes = tuple(
                Change(str(f.verbose_name), *(_words(f, value, names, hidden) for value in pair))
                for f, *pair in raw[id(event)]
            )
            sentence.touched.append(Touched(event.pgh_label, _title(event), changes))
        sentence.more = max(0, len(events) - TOUCHED_PER_SENTENCE)
        sentences.append(sentence)
    return sentences


def _words(field: Any, value: Any, names: Any, hidden: Sequence[str]) -> str:
    """A value in words; of a field named in the model's `history_hidden` only whether there is one."""
    return HIDDEN if field.attname in hidden and value else shown(field, value, names)


def _raw_changes(event: Any) -> list[tuple[Any, Any, Any]]:
    """(field, before, after) for each field an update changed; fields left out of history never appear."""
    if event.pgh_label != "update" or event.previous is None:
        return []
    changes = []
    for field in event.pgh_tracked_model._meta.concrete_fields:
        name = field.attname
        if not hasattr(event, name) or field.primary_key or name in TECHNICAL:
            continue
        old, new = getattr(event.previous, name), getattr(event, name)
        if old != new:
            changes.append((field, old, new))
    return changes


def _opening(event: Any) -> Sentence:
    said = event.pgh_context.metadata if event.pgh_context else {}
    return Sentence(
        at=event.pgh_created_at,
        who=said.get("name") or SYSTEM,
        position=said.get("position", ""),
        body=said.get("body", ""),
        phrase=said.get("phrase") or "cập nhật dữ liệu",
        reason=said.get("reason", ""),
        on_behalf=said.get("on_behalf", ""),
    )


def _title(event: Any) -> str:
    """What the record is called: its kind and its own title, without following links."""
    model = event.pgh_tracked_model
    kind = str(model._meta.verbose_name)
    for name in getattr(model, "history_titles", _TITLES):
        text = str(getattr(event, name, "") or "")
        if text:
            return f"{kind} “{text if len(text) <= 80 else text[:79] + '…'}”"
    return kind
