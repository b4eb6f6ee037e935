"""Merge two rows of one person; what went where is written down so that it can go back."""

from collections.abc import Sequence
from datetime import date

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.teams import acts
from hoagiai.teams.actions.merging.rows import FILLED, Moved, row_of
from hoagiai.teams.actions.people import SINGLE
from hoagiai.teams.errors import CannotMerge
from hoagiai.teams.models import (
    Candidacy,
    Leadership,
    Mediator,
    NotTheSame,
    Person,
    PersonFact,
    PersonMerge,
)


def merge_people(*, kept: Person, merged: Person, reason: str, by: User) -> PersonMerge:
    """Everything of `merged` goes to `kept`; of two offices in one team at one time one remains.

    What `kept` has stays; what it lacks comes from `merged`. Raises `CannotMerge` with what stands in the way.
    """
    with act(acts.PEOPLE_MERGED, by=by, reason=reason):
        kept, merged = _locked(kept, merged)
        moved = Moved()
        _require_apart(kept, merged)
        _offices(kept, merged, moved)
        _facts(kept, merged, moved)
        _candidacies(kept, merged, moved)
        _fields(kept, merged, moved)
        merged.merged_into = kept
        merged.save()
        kept.save()
        return PersonMerge.objects.create(
            kept=kept, merged=merged, moved=moved.as_json(), reason=reason.strip()
        )


def find_different(*, one: Person, other: Person, by: User) -> NotTheSame:
    """These two are two people; they are not proposed again."""
    first, second = sorted((one, other), key=lambda each: each.pk)
    with act(acts.PEOPLE_DIFFER, by=by):
        found: NotTheSame = NotTheSame.objects.get_or_create(first=first, second=second)[0]
    return found


def _locked(kept: Person, merged: Person) -> tuple[Person, Person]:
    if kept.pk == merged.pk:
        raise CannotMerge("Hãy chọn hai hồ sơ khác nhau.")
    rows = Person.objects.select_for_update(of=("self",)).order_by("pk").filter(pk__in=[kept.pk, merged.pk])
    now = {row.pk: row for row in rows}
    return now[kept.pk], now[merged.pk]


def _require_apart(kept: Person, merged: Person) -> None:
    for each in (kept, merged):
        if each.merged_into_id is not None:
            raise CannotMerge(f"Hồ sơ của {each.full_name} đã được gộp trước đó. Hãy tải lại trang.")
    if kept.user_id is not None and merged.user_id is not None:
        raise CannotMerge("Hai hồ sơ gắn với hai tài khoản khác nhau. Hãy gỡ một tài khoản trước khi gộp.")
    both = Candidacy.objects.filter(person=merged, election__candidacies__person=kept)
    if both.exists():
        raise CannotMerge(
            "Hai hồ sơ cùng có tên trong một cuộc bầu, số phiếu ghi riêng từng hồ sơ nên không gộp được. Hãy bỏ một tên "
            "khỏi danh sách bầu (khi chưa kiểm phiếu) rồi gộp."
        )


def _offices(kept: Person, merged: Person, moved: Moved) -> None:
    held = list(Mediator.objects.filter(person=kept).order_by("pk"))
    pairs: list[tuple[Mediator, Mediator]] = []
    for office in Mediator.objects.filter(person=merged).order_by("pk"):
        meeting = [each for each in held if each.team_id == office.team_id and _meet(each, office)]
        if len(meeting) > 1:
            raise CannotMerge(
                "Thời gian giữ nhiệm vụ của hai hồ sơ trong một tổ chồng chéo. Hãy sửa trước khi gộp."
            )
        if meeting:
            _widen(meeting[0], office, moved)
            pairs.append((meeting[0], office))
            continue
        moved.offices.append(office.pk)
        held.append(office)
    Mediator.objects.filter(pk__in=moved.offices).update(person=kept)
    _absorb(pairs, moved)


WIDENED = ("first_day", "last_day", "ended_by_id", "ending", "recognised_by_id")


