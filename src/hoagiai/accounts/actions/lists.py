"""Apply a list of accounts: everything in one transaction, or nothing."""

from datetime import date, timedelta
from typing import Any

from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.utils import timezone

from hoagiai import audit
from hoagiai.accounts import rules
from hoagiai.accounts.errors import AlreadyApplied, UnreadableList
from hoagiai.accounts.lists.compare import preview
from hoagiai.accounts.lists.rows import Preview, Row
from hoagiai.accounts.models import ListDraft, Position, User
from hoagiai.accounts.terms import ACCOUNTS_LOADED
from hoagiai.base.formats import moment


def keep_list(*, rows: list[dict[str, Any]], file_name: str, by: User) -> ListDraft:
    """Keep a list that was read until its person confirms it; a day later it may be thrown away."""
    old = timezone.now() - timedelta(days=1)
    ListDraft.objects.filter(made_at__lt=old, applied_at__isnull=True).delete()
    return ListDraft.objects.create(rows=rows, file_name=file_name[:200], made_by=by)


def apply_list(*, draft: ListDraft, on: date, by: User) -> list[tuple[User, str]]:
    """Write what the list says, in a handful of statements; new accounts come with one-time passwords.

    The list is looked at again first: between preview and confirmation others may have written. A list
    is applied once: whoever sends it again, even at the same moment, is refused with `AlreadyApplied`.
    """
    with audit.act(ACCOUNTS_LOADED, by=by):
        draft = ListDraft.objects.select_for_update(of=("self",)).get(pk=draft.pk)
        if draft.applied_at:
            raise AlreadyApplied(f"Danh sách này đã được nạp lúc {moment(draft.applied_at)}.")
        found = preview(draft.rows, by=by, on=on)
        if not found.ready:
            raise UnreadableList("Danh sách có dòng sai nên chưa nạp dòng nào. Hãy sửa tệp rồi nạp lại.")
        made = _make_people(found)
        _change_people(found)
        _write_positions(found.rows, by)
        _close(draft, made=len(made), by=by)
    return made


def _close(draft: ListDraft, *, made: int, by: User) -> None:
    draft.applied_at, draft.applied_by, draft.accounts_made, draft.rows = timezone.now(), by, made, []
    draft.save()


def _make_people(found: Preview) -> list[tuple[User, str]]:
    people: dict[str, User] = {}
    passwords: dict[str, str] = {}
    for row in found.rows:
        name = row.says("username")
        if row.user is None and name not in people:
            passwords[name] = rules.one_time_password()
            people[name] = User(
                username=name,
                full_name=row.says("full_name"),
                email=row.says("email"),
                must_change_password=True,
                password=_quick_hash(passwords[name]),
            )
            people[name].folded = people[name].folded_text()
    User.objects.bulk_create(people.values())
    for row in found.rows:
        row.user = row.user or people[row.says("username")]
    return [(user, passwords[name]) for name, user in people.items()]


def _change_people(found: Preview) -> None:
    changed: dict[int, User] = {}
    for row in found.rows:
        if (row.user.full_name, row.user.email) != (row.says("full_name"), row.says("email")):
            row.user.full_name, row.user.email = row.says("full_name"), row.says("email")
            row.user.folded = row.user.folded_text()
            changed[row.user.pk] = row.user
    User.objects.bulk_update(changed.values(), ["full_name", "email", "folded"])


def _write_positions(rows: list[Row], by: User) -> None:
    new, changed = [], []
    for row in rows:
        wanted = {
            "title": row.says("title"),
            "valid_from": row.first,
            "valid_to": row.last,
            "decision": row.says("decision"),
        }
        if row.position is None:
            position = Position(user=row.user, agency=row.agency, role_code=row.role_code, granted_by=by)
            new.append(_filled(position, wanted))
        elif any(getattr(row.position, name) != value for name, value in wanted.items()):
            changed.append(_filled(row.position, wanted))
    Position.objects.bulk_create(new)
    Position.objects.bulk_update(changed, ["title", "valid_from", "valid_to", "decision"])


def _filled(position: Position, values: dict[str, Any]) -> Position:
    for name, value in values.items():
        setattr(position, name, value)
    return position


def _quick_hash(password: str) -> str:
    """58 random bits need no slow hash; the first sign-in replaces it by an Argon2 one."""
    hasher = PBKDF2PasswordHasher()
    return str(hasher.encode(password, hasher.salt(), iterations=1000))
