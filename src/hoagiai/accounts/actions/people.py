"""Make, change and close accounts. `by=None` is the operator at the command line."""

from datetime import date

from allauth.usersessions.models import UserSession

from hoagiai import audit
from hoagiai.accounts import queries, rules
from hoagiai.accounts.actions.positions import grant_position
from hoagiai.accounts.models import User
from hoagiai.accounts.terms import (
    ACCOUNT_CHANGED,
    ACCOUNT_CLOSED,
    ACCOUNT_MADE,
    ACCOUNT_REOPENED,
    PASSWORD_GIVEN,
)
from hoagiai.agencies.models import Agency


def create_account(
    *,
    username: str,
    full_name: str,
    email: str = "",
    agency: Agency,
    role_code: str,
    title: str,
    valid_from: date,
    valid_to: date | None = None,
    decision: str = "",
    on: date,
    by: User,
) -> tuple[User, str]:
    """Make an account with its first position; the one-time password is returned and kept nowhere."""
    with audit.act(ACCOUNT_MADE, by=by):
        user, password = create_bare_account(username=username, full_name=full_name, email=email, by=by)
        grant_position(
            user=user,
            agency=agency,
            role_code=role_code,
            title=title,
            valid_from=valid_from,
            valid_to=valid_to,
            decision=decision,
            on=on,
            by=by,
        )
    return user, password


def create_bare_account(
    *, username: str, full_name: str, email: str = "", by: User | None = None
) -> tuple[User, str]:
    """Make an account without position (command line); the one-time password is returned and kept nowhere."""
    password = rules.one_time_password()
    with audit.act(ACCOUNT_MADE, by=by):
        user = User(username=username.lower(), full_name=full_name, email=email.lower())
        user.must_change_password = True
        user.set_password(password)
        user.full_clean()
        user.save()
    return user, password


def change_account(*, user: User, full_name: str, email: str, on: date, by: User) -> User:
    """Correct a person's name or e-mail."""
    queries.require_managing(by, user, on)
    with audit.act(ACCOUNT_CHANGED, by=by):
        user.full_name, user.email = full_name, email
        user.save()
    return user


def give_password(*, user: User, on: date, by: User | None) -> str:
    """Give a new one-time password and end the person's sessions; the password is kept nowhere."""
    queries.require_managing(by, user, on)
    password = rules.one_time_password()
    with audit.act(PASSWORD_GIVEN, by=by):
        user.set_password(password)
        user.must_change_password = True
        user.save()
        _end_sessions(user)
    return password


def close_account(*, user: User, reason: str, on: date, by: User | None) -> User:
    """Close an account (ngừng tài khoản): it cannot sign in any more; its history stays."""
    queries.require_managing(by, user, on)
    with audit.act(ACCOUNT_CLOSED, by=by, reason=reason):
        user.is_active = False
        user.save()
        _end_sessions(user)
    return user


def reopen_account(*, user: User, on: date, by: User | None) -> User:
    """Let a closed account sign in again."""
    queries.require_managing(by, user, on)
    with audit.act(ACCOUNT_REOPENED, by=by):
        user.is_active = True
        user.save()
    return user


def _end_sessions(user: User) -> None:
    for session in UserSession.objects.filter(user=user):
        session.end()
