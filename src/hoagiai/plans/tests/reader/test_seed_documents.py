"""The five real documents, scored; they are kept beside the project, not in it."""

import importlib.util
import json
from pathlib import Path

import pytest

from hoagiai.plans.reader import from_text, read, to_json

SEEDS = Path(__file__).resolve().parents[6] / "shared" / "plans"
FULL = (
    "tasks",
    "lead",
    "advising",
    "coordinating",
    "time",
    "header",
    "header_more",
    "targets",
    "legal_bases",
)


@pytest.mark.skipif(not SEEDS.exists(), reason="the real documents are not beside the project")
def test_the_five_real_documents_are_read_whole():
    spec = importlib.util.spec_from_file_location("score", SEEDS / "score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    totals = {name: score.Count() for name in score.ORDER}
    log = []

    for gold in sorted((SEEDS / "gold").glob("*.json")):
        source = from_text((SEEDS / f"{gold.stem}.txt").read_text(encoding="utf-8"))
        counts, missed = score.score(
            to_json(read(source), source, gold.name), json.loads(gold.read_text(encoding="utf-8"))
        )
        log.extend(missed)
        for name in score.ORDER:
            totals[name].add(counts[name])

    assert {name: totals[name].prf()[2] for name in FULL} == dict.fromkeys(FULL, 1.0), log
    assert totals["responsibilities"].prf()[2] >= 0.9
    assert totals["recipients"].prf()[2] >= 0.95
