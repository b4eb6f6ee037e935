"""The reader over every invented document, compared with what reading each should give.

The comparison is our own and strict: titles, names and windows are equal after folding, or they count as missed.
"""

import importlib.util
import json
import unicodedata
from collections import Counter
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from hoagiai.plans.reader import from_text, read, to_json
from hoagiai.plans.reader.passage import soft

HERE = Path(__file__).resolve().parent / "corpus"
SEEDS = Path(__file__).resolve().parents[3] / "shared" / "plans"
SETS = ("open", "held", "second", "third")
FLOORS = {"tasks": 0.99, "lead": 0.99, "advising": 0.99, "coordinating": 0.99, "windows": 0.99}
SCORED = ("tasks", "lead", "advising", "coordinating", "time", "header", "header_more", "targets", "legal_bases",
          "legal_bases_dated", "responsibilities", "recipients")  # fmt: skip
GOLD = sorted(path for name in SETS for path in (HERE / name).glob("*.json"))


@cache
def found_in(gold):
    """What the reader gives for the text beside a gold file."""
    source = from_text(gold.with_suffix(".txt").read_text(encoding="utf-8"))
    return to_json(read(source), source, gold.name)


@cache
def expected_in(gold):
    """The gold."""
    return json.loads(gold.read_text(encoding="utf-8"))


def folded(text):
    """Lower case, one spelling of tones, no marks at the ends."""
    text = " ".join(
        soft(unicodedata.normalize("NFC", text)).replace("“", '"').replace("”", '"').replace("–", "-").split()
    )
    return text.strip(" -–+*•.;:,|/")


def agency(name):
    """A name of a body in its short form."""
    name = folded(name)
    for long, short in (("ủy ban nhân dân", "ubnd"), ("mặt trận tổ quốc", "mttq"), ("mttq việt nam", "mttq")):
        name = name.replace(long, short)
    return name.removeprefix("các ")


def own_tasks(form):
    """The tasks that are no groups."""
    return [task for task in form["tasks"] if not task.get("group")]


def titles(form):
    """How often each title stands as a task."""
    return Counter(folded(task["title"]) for task in own_tasks(form))


def fair_titles(gold):
    """Everything a task may fairly be called: its title, its other titles, groups and items."""
    names = set()
    for task in gold["tasks"]:
        names |= {folded(task["title"]), *(folded(other) for other in task.get("title_alt") or [])}
        names |= {folded(item) for item in task.get("items") or []}
    return names


def hulls(windows):
    """Windows in order; one that begins the day after another ends is joined to it."""
    joined = []
    for start, end in sorted(
        ((w["start"], w["end"]) for w in windows), key=lambda pair: (pair[0] or "", pair[1] or "")
    ):
        last = joined[-1][1] if joined else None
        if start and last and date.fromisoformat(last) + timedelta(days=1) == date.fromisoformat(start):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def parts_of(task):
    """The facts of a task that are compared, each under its kind."""
    facts = {
        role: [agency(name) for name in task.get(role) or []] for role in ("lead", "advising", "coordinating")
    }
    facts["windows"] = hulls(task.get("windows") or [])
    return facts


def compared(gold):
    """(right, found, expected) of each kind of fact in one document."""
    mine, theirs = found_in(gold), expected_in(gold)
    counts = {kind: Counter() for kind in FLOORS}
    if theirs["kind"] != "plan":
        return counts
    left = own_tasks(mine)
    for task in own_tasks(theirs):
        called = {folded(task["title"]), *(folded(other) for other in task.get("title_alt") or [])}
        same = [other for other in left if folded(other["title"]) in called]
        match = next((other for other in same if other["ref"] == task["ref"]), same[0] if same else None)
        counts["tasks"].update(expected=1, right=match is not None)
        if match is not None:
            left = [other for other in left if other is not match]
        expected, found = parts_of(task), parts_of(match or {})
        for kind in expected:
            right = sum((Counter(expected[kind]) & Counter(found[kind])).values())
            counts[kind].update(expected=len(expected[kind]), found=len(found[kind]), right=right)
    counts["tasks"].update(
        found=len([t for t in own_tasks(mine) if folded(t["title"]) not in fair_titles(theirs)])
    )
    counts["tasks"].update(found=counts["tasks"]["right"])
    return counts


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("kind", FLOORS)
def test_facts_of_tasks_are_found_and_none_is_made_up(name, kind):
    total = Counter()
    for gold in GOLD:
        if gold.parent.name == name:
            total.update(compared(gold)[kind])

    assert total["right"] >= FLOORS[kind] * total["expected"], total
    assert total["right"] >= FLOORS[kind] * total["found"], total


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_document_gives_a_task_it_does_not_hold(gold):
    theirs = expected_in(gold)
    fair = fair_titles(theirs) if theirs["kind"] == "plan" else set()

    assert [title for title in titles(found_in(gold)) if title not in fair] == []


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_kind_of_each_document_is_known(gold):
    kind = expected_in(gold)["kind"]

    assert found_in(gold)["kind"] == ("plan" if kind == "opening" else kind)


@pytest.mark.skipif(not (SEEDS / "score.py").exists(), reason="the real documents are not beside the project")
def test_the_five_real_documents_are_read_without_a_fault():
    spec = importlib.util.spec_from_file_location("score", SEEDS / "score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    totals = {name: score.Count() for name in score.ORDER}

    for gold in sorted((SEEDS / "gold").glob("*.json")):
        source = from_text((SEEDS / f"{gold.stem}.txt").read_text(encoding="utf-8"))
        counts, _ = score.score(
            to_json(read(source), source, gold.name), json.loads(gold.read_text(encoding="utf-8"))
        )
        for name in score.ORDER:
            totals[name].add(counts[name])

    assert {name: totals[name].prf() for name in SCORED} == dict.fromkeys(SCORED, (1.0, 1.0, 1.0))
