"""A backup comes back whole, also over a database that a later version has changed."""

import os
import tarfile
import uuid

import psycopg
import pytest
from click.testing import CliRunner

from hoagiai.conf.backup import backup, restore

OLD = """
CREATE TYPE kind AS ENUM ('plan', 'report');
CREATE TABLE paper (id serial PRIMARY KEY, kind kind NOT NULL, title text NOT NULL);
CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER shout BEFORE INSERT ON paper FOR EACH ROW EXECUTE FUNCTION shout();
INSERT INTO paper (kind, title) VALUES ('plan', 'Kế hoạch số 12');
"""
LATER = """
CREATE TABLE sheet (id serial PRIMARY KEY, paper integer NOT NULL REFERENCES paper (id));
CREATE VIEW sheets AS SELECT * FROM sheet JOIN paper USING (id);
ALTER TABLE paper ADD COLUMN number text;
CREATE FUNCTION whisper(paper) RETURNS text LANGUAGE sql AS 'SELECT $1.title';
ALTER TYPE kind ADD VALUE 'sheet';
INSERT INTO paper (kind, title) VALUES ('report', 'Báo cáo');
INSERT INTO sheet (paper) VALUES (2);
"""


@pytest.fixture
def database(tmp_path, monkeypatch):
    """A database of its own on the tests' server; `database("SELECT …")` runs in it."""
    server, name = os.environ["DATABASE_URL"], f"luu_{uuid.uuid4().hex[:8]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    address = server.replace("/postgres?", f"/{name}?", 1)
    monkeypatch.setenv("DATABASE_URL", address)
    monkeypatch.setenv("HOAGIAI_VAR", str(tmp_path / "var"))
    (tmp_path / "var" / "files").mkdir(parents=True)

    def run(statement):
        with psycopg.connect(address, autocommit=True) as connection:
            found = connection.execute(statement)
            return found.fetchall() if found.description else []

    yield run
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name}")


def test_a_backup_from_before_a_migration_replaces_the_database_of_after_it(database, tmp_path):
    database(OLD)
    (tmp_path / "var" / "files" / "a.pdf").write_text("cũ")
    saved = CliRunner().invoke(backup, [str(tmp_path / "a.tar")])
    assert saved.exit_code == 0, saved.output
    for statement in LATER.strip().split(";\n"):
        database(statement)
    (tmp_path / "var" / "files" / "a.pdf").write_text("mới")

    done = CliRunner().invoke(restore, ["--yes", str(tmp_path / "a.tar")])

    assert done.exit_code == 0, done.output
    assert database("SELECT * FROM paper") == [(1, "plan", "Kế hoạch số 12")]
    left = database(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
    )
    assert left == [("paper",)]
    assert database("SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace") == [(1,)]
    assert (tmp_path / "var" / "files" / "a.pdf").read_text() == "cũ"
    again = CliRunner().invoke(restore, ["--yes", str(tmp_path / "a.tar")])
    assert again.exit_code == 0, again.output


def test_a_restore_that_fails_names_the_error_and_leaves_everything(database, tmp_path, monkeypatch):
    database(OLD)
    assert CliRunner().invoke(backup, [str(tmp_path / "a.tar")]).exit_code == 0
    database("INSERT INTO paper (kind, title) VALUES ('report', 'Sau khi sao lưu')")
    monkeypatch.setattr("hoagiai.conf.backup.CLEAR", "DROP TABLE paper CASCADE;")

    done = CliRunner().invoke(restore, ["--yes", str(tmp_path / "a.tar")])

    assert done.exit_code == 1
    assert 'ERROR:  type "kind" already exists' in done.output
    assert database("SELECT count(*) FROM paper") == [(2,)]


def test_a_broken_dump_is_one_sentence(database, tmp_path):
    database(OLD)
    (tmp_path / "database.dump").write_bytes(b"PGDMP but not really")
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        archive.add(tmp_path / "database.dump", "database.dump")

    done = CliRunner().invoke(restore, ["--yes", str(tmp_path / "a.tar")])

    assert done.exit_code == 1
    assert "pg_restore không chạy được" in done.output
    assert database("SELECT count(*) FROM paper") == [(1,)]
