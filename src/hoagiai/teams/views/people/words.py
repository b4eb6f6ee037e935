"""Facts and history of people in words."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from hoagiai.audit.sentences import Change, Sentence, Touched
from hoagiai.plans.views.telling import told
from hoagiai.teams.ethnicities import ETHNICITIES
from hoagiai.teams.models import PersonFact
from hoagiai.teams.terms import FactKind, OtherRole, Training, VillageStanding

VALUES = {
    FactKind.STANDING: dict(VillageStanding.choices),
    FactKind.TRAINING: dict(Training.choices),
    FactKind.ROLE: dict(OtherRole.choices),
}
WORDS = {
    str(value): str(label)
    for choices in (VillageStanding, Training, OtherRole)
    for value, label in choices.choices
    if value not in ("other", "none")
}


def fact_words(fact: PersonFact) -> str:
    """The value of a fact as people read it."""
    known = VALUES.get(FactKind(fact.kind), {})
    return str(known.get(fact.value, fact.value))


def kind_words(fact: PersonFact) -> str:
    """What kind of fact it is; training is not only in law."""
    kind = FactKind(fact.kind)
    return "trình độ chuyên môn" if kind == FactKind.TRAINING else str(kind.label)


def told_of_person(sentences: Iterable[Sentence]) -> list[dict[str, Any]]:
    """History of a person, with words instead of the codes that stand in the columns."""
    return told(replace(each, touched=[_worded(part) for part in each.touched]) for each in sentences)


def _worded(touched: Touched) -> Touched:
    return replace(touched, changes=tuple(_change(change) for change in touched.changes))


def _change(change: Change) -> Change:
    if change.field == "dân tộc":
        words = ETHNICITIES
    elif change.field == "giá trị":
        words = WORDS
    elif change.field == "năm sinh":
        return replace(change, before=change.before.replace(".", ""), after=change.after.replace(".", ""))
    else:
        return change
    return replace(
        change,
        before=words.get(change.before, change.before),
        after=words.get(change.after, change.after),
    )
