"""From what a person filled in to values of the reading, and back."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from hoagiai.base.folding import fold
from hoagiai.plans.reader.times import TimeFrame, recurrence_of, windows_of
from hoagiai.plans.terms import PartyRole


def header_values(reading: dict[str, Any]) -> dict[str, Any]:
    """The head of a reading as the form shows it."""
    signer = reading.get("signer") or {}
    period = reading.get("period") or {}
    return {
        **{name: reading.get(name) or "" for name in ("issuer", "sign", "place", "title")},
        "number": str(reading.get("number") or "").partition("/")[0],
        "date": reading.get("date"),
        "period_from": period.get("from"),
        "period_to": period.get("to"),
        "signer_name": signer.get("name") or "",
        "signer_title": signer.get("title") or "",
    }


def with_header(reading: dict[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    """The reading with the head a person filled in; what was filled is no longer in doubt."""
    number, sign = values["number"].strip(), values["sign"].strip()
    start, end = values["period_from"], values["period_to"]
    signer = reading.get("signer") or {}
    changed = {
        **reading,
        "issuer": values["issuer"].strip() or None,
        "number": f"{number}/{sign}" if number else None,
        "sign": sign or None,
        "place": values["place"].strip() or None,
        "title": " ".join(values["title"].split()),
        "date": _iso(values["date"]),
        "date_partial": None if values["date"] else reading.get("date_partial"),
        "period": {"from": _iso(start), "to": _iso(end)} if start or end else None,
        "signer": {**signer, "name": values["signer_name"] or None, "title": values["signer_title"] or None},
    }
    if changed["issuer"] != reading.get("issuer"):
        changed.pop("issuer_agency", None)
    filled = {name for name in ("number", "date", "issuer", "title", "place", "sign") if changed.get(name)}
    return without_doubts(changed, filled)


def task_values(task: dict[str, Any]) -> dict[str, Any]:
    """A task of the reading as the form shows it."""
    return {
        **{name: task.get(name) or "" for name in ("ref", "title", "time_text")},
        **{role.value: "\n".join(task.get(role.value) or []) for role in PartyRole},
        "products": "\n".join(task.get("products") or []),
        "group": bool(task.get("group")),
        "start": task.get("start"),
        "end": task.get("end"),
    }


def with_task(
    task: dict[str, Any], values: dict[str, Any], *, year: int | None, issued: date | None
) -> dict[str, Any]:
    """The task as a person filled it in.

    Days that were typed stand; without them, or when only the phrase changed, the phrase is read again.
    """
    before = task_values(task)
    names = {role.value: _lines(values[role.value]) for role in PartyRole}
    products = _lines(values["products"])
    time_text = values["time_text"].strip()
    days = (_iso(values["start"]), _iso(values["end"]))
    kept = days == (before["start"], before["end"])
    if kept and time_text == before["time_text"]:
        windows = task.get("windows") or []
    elif kept or days == (None, None):
        windows = [
            {"start": _iso(w.start), "end": _iso(w.end)}
            for w in windows_of(fold(time_text), TimeFrame(year, issued))
        ]
    else:
        windows = [{"start": days[0], "end": days[1]}]
    return {
        **task,
        **names,
        "products": products,
        "ref": values["ref"].strip(),
        "title": " ".join(values["title"].split()),
        "group": values["group"],
        "time_text": time_text or None,
        "recurrence": recurrence_of(fold(time_text)) if time_text else None,
        "windows": windows,
        "start": _hull(windows, "start", min),
        "end": _hull(windows, "end", max),
        "spans": _kept_spans(task, {**names, "products": products}),
    }


def new_task(ref: str = "") -> dict[str, Any]:
    """A task that the reader did not see."""
    empty: dict[str, Any] = {role.value: [] for role in PartyRole}
    return {
        "ref": ref,
        "title": "",
        "parent_ref": None,
        "group": False,
        **empty,
        "windows": [],
        "items": [],
        "spans": {},
    }


LISTS = ("tasks", "legal_bases", "targets")
"""The lists of a reading out of which a person may take a row."""


def without_row(reading: dict[str, Any], kind: str, place: int) -> dict[str, Any]:
    """The reading without one row; doubts about it go, doubts about later rows move up with them."""
    rows = [row for number, row in enumerate(reading.get(kind) or []) if number != place]
    doubts = [moved for doubt in reading.get("doubts") or [] if (moved := _moved(doubt, kind, place))]
    return {**reading, kind: rows, "doubts": doubts}


def _moved(doubt: dict[str, Any], kind: str, place: int) -> dict[str, Any] | None:
    name, _, rest = doubt["path"].partition(".")
    number, _, tail = rest.partition(".")
    if name != kind or not number.isdecimal() or int(number) < place:
        return doubt
    if int(number) == place:
        return None
    path = ".".join(part for part in (name, str(int(number) - 1), tail) if part)
    return {**doubt, "path": path}


def without_doubts(reading: dict[str, Any], paths: Iterable[str]) -> dict[str, Any]:
    """The reading with the doubts about these values settled."""
    settled = tuple(paths)
    left = [d for d in reading.get("doubts") or [] if not any(_under(d["path"], path) for path in settled)]
    return {**reading, "doubts": left}


def _under(path: str, above: str) -> bool:
    return path == above or path.startswith(f"{above}.")


def _kept_spans(task: dict[str, Any], names: dict[str, list[str]]) -> dict[str, Any]:
    """Names and products that stayed keep their place in the text; new ones have none."""
    spans = dict(task.get("spans") or {})
    for role, phrases in names.items():
        known = dict(zip(task.get(role) or [], spans.get(role) or [], strict=False))
        spans[role] = [known.get(phrase, []) for phrase in phrases]
    return spans


def _hull(windows: list[dict[str, Any]], side: str, choose: Any) -> str | None:
    days = [window[side] for window in windows]
    return None if not days or None in days else str(choose(days))


def _lines(text: str) -> list[str]:
    return [line.strip(" ;.-") for line in text.splitlines() if line.strip(" ;.-")]


def _iso(value: date | str | None) -> str | None:
    return value.isoformat() if isinstance(value, date) else value or None
