"""Take a merge back: every row goes where it was."""

from datetime import date
from typing import Any

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.teams import acts
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
        for row in moved.gone_facts:
            bring_back(PersonFact, row)
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
    for office, name, before, after in reversed(moved.widened):
        row = Mediator.objects.filter(pk=office, person=kept).first()
        if row is None or _plain(getattr(row, name)) != after:
            raise CannotPart(CHANGED.format(what="nhiệm vụ hòa giải viên"))
        setattr(row, name, date.fromisoformat(before) if name.endswith("_day") and before else before)
        row.save()
    for row in moved.gone_offices:
        bring_back(Mediator, row)
    for led, came_from, went_to in moved.leaderships:
        if not Leadership.objects.filter(pk=led, mediator=went_to).update(mediator=came_from):
            raise CannotPart(CHANGED.format(what="nhiệm vụ tổ trưởng"))
    for row in moved.gone_leaderships:
        bring_back(Leadership, row)
    _back(Mediator, moved.offices, kept, merged, "nhiệm vụ hòa giải viên")


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
