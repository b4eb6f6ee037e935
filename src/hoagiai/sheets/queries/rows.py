"""Rows of a list as the preview shows them: what each would do, old beside new, whom it may be. Few statements a page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from hoagiai.base.folding import fold
from hoagiai.base.sealing import Unreadable, unseal
from hoagiai.sheets.models import Batch, StagedRow
from hoagiai.sheets.queries.before import Before, said
from hoagiai.sheets.queries.candidates import Candidate, candidates
from hoagiai.sheets.reading.fields import FIELDS
from hoagiai.sheets.terms import OF_PEOPLE, SETTLES, Doubt, Outcome, Settled
from hoagiai.sheets.words import label_of, say

_TOLD = {
    "mediators": (
        "leads",
        "sex",
        "birth_year",
        "ethnicity",
        "training",
        "standing",
        "recognised_on",
        "ceased_on",
        "ended_on",
    ),
    "teams": ("neighbourhoods", "neighbourhood", "fixed_number", "established_on"),
    "neighbourhoods": ("households", "minority_area"),
}
ANSWERS = {
    Settled.SAME: "Là người này",
    Settled.NEW: "Là người khác, ghi mới",
    Settled.LESS: "Ghi, không làm tổ trưởng",
    Settled.REST: "Giữ điều này như trong sổ, ghi phần còn lại",
    Settled.SKIP: "Không ghi dòng này",
}
LEADER = "tổ trưởng"
LEADS = "Ghi làm tổ trưởng"
ANEW = "Lập mới, dù nơi cũ đã kết thúc"


@dataclass(frozen=True, slots=True)
class Change:
    """A field that a row changes; both are empty when its values are protected."""

    label: str
    old: str
    new: str
    protected: bool = False


@dataclass(slots=True)
class Shown:
    """One row of the preview."""

    row: StagedRow
    name: str
    where: str
    tone: str
    word: str
    told: str = ""
    changes: list[Change] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    answers: list[tuple[str, str]] = field(default_factory=list)
    errors: list[dict[str, str]] = field(default_factory=list)
    warnings: list[dict[str, str]] = field(default_factory=list)
    said: str = ""
    opened: list[tuple[str, str]] = field(default_factory=list)


def rows_of(batch: Batch, *, outcome: str = "", register: str = "", words: str = "") -> QuerySet[StagedRow]:
    """The rows of a list through the filters, in the order of the file."""
    found = StagedRow.objects.filter(batch=batch).order_by("position")
    if outcome:
        found = found.filter(outcome=outcome)
    if register:
        found = found.filter(register=register)
    if text := fold(words).strip():
        found = found.filter(
            Q(folded__contains=text) | Q(team_key__contains=text) | Q(village_folded__contains=text)
        )
    return found


def shown(rows: Sequence[StagedRow], batch: Batch, *, opened: bool = False) -> list[Shown]:
    """What the page shows of these rows; `opened` with phone numbers and birth days, once the look is recorded."""
    doubtful = [row.pk for row in rows if row.outcome == Outcome.DOUBTFUL]
    people = candidates(doubtful, batch.on) if doubtful else {}
    before = Before([row for row in rows if row.outcome == Outcome.CHANGED], batch.on)
    result = [_shown(row, people.get(row.pk, []), before) for row in rows]
    for each in result if opened else ():
        each.opened = _opened(each.row)
        told = {label for label, _ in each.opened}
        each.changes = [change for change in each.changes if not (change.protected and change.label in told)]
    return result


def _shown(row: StagedRow, people: list[Candidate], before: Before) -> Shown:
    outcome = Outcome(row.outcome)
    tones = {Outcome.CHANGED: "soon", Outcome.DOUBTFUL: "soon"}
    result = Shown(
        row, _name(row), _where(row), tones.get(outcome, outcome.tone), str(outcome.label).capitalize()
    )
    result.errors = [fault for fault in row.faults if fault["severity"] == "error"]
    result.warnings = [fault for fault in row.faults if fault["severity"] != "error"]
    result.said = _said(row)
    if outcome == Outcome.CHANGED:
        result.changes = [_change(name, row, before) for name in row.changes]
    elif outcome == Outcome.NEW:
        told = ((name, say(name, row.shown.get(name))) for name in _TOLD[row.register])
        words = [*(_short(name, value) for name, value in told if value), _establishing(row, before.on)]
        result.told = " · ".join(filter(None, words))
    elif outcome == Outcome.DOUBTFUL:
        result.candidates = people if row.doubt in OF_PEOPLE else []
        result.answers = [
            (each.value, answer_words(each, row.doubt))
            for each in SETTLES.get(Doubt(row.doubt), ())
            if each != Settled.SAME
        ]
    return result


def _establishing(row: StagedRow, on: date) -> str:
    """The decision that is kept of a new team: one signed no later than the team was there."""
    if row.register != "teams" or not row.decision or row.decided_on is None:
        return ""
    if row.decided_on > (row.first_day or on):
        return ""
    return f"quyết định thành lập: {said(row.decision, row.decided_on)}"


def _opened(row: StagedRow) -> list[tuple[str, str]]:
    try:
        phone = unseal(row.phone_sealed)
    except Unreadable:  # sealed with another key
        phone = "(không mở được)"
    values = {"birth_date": row.birth_date, "phone": phone}
    new = set(row.changes) if row.outcome == Outcome.CHANGED else set()
    return [
        (label_of(name), f"{say(name, value)}{' (khác với sổ)' if name in new else ''}")
        for name, value in values.items()
        if value
    ]


def answer_words(answer: Settled, doubt: str) -> str:
    """The words on a button that answers a doubt."""
    if answer == Settled.NEW and doubt in (Doubt.LEADER, Doubt.LEADERS):
        return LEADS
    if answer == Settled.NEW and doubt == Doubt.GONE:
        return ANEW
    return ANSWERS[answer]


def _short(name: str, value: str) -> str:
    if name == "leads":
        return LEADER if value == "có" else ""
    if name in ("sex", "ethnicity", "training", "standing", "neighbourhood", "neighbourhoods"):
        return value
    return f"{label_of(name).lower()}: {value}"


def _name(row: StagedRow) -> str:
    kinds = {"mediators": row.full_name, "teams": row.team, "neighbourhoods": row.shown.get("neighbourhood", row.village)}  # fmt: skip
    return kinds[row.register] or "(chưa có tên)"


def _where(row: StagedRow) -> str:
    return row.team if row.register == "mediators" else ""


def _said(row: StagedRow) -> str:
    if row.settled == Settled.SKIP:
        return ""  # its reason says so already
    if row.anew:
        return ANEW
    if row.let_stand:
        return ANSWERS[Settled.REST]
    if row.said_leader is not None:
        return LEADS if row.said_leader else ANSWERS[Settled.LESS]
    return str(Settled(row.settled).label) if row.settled else ""


def _change(name: str, row: StagedRow, before: Before) -> Change:
    if name in FIELDS and FIELDS[name].protected:
        return Change(label_of(name), "", "", protected=True)
    if name == "facts":
        return Change(label_of(name), *before.facts(row))
    if name == "decision":
        return Change(label_of(name), before.of(row, name) or "", said(row.decision, row.decided_on))
    shown = "" if name in ("recognised_on", "established_on", "ended_on") else row.shown.get(name)
    new = shown or _column(row, name)
    return Change(label_of(name), say(name, before.of(row, name)), say(name, new))


def _column(row: StagedRow, name: str) -> Any:
    return {
        "recognised_on": row.first_day,
        "established_on": row.first_day,
        "ended_on": row.last_day,
        "neighbourhoods": ", ".join(each[1] for each in row.villages),
        "name": row.team,
        "leads": row.leads,
    }.get(name, getattr(row, name, ""))


@dataclass(frozen=True, slots=True)
class Open:
    """A kind of doubt with the rows it stands at, and the answers all of them may get at once."""

    doubt: str
    words: str
    number: int
    answers: list[tuple[str, str]]


def open_doubts(batch: Batch) -> list[Open]:
    """The doubts of a list by kind; one statement."""
    found = (
        StagedRow.objects.filter(batch=batch, outcome=Outcome.DOUBTFUL)
        .exclude(doubt="")
        .values_list("doubt")
        .annotate(number=Count("pk"))
        .order_by("doubt")
    )
    return [Open(doubt, str(Doubt(doubt).label), number, _for_all(Doubt(doubt))) for doubt, number in found]


def _for_all(doubt: Doubt) -> list[tuple[str, str]]:
    same = {
        Doubt.CEASED: "Đều được công nhận lại",
        Doubt.NUMBER: "Đều ghi thêm vào tổ này",
        Doubt.TEAM: "Đều ghi thêm vào tổ này",
    }
    words = {
        Settled.SAME: same.get(doubt, "Đều là người đã có trong sổ"),
        Settled.NEW: "Đều là người khác, ghi mới",
    }
    answers = [each for each in SETTLES[doubt] if not (doubt == Doubt.MANY and each == Settled.SAME)]
    if doubt == Doubt.LEADERS:
        answers.remove(Settled.NEW)
    return [
        (each.value, words[each] if each in words and doubt in OF_PEOPLE else answer_words(each, doubt))
        for each in answers
    ]  # fmt: skip


def registers_in(batch: Batch) -> list[str]:
    """Which registers the sheets of a list belong to."""
    kept: Counter[str] = Counter()
    for sheet in batch.understood.get("sheets", ()):
        if sheet["register"] and sheet["kept"]:
            kept[sheet["register"]] += sheet["kept"]
    return sorted(kept)
