"""What rows of every register have in common: the deciding document, and the day something ended."""

from datetime import date, timedelta

from hoagiai.sheets.reading.record import Draft
from hoagiai.sheets.reading.values.decisions import split
from hoagiai.sheets.reading.values.faults import doubt


def decision(draft: Draft) -> None:
    """A number and a day written together go to their two fields."""
    words = draft.raw.get("decision")
    if not isinstance(words, str):
        return
    number, day = split(words)
    if number:
        draft.raw["decision"] = number
    else:
        draft.raw.pop("decision")
    if day and "decided_on" not in draft.raw:
        draft.raw["decided_on"] = day
        draft.column.setdefault("decided_on", draft.column.get("decision", 0))


def undated(draft: Draft) -> None:
    """A number alone is no decision: the register knows one by its number and its day."""
    number = draft.raw.get("decision")
    if not number or "decided_on" in draft.raw or any(fault.field == "decided_on" for fault in draft.faults):
        return
    draft.complain(
        "decision",
        doubt(
            "decision_undated",
            f"Số quyết định “{number}” không kèm ngày nên chưa được ghi vào sổ; các ô khác của dòng vẫn ghi. "
            f"Hãy ghi cả ngày vào ô này, ví dụ “{number} ngày 03/02/2021”, hoặc thêm cột “Ngày quyết định”, rồi gửi lại.",
        ),
    )


def ceased(draft: Draft) -> None:
    """The first day without: the last day with is the day before."""
    first = draft.raw.get("ceased_on")
    if isinstance(first, date) and "ended_on" not in draft.raw:
        draft.raw["ended_on"] = first - timedelta(days=1)
        draft.column["ended_on"] = draft.column["ceased_on"]
