"""The product with its demonstration, in a database of its own, served to browsers."""

import os
import shutil
import threading
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from pytest_django.live_server_helper import LiveServer

TODAY = "2026-11-21"
RUN = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))[:12]
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "alone")
TEMPLATE = f"journeys_{RUN}"


class Site:
    """A running product."""

    def __init__(self, server: LiveServer) -> None:
        self.url = server.url

    def person(self, username: str):
        return get_user_model().objects.get(username=username)

    def run_jobs(self) -> None:
        """Do all waiting jobs as the worker does; in a thread, because Playwright holds this one's loop."""
        failures: list[BaseException] = []
        thread = threading.Thread(target=_work, args=[failures])
        thread.start()
        thread.join()
        assert not failures, failures


def _work(failures: list[BaseException]) -> None:
    from procrastinate.contrib.django import app

    try:
        with app.replace_connector(app.connector.get_worker_connector()) as worker:
            worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
    except BaseException as error:
        failures.append(error)
    finally:
        connection.close()


@contextmanager
def served_demo():
    """Serve a copy of the demonstration, loaded by the first process that asks."""
    folder = settings.VAR / TEMPLATE
    tests, own = connection.settings_dict["NAME"], f"{TEMPLATE}_{WORKER}"
    os.environ["HOAGIAI_TODAY"] = TODAY
    with server_connection() as server:
        server.execute("SELECT pg_advisory_lock(315)")
        if not _exists(server, TEMPLATE):
            _load(server, tests, folder / "files")
        server.execute("SELECT pg_advisory_unlock(315)")
        _copy(server, TEMPLATE, own)
    settings.MEDIA_ROOT = folder / WORKER
    shutil.copytree(folder / "files", settings.MEDIA_ROOT, dirs_exist_ok=True)
    _use(own)
    live = LiveServer("localhost")
    live._live_server_modified_settings.enable()
    try:
        yield Site(live)
    finally:
        live.stop()
        live._live_server_modified_settings.disable()
        _use(tests)
        del os.environ["HOAGIAI_TODAY"]
        with server_connection() as server:
            server.execute(f'DROP DATABASE "{own}" WITH (FORCE)')


def _load(server, tests: str, files: Path) -> None:
    from django.core.management import call_command

    from hoagiai.agencies.actions import load_agencies
    from hoagiai.conf.demo import load_demo
    from hoagiai.places.actions import load_units

    draft = f"{TEMPLATE}_draft"
    server.execute(f'CREATE DATABASE "{draft}"')
    _use(draft)
    settings.MEDIA_ROOT = files
    files.mkdir(parents=True)
    call_command("migrate", verbosity=0)
    load_units()
    load_agencies()
    load_demo()
    _use(tests)
    server.execute(f'ALTER DATABASE "{draft}" RENAME TO "{TEMPLATE}"')


def _copy(server, source: str, target: str) -> None:
    server.execute(f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)')
    server.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}" STRATEGY FILE_COPY')


def _exists(server, name: str) -> bool:
    return bool(server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone())


def _use(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name


def server_connection() -> psycopg.Connection:
    """A connection to the server itself, outside every test database."""
    given = connection.get_connection_params()
    names = ("host", "port", "user", "password")
    return psycopg.connect(
        dbname="postgres", autocommit=True, **{name: given[name] for name in names if given.get(name)}
    )