def _widen(stays: Mediator, goes: Mediator, moved: Moved) -> None:
    """One office remains: from the earlier first day to the later last day."""
    first = None if None in (stays.first_day, goes.first_day) else min(stays.first_day, goes.first_day)  # type: ignore[type-var]  # neither is None
    last = None if None in (stays.last_day, goes.last_day) else max(stays.last_day, goes.last_day)  # type: ignore[type-var]  # neither is None
    later_end = goes if last != stays.last_day else stays
    ended_by = None if last is None else later_end.ended_by_id
    ending = "" if last is None else later_end.ending
    changes = (first, last, ended_by, ending, stays.recognised_by_id or goes.recognised_by_id)
    for name, after in zip(WIDENED, changes, strict=True):
        before = getattr(stays, name)
        if before != after:
            moved.widened.append([stays.pk, name, _plain(before), _plain(after)])
            setattr(stays, name, after)


def _absorb(pairs: Sequence[tuple[Mediator, Mediator]], moved: Moved) -> None:
    """The offices that go hand their leaderships to those that stay."""
    _leaderships(pairs, moved)
    moved.gone_offices += [row_of(goes) for _, goes in pairs]
    Mediator.objects.filter(pk__in=[goes.pk for _, goes in pairs]).delete()
    stay = list({stays.pk: stays for stays, _ in pairs}.values())
    Mediator.objects.bulk_update(stay, [name.removesuffix("_id") for name in WIDENED])


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _leaderships(pairs: Sequence[tuple[Mediator, Mediator]], moved: Moved) -> None:
    led: dict[int, list[Leadership]] = {}
    offices = [each.pk for pair in pairs for each in pair]
    for each in Leadership.objects.filter(mediator__in=offices).order_by("pk"):
        led.setdefault(each.mediator_id, []).append(each)
    gone, handed = [], []
    for stays, goes in pairs:
        held = led.get(stays.pk, [])
        for each in led.get(goes.pk, []):
            if any(_meet(other, each) for other in held):
                gone.append(each)
            else:
                each.mediator = stays
                handed.append(each)
                moved.leaderships.append([each.pk, goes.pk, stays.pk])
    moved.gone_leaderships += [row_of(each) for each in gone]
    Leadership.objects.filter(pk__in=[each.pk for each in gone]).delete()
    Leadership.objects.bulk_update(handed, ["mediator"])


def _facts(kept: Person, merged: Person, moved: Moved) -> None:
    """The same word, or another training or occupation of the same time, stays with what is kept."""
    held = list(PersonFact.objects.filter(person=kept))
    gone = []
    for fact in PersonFact.objects.filter(person=merged).order_by("pk"):
        like = [
            each
            for each in held
            if each.kind == fact.kind
            and (each.value == fact.value or fact.kind in SINGLE)
            and _meet(each, fact)
        ]
        if like:
            gone.append(fact)
            continue
        moved.facts.append(fact.pk)
        held.append(fact)
    moved.gone_facts += [row_of(fact) for fact in gone]
    PersonFact.objects.filter(pk__in=[fact.pk for fact in gone]).delete()
    PersonFact.objects.filter(pk__in=moved.facts).update(person=kept)


def _candidacies(kept: Person, merged: Person, moved: Moved) -> None:
    stood = Candidacy.objects.filter(person=merged)
    moved.candidacies += sorted(stood.values_list("pk", flat=True))
    stood.update(person=kept)


def _fields(kept: Person, merged: Person, moved: Moved) -> None:
    for name, columns in FILLED.items():
        lacks = not any(getattr(kept, column) for column in columns)
        if lacks and any(getattr(merged, column) for column in columns):
            for column in columns:
                setattr(kept, column, getattr(merged, column))
            moved.filled.append(name)
    if kept.user_id is None and merged.user_id is not None:
        kept.user, merged.user = merged.user, None
        moved.account = True


def _meet(one: Mediator | Leadership | PersonFact, other: Mediator | Leadership | PersonFact) -> bool:
    """Whether two periods share a day."""
    begins = one.last_day is None or other.first_day is None or other.first_day <= one.last_day
    ends = other.last_day is None or one.first_day is None or one.first_day <= other.last_day
    return begins and ends
