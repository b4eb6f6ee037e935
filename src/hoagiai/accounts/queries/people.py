"""Reads about people: whom one may see and manage, their positions, the demo's invented people."""

import uuid
from collections.abc import Iterable
from datetime import date

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Lower

from hoagiai.accounts.errors import MayNotGrant
from hoagiai.accounts.models import Position, User
from hoagiai.accounts.queries.rights import Someone, reach
from hoagiai.accounts.reach import Reach
from hoagiai.accounts.terms import ROLES, Permission, Role
from hoagiai.agencies.models import Agency
from hoagiai.base.folding import fold, same_spelling


def people_visible_to(user: Someone, on: date) -> QuerySet[User]:
    """Oneself, and everyone who ever held a position where one may grant accounts."""
    held = reach(user, Permission.ACCOUNT_GRANT, on)
    if held.everywhere:
        return User.objects.all()
    there = Position.objects.filter(held.within("agency"), user=OuterRef("pk"))
    mine = Q(pk=user.pk)
    return User.objects.filter(mine if held.nowhere else mine | Q(Exists(there)))


def with_positions(people: QuerySet[User], on: date) -> QuerySet[User]:
    """People with `held_now`: their positions in force, in one more query."""
    in_force = Position.objects.filter(_in_force(on)).select_related("agency").order_by("valid_from", "pk")
    return people.prefetch_related(Prefetch("positions", in_force, to_attr="held_now"))


def people_matching(people: QuerySet[User], text: str) -> QuerySet[User]:
    """People whose name, user name or e-mail holds every word, marks or no marks."""
    for word in fold(text).split():
        people = people.filter(folded__contains=word)
    return people


def people_in_role(people: QuerySet[User], role_code: str, on: date) -> QuerySet[User]:
    """People who hold a role on a day."""
    held = Position.objects.filter(_in_force(on), user=OuterRef("pk"), role_code=role_code)
    return people.filter(Exists(held))


def grant_rank(user: Someone, on: date, agency: Agency) -> int:
    """The highest rank with which a person may grant at an agency on a day; 0 for none."""
    held = reach(user, Permission.ACCOUNT_GRANT, on)
    ranks = [rank for rank, agencies in held.by_rank() if agencies.filter(pk=agency.pk).exists()]
    return max(ranks, default=0)


def agencies_named(held: Reach, name: str, on: date) -> list[Agency]:
    """Agencies in reach and in force with this name, spelled either way, or with this code."""
    return _named(held.agencies(), name, on)


def agencies_like(held: Reach, words: str, on: date) -> list[Agency]:
    """Agencies in reach and in force whose name holds every word, marks or no marks: six at most."""
    found = held.agencies().filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on)).select_related("unit")
    for word in fold(words).split():
        found = found.filter(folded__contains=word)
    return list(found.order_by("sort_key")[:6])


def any_agencies_named(name: str, on: date) -> list[Agency]:
    """The same without reach, for the operator at the command line."""
    return _named(Agency.objects.all(), name, on)


def _named(agencies: QuerySet[Agency], name: str, on: date) -> list[Agency]:
    asked = name.strip()
    named = Q(code=uuid.UUID(asked)) if _is_code(asked) else Q(low=same_spelling(asked).lower())
    in_force = Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    return list(agencies.annotate(low=Lower("name")).select_related("unit").filter(named, in_force)[:6])


def people_working_at(agency: Agency, on: date) -> int:
    """How many hold a position at an agency on a day."""
    held = Position.objects.filter(_in_force(on), agency=agency, user__is_active=True)
    return held.values("user").distinct().count()


def grantable_roles(user: Someone, on: date) -> list[Role]:
    """Roles a person could grant somewhere on a day, highest first."""
    held = reach(user, Permission.ACCOUNT_GRANT, on)
    top = max((position.role.rank for position in held.positions), default=0)
    return [role for role in ROLES.values() if role.rank <= top]


def unmanageable(user: Someone, people: Iterable[User], on: date) -> set[int]:
    """Ids of those whose account this person may not touch.

    They are out of sight, or hold or once held a position out of reach or above: whoever can give a
    password can sign in as that person, so what the person has been counts as much as what they are.
    """
    ids = {person.pk for person in people}
    held = reach(user, Permission.ACCOUNT_GRANT, on)
    if held.nowhere:
        return ids
    managed = Q()
    for rank, agencies in held.by_rank():
        below = [code for code, role in ROLES.items() if role.rank <= rank]
        managed |= Q(role_code__in=below, agency__in=agencies.values("pk"))
    beyond = Position.objects.filter(~managed, user__in=ids).values_list("user_id", flat=True)
    seen = people_visible_to(user, on).filter(pk__in=ids).values_list("pk", flat=True)
    return (ids - set(seen)) | set(beyond) | (ids & {user.pk})


def may_manage(user: Someone, person: User, on: date) -> bool:
    """Whether somebody may change, close or give a password to another's account."""
    return not unmanageable(user, [person], on)


def require_managing(user: Someone | None, person: User, on: date) -> None:
    """Refuse (403) who may not touch this account; None is the operator at the command line."""
    if user is not None and not may_manage(user, person, on):
        raise MayNotGrant(
            "Bạn không quản lý được tài khoản này: đó là tài khoản của chính bạn, "
            "hoặc người đó giữ, từng giữ vị trí ngoài phạm vi hay cao hơn vai trò của bạn."
        )


def demo_people(on: date) -> list[dict[str, str]]:
    """Invented people (dữ liệu giả lập) who can sign in, with one position each, by user name: two dozen at most."""
    held = Position.objects.filter(_in_force(on), user__synthetic=True, user__is_active=True).exclude(
        user__password__startswith=UNUSABLE_PASSWORD_PREFIX
    )
    people = {
        position.user_id: {
            "username": position.user.username,
            "name": position.user.full_name,
            "standing": f"{position.title}, {position.agency.name}",
        }
        for position in held.select_related("user", "agency").order_by("user__username")[:24]
    }
    return list(people.values())


def _in_force(on: date) -> Q:
    return Q(valid_from__lte=on) & (Q(valid_to__isnull=True) | Q(valid_to__gte=on))


def _is_code(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True
