"""A worker that is killed (kill -9) in the middle of carrying out a reorganisation: the next one goes on."""

import os
import signal
import subprocess
import sys
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.db import connection

VILLAGES = 20
START = "import django, os, sys, time; from datetime import date; django.setup()\n"
BUILD = f"""
from hoagiai.accounts.tests.factories import make_user
from hoagiai.borders import actions
from hoagiai.places.models import Unit
from hoagiai.teams.tests import factories as made
a, b = Unit.objects.filter(level="commune", province__short_name="Lai Châu", valid_to=None).order_by("code")[:2]
for number in range({VILLAGES}):
    made.team(a, made.neighbourhood(a, f"Nà {{number}}"))
by = make_user("Người lập")
act = actions.draft_reorganisation(title="Nhập xã", decision="30/NQ", decided_on=date(2026, 11, 10), issuer="UBTVQH",
    effective=date(2026, 11, 20), place=a.parent, by=by)
actions.add_transfer(reorganisation=act, source=a, target=b, by=by)
actions.keep_rehearsal(reorganisation=act, by=by)
actions.sign(reorganisation=act, by=make_user("Người ký"))
"""
APPLY = """
from hoagiai.borders.actions import applying, moving
moving.AT_ONCE = 3
def slowly(reorganisation):
    moved = moving.move_some(reorganisation)
    print("moved", moved, flush=True)
    time.sleep(float(sys.argv[1]))
    return moved
applying.move_some = slowly
applying.apply_due(on=date(2026, 11, 21))
"""


def url_of(name):
    """The address of another database of the same server."""
    return urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}"))


@pytest.fixture
def own_database(django_db_setup, django_db_blocker):
    """A copy of the test database: what a killed process committed stays, so it is thrown away afterwards."""
    name = f"killed_{os.getpid()}"
    with django_db_blocker.unblock():
        connection.close()
        source = connection.settings_dict["NAME"]
    with psycopg.connect(url_of("postgres"), autocommit=True) as server:
        server.execute(f'CREATE DATABASE {name} TEMPLATE "{source}"')
    yield url_of(name)
    with psycopg.connect(url_of("postgres"), autocommit=True) as server:
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def child(url, script, *arguments):
    """A process of its own with its own connections."""
    settings = {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "hoagiai.conf.settings"}
    return subprocess.Popen(
        [sys.executable, "-c", START + script, *arguments],
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        text=True,
    )


def asked(url, statement):
    with psycopg.connect(url) as reading:
        return reading.execute(statement).fetchall()


def periods(url, table):
    """How many rows are closed the day before, and how many hold since the day."""
    return asked(
        url,
        f"SELECT count(*) FILTER (WHERE last_day = '2026-11-19'), count(*) FILTER (WHERE first_day = '2026-11-20'"
        f" AND last_day IS NULL), count(*) FROM {table}",
    )[0]


def test_after_a_kill_in_the_middle_nothing_is_doubled_and_nothing_lost(own_database):
    building = child(own_database, BUILD)
    assert building.wait(timeout=120) == 0

    killed = child(own_database, APPLY, "0.5")
    for _ in range(9):  # seven pieces of villages, two of teams; the ninth is not committed yet
        assert killed.stdout is not None
        assert killed.stdout.readline().startswith("moved")
    killed.send_signal(signal.SIGKILL)
    assert killed.wait(timeout=30) == -signal.SIGKILL
    assert asked(own_database, "SELECT state FROM borders_reorganisation") == [("applying",)]
    assert periods(own_database, "places_neighbourhoodperiod") == (VILLAGES, VILLAGES, 2 * VILLAGES)
    assert periods(own_database, "teams_teamperiod") == (3, 3, VILLAGES + 3)

    assert child(own_database, APPLY, "0").wait(timeout=120) == 0
    assert asked(own_database, "SELECT state FROM borders_reorganisation") == [("applied",)]
    for table in ("places_neighbourhoodperiod", "teams_teamperiod"):
        assert periods(own_database, table) == (VILLAGES, VILLAGES, 2 * VILLAGES)
