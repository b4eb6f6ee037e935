"""Every value stands where its spans say, in every document at hand."""

import json
from pathlib import Path

import pytest

from hoagiai.plans.reader import from_text, read, to_json

from .documents import plan

ROOT = Path(__file__).resolve().parents[5]
SEEDS = ROOT.parent / "shared" / "plans"
FILES = [*sorted(SEEDS.glob("0*.txt")), *sorted((ROOT / "tests/reading/corpus").glob("*/*.txt"))]


def squeezed(text):
    return "".join(text.split()).casefold()


def check(text, found, spans, path):
    there = squeezed("".join(text[a:b] for a, b in spans))
    assert spans, path
    assert all(0 <= a < b <= len(text) for a, b in spans), path
    parts = [squeezed(text[a:b]) for a, b in spans]
    assert there == squeezed(found) or all(part in squeezed(found) for part in parts), (path, found, parts)


def check_all(text):
    source = from_text(text)
    form = to_json(read(source), source, "x")
    for name in ("title", "place"):
        if form[name]:
            check(source.text, form[name], form["spans"][name], name)
    for i, task in enumerate(form["tasks"]):
        check(source.text, task["title"], task["spans"]["title"], f"tasks.{i}.title")
        for role in ("lead", "advising", "coordinating", "items", "products"):
            for value, spans in zip(task[role], task["spans"][role], strict=True):
                check(source.text, value, spans, f"tasks.{i}.{role}")
        if task["time_text"]:
            check(source.text, task["time_text"], task["spans"]["time"], f"tasks.{i}.time")
    for name in ("legal_bases", "targets"):
        for value in form[name]:
            check(source.text, value["text"], value["spans"], name)
    for value, spans in zip(form["recipients"], form["spans"]["recipients"], strict=True):
        check(source.text, value, spans, "recipients")
    json.dumps(form, ensure_ascii=False)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_value_stands_where_its_spans_say(path):
    check_all(path.read_text(encoding="utf-8"))


def test_spans_hold_in_an_invented_plan():
    check_all(plan())
