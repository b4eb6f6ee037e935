"""Short ways to agencies, people and positions for tests of every part."""

from datetime import date
from itertools import count

from django.contrib.auth.hashers import PBKDF2PasswordHasher

from hoagiai.accounts.models import Position, User
from hoagiai.agencies.models import Agency
from hoagiai.agencies.terms import Level, Line

_numbers = count(1)
DAY = date(2026, 3, 2)
PASSWORD = "mat-khau-thu-1"
_HASH = PBKDF2PasswordHasher().encode(PASSWORD, "muoi", 1)  # one round: tests need no slow hash


def make_agency(name, unit=None, *, kind="body", line=Line.JUSTICE, parent=None, standard=True, last=None):
    """A body of a unit; without unit a central one."""
    level = Level(unit.level) if unit else Level.CENTRAL
    agency = Agency(name=name, kind=kind, line=line, level=level, unit=unit, parent=parent)
    agency.standard, agency.valid_to = standard, last
    agency.fill_search_fields()
    agency.save()
    return agency


def make_user(name="Người thử", *, username=None, email=""):
    """An account with the password PASSWORD."""
    user = User(username=username or f"nguoi{next(_numbers)}", full_name=name, email=email)
    user.password = _HASH
    user.save()
    return user


def make_position(user, agency, role_code, *, title="Chuyên viên", first=date(2020, 1, 1), last=None):
    """A position held since 2020."""
    held = Position.objects.create(
        user=user, agency=agency, role_code=role_code, title=title, valid_from=first, valid_to=last
    )
    user.forget_positions()
    return held


def make_officer(agency, role_code, name="Cán bộ thử", *, username=None, **more):
    """An account with one position."""
    user = make_user(name, username=username)
    make_position(user, agency, role_code, **more)
    return user
