"""The reform of 1/7/2025 on the generated country: rehearsed, carried out and taken back, beside SQL of the same rows."""

import time
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from django.db import connection

from bench import border_statements as by_hand
from bench.country import ON
from bench.measure import Figure, measure
from hoagiai.accounts.models import User
from hoagiai.borders import actions
from hoagiai.borders.actions import applying
from hoagiai.borders.models import Reorganisation, TeamMove, VillageMove
from hoagiai.conf.demo.country.before_the_reform import go_back_before_the_reform
from hoagiai.places.models import Unit
from hoagiai.places.rules import THE_REFORM
from hoagiai.teams.queries.through_time import administered_then, rolled_forward

THEN = date(2024, 6, 17)


def figures(people: dict[str, User]) -> Iterator[Figure]:
    """Questions across the border first; then the country goes back to its eve and the reform is made by the product."""
    yield from across()
    draft, drafting = _drafted(people["ministry"])
    yield drafting
    values = {"act": draft.pk, "day": draft.effective}
    yield _once(
        "reorganisation: the reform rehearsed and kept",
        lambda: actions.keep_rehearsal(reorganisation=draft, by=people["ministry"]),
        lambda: _run(by_hand.REHEARSED, values),
        "SQL of the same counts, nothing kept",
    )
    actions.sign(reorganisation=draft, by=people["officer"])
    _run(by_hand.COPIES, {})
    longest = _watched()
    yield _once(
        "reorganisation: the reform carried out, with history",
        lambda: actions.apply_reorganisation(reorganisation=draft),
        lambda: _run(by_hand.APPLIED, values),
        "UPDATE and INSERT of the same rows, no history",
    )
    yield _alone("reorganisation: the longest transaction of it", max(longest) * 1000)
    began = time.perf_counter()
    actions.undo(reorganisation=draft, reason="đo tốc độ", by=people["officer"])
    yield _alone("reorganisation: the reform taken back", (time.perf_counter() - began) * 1000)


def across() -> Iterator[Figure]:
    """Teams of Bình Định on 17/6/2024, and the same teams in today's Gia Lai."""
    place = Unit.objects.get(level="province", short_name="Bình Định", valid_from=None)
    values = {"place": place.pk, "then": THEN, "on": ON}
    for name, rows, statement in (
        ("teams of Bình Định on 17/6/2024", administered_then(place, THEN), by_hand.THEN),
        ("the same teams in today's Gia Lai", rolled_forward(place, THEN, ON), by_hand.NOW),
    ):
        many = rows.count()
        if many != _run((statement,), values)[0][0][0]:
            raise RuntimeError(f"{name}: {many} teams, by hand another number")
        yield measure(
            name,
            rows.count,
            rows=many,
            reference=lambda statement=statement: _run((statement,), values),  # type: ignore[misc]  # bound at once
            reference_name="SQL",
            runs=9,
        )


def _drafted(by: User) -> tuple[Reorganisation, Figure]:
    eve = go_back_before_the_reform()
    draft = actions.draft_reorganisation(
        title="Sắp xếp đơn vị hành chính ngày 01/7/2025",
        decision="Nghị quyết số 202/2025/QH15",
        decided_on=date(2025, 6, 12),
        issuer="Quốc hội",
        effective=THE_REFORM,
        place=None,
        by=by,
    )
    began = time.perf_counter()
    actions.take_known_transfers(reorganisation=draft, by=by)
    left = VillageMove.objects.filter(reorganisation=draft, target=None).values_list(
        "neighbourhood", flat=True
    )
    goals = {key: (eve.homes[key], None) for key in left}
    actions.send_listed(reorganisation=draft, goals=goals, by=by)
    figure = _alone(
        "reorganisation: the reform drafted, divided communes by list", (time.perf_counter() - began) * 1000
    )
    return draft, figure


def _watched() -> list[float]:
    """How long each transaction of moving takes, in seconds; filled while the reform is carried out."""
    seconds: list[float] = []
    for name in ("_begin", "move_some", "_finish"):
        setattr(applying, name, _timed(getattr(applying, name), seconds))
    return seconds


def _timed(call: Callable[[Reorganisation], Any], seconds: list[float]) -> Callable[[Reorganisation], Any]:
    def timed(reorganisation: Reorganisation) -> Any:
        began = time.perf_counter()
        answer = call(reorganisation)
        seconds.append(time.perf_counter() - began)
        return answer

    return timed


def _once(
    name: str, ours: Callable[[], object], reference: Callable[[], object], reference_name: str
) -> Figure:
    """Something that cannot be repeated: once each."""
    took = _milliseconds(ours)
    beside = _milliseconds(reference)
    return _figure(name, took, reference_name, beside)


def _alone(name: str, took: float) -> Figure:
    return _figure(name, took, None, None)


def _figure(name: str, took: float, reference: str | None, beside: float | None) -> Figure:
    return Figure(
        name=name,
        rows=_rows(),
        ours_ms_median=round(took, 2),
        ours_ms_p95=round(took, 2),
        reference=reference,
        reference_ms_median=round(beside, 2) if beside else None,
        ratio=round(took / beside, 2) if beside else None,
        sql_statements=None,
        peak_mb=0.0,
    )


def _rows() -> int:
    """Villages and teams of the newest reorganisation."""
    newest = Reorganisation.objects.latest("pk")
    return sum(model.objects.filter(reorganisation=newest).count() for model in (VillageMove, TeamMove))


def _milliseconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1000


def _run(statements: tuple[str, ...], values: dict[str, Any]) -> list[list[tuple[Any, ...]]]:
    found = []
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement, values)
            found.append(cursor.fetchall() if cursor.description else [])
    return found
