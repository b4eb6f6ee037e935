"""What is written of a person: the row itself, dated facts, the account; and a mediator entered with all that is known."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Max, Q

from hoagiai.accounts.models import User
from hoagiai.audit import act
from hoagiai.base.sealing import keyed_hash
from hoagiai.teams import acts
from hoagiai.teams.actions.days import require_order
from hoagiai.teams.actions.decisions import DecisionPaper
from hoagiai.teams.actions.offices import lead_directly, recognise_directly
from hoagiai.teams.errors import AccountTaken, FactOver, FactTwice, IdentityTaken, NoSuchAccount
from hoagiai.teams.models import Mediator, Person, PersonFact, Team
from hoagiai.teams.terms import FactKind

SINGLE = (FactKind.TRAINING, FactKind.OCCUPATION)
"""Of these a person has one at a time: a new one ends the one before."""


@dataclass(frozen=True)
class PersonValues:
    """What a form says of a person. A protected value is None when it stays as it is, "" when it is taken out."""

    full_name: str
    sex: str
    birth_year: int | None = None
    birth_date: date | None = None
    forget_birth_date: bool = False
    ethnicity: str = ""
    address: str = ""
    phone: str | None = None
    identity_number: str | None = None


@dataclass(frozen=True)
class FactValue:
    """One fact as a form gives it."""

    kind: str
    value: str


@dataclass(frozen=True)
class Newcomer:
    """Somebody entered with the office: who, what is known, from when, by which decision, whether the leader."""

    values: PersonValues
    first_day: date | None
    facts: tuple[FactValue, ...] = field(default=())
    paper: DecisionPaper | None = None
    leads: bool = False


def enter_mediator(*, team: Team, newcomer: Newcomer, by: User) -> Mediator:
    """A person new to the register, recognised in a team already (ghi hòa giải viên đã được công nhận)."""
    with act(acts.PERSON_ENTERED, by=by):
        person = Person(synthetic=team.synthetic)
        _fill(person, newcomer.values)
        person.save()
        PersonFact.objects.bulk_create(
            PersonFact(person=person, kind=fact.kind, value=fact.value, first_day=newcomer.first_day)
            for fact in newcomer.facts
        )
        made = recognise_directly(
            team=team, person=person, first_day=newcomer.first_day, paper=newcomer.paper, by=by
        )
        if newcomer.leads:
            lead_directly(mediator=made, first_day=newcomer.first_day, by=by)
    return made


def edit_person(*, person: Person, values: PersonValues, by: User) -> Person:
    """Change what is written of a person; history tells what, without protected values."""
    with act(acts.PERSON_CHANGED, by=by):
        now = Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
        _fill(now, values)
        now.save()
    return now


def _fill(person: Person, values: PersonValues) -> None:
    person.full_name = " ".join(values.full_name.split())
    person.sex, person.ethnicity = values.sex, values.ethnicity
    person.address = values.address.strip()
    person.birth_year = values.birth_year
    if values.forget_birth_date:
        person.birth_date = None
    if values.birth_date is not None:
        person.birth_date = values.birth_date
    if person.birth_date is not None:
        person.birth_year = person.birth_date.year
    if values.phone is not None:
        person.phone = values.phone
    if values.identity_number is not None:
        _require_own_identity(person, values.identity_number)
        person.identity_number = values.identity_number


def _require_own_identity(person: Person, number: str) -> None:
    if not number:
        return
    others = Person.objects.filter(identity_hash=keyed_hash(number), merged_into=None).exclude(pk=person.pk)
    if other := others.first():
        raise IdentityTaken(other.full_name)


def add_fact(*, person: Person, fact: FactValue, first_day: date | None, by: User) -> PersonFact:
    """Something known from a day; of training and occupation the one before ends the day before."""
    with act(acts.FACT_ADDED, by=by):
        Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
        _require_new(person, fact, first_day, None, but=None)
        if fact.kind in SINGLE and first_day is not None:
            held = PersonFact.objects.in_force(first_day).filter(person=person, kind=fact.kind)
            newest = held.aggregate(day=Max("first_day"))["day"]
            require_order("Ngày bắt đầu", first_day, "ngày sau ngày bắt đầu", _after(newest))
            held.update(last_day=first_day - timedelta(days=1))
        return PersonFact.objects.create(person=person, kind=fact.kind, value=fact.value, first_day=first_day)


def end_fact(*, fact: PersonFact, last_day: date, by: User) -> PersonFact:
    """The fact holds no longer after a day."""
    with act(acts.FACT_ENDED, by=by):
        now: PersonFact = PersonFact.objects.select_for_update(of=("self",)).get(pk=fact.pk)
        if now.last_day is not None:
            raise FactOver(now.last_day)
        require_order("Ngày cuối cùng", last_day, "ngày bắt đầu", now.first_day)
        now.last_day = last_day
        now.save(update_fields=["last_day"])
    return now


def correct_fact(
    *, fact: PersonFact, value: str, first_day: date | None, last_day: date | None, by: User
) -> PersonFact:
    """What was written wrongly is written right; what it was stands in history."""
    with act(acts.FACT_CORRECTED, by=by):
        now: PersonFact = PersonFact.objects.select_for_update(of=("self",)).get(pk=fact.pk)
        if last_day is not None:
            require_order("Ngày cuối cùng", last_day, "ngày bắt đầu", first_day)
        _require_new(now.person, FactValue(now.kind, value), first_day, last_day, but=now)
        now.value, now.first_day, now.last_day = value, first_day, last_day
        now.save(update_fields=["value", "first_day", "last_day"])
    return now


def _require_new(
    person: Person, fact: FactValue, first_day: date | None, last_day: date | None, but: PersonFact | None
) -> None:
    """The same word may not stand twice for one day; of training and occupation none may begin later either."""
    meets = Q(last_day__isnull=True) | (Q(last_day__gte=first_day) if first_day else Q())
    if last_day is not None:
        meets &= Q(first_day__isnull=True) | Q(first_day__lte=last_day)
    rows = PersonFact.objects.filter(meets, person=person, kind=fact.kind).exclude(pk=but.pk if but else None)
    same = rows.filter(value=fact.value).exists()
    later = (
        but is None
        and fact.kind in SINGLE
        and (rows.exists() if first_day is None else rows.filter(first_day__gte=first_day).exists())
    )
    crosses = but is not None and fact.kind in SINGLE and rows.exists()
    if same or later or crosses:
        raise FactTwice(str(FactKind(fact.kind).label))


def _after(day: date | None) -> date | None:
    return None if day is None else day + timedelta(days=1)


def link_account(*, person: Person, username: str, by: User) -> Person:
    """The account with which a person signs in: a leader then sees the own team; no name takes the account off."""
    with act(acts.ACCOUNT_LINKED, by=by):
        now = Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
        now.user = _account(username.strip().lower(), now) if username.strip() else None
        now.save(update_fields=["user"])
    return now


def _account(username: str, person: Person) -> User:
    user = User.objects.filter(username=username, is_active=True).first()
    if user is None:
        raise NoSuchAccount(username)
    if Person.objects.filter(user=user).exclude(pk=person.pk).exists():
        raise AccountTaken(username)
    return user
