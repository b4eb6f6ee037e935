"""History as the component `history` draws it."""

from collections.abc import Iterable
from typing import Any

from hoagiai.audit.sentences import Sentence
from hoagiai.base import formats

CHANGES_SHOWN = 6


def told(sentences: Iterable[Sentence]) -> list[dict[str, Any]]:
    """Each act as who, sentence, when, reason and what changed."""
    return [_told(sentence) for sentence in sentences]


def _told(sentence: Sentence) -> dict[str, Any]:
    changes = [
        f"{formats.opening(change.field)}: {change.before} → {change.after}"
        for touched in sentence.touched
        for change in touched.changes
        if change.after != sentence.reason
    ]
    who = f"{sentence.who}, {sentence.standing}," if sentence.standing else sentence.who
    return {
        "who": who,
        "sentence": f"{sentence.phrase}.",
        "at": sentence.at,
        "reason": sentence.reason,
        "changes": changes[:CHANGES_SHOWN],
    }
