"""What was done with a list, as its page tells it: one sentence for what people ask and a worker then does."""

from typing import Any

from hoagiai.audit import history_of
from hoagiai.audit.sentences import Sentence
from hoagiai.plans.views.telling import told
from hoagiai.sheets import acts
from hoagiai.sheets.models import Batch, FileTaken

_ASKED_AND_DONE = {acts.LIST_APPLIED.phrase, acts.LIST_UNDONE.phrase}


def told_of(batch: Batch) -> list[dict[str, Any]]:
    """Newest first; mappings and counts are no reading."""
    found = history_of(batch, (FileTaken, {"batch": batch}))
    return [{**entry, "changes": []} for entry in told(_once(found, f"Danh sách “{batch}”"))]


def _once(found: list[Sentence], own: str) -> list[Sentence]:
    """Without the asking right before the doing; its reason stays. That it is this list goes without saying."""
    result: list[Sentence] = []
    for sentence in found:
        sentence.reason = "" if sentence.reason == own else sentence.reason
        done = result[-1] if result else None
        if (
            done
            and sentence.phrase in _ASKED_AND_DONE
            and (done.phrase, done.who) == (sentence.phrase, sentence.who)
        ):
            done.reason = done.reason or sentence.reason
        else:
            result.append(sentence)
    return result
