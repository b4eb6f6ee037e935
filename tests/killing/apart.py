"""A database of its own for tests that commit, and workers that are killed in the middle of a statement."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.conf import settings
from django.db import connection

from hoagiai.conf import processes

PATIENCE = 90
LOCK = 315
WAIT_HERE = f"""
CREATE SEQUENCE wait_here_count;
CREATE FUNCTION wait_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF nextval('wait_here_count') = TG_ARGV[0]::int THEN PERFORM pg_advisory_xact_lock({LOCK}); END IF;
    RETURN NEW;
END $$;
"""


@contextmanager
def database_apart(blocker: Any) -> Iterator[str]:
    """A copy of the test database to which this process is connected meanwhile; answers its name."""
    held = connection.settings_dict["NAME"]
    name = f"{held}_apart_{os.getpid()}"
    with blocker.unblock():
        connection.close()
        _maintain(f'CREATE DATABASE "{name}" TEMPLATE "{held}"')
        connection.settings_dict["NAME"] = name
        try:
            yield name
        finally:
            connection.close()
            connection.settings_dict["NAME"] = held
            _maintain(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _maintain(statement: str) -> None:
    with psycopg.connect(conninfo("postgres"), autocommit=True) as maintained:
        maintained.execute(statement)


def conninfo(name: str) -> str:
    """How to reach a database of the server of the tests."""
    held = connection.get_connection_params() | {"dbname": name}
    return psycopg.conninfo.make_conninfo(
        **{key: held[key] for key in ("dbname", "user", "password", "host", "port") if held.get(key)}
    )


def url(name: str) -> str:
    """The same as the worker is told it."""
    whole = os.environ["DATABASE_URL"]
    source, question, options = whole.partition("?")
    return f"{source.rpartition('/')[0]}/{name}{question}{options}"


class Worker:
    """The worker that the product starts, on the database apart."""

    def __init__(self, name: str, var: Any) -> None:
        kept = dict(os.environ)
        os.environ |= {
            "DATABASE_URL": url(name),
            "HOAGIAI_VAR": str(var),
            "HOAGIAI_SECRET_KEY": settings.SECRET_KEY,
            "HOAGIAI_DATA_KEY": settings.DATA_KEY,
        }
        try:
            self.process = processes.start_worker()
        finally:
            os.environ.clear()
            os.environ.update(kept)

    def kill(self) -> None:
        """kill -9, the worker and all it started."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=20)


@contextmanager
def waiting_at(name: str, table: str, row: int) -> Iterator[Any]:
    """Whoever writes this row (the n-th) of the table waits; answers a call that waits until somebody does."""
    with psycopg.connect(conninfo(name), autocommit=True) as watcher:
        watcher.execute(WAIT_HERE)
        watcher.execute(
            f"CREATE TRIGGER wait_here BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION wait_here({row})"
        )
        watcher.execute(f"SELECT pg_advisory_lock({LOCK})")

        def reached() -> int:
            def found() -> Any:
                return watcher.execute(
                    "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = %s AND NOT granted",
                    [LOCK],
                ).fetchone()

            return int(until(found)[0])

        try:
            yield reached
        finally:
            watcher.execute(f"SELECT pg_advisory_unlock({LOCK})")
            watcher.execute(f"DROP TRIGGER wait_here ON {table}")
            watcher.execute("DROP FUNCTION wait_here; DROP SEQUENCE wait_here_count")


def until(found: Any) -> Any:
    """What a call answers once it answers something."""
    began = time.monotonic()
    while not (answer := found()):
        assert time.monotonic() - began < PATIENCE, "nothing came"
        time.sleep(0.1)
    return answer


def gone(name: str, backend: int) -> None:
    """Wait until the database has noticed that its client is dead."""
    with psycopg.connect(conninfo(name), autocommit=True) as watcher:
        until(
            lambda: watcher.execute(
                "SELECT count(*) = 0 FROM pg_stat_activity WHERE pid = %s", [backend]
            ).fetchone()[0]
        )
