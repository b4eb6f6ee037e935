"""Take a merge back: every row goes where it was."""

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.teams import acts
from hoagiai.teams.actions.merging.merge import WIDENED
from hoagiai.teams.actions.merging.rows import FILLED, Moved, bring_back
from hoagiai.teams.errors import CannotPart
from hoagiai.teams.models import Candidacy, Leadership, Mediator, Person, PersonFact, PersonMerge

CHANGED = "Sau khi gộp, {what} đã được sửa, nên không tách lại nguyên trạng được. Hãy sửa tay từng phần."


def part_people(*, merge: PersonMerge, reason: str, by: User) -> PersonMerge:
    """The merged row stands for itself again, with its own offices, facts and elections.

    What was written of the kept row since then stays there. Raises `CannotPart` when a row that was moved has
    changed hands or days since.
    """
    with act(acts.PEOPLE_PARTED, by=by, reason=reason):
        now: PersonMerge = PersonMerge.objects.select_for_update(of=("self",)).get(pk=merge.pk)
        rows = Person.objects.select_for_update(of=("self",)).order_by("pk")
        people = {row.pk: row for row in rows.filter(pk__in=[now.kept_id, now.merged_id])}
        kept, merged = people[now.kept_id], people[now.merged_id]
        _require_last(now, kept, merged)
        moved = Moved.from_json(now.moved)
        _offices(kept, merged, moved)
        _back(PersonFact, moved.facts, kept, merged, "thông tin theo thời gian")
        _back(Candidacy, moved.candidacies, kept, merged, "việc ứng cử")
        bring_back(PersonFact, moved.gone_facts)
        _fields(kept, merged, moved)
        now.undone = True
        now.save(update_fields=["undone"])
    return now


def _require_last(merge: PersonMerge, kept: Person, merged: Person) -> None:
    if merge.undone or merged.merged_into_id != kept.pk:
        raise CannotPart("Hai hồ sơ này đã được tách lại. Hãy tải lại trang.")
    if kept.merged_into_id is not None:
        raise CannotPart(
            f"Hồ sơ của {kept.full_name} sau đó lại được gộp vào hồ sơ khác. Hãy tách lần gộp sau trước."
        )
    if PersonMerge.objects.filter(kept=kept, undone=False, pk__gt=merge.pk).exists():
        raise CannotPart("Sau lần gộp này còn lần gộp khác vào cùng hồ sơ. Hãy tách lần gộp sau cùng trước.")


def _offices(kept: Person, merged: Person, moved: Moved) -> None:
    widened = Mediator.objects.filter(person=kept).in_bulk({key for key, *_ in moved.widened})
    for office, name, before, after in reversed(moved.widened):
        row = widened.get(office)
        if row is None or _plain(getattr(row, name)) != after:
            raise CannotPart(CHANGED.format(what="nhiệm vụ hòa giải viên"))
        setattr(row, name, date.fromisoformat(before) if name.endswith("_day") and before else before)
    Mediator.objects.bulk_update(widened.values(), [name.removesuffix("_id") for name in WIDENED])
    bring_back(Mediator, moved.gone_offices)
    _leaderships(moved)
    _back(Mediator, moved.offices, kept, merged, "nhiệm vụ hòa giải viên")


def _leaderships(moved: Moved) -> None:
    came_from = {key: (before, now) for key, before, now in moved.leaderships}
    led = Leadership.objects.in_bulk(came_from)
    for key, (before, now) in came_from.items():
        if key not in led or led[key].mediator_id != now:
            raise CannotPart(CHANGED.format(what="nhiệm vụ tổ trưởng"))
        led[key].mediator_id = before
    Leadership.objects.bulk_update(led.values(), ["mediator"])
    try:
        with transaction.atomic():
            bring_back(Leadership, moved.gone_leaderships)
    except IntegrityError as two:  # a team has one leader on any day
        raise CannotPart(CHANGED.format(what="nhiệm vụ tổ trưởng")) from two


def _back(model: Any, keys: list[int], kept: Person, merged: Person, what: str) -> None:
    if model.objects.filter(pk__in=keys, person=kept).update(person=merged) != len(keys):
        raise CannotPart(CHANGED.format(what=what))


def _fields(kept: Person, merged: Person, moved: Moved) -> None:
    """What was taken over is empty again, unless it was written anew since."""
    for name in moved.filled:
        columns = FILLED[name]
        if all(getattr(kept, column) == getattr(merged, column) for column in columns):
            for column in columns:
                setattr(kept, column, _nothing(column))
    if moved.account and kept.user_id is not None:
        merged.user, kept.user = kept.user, None
    merged.merged_into = None
    kept.save()
    merged.save()


def _nothing(column: str) -> str | None:
    return None if column in ("birth_year", "birth_date") else ""


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
